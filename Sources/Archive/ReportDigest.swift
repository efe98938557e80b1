import Crypto
import Foundation
import News

extension Article {
    /// SHA-256 of what its reader reads: headline, standfirst, text, bylines and
    /// notices. Two recordings with the same digest are one revision.
    var digest: Data {
        var hash = SHA256()
        let parts = [title ?? "", standfirst ?? "", text] + bylines + notices.map(\.text)
        for part in parts { hash.update(data: Data(part.utf8) + [0]) }
        return Data(hash.finalize())
    }

    /// Whether the reader of both reads the same.
    public func hasSameText(as other: Article) -> Bool { digest == other.digest }

    /// Whether this is an edit of an earlier text under one id or address, and not
    /// another report that came to the same name: one headline, or at least a
    /// fifth of the shorter text's sentences in common.
    func isEdit(of earlier: Article) -> Bool {
        if let title, !title.isEmpty, title == earlier.title { return true }
        let (mine, theirs) = (Set(sentences), Set(earlier.sentences))
        let least = min(mine.count, theirs.count)
        return least == 0 || 5 * mine.intersection(theirs).count >= least
    }

    /// Roughly, by full stops and line ends: enough to tell two texts apart.
    private var sentences: [Substring] {
        text.split { $0 == "." || $0.isNewline }.filter { $0.utf8.count > 20 }
    }
}
