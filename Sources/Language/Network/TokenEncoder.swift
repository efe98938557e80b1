/// The network that makes vectors of tokens: spaCy's `Tok2Vec` of `MultiHashEmbed`
/// and `MaxoutWindowEncoder`.
struct TokenEncoder: Sendable {
    let features: [TokenFeature]
    let embeddings: [HashEmbedding]
    /// Mixes the features' embeddings; what it gives depends on one token alone.
    let mixer: MaxoutLayer
    /// Each looks at `window` tokens to either side.
    let layers: [MaxoutLayer]
    let window: Int

    var width: Int { mixer.outputs }

    /// How many tokens to either side bear on a token's vector.
    var reach: Int { layers.count * window }

    /// Reads the network whose configuration stands in `section`.
    init(_ model: ThincModel, _ section: String, _ configuration: PipelineConfiguration) throws {
        features = try Self.features(section, configuration)
        embeddings = try model.layers(named: "hashembed").map(HashEmbedding.init)
        guard embeddings.count == features.count else {
            throw model.error("\(embeddings.count) embeddings for \(features.count) features")
        }
        let maxouts = model.layers(named: "maxout")
        let norms = model.layers(named: "layernorm")
        guard maxouts.count == norms.count, let first = maxouts.first else {
            throw model.error("\(maxouts.count) maxout and \(norms.count) layernorm layers")
        }
        let mixer = try MaxoutLayer(first, norms[0])
        let layers = try zip(maxouts, norms).dropFirst().map(MaxoutLayer.init)
        guard mixer.inputs == embeddings.reduce(0, { $0 + $1.width }) else {
            throw first.parameters.error("\(mixer.inputs) inputs do not fit the embeddings")
        }
        let inputs = layers.first?.inputs ?? mixer.outputs
        let window = (inputs / mixer.outputs - 1) / 2
        guard
            layers.allSatisfy({
                $0.outputs == mixer.outputs && $0.inputs == (2 * window + 1) * mixer.outputs
            })
        else { throw model.error("the encoder's layers do not fit together") }
        (self.mixer, self.layers, self.window) = (mixer, layers, window)
    }

    private static func features(
        _ section: String, _ configuration: PipelineConfiguration
    ) throws -> [TokenFeature] {
        for (part, known) in [
            ("", "spacy.Tok2Vec."), (".embed", "spacy.MultiHashEmbed."),
            (".encode", "spacy.MaxoutWindowEncoder."),
        ] {
            let name = try configuration.string(section + part, "@architectures")
            guard name.hasPrefix(known) else {
                throw configuration.error(
                    section + part, "@architectures", "\(name) is not known")
            }
        }
        let embed = section + ".embed"
        guard try !configuration.boolean(embed, "include_static_vectors") else {
            throw configuration.error(embed, "include_static_vectors", "vectors are not read")
        }
        return try configuration.strings(embed, "attrs").map { name in
            guard let feature = TokenFeature(named: name) else {
                throw configuration.error(embed, "attrs", "\(name) is not known")
            }
            return feature
        }
    }
}
