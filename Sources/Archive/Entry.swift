import News

/// A report to be kept, with the bytes it was read from.
public struct Entry: Sendable {
    /// What was recorded, as it came.
    public enum Recording: Equatable, Sendable {
        case page([UInt8])
        case text([UInt8])
        /// The report came as a record; its record is all there is.
        case record

        var form: String {
            switch self {
            case .page: "page"
            case .text: "text"
            case .record: "record"
            }
        }

        var bytes: [UInt8]? {
            switch self {
            case .page(let bytes), .text(let bytes): bytes
            case .record: nil
            }
        }
    }

    public var report: Report
    public var recording: Recording
    /// What headline and lead mean, as the grouping step keeps it; opaque here.
    public var vectors: [Float]
    /// What the report is found by among those of its days, as numbers from 0; opaque
    /// here. `nil` where it is to be told later.
    public var traces: [Int32]?
    /// When it was fetched, where the input says so.
    public var fetched: DateStamp?

    /// Its id, address and outlet are kept without NUL, which becomes U+FFFD.
    public init(
        report: Report, recording: Recording, vectors: [Float] = [], traces: [Int32]? = nil,
        fetched: DateStamp? = nil
    ) {
        self.report = report
        self.report.article = report.article.storable
        self.recording = recording
        self.vectors = vectors
        self.traces = traces
        self.fetched = fetched
    }

    /// Whether it says that it was fetched after a moment.
    func isLater(than moment: String) -> Bool {
        guard let fetched, fetched.hour != nil, let moment = DateStamp(moment) else { return false }
        return fetched.instant > moment.instant
    }
}

/// What became of a report that was added.
public enum Addition: Equatable, Sendable {
    case new(id: String)
    /// A changed text of a report that is known: revision `ordinal`, from 2 on.
    case revised(id: String, ordinal: Int)
    /// The archive has this text already.
    case known(id: String)
    /// A legal order forbids it.
    case forgotten(id: String, reason: String)

    /// The id under which the archive has it, or would have it.
    public var id: String {
        switch self {
        case .new(let id), .revised(let id, _), .known(let id), .forgotten(let id, _): id
        }
    }
}
