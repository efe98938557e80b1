import News

/// What earlier records of a web archive held, so that a `revisit` record can be
/// read as the page that was found again.
///
/// The latest payloads are remembered; what a revisit needs beyond them is
/// listed, and found by going through the archive once more.
final class RevisitMemory {
    /// So many bytes of payloads are remembered.
    static let payloadLimit = 32 << 20

    /// A revisit whose page was not found yet.
    struct Waiting {
        let id: String
        let url: String?
        let date: DateStamp?
        let keys: [String]
    }

    private var documents: [Int: (document: WebDocument, keys: [String])] = [:]
    private var slots: [String: Int] = [:]
    private var first = 0
    private var next = 0
    private var size = 0
    private(set) var waiting: [Waiting] = []

    func keep(_ document: WebDocument, _ keys: [String]) {
        documents[next] = (document, keys)
        for key in keys { slots[key] = next }
        next += 1
        size += document.body.count
        while size > Self.payloadLimit, first < next {
            if let (old, oldKeys) = documents.removeValue(forKey: first) {
                size -= old.body.count
                for key in oldKeys where slots[key] == first { slots[key] = nil }
            }
            first += 1
        }
    }

    /// The page that a revisit found again, as the revisit names it; `nil` where
    /// it is to be looked for.
    func page(_ revisit: Waiting) -> WebDocument? {
        for key in revisit.keys {
            guard let slot = slots[key], let known = documents[slot]?.document else { continue }
            return known.again(revisit)
        }
        waiting.append(revisit)
        return nil
    }

    /// The revisits that a document answers; they wait no longer.
    func answered(by keys: [String]) -> [Waiting] {
        let keys = Set(keys)
        let answered = waiting.filter { $0.keys.contains(where: keys.contains) }
        if !answered.isEmpty { waiting.removeAll { $0.keys.contains(where: keys.contains) } }
        return answered
    }
}
