import News

/// Something that a person did, and that can be undone.
public struct Deed: Equatable, Sendable {
    public let number: Int64
    /// When, ISO 8601 in UTC.
    public let at: String
    public let action: Action
    public let isUndone: Bool

    /// What was done, with what is needed to undo it.
    public enum Action: Equatable, Sendable {
        /// A decision about stories: "merge", "split" or "move", and the story that each of
        /// its reports was in before.
        case decision(number: Int64, kind: String, first: String, homes: [String: String])
        /// A mark was set or taken away.
        case flag(WorkFlag, WorkSubject, isOn: Bool)
        /// A note was written, changed or taken away; `before` is what it said.
        case note(Int64, WorkSubject, before: String?, isGone: Bool)
        case follow(String)
        case unfollow(String, title: String?, outline: JSON?)
        /// A saved search was taken away, with where it told of what it found.
        case removeWatch(String, query: String, outputs: [JSON])
    }

    /// What was done, in words: "2 reports split off".
    public var words: String {
        switch action {
        case .decision(_, "merge", _, let homes): "stories with \(homes.count) reports joined"
        case .decision(_, "split", _, let homes): Self.counted(homes.count) + " split off"
        case .decision(_, _, _, let homes): Self.counted(homes.count) + " moved"
        case .flag(.star, let subject, let isOn): "\(subject.kind) \(isOn ? "" : "un")starred"
        case .flag(.hide, let subject, true): "\(subject.kind) hidden"
        case .flag(.hide, let subject, false): "\(subject.kind) shown again"
        case .flag(.read, let subject, let isOn): "\(subject.kind) marked \(isOn ? "" : "un")read"
        case .note(_, _, _, true): "note taken away"
        case .note(_, _, nil, _): "note written"
        case .note: "note changed"
        case .follow(let address): "\(address) followed"
        case .unfollow(let address, _, _): "\(address) no longer followed"
        case .removeWatch(let name, _, _): "saved search \(name) removed"
        }
    }

    private static func counted(_ count: Int) -> String {
        count == 1 ? "1 report" : "\(count) reports"
    }

    /// The story or report that it is about.
    public var subject: WorkSubject? {
        switch action {
        case .decision(_, _, let first, _): WorkSubject(.report, first)
        case .flag(_, let subject, _), .note(_, let subject, _, _): subject
        case .follow, .unfollow, .removeWatch: nil
        }
    }
}
