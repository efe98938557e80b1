import Foundation

/// Loads a pipeline's components one after the other.
struct PipelineLoader {
    let folder: URL
    let configuration: PipelineConfiguration
    private(set) var encoders: [PipelineModel.EncoderHeads] = []
    private(set) var heads: [PipelineModel.Head] = []
    private(set) var steps: [PipelineModel.Step] = []
    private(set) var labels = LabelTable()
    /// The shared encoder that listeners read, by the name of its component.
    private var shared: [String: Int] = [:]

    init(folder: URL, configuration: PipelineConfiguration) {
        self.folder = folder
        self.configuration = configuration
    }

    /// Loads one component; throws where its kind is not known.
    mutating func load(_ name: String) throws {
        let section = "components.\(name)"
        let factory = try configuration.string(section, "factory")
        switch factory {
        case "tok2vec": shared[name] = try loadEncoder(name, "\(section).model")
        case "tagger":
            try add(.tagger(name, in: folder, &labels), named: name)
        case "morphologizer":
            try add(.morphologizer(name, in: folder, &labels), named: name)
        case "parser": try loadParser(name)
        case "ner": try loadRecognizer(name)
        case "attribute_ruler":
            steps.append(.rule(try AttributeRuler(name, in: folder, &labels)))
        case "lemmatizer": try loadLemmatizer(name)
        default:
            throw configuration.error(
                section, "factory",
                "the component \(name) is a \(factory), which is not known; it can be left out")
        }
    }

    private mutating func add(_ classifier: TokenClassifier, named name: String) throws {
        let head = try addHead(.classes(classifier.layer), inputs: classifier.layer, of: name)
        steps.append(.classify(classifier, head: head))
    }

    private mutating func loadParser(_ name: String) throws {
        let parser = try DependencyParser(name, in: folder, &labels)
        let layer = parser.network.projection
        let head = try addHead(.projection(layer), inputs: layer, of: name)
        steps.append(.parse(parser, head: head))
    }

    private mutating func loadRecognizer(_ name: String) throws {
        let recognizer = try EntityRecognizer(name, in: folder, &labels)
        let layer = recognizer.network.projection
        let head = try addHead(.projection(layer), inputs: layer, of: name)
        steps.append(.recognize(recognizer, head: head))
    }

    private mutating func loadLemmatizer(_ name: String) throws {
        let section = "components.\(name)"
        let language = try configuration.string("nlp", "lang")
        let mode = try configuration.string(section, "mode")
        guard language == "en", mode == "rule" else {
            throw configuration.error(
                section, "mode",
                "the \(mode) lemmatizer of language \(language) is not known; it can be left out")
        }
        steps.append(.lemmatize(try Lemmatizer(name, in: folder)))
    }

    // MARK: Encoders

    /// Makes a component's head read the encoder that it listens to, or its own.
    private mutating func addHead(
        _ head: PipelineModel.Head, inputs layer: LinearLayer, of name: String
    ) throws -> Int {
        let section = "components.\(name).model.tok2vec"
        let architecture = try configuration.string(section, "@architectures")
        let number: Int
        if architecture.hasPrefix("spacy.Tok2VecListener.") {
            number = try upstream(of: section)
        } else {
            number = try loadEncoder(name, section)
        }
        guard encoders[number].encoder.width == layer.inputs else {
            throw ModelError(
                file: "\(name)/model",
                reason: "\(layer.inputs) inputs for vectors of \(encoders[number].encoder.width)")
        }
        heads.append(head)
        encoders[number].heads.append(heads.count - 1)
        return heads.count - 1
    }

    private func upstream(of section: String) throws -> Int {
        let name = try configuration.string(section, "upstream")
        let number = name == "*" ? shared.values.first : shared[name]
        guard let number else {
            throw configuration.error(section, "upstream", "\(name) does not come before")
        }
        return number
    }

    private mutating func loadEncoder(_ name: String, _ section: String) throws -> Int {
        let model = try ThincModel("\(name)/model", in: folder)
        let encoder = try TokenEncoder(model, section, configuration)
        encoders.append(PipelineModel.EncoderHeads(encoder: encoder))
        return encoders.count - 1
    }
}
