import Language
import Models
import Testing

@testable import Comparison

struct SentenceVectorsTests {
    @Test func aStoryComparedAgainEncodesOnlyWhatIsNew() throws {
        let folder = try ModelCache.standard().folder(of: .sentences)
        let comparing = StoryComparing(encoder: try SentenceEncoder(contentsOf: folder))
        var reports = [
            HandMadeReport("one", ["The ferry ran aground off the pier.{run aground}"]).report,
            HandMadeReport("two", ["The ferry ran aground near the old pier.{run aground}"]).report,
        ]
        let first = comparing.compareAll(reports)
        #expect(comparing.sentencesEncoded == 2)
        #expect(comparing.compareAll(reports) == first)
        #expect(comparing.sentencesEncoded == 2)
        reports.append(
            HandMadeReport("three", ["A ferry ran aground at the pier.{run aground}"]).report)
        _ = comparing.compareAll(reports)
        #expect(comparing.sentencesEncoded == 3)
    }

    @Test func vectorsOfTheOldestReportsGoFirst() throws {
        let folder = try ModelCache.standard().folder(of: .sentences)
        let vectors = SentenceVectors(encoder: try SentenceEncoder(contentsOf: folder))
        let words = (0...SentenceVectors.reportLimit).map { (report: "\($0)", text: "Fog.") }
        _ = vectors.vectors(of: Array(words.suffix(1)))
        _ = vectors.vectors(of: words)
        let encoded = vectors.encoded
        _ = vectors.vectors(of: [words[5]])
        #expect(vectors.encoded == encoded)
        _ = vectors.vectors(of: words.suffix(1))
        #expect(vectors.encoded == encoded + 1)
    }
}
