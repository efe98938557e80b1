import Foundation

/// Everything that was read from a pipeline's folder. It does not change any more.
struct PipelineModel: Sendable {
    /// What a component does to the annotations, in the order of the pipeline.
    enum Step: Sendable {
        case classify(TokenClassifier, head: Int)
        case parse(DependencyParser, head: Int)
        case recognize(EntityRecognizer, head: Int)
        case rule(AttributeRuler)
        case lemmatize(Lemmatizer)
    }

    /// What is made of an encoder's vectors at once.
    enum Head: Sendable {
        /// The number of the best class of each token.
        case classes(LinearLayer)
        /// A parser's own, smaller vectors.
        case projection(LinearLayer)
    }

    /// A token encoder with the heads that read its vectors.
    struct EncoderHeads: Sendable {
        let encoder: TokenEncoder
        var heads: [Int] = []
    }

    let tokenizer: TokenizerModel
    let encoders: [EncoderHeads]
    let heads: [Head]
    let steps: [Step]
    let labels: LabelTable

    init(contentsOf folder: URL, leavingOut omitted: Set<String>) throws {
        tokenizer = try TokenizerModel(in: folder)
        let configuration = try PipelineConfiguration(in: folder)
        var loader = PipelineLoader(folder: folder, configuration: configuration)
        for name in try configuration.pipeline() where !omitted.contains(name) {
            try loader.load(name)
        }
        encoders = loader.encoders
        heads = loader.heads
        steps = loader.steps
        labels = loader.labels
    }
}
