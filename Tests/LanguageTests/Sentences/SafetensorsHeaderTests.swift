import Foundation
import Testing

@testable import Language

struct SafetensorsHeaderTests {
    func file(_ header: String, arrays: Int) -> [UInt8] {
        withUnsafeBytes(of: UInt64(header.utf8.count).littleEndian, Array.init)
            + Array(header.utf8) + [UInt8](repeating: 0, count: arrays)
    }

    func header(_ bytes: [UInt8]) throws -> SafetensorsHeader {
        try bytes.withUnsafeBytes { try SafetensorsHeader(of: $0, fileName: "w") }
    }

    @Test func findsAnArray() throws {
        let text =
            #"{"__metadata__":{"a":"b"},"x":{"dtype":"F32","shape":[2,3],"data_offsets":[4,28]}}"#
        let header = try header(file(text, arrays: 28))
        #expect(try header.shape(of: "x") == [2, 3])
        let start = 8 + text.utf8.count
        #expect(try header.place(of: "x", shape: [2, 3]) == start + 4..<start + 28)
    }

    @Test(arguments: [
        (#"{"dtype":"F32","shape":[2,3],"data_offsets":[4,29]}"#, "25 bytes, not the 24"),
        (#"{"dtype":"F32","shape":[2,3],"data_offsets":[8,32]}"#, "outside"),
        (#"{"dtype":"F32","shape":[2,3],"data_offsets":[28,4]}"#, "outside"),
        (#"{"dtype":"F32","shape":[2,3],"data_offsets":[-4,20]}"#, "outside"),
        (#"{"dtype":"F32","shape":[2,3],"data_offsets":[4]}"#, "outside"),
        (#"{"dtype":"F32","shape":[2,3],"data_offsets":[4,9223372036854775807]}"#, "outside"),
        (#"{"dtype":"F32","shape":[3,2],"data_offsets":[4,28]}"#, "shape [3, 2]"),
        (#"{"dtype":"F16","shape":[2,3],"data_offsets":[4,28]}"#, "type F16"),
    ])
    func refusesAWrongPlace(entry: String, words: String) throws {
        let header = try header(file(#"{"x":\#(entry)}"#, arrays: 29))
        let error = #expect(throws: ModelError.self) { try header.place(of: "x", shape: [2, 3]) }
        #expect(error?.field == "x")
        #expect(error?.reason.contains(words) == true, "\(error?.reason ?? "")")
    }

    @Test(arguments: [
        [4_611_686_018_427_387_904, 4], [-1, -1], [0, 5], [9_223_372_036_854_775_807, 2],
    ])
    func refusesAnImpossibleShape(shape: [Int]) throws {
        let text = #"{"x":{"dtype":"F32","shape":\#(shape),"data_offsets":[0,0]}}"#
        let header = try header(file(text, arrays: 0))
        let error = #expect(throws: ModelError.self) { try header.place(of: "x", shape: shape) }
        #expect(error?.reason == "has an impossible shape \(shape)")
    }

    @Test(arguments: [
        (#"{"x":{"dtype":"F32","shape":[2]}}"#, "x has no data_offsets"),
        (#"{"x":{"dtype":"F32","shape":[1.5],"data_offsets":[0,4]}}"#, "is not JSON"),
        (#"{"x":{"dtype":"F32","shape":["2"],"data_offsets":[0,4]}}"#, "x.shape.0 is not"),
        (#"{"x":7}"#, "x is not what"),
        ("[]", "the header is not what"),
        ("{", "is not JSON"),
        ("", "is not JSON"),
        (String(repeating: "[", count: 100_000), "is not JSON"),
        (#"{"x":"# + String(repeating: #"{"a":"#, count: 100_000), "is not JSON"),
    ])
    func refusesAHeaderThatIsNone(text: String, words: String) {
        let error = #expect(throws: ModelError.self) { try header(file(text, arrays: 8)) }
        #expect(error?.field == "header")
        #expect(error?.reason.contains(words) == true, "\(error?.reason ?? "")")
    }

    @Test(arguments: [UInt64.max, UInt64(Int.max), 1 << 40, UInt64(SafetensorsHeader.limit) + 1, 9])
    func refusesALengthBeyondTheFileOrTheLimit(length: UInt64) {
        let bytes = withUnsafeBytes(of: length.littleEndian, Array.init) + Array("{}      ".utf8)
        let error = #expect(throws: ModelError.self) { try header(bytes) }
        #expect(error?.field == "header length")
    }

    @Test func readsRandomBytesWithoutHarm() {
        var random = Seeded(3)
        let sound = #"""
            {"__metadata__":{"f":"pt"},"x":{"dtype":"F32","shape":[2,3],"data_offsets":[0,24]}}
            """#
        let words = [
            "{", "}", "[", "]", ",", ":", "\"x\"", "\"dtype\"", "\"F32\"", "\"shape\"", "1e99",
            "-1",
            "\"data_offsets\"", "0", "9223372036854775808", "null", "\u{0}", "\\", "\"",
        ].map { Array($0.utf8) }
        for round in 0..<100_000 {
            var text = Array(sound.utf8)
            for _ in 0...Int.random(in: 0...4, using: &random) {
                let at = Int.random(in: 0..<text.count, using: &random)
                switch round % 4 {
                case 0: text[at] = UInt8.random(in: 0...255, using: &random)
                case 1: text.removeSubrange(at..<min(text.count, at + 3))
                case 2: text.insert(contentsOf: words.randomElement(using: &random) ?? [], at: at)
                default: text = (0..<40).flatMap { _ in words.randomElement(using: &random) ?? [] }
                }
            }
            let bytes = file(String(decoding: text, as: UTF8.self), arrays: 24)
            guard let header = try? header(bytes),
                let place = try? header.place(of: "x", shape: [2, 3])
            else { continue }
            #expect(place.count == 24 && place.upperBound <= bytes.count)
        }
    }
}
