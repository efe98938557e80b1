import Foundation

/// Bytes that can be read at any place: of a file, or in memory.
enum ByteSource {
    case file(FileHandle, size: Int)
    case bytes([UInt8])

    init(path: String) throws {
        let file = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
        self = .file(file, size: Int(try file.seekToEnd()))
    }

    var size: Int {
        switch self {
        case .file(_, let size): size
        case .bytes(let bytes): bytes.count
        }
    }

    /// Up to so many bytes from a place; fewer at the end, none beyond it.
    func read(at place: Int, _ count: Int) throws -> [UInt8] {
        guard place >= 0, place < size, count > 0 else { return [] }
        switch self {
        case .bytes(let bytes): return Array(bytes[place..<min(bytes.count, place + count)])
        case .file(let file, _):
            try file.seek(toOffset: UInt64(place))
            return Array(try file.read(upToCount: count) ?? Data())
        }
    }
}
