import Foundation

/// A file's bytes, mapped into memory rather than read.
///
/// Weights are used where they stand, so processes that run the same model share
/// one copy of it.
final class ModelFile: @unchecked Sendable {  // The bytes are never written.
    /// Model files are some megabytes; a file past this is none.
    static let maximumSize = 2 << 30

    let name: String
    let bytes: UnsafeRawBufferPointer

    /// Maps `name`, a path within `folder`.
    init(_ name: String, in folder: URL) throws {
        self.name = name
        let path = folder.appendingPathComponent(name).path
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else {
            throw ModelError(file: name, reason: String(cString: strerror(errno)))
        }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            throw ModelError(file: name, reason: "not a regular file")
        }
        let size = Int(status.st_size)
        guard size <= Self.maximumSize else {
            throw ModelError(file: name, reason: "\(size) bytes are too many")
        }
        bytes = try Self.map(descriptor, size: size, name: name)
    }

    /// Takes bytes that are in memory, for tests and for parts of other files.
    init(name: String, copying bytes: some Collection<UInt8>) {
        self.name = name
        let size = bytes.count
        let memory = mmap(nil, max(size, 1), PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANON, -1, 0)
        guard let memory, memory != MAP_FAILED else {
            self.bytes = UnsafeRawBufferPointer(start: nil, count: 0)
            return
        }
        UnsafeMutableRawBufferPointer(start: memory, count: size).copyBytes(from: bytes)
        self.bytes = UnsafeRawBufferPointer(start: memory, count: size)
    }

    deinit {
        if let start = bytes.baseAddress {
            munmap(UnsafeMutableRawPointer(mutating: start), max(bytes.count, 1))
        }
    }

    private static func map(
        _ descriptor: Int32, size: Int, name: String
    ) throws -> UnsafeRawBufferPointer {
        guard size > 0 else { return UnsafeRawBufferPointer(start: nil, count: 0) }
        let memory = mmap(nil, size, PROT_READ, MAP_PRIVATE, descriptor, 0)
        guard let memory, memory != MAP_FAILED else {
            throw ModelError(file: name, reason: String(cString: strerror(errno)))
        }
        return UnsafeRawBufferPointer(start: memory, count: size)
    }
}
