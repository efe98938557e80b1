import Foundation

/// A component that gives each token the class of the greatest score: the tagger and
/// the morphologizer.
struct TokenClassifier: Sendable {
    /// What a class says of a token; `nil` leaves it as it is.
    struct Class: Sendable {
        var tag: LabelTable.Label?
        var partOfSpeech: LabelTable.Label?
        var morphology: LabelTable.Label?
    }

    let layer: LinearLayer
    private let classes: [Class]

    /// spaCy's tagger: its `cfg` lists the tags in the order of the outputs.
    static func tagger(
        _ name: String, in folder: URL, _ table: inout LabelTable
    ) throws -> TokenClassifier {
        struct Configuration: Decodable { let labels: [String] }
        let configuration: Configuration = try decode("\(name)/cfg", in: folder)
        return try TokenClassifier(
            name, in: folder,
            classes: configuration.labels.map { Class(tag: table.label($0)) })
    }

    /// spaCy's morphologizer: classes are features and a part of speech together.
    static func morphologizer(
        _ name: String, in folder: URL, _ table: inout LabelTable
    ) throws -> TokenClassifier {
        // The order of the classes is that of the file, which JSONDecoder does not keep.
        let file = try ModelFile("\(name)/cfg", in: folder)
        let members = try OrderedJSON.members(of: "labels_morph", in: file)
        struct Configuration: Decodable {
            let partsOfSpeech: [String: Int]

            enum CodingKeys: String, CodingKey {
                case partsOfSpeech = "labels_pos"
            }
        }
        let configuration: Configuration = try decode("\(name)/cfg", in: folder)
        let classes = try members.map { label, morphology in
            let number = configuration.partsOfSpeech[label] ?? 0
            guard let pos = ReservedSymbols.name(of: number) else {
                throw ModelError(
                    file: file.name, field: "labels_pos.\(label)",
                    reason: "\(number) is no part of speech")
            }
            return Class(partOfSpeech: table.label(pos), morphology: table.label(morphology))
        }
        return try TokenClassifier(name, in: folder, classes: classes)
    }

    private init(_ name: String, in folder: URL, classes: [Class]) throws {
        let model = try ThincModel("\(name)/model", in: folder)
        guard let softmax = model.layers(named: "softmax").first else {
            throw model.error("holds no softmax layer")
        }
        layer = try LinearLayer(softmax)
        self.classes = classes
        guard layer.outputs == classes.count else {
            throw model.error("\(layer.outputs) outputs for \(classes.count) classes")
        }
    }

    private static func decode<Value: Decodable>(_ name: String, in folder: URL) throws -> Value {
        let file = try ModelFile(name, in: folder)
        do {
            return try JSONDecoder().decode(Value.self, from: Data(file.bytes))
        } catch {
            throw ModelError(file: name, reason: "not the JSON that is expected here")
        }
    }

    func annotate(_ annotations: inout Annotations, _ best: [Int32]) {
        for (token, number) in best.enumerated() {
            let value = classes[Int(number)]
            if let tag = value.tag { annotations.tags[token] = tag }
            if let pos = value.partOfSpeech { annotations.partsOfSpeech[token] = pos }
            if let morphology = value.morphology { annotations.morphologies[token] = morphology }
        }
    }
}
