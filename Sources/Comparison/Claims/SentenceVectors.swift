import Language
import Synchronization

/// Sentence vectors, kept by report: a story that is compared again, with one report
/// more or as of another time, has only its new sentences encoded.
final class SentenceVectors: Sendable {
    /// Reports whose vectors are kept; the one kept longest goes first. About 20 kB each.
    static let reportLimit = 2_000

    private let encoder: SentenceEncoder
    private let kept = Mutex(Kept())

    private struct Kept {
        var vectors: [String: [String: [Float]]] = [:]
        var reports: [String] = []
        var encoded = 0
    }

    init(encoder: SentenceEncoder) {
        self.encoder = encoder
    }

    /// How many sentences were encoded so far.
    var encoded: Int { kept.withLock { $0.encoded } }

    /// The vectors of sentences, each with the id of its report, in their order.
    func vectors(of sentences: [(report: String, text: String)]) -> [[Float]] {
        let known = kept.withLock { kept in
            sentences.map { kept.vectors[$0.report]?[$0.text] }
        }
        let missing = sentences.indices.filter { known[$0] == nil }
        let new = encoder.encode(missing.map { sentences[$0].text })
        var vectors = known.map { $0 ?? [] }
        for (place, vector) in zip(missing, new) { vectors[place] = vector }
        keep(missing.map { (sentences[$0], vectors[$0]) })
        return vectors
    }

    private func keep(_ new: [((report: String, text: String), [Float])]) {
        kept.withLock { kept in
            kept.encoded += new.count
            for (sentence, vector) in new {
                if kept.vectors[sentence.report] == nil {
                    kept.vectors[sentence.report] = [:]
                    kept.reports.append(sentence.report)
                }
                kept.vectors[sentence.report]?[sentence.text] = vector
            }
            let surplus = kept.reports.count - Self.reportLimit
            guard surplus > 0 else { return }
            for report in kept.reports.prefix(surplus) { kept.vectors[report] = nil }
            kept.reports.removeFirst(surplus)
        }
    }
}
