import Foundation
import News

/// Headline, standfirst and text of a report, read from the beginning of its record: the
/// text is the last of the three, and all that reading found comes after it.
struct RecordTexts: Equatable {
    private(set) var title = ""
    private(set) var standfirst = ""
    private(set) var text = ""

    var all: [String] { [title, standfirst, text] }

    /// Opens a packed record as far as is needed; `nil` where it is not whole so far.
    init?(packed: Data) {
        let found = Deflated.beginning(of: packed) { RecordTexts(beginning: $0) }
        guard let found else { return nil }
        self = found
    }

    /// `nil` where the bytes end before the text does.
    init?(beginning bytes: [UInt8]) {
        var place = 1
        while let key = Self.string(in: bytes, at: &place) {
            guard place < bytes.count, bytes[place] == UInt8(ascii: ":") else { return nil }
            place += 1
            let start = place
            guard Self.skipValue(in: bytes, &place) else { return nil }
            let value = bytes[start..<place]
            if key.elementsEqual("title".utf8) { title = Self.words(value) }
            if key.elementsEqual("standfirst".utf8) { standfirst = Self.words(value) }
            if key.elementsEqual("text".utf8) {
                text = Self.words(value)
                return
            }
            guard place < bytes.count else { return nil }
            // A record that has no text has none of its words either.
            if bytes[place] == UInt8(ascii: "}") { return }
            place += 1
        }
        return nil
    }

    /// The characters between quotation marks, as they stand, and the place behind them.
    private static func string(in bytes: [UInt8], at place: inout Int) -> ArraySlice<UInt8>? {
        guard place < bytes.count, bytes[place] == UInt8(ascii: "\"") else { return nil }
        let start = place + 1
        place = start
        while place < bytes.count, bytes[place] != UInt8(ascii: "\"") {
            place += bytes[place] == UInt8(ascii: "\\") ? 2 : 1
        }
        guard place < bytes.count else { return nil }
        place += 1
        return bytes[start..<place - 1]
    }

    /// Goes to the comma or bracket behind a value; whether it is there.
    private static func skipValue(in bytes: [UInt8], _ place: inout Int) -> Bool {
        var depth = 0
        while place < bytes.count {
            switch bytes[place] {
            case UInt8(ascii: "\""):
                guard string(in: bytes, at: &place) != nil else { return false }
                continue
            case UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
            case UInt8(ascii: "]"), UInt8(ascii: "}"):
                if depth == 0 { return true }
                depth -= 1
            case UInt8(ascii: ","): if depth == 0 { return true }
            default: break
            }
            place += 1
        }
        return false
    }

    private static func words(_ bytes: ArraySlice<UInt8>) -> String {
        var repairs = 0
        return (try? JSON(parsing: bytes, repairs: &repairs))?.string ?? ""
    }
}
