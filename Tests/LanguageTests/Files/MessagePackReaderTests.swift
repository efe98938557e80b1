import Foundation
import Testing

@testable import Language

struct MessagePackReaderTests {
    func read(_ bytes: [UInt8]) throws -> PackedField {
        try PackedField(root: ModelFile(bytes))
    }

    @Test(
        arguments: [
            ([0x05], 5), ([0xff], -1), ([0xcc, 0xff], 255), ([0xcd, 0x01, 0x00], 256),
            ([0xce, 0, 1, 0, 0], 65_536), ([0xd0, 0x80], -128), ([0xd1, 0xff, 0xfe], -2),
            ([0xd2, 0xff, 0xff, 0xff, 0xfd], -3),
            ([0xd3, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xfc], -4),
        ] as [([UInt8], Int)])
    func readsWholeNumbers(bytes: [UInt8], number: Int) throws {
        #expect(try read(bytes).integer() == number)
    }

    @Test func readsIdentifiersOf64Bits() throws {
        #expect(try read([0xcf] + Array(repeating: 0xff, count: 8)).identifier() == .max)
    }

    @Test(
        arguments: [
            [0xa2, 0x68, 0x69], [0xd9, 2, 0x68, 0x69], [0xda, 0, 2, 0x68, 0x69],
            [0xdb, 0, 0, 0, 2, 0x68, 0x69],
        ] as [[UInt8]])
    func readsStrings(bytes: [UInt8]) throws {
        #expect(try read(bytes).string() == "hi")
    }

    @Test func readsListsAndMaps() throws {
        let root = try read([0x82, 0xa1, 0x61, 0x92, 0x01, 0x02, 0xc4, 0x01, 0x62, 0xc3])
        #expect(try root.member("a").items().map { try $0.integer() } == [1, 2])
        #expect(try root.member("b").boolean())
    }

    @Test func namesTheFieldThatIsWrong() throws {
        let root = try read(PackedBytes.map([(.text("a"), .list([.null]))]).bytes)
        #expect(throws: ModelError(file: "test", field: "a", reason: "a list, not a string")) {
            try root.member("a").string()
        }
        #expect(throws: ModelError(file: "test", field: "a.0", reason: "nothing, not a string")) {
            try root.member("a").items()[0].string()
        }
    }

    @Test(
        arguments: [
            [], [0xc1], [0xdd, 0xff, 0xff, 0xff, 0xff], [0xdf, 0x7f, 0xff, 0xff, 0xff, 0x01],
            [0xc6, 0xff, 0xff, 0xff, 0xff, 0x00], [0xdb, 0, 0, 0, 9, 0x61], [0x01, 0x02],
            [0xcf, 0x01], [0xd4, 0x01, 0x01], Array(repeating: 0x91, count: 100_000) + [0x01],
        ] as [[UInt8]])
    func refusesDamage(bytes: [UInt8]) {
        #expect(throws: ModelError.self) { try read(bytes) }
    }

    @Test func boundsDepthAndNumberOfValues() throws {
        func nested(_ depth: Int) -> [UInt8] { Array(repeating: 0x91, count: depth) + [0x01] }
        _ = try read(nested(MessagePackReader.maximumDepth))
        #expect(throws: ModelError.self) { try read(nested(MessagePackReader.maximumDepth + 1)) }
        let count = MessagePackReader.maximumValues
        let list = [0xdd] + PackedBytes.bigEndian(UInt64(count), 4)
        #expect(throws: ModelError.self) {
            try read(list + Array(repeating: 0xc0, count: count))
        }
    }

    @Test(
        arguments: [
            ([2, 3], 6, "<f4", true), ([2, 3], 5, "<f4", false), ([2, 3], 6, "<f8", false),
            ([0, 3], 0, "<f4", false), ([-2, -3], 6, "<f4", false),
            ([1 << 62, 1 << 62], 6, "<f4", false), ([6], 6, "<f4", true),
        ] as [([Int], Int, String, Bool)])
    func readsArraysWhoseShapeFits(
        shape: [Int], count: Int, type: String, isSound: Bool
    ) throws {
        let floats = (0..<count).map { Float($0) }
        let field = try read(PackedBytes.tensor(shape, floats, type: type).bytes)
        if isSound {
            #expect(try FloatTensor(field).floats == floats)
        } else {
            #expect(throws: ModelError.self) { try FloatTensor(field) }
        }
    }

    /// 100,000 inputs take a second; FUZZ_ROUNDS asks for more.
    static let rounds =
        ProcessInfo.processInfo.environment["FUZZ_ROUNDS"].flatMap { Int($0) } ?? 100_000

    @Test func neverCrashesOnDamage() throws {
        var random = Seeded(17)
        let sound = PackedBytes.map([
            (.text("nodes"), .list([.map([(.text("name"), .text("linear"))])])),
            (.text("attrs"), .list([.map([(.text("seed"), .bytes([8]))])])),
            (.text("params"), .list([.map([(.text("W"), .tensor([2, 2], [1, 2, 3, 4]))])])),
        ]).bytes
        var read = 0
        for round in 0..<Self.rounds {
            var bytes = sound
            if round % 4 == 0 {
                bytes = (0..<Int.random(in: 0..<24, using: &random)).map { _ in
                    UInt8.random(in: .min ... .max, using: &random)
                }
            } else {
                for _ in 0..<Int.random(in: 1...3, using: &random) {
                    let place = Int.random(in: bytes.indices, using: &random)
                    bytes[place] = UInt8.random(in: .min ... .max, using: &random)
                }
                if round % 4 == 1 {
                    bytes.removeLast(Int.random(in: 1..<bytes.count, using: &random))
                }
            }
            do {
                let model = try ThincModel(ModelFile(bytes))
                for layer in model.layers { _ = try layer.tensor("W", dimensions: 2).floats }
                read += 1
            } catch is ModelError {}
        }
        #expect(read > 0)
    }
}
