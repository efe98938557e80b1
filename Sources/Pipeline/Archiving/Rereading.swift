import Archive
import News

/// What came of reading recorded revisions again.
public struct Rereading: Sendable {
    /// How many were looked at.
    public private(set) var count = 0
    /// How many of them came as pages or texts and were extracted again; the others
    /// came as records.
    public private(set) var extracted = 0
    /// How many another version of the rules kept, which reads them differently.
    public private(set) var outdated = 0
    /// One sentence for each that this version kept, and reads differently now.
    public private(set) var complaints: [String] = []

    public init() {}

    /// What was done, in one sentence.
    public var words: String {
        let same = count - outdated - complaints.count
        let older = outdated > 0 ? ", \(outdated) by an older version" : ""
        return "\(count) revisions read again, \(extracted) of them extracted again: "
            + "\(same) give the same record\(older)"
    }

    mutating func note(_ revision: RecordedRevision, extracted: Bool, differs: String?) {
        count += 1
        if extracted { self.extracted += 1 }
        guard let differs else { return }
        if revision.engine == Engine.name {
            complaints.append("\(revision.name) gives another \(differs) when it is read again.")
        } else {
            outdated += 1
        }
    }
}

extension Desk {
    /// Extracts some revisions again from their recorded bytes, reads them again, and
    /// compares all with what the archive has.
    ///
    /// - Parameter count: how many, taken evenly over the archive.
    public func reread(_ count: Int) throws(ArchiveError) -> Rereading {
        var result = Rereading()
        for revision in try store.recordedSample(count) {
            let kept = revision.report
            let article = input(of: revision).flatMap { steps.article(of: $0) }
            var differs = article.flatMap { $0.hasSameText(as: kept.article) ? nil : "text" }
            // A record's reading may be another program's; a report without a date was
            // perhaps dated by the user.
            if differs == nil, article != nil, kept.article.published != nil,
                let again = steps.report(of: .article(kept.article)),
                again.json.plain != kept.json.plain
            {
                differs = "reading"
            }
            result.note(revision, extracted: article != nil, differs: differs)
        }
        return result
    }

    private func input(of revision: RecordedRevision) -> Input? {
        let article = revision.report.article
        let fetched = DateStamp(revision.added)
        switch revision.recording {
        case .page(let bytes):
            // What an HTTP header said of the charset is not kept.
            guard String(validating: bytes, as: UTF8.self) != nil else { return nil }
            return .page(
                Page(
                    id: article.id, url: article.url, outlet: article.outlet, body: .bytes(bytes),
                    fetched: fetched))
        case .text(let bytes):
            return .plain(
                PlainBytes(
                    id: article.id, url: article.url, outlet: article.outlet, bytes: bytes,
                    fetched: fetched))
        case .record: return nil
        }
    }
}

extension JSON {
    /// As it is after it was written and read once.
    fileprivate var plain: [UInt8] {
        var repairs = 0
        return (try? JSON(parsing: bytes, repairs: &repairs))?.bytes ?? bytes
    }
}
