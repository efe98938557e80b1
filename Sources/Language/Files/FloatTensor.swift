/// An array of 32-bit floats within a model file.
///
/// The floats may stand at any address, so they are loaded, not pointed at.
struct FloatTensor: Sendable {
    let shape: [Int]
    let file: ModelFile
    /// The floats' bytes, little-endian and row by row.
    let bytes: Range<Int>

    var count: Int { bytes.count / 4 }

    /// Reads an array as msgpack-numpy writes it.
    init(_ field: PackedField) throws {
        guard try field.member("type").string() == "<f4" else {
            throw field.error("not an array of little-endian 32-bit floats")
        }
        let shape = try field.member("shape").items().map { try $0.integer() }
        let data = field.file
        let bytes = try field.member("data").byteRange()
        var size = 4
        for extent in shape {
            let (product, overflow) = size.multipliedReportingOverflow(by: extent)
            guard extent > 0, !overflow else { throw field.error("shape \(shape)") }
            size = product
        }
        guard size == bytes.count else {
            throw field.error("\(bytes.count) bytes do not fill shape \(shape)")
        }
        self.shape = shape
        self.file = data
        self.bytes = bytes
    }

    var floats: [Float] {
        (0..<count).map { self[$0] }
    }

    var address: UnsafeRawPointer? {
        file.bytes.baseAddress?.advanced(by: bytes.lowerBound)
    }

    subscript(index: Int) -> Float {
        precondition(index >= 0 && index < count)
        let pattern = file.bytes.loadUnaligned(
            fromByteOffset: bytes.lowerBound + index * 4, as: UInt32.self)
        return Float(bitPattern: UInt32(littleEndian: pattern))
    }
}
