import Foundation

/// Bytes that come piece by piece, with the first ones to be looked at before.
final class ByteStream {
    /// How much is taken from a file at a time.
    static let pieceSize = 1 << 16

    private let next: () throws -> [UInt8]?
    private var buffer: [UInt8] = []
    private var position = 0
    private var ended = false

    /// `next` gives the following piece, or `nil` at the end.
    init(_ next: @escaping () throws -> [UInt8]?) {
        self.next = next
    }

    convenience init(_ handle: FileHandle) {
        self.init {
            let piece = try handle.read(upToCount: Self.pieceSize)
            return piece.flatMap { $0.isEmpty ? nil : Array($0) }
        }
    }

    convenience init(_ bytes: [UInt8]) {
        var rest: [UInt8]? = bytes
        self.init {
            defer { rest = nil }
            return rest.flatMap { $0.isEmpty ? nil : $0 }
        }
    }

    /// The first bytes that are not yet taken, at most `count`, left where they are.
    func peek(_ count: Int) throws -> ArraySlice<UInt8> {
        while buffer.count - position < count, try fill() {}
        return buffer[position..<min(buffer.count, position + count)]
    }

    /// Takes up to `count` bytes; empty at the end.
    func take(_ count: Int) throws -> ArraySlice<UInt8> {
        if position == buffer.count { _ = try fill() }
        let piece = buffer[position..<min(buffer.count, position + count)]
        position += piece.count
        return piece
    }

    /// Takes exactly `count` bytes, or fewer at the end.
    func takeAll(_ count: Int) throws -> [UInt8] {
        var result: [UInt8] = []
        while result.count < count {
            let piece = try take(count - result.count)
            if piece.isEmpty { break }
            result += piece
        }
        return result
    }

    /// Takes a line without its end, or `nil` at the end. A line longer than
    /// `limit` is taken to its end and answered as `tooLong`.
    func takeLine(limit: Int) throws -> Line? {
        var bytes: [UInt8] = []
        var size = 0
        while true {
            if position == buffer.count, try !fill() {
                guard size > 0 else { return nil }
                return size > limit ? .tooLong : .bytes(bytes)
            }
            let end = buffer[position...].firstIndex(of: 0x0A)
            let piece = buffer[position..<(end ?? buffer.count)]
            size += piece.count + (end == nil ? 0 : 1)
            if size <= limit { bytes += piece }
            position = end.map { $0 + 1 } ?? buffer.count
            if end != nil { return size > limit ? .tooLong : .bytes(bytes) }
        }
    }

    enum Line {
        case bytes([UInt8])
        case tooLong
    }

    private func fill() throws -> Bool {
        guard !ended else { return false }
        guard let piece = try next() else {
            ended = true
            return false
        }
        if position == buffer.count {
            buffer = piece
            position = 0
        } else {
            buffer.removeFirst(position)
            position = 0
            buffer += piece
        }
        return true
    }
}
