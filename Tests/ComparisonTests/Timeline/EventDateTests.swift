import Foundation
import Language
import Models
import News
import Reading
import Testing

@testable import Comparison

/// The date of what a report tells, on sentences dated by hand.
struct EventDateTests {
    private struct Case {
        let published: String
        let date: String
        let text: String

        init?(_ line: Substring) {
            let parts = line.components(separatedBy: " | ")
            guard parts.count == 3 else { return nil }
            (published, date, text) = (parts[0], parts[1], parts[2])
        }
    }

    private func date(of sample: Case, _ reader: ReportReader) -> String? {
        var article = Article(id: "one", text: sample.text)
        article.published = DateStamp(sample.published)
        let report = reader.read(article)
        return StoryComparing(encoder: nil).compareAll([report]).when?.value
    }

    @Test func nearlyAllSentencesGetTheirDate() throws {
        let folder = try ModelCache.standard().folder(of: .english)
        let reader = ReportReader(language: try LanguagePipeline(contentsOf: folder))
        let cases = DatedSentences.lines.split(separator: "\n").compactMap { Case($0) }
        #expect(cases.count == 100)
        let wrong = cases.compactMap { sample -> String? in
            let found = date(of: sample, reader) ?? "none"
            return found.hasPrefix(sample.date) && found.prefix(10).count == sample.date.count
                ? nil : "\(sample.text) \(sample.date), not \(found)"
        }
        #expect(wrong.count <= 10, "\(wrong.joined(separator: "\n"))")
    }

    @Test func withoutAStatedDateItIsTheDayOfPublication() throws {
        let made = HandMadeReport("one", published: "2024-03-12", ["The bridge is closed.{close}"])
        let when = try #require(StoryComparing(encoder: nil).compareAll([made.report]).when)
        #expect(when.value == "2024-03-12")
        #expect(when.basis == .published)
        #expect(when.witnesses.isEmpty)
    }
}
