import CZlib
import Foundation
import Testing

@testable import Acquisition

@Suite("Packages") struct ZipReaderTests {
    private func little(_ value: Int, _ width: Int) -> [UInt8] {
        (0..<width).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
    }

    /// A ZIP file with one entry.
    private func zip(
        _ path: String, _ packed: [UInt8], method: Int, wide: Bool = false, flags: Int = 0
    ) -> [UInt8] {
        let name = Array(path.utf8)
        let local =
            Array("PK\u{3}\u{4}".utf8) + little(20, 2) + little(flags, 2) + little(method, 2)
            + little(0, 4) + little(0, 4) + little(packed.count, 4) + little(packed.count, 4)
            + little(name.count, 2) + little(0, 2) + name + packed
        let extra =
            wide ? little(1, 2) + little(16, 2) + little(9, 8) + little(packed.count, 8) : []
        let size = wide ? 0xFFFF_FFFF : packed.count
        let list =
            Array("PK\u{1}\u{2}".utf8) + little(20, 2) + little(20, 2) + little(flags, 2)
            + little(method, 2) + little(0, 4) + little(0, 4) + little(size, 4) + little(size, 4)
            + little(name.count, 2) + little(extra.count, 2) + little(0, 10) + little(0, 4) + name
            + extra
        let end =
            Array("PK\u{5}\u{6}".utf8) + little(0, 4) + little(1, 2) + little(1, 2)
            + little(list.count, 4) + little(local.count, 4) + little(3, 2) + Array("hey".utf8)
        return local + list + end
    }

    private func deflated(_ bytes: [UInt8]) throws -> [UInt8] {
        var size = compressBound(uLong(bytes.count))
        var packed = [UInt8](repeating: 0, count: Int(size))
        try #require(compress2(&packed, &size, bytes, uLong(bytes.count), 6) == Z_OK)
        // Without the header of zlib and its checksum deflate alone is left.
        return Array(packed.prefix(Int(size)).dropFirst(2).dropLast(4))
    }

    @Test func entriesAreStoredOrDeflated() throws {
        let text = Array(String(repeating: "evidence ", count: 40_000).utf8)
        for (packed, method) in [(text, 0), (try deflated(text), 8)] {
            for wide in [false, true] {
                let reader = try ZipReader(
                    .bytes(zip("a/b.warc", packed, method: method, wide: wide)))
                #expect(reader.entries.map(\.path) == ["a/b.warc"])
                let stream = try reader.stream(reader.entries[0])
                #expect(try stream.takeAll(text.count + 1) == text)
            }
        }
    }

    @Test func damageIsTold() throws {
        let whole = zip("a", Array("text".utf8), method: 0)
        for bytes in [Array(whole.dropLast(30)), [], Array("PK".utf8)] {
            #expect(throws: ZipReader.Damage.self) { try ZipReader(.bytes(bytes)) }
        }
        for (method, flags) in [(12, 0), (0, 1)] {
            let reader = try ZipReader(.bytes(zip("a", [], method: method, flags: flags)))
            #expect(throws: ZipReader.Damage.self) { try reader.stream(reader.entries[0]) }
        }
    }

    @Test func noBytesCrashIt() {
        var state: UInt64 = 7
        let whole = zip("archive/a.warc", Array("WARC/1.0".utf8), method: 0)
        for _ in 0..<300 {
            var bytes = whole
            for _ in 0..<4 {
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                bytes[Int(state >> 33) % bytes.count] = UInt8(truncatingIfNeeded: state >> 24)
            }
            guard let reader = try? ZipReader(.bytes(bytes)) else { continue }
            for entry in reader.entries { _ = try? reader.stream(entry).takeAll(1_000) }
        }
    }
}
