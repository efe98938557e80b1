import Foundation

/// A place in the list of stories: behind the story it was made of. Stories that
/// come or go elsewhere in the list do not move it.
public struct StoryCursor: Equatable, Sendable {
    let lastDay: Double?
    let reports: Int
    let id: String

    init(lastDay: Double?, reports: Int, id: String) {
        self.lastDay = lastDay
        self.reports = reports
        self.id = id
    }

    /// Letters, digits, `-` and `_`; `nil` where it is none of `text`.
    public init?(_ text: String) {
        let standard = text.replacing("-", with: "+").replacing("_", with: "/")
        let padding = String(repeating: "=", count: (4 - standard.count % 4) % 4)
        guard let data = Data(base64Encoded: standard + padding),
            let plain = String(bytes: data, encoding: .utf8)
        else { return nil }
        let parts = plain.split(separator: " ", maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count == 3, let reports = Int(parts[1]), !parts[2].isEmpty else { return nil }
        let day = Double(parts[0])
        guard parts[0] == "-" || day?.isFinite == true else { return nil }
        self.init(lastDay: day, reports: reports, id: String(parts[2]))
    }

    public var text: String {
        let plain = (lastDay.map { "\($0)" } ?? "-") + " \(reports) \(id)"
        return Data(plain.utf8).base64EncodedString().replacing("+", with: "-")
            .replacing("/", with: "_").replacing("=", with: "")
    }
}
