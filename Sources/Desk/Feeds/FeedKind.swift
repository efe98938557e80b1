/// A format of feeds, by the ending of its file.
enum FeedKind: String, CaseIterable {
    case atom, json

    /// - Returns: `nil` where the file is no feed of this name.
    init?(file: String, of name: String) {
        guard let kind = Self.allCases.first(where: { file == "\(name).\($0.rawValue)" }) else {
            return nil
        }
        self = kind
    }

    /// The kind of a file by its ending, and its name without it.
    static func parts(of file: String) -> (name: String, kind: FeedKind)? {
        for kind in allCases where file.hasSuffix(".\(kind.rawValue)") {
            return (String(file.dropLast(kind.rawValue.count + 1)), kind)
        }
        return nil
    }

    var type: String {
        switch self {
        case .atom: "application/atom+xml; charset=utf-8"
        case .json: "application/feed+json"
        }
    }
}
