import Foundation
import Testing

@testable import Extraction

/// A scraped text of the corpus with the role that each line should get.
///
/// `Corpus/Scraped/README.md` says how the files are written.
struct ScrapedSample: Sendable, CustomTestStringConvertible {
    struct Line: Sendable {
        var role: String
        var text: String
    }

    var name: String
    var raw = ""
    var lines: [Line] = []
    var fields: [String: String] = [:]

    var testDescription: String { name }

    static let folder = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Corpus/Scraped")

    static let all: [ScrapedSample] = {
        let files =
            (try? FileManager.default.contentsOfDirectory(
                at: folder, includingPropertiesForKeys: nil)) ?? []
        return files.filter { $0.pathExtension == "txt" }
            .sorted { $0.lastPathComponent < $1.lastPathComponent }
            .flatMap { read((try? String(contentsOf: $0, encoding: .utf8)) ?? "") }
    }()

    private static func read(_ text: String) -> [ScrapedSample] {
        var samples: [ScrapedSample] = []
        for row in text.components(separatedBy: "\n") {
            if row.hasPrefix("## ") {
                let name = row.dropFirst(3).prefix { $0 != ":" }
                samples.append(ScrapedSample(name: String(name)))
            } else if !samples.isEmpty {
                samples[samples.count - 1].take(row)
            }
        }
        return samples.map(\.withLineEnds)
    }

    private mutating func take(_ row: String) {
        if row.hasPrefix("= ") {
            let parts = row.dropFirst(2).split(separator: ":", maxSplits: 1)
            fields[String(parts[0])] = parts.last.map { $0.trimmingCharacters(in: .whitespaces) }
            return
        }
        guard let bar = row.firstIndex(of: "|") else {
            raw += "\n"
            return
        }
        var role = String(row[..<bar])
        let words = String(row[row.index(after: bar)...].dropFirst())
        if role.hasPrefix("&") {
            role.removeFirst()
            raw.removeLast()
            raw += " "
        }
        raw += words + "\n"
        if role == "+" {
            lines[lines.count - 1].text += (words.hasPrefix(",") ? "" : " ") + words
        } else {
            lines.append(Line(role: role, text: words))
        }
    }

    private var withLineEnds: ScrapedSample {
        var sample = self
        if fields["line-ends"] == "crlf" {
            sample.raw = raw.replacingOccurrences(of: "\n", with: "\r\n")
        }
        return sample
    }
}
