import Foundation

/// Where the arrays of a safetensors file lie, by name.
///
/// The format is eight bytes of header length, a JSON header that gives each
/// array's type, shape and place, and the arrays' bytes. Every number in it is
/// checked against the file before it is used.
struct SafetensorsHeader: Sendable {
    /// A longer header is refused. all-MiniLM-L6-v2 has 11 kB.
    static let limit = 16 << 20

    let fileName: String
    private let fileSize: Int
    private let arraysStart: Int
    private let entries: [String: Entry]

    init(of bytes: UnsafeRawBufferPointer, fileName: String) throws {
        guard bytes.count >= 8 else {
            throw ModelError(
                file: fileName, field: "header length", reason: "the file is truncated")
        }
        let length = UInt64(littleEndian: bytes.loadUnaligned(as: UInt64.self))
        guard length <= UInt64(Self.limit), Int(length) <= bytes.count - 8 else {
            throw ModelError(
                file: fileName, field: "header length",
                reason: "is \(length) in a file of \(bytes.count) bytes")
        }
        self.fileName = fileName
        fileSize = bytes.count
        arraysStart = 8 + Int(length)
        do {
            let header = Data(bytes[8..<arraysStart])
            entries = try JSONDecoder().decode(Entries.self, from: header).byName
        } catch {
            throw ModelError(file: fileName, field: "header", reason: Self.words(for: error))
        }
    }

    /// The shape that the header gives for an array.
    func shape(of name: String) throws -> [Int] {
        try entry(name).shape
    }

    /// Where in the file an array of 32-bit floats of exactly this shape stands.
    func place(of name: String, shape: [Int]) throws -> Range<Int> {
        let entry = try entry(name)
        func refusal(_ reason: String) -> ModelError {
            ModelError(file: fileName, field: name, reason: reason)
        }
        guard entry.type == "F32" else { throw refusal("has type \(entry.type), not F32") }
        guard entry.shape == shape else {
            throw refusal("has shape \(entry.shape), not \(shape)")
        }
        var size = MemoryLayout<Float>.size
        for side in shape {
            let (product, overflow) = size.multipliedReportingOverflow(by: side)
            guard side > 0, !overflow else { throw refusal("has an impossible shape \(shape)") }
            size = product
        }
        let room = fileSize - arraysStart
        guard entry.offsets.count == 2,
            case (let start, let end) = (entry.offsets[0], entry.offsets[1]),
            start >= 0, start <= end, end <= room
        else {
            throw refusal("lies at \(entry.offsets), outside the file's \(room) bytes of arrays")
        }
        guard end - start == size else {
            throw refusal("has \(end - start) bytes, not the \(size) of its shape")
        }
        return arraysStart + start..<arraysStart + end
    }
}

extension SafetensorsHeader {
    fileprivate struct Entry: Decodable, Sendable {
        let type: String
        let shape: [Int]
        let offsets: [Int]

        enum CodingKeys: String, CodingKey {
            case type = "dtype"
            case shape
            case offsets = "data_offsets"
        }
    }

    /// The header's entries but for `__metadata__`, which is free text.
    fileprivate struct Entries: Decodable {
        var byName: [String: Entry] = [:]

        init(from decoder: any Decoder) throws {
            let container = try decoder.container(keyedBy: Name.self)
            for name in container.allKeys where name.stringValue != "__metadata__" {
                byName[name.stringValue] = try container.decode(Entry.self, forKey: name)
            }
        }
    }

    fileprivate struct Name: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }
        init?(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }

    fileprivate func entry(_ name: String) throws -> Entry {
        guard let entry = entries[name] else {
            throw ModelError(file: fileName, field: name, reason: "is missing")
        }
        return entry
    }

    fileprivate static func words(for error: any Error) -> String {
        switch error {
        case DecodingError.keyNotFound(let key, let context):
            "\(path(context)) has no \(key.stringValue)"
        case DecodingError.typeMismatch(_, let context),
            DecodingError.valueNotFound(_, let context):
            "\(path(context)) is not what the format asks for"
        // JSONDecoder tells 1.5 for a count no better than broken JSON.
        default: "is not JSON or has an impossible number"
        }
    }

    fileprivate static func path(_ context: DecodingError.Context) -> String {
        let path = context.codingPath.map { $0.intValue.map(String.init) ?? $0.stringValue }
        return path.isEmpty ? "the header" : path.joined(separator: ".")
    }
}
