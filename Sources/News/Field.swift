/// The field of a record that offsets count in.
///
/// ```swift
/// Field(name: "captions/0")  // .caption(0)
/// Field.standfirst.name      // "standfirst"
/// ```
public enum Field: Hashable, Sendable {
    case text
    case title
    case standfirst
    case notice(Int)
    case caption(Int)

    /// The name as records write it under `in`.
    public var name: String {
        switch self {
        case .text: "text"
        case .title: "title"
        case .standfirst: "standfirst"
        case .notice(let index): "notices/\(index)"
        case .caption(let index): "captions/\(index)"
        }
    }

    /// Reads a name; one that is not known counts as `text`.
    public init(name: String?) {
        let parts = (name ?? "text").split(separator: "/")
        let index = parts.count == 2 ? Int(parts[1]) : nil
        switch (parts.first, index) {
        case ("title", _): self = .title
        case ("standfirst", _): self = .standfirst
        case ("notices", let index?): self = .notice(index)
        case ("captions", let index?): self = .caption(index)
        default: self = .text
        }
    }
}
