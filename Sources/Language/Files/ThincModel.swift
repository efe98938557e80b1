import Foundation

/// A network as thinc's `Model.to_bytes` writes it: layers in breadth-first order.
///
/// The layers are found by kind and order; en_core_web_sm's parser holds
/// "precomputable_affine", then "linear" (the upper layer), then "linear" (the
/// projection of the token vectors).
struct ThincModel {
    /// One layer. Most have no parameters: they join other layers.
    struct Layer {
        let name: String
        let field: PackedField
        let attributes: PackedField
        let parameters: PackedField

        /// A parameter of the given number of dimensions.
        func tensor(_ name: String, dimensions: Int) throws -> FloatTensor {
            let tensor = try FloatTensor(parameters.member(name))
            guard tensor.shape.count == dimensions else {
                throw parameters.error("\(name) has shape \(tensor.shape)")
            }
            return tensor
        }
    }

    let file: ModelFile
    let layers: [Layer]

    init(_ name: String, in folder: URL) throws {
        try self.init(ModelFile(name, in: folder))
    }

    init(_ file: ModelFile) throws {
        self.file = file
        let root = try PackedField(root: file)
        let nodes = try root.member("nodes").items()
        let attributes = try root.member("attrs").items()
        let parameters = try root.member("params").items()
        guard nodes.count == attributes.count, nodes.count == parameters.count else {
            throw root.error("nodes, attrs and params are not of one length")
        }
        layers = try nodes.indices.map { index in
            Layer(
                name: try nodes[index].member("name").string(), field: nodes[index],
                attributes: attributes[index], parameters: parameters[index])
        }
    }

    func layers(named name: String) -> [Layer] {
        layers.filter { $0.name == name }
    }

    func error(_ reason: String) -> ModelError {
        ModelError(file: file.name, reason: reason)
    }
}
