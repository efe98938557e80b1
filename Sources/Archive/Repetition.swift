import Foundation

/// How far a run has come through the revisions of each report that it meets again, so
/// that the same files, added twice, give nothing twice.
///
/// A file with an early text and its edit is added; added again, its early text is no
/// return to it, since the archive has both in this order already. A text that a page
/// went back to within one run is a revision of its own.
///
/// What comes right from an address is a news of this moment: it needs none of this.
public final class Repetition {
    /// The ordinals that a run has passed, where a report has more than one revision.
    private var passed: [Int64: Int] = [:]

    public init() {}

    /// Whether the revisions of a report have this text from where the run is on; it is
    /// passed then. A text that is repeated at the end is no other one.
    func passes(_ digest: Data, of report: Int64, among revisions: [Data]) -> Bool {
        let start = min(passed[report] ?? 0, revisions.count)
        guard let place = revisions[start...].firstIndex(of: digest) else {
            return revisions.last == digest
        }
        if revisions.count > 1 { passed[report] = place + 1 }
        return true
    }

    /// Notes that a report has a new revision.
    func add(_ ordinal: Int, of report: Int64) { passed[report] = ordinal }
}
