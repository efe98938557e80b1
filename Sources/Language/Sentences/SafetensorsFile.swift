import Foundation

/// The named arrays of a safetensors file, read where they lie.
struct SafetensorsFile: Sendable {
    let header: SafetensorsHeader
    private let file: MappedFile

    init(_ url: URL) throws {
        file = try MappedFile(url)
        header = try SafetensorsHeader(of: file.bytes, fileName: file.name)
    }

    /// The 32-bit floats of one array, of exactly this shape.
    ///
    /// The pointer is good for as long as the file is kept.
    func floats(_ name: String, shape: [Int]) throws -> UnsafeBufferPointer<Float> {
        let place = try header.place(of: name, shape: shape)
        let array = UnsafeRawBufferPointer(rebasing: file.bytes[place])
        guard let start = array.baseAddress,
            Int(bitPattern: start) % MemoryLayout<Float>.alignment == 0
        else {
            throw ModelError(
                file: header.fileName, field: name, reason: "does not start at a whole float")
        }
        return array.bindMemory(to: Float.self)
    }

    /// Gives back the memory of an array's pages, until it is read again.
    func release(_ array: UnsafeBufferPointer<Float>) {
        guard let start = array.baseAddress, let base = file.bytes.baseAddress else { return }
        let offset = UnsafeRawPointer(start) - base
        file.release(offset..<offset + array.count * MemoryLayout<Float>.stride)
    }
}
