import News

/// Reads who is meant by the words of a source.
struct SourceReader {
    private let names: Set<String>
    /// The people of the story with a role, by the keys of that role.
    private let holders: [(role: Set<String>, name: Set<String>, mentions: Int)]

    init(cast: StoryCast) {
        func keys(_ words: String) -> Set<String> {
            Set(WordReader().words(of: words).map(\.key))
        }
        names = Set(cast.members.map(\.name))
        holders = cast.members.filter { $0.label == .person }.flatMap { member in
            member.roles.map { (keys($0), keys(member.name), member.mentions) }
        }
    }

    func isName(_ source: String) -> Bool { names.contains(source) }

    /// The keys of a source's words; a description that fits one person of the story
    /// alone ("the president") has the keys of the name.
    func keys(of source: String) -> Set<String> {
        // "the president, speaking in the Rose Garden" is the president.
        let head = source.split(separator: ",").first.map { String($0) } ?? source
        let words = WordReader().words(of: head)
        let kept = words.filter { !$0.isFunction && !Self.speakers.contains($0.form) }
        let keys = Set((kept.isEmpty ? words : kept).map(\.key))
        return isName(source) ? keys : holder(of: keys) ?? keys
    }

    /// Who has the role; nobody where another person of the story has it too, and is
    /// named nearly as often.
    private func holder(of keys: Set<String>) -> Set<String>? {
        let fitting = holders.filter { keys.isSubset(of: $0.role) }
        guard let first = fitting.max(by: { $0.mentions < $1.mentions }) else { return nil }
        let others = fitting.filter { $0.name != first.name }.map(\.mentions).max() ?? 0
        return others * Self.farMore <= first.mentions ? first.name : nil
    }

    private static let farMore = 3

    /// Who speaks for a body is that body; and "Mr." tells nothing.
    private static let speakers: Set<String> = [
        "dr", "mr", "mrs", "ms", "office", "spokesman", "spokesmen", "spokesperson", "spokeswoman",
        "statement",
    ]
}
