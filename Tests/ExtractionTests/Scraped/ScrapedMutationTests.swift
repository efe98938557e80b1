import Foundation
import News
import Testing

@testable import Extraction

/// Damages texts of the corpus in ways that scrapers and networks do; the same
/// seed gives the same damage.
@Suite struct ScrapedMutationTests {
    @Test(arguments: 1...12)
    func everyLineKeepsARole(seed: UInt64) {
        var random = SeededRandom(seed: seed)
        for sample in ScrapedSample.all {
            let raw = random.damage(sample.raw)
            var reader = scrapedReader(of: ScrapedText(id: sample.name, raw: raw))
            reader.readRoles()
            #expect(reader.lines.allSatisfy { $0.role != nil })
            #expect(reader.body.upperBound <= reader.lines.count)
        }
    }

    @Test(arguments: 1...6)
    func everyLineEndsInTheArticle(seed: UInt64) {
        var random = SeededRandom(seed: seed &+ 100)
        for sample in ScrapedSample.all {
            let scraped = ScrapedText(id: sample.name, raw: random.damage(sample.raw))
            var reader = scrapedReader(of: scraped)
            reader.readRoles()
            let kept = extractArticle(from: scraped).keptWords
            for line in reader.lines where !line.isMadeOfNames {
                let long = words(of: line.text).filter { $0.kind == .word && $0.length > 4 }
                #expect(long.allSatisfy { kept.contains($0.key) }, "\(sample.name): \(line.text)")
            }
        }
    }

    @Test func sameTextGivesSameBytes() {
        for sample in ScrapedSample.all {
            let scraped = ScrapedText(id: sample.name, raw: sample.raw)
            #expect(
                extractArticle(from: scraped).json.bytes == extractArticle(from: scraped).json.bytes
            )
        }
    }
}

extension ScrapedLine {
    /// Its marks ("By", "Photo:") are understood and need not be kept.
    fileprivate var isMadeOfNames: Bool {
        switch role {
        case .byline, .date, .editor, .caption, .credit, .dateline: true
        default: false
        }
    }
}

/// A small generator of its own, so that no run differs from another.
struct SeededRandom: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

    mutating func next() -> UInt64 {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return state
    }

    /// Cuts, shuffles, joins or spoils a text.
    mutating func damage(_ text: String) -> String {
        var lines = text.components(separatedBy: "\n")
        switch Int.random(in: 0..<6, using: &self) {
        case 0: return String(text.prefix(Int.random(in: 0...text.count, using: &self)))
        case 1: lines.shuffle(using: &self)
        case 2: lines.removeAll { _ in Bool.random(using: &self) }
        case 3: return lines.joined(separator: Bool.random(using: &self) ? " " : "\r\n\r\n")
        case 4: lines += lines.prefix(6)
        default: return spoiled(text)
        }
        return lines.joined(separator: "\n")
    }

    private mutating func spoiled(_ text: String) -> String {
        var bytes = Array(text.utf8)
        for _ in 0..<20 where !bytes.isEmpty {
            let place = Int.random(in: 0..<bytes.count, using: &self)
            bytes[place] = UInt8.random(in: 0...255, using: &self)
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
