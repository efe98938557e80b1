import Archive
import Briefing
import News

/// What a person can do with a story or a report on its page, and the notes on it.
struct WorkBar {
    let about: String
    let subject: String
    /// The page to come back to.
    let back: String
    let star: FlagButton
    let read: FlagButton
    /// Only for stories.
    let hide: FlagButton?
    let notes: [NoteLine]
    let noteWords: String
    let hasNotes: Bool

    /// A button that sets a mark or takes it away.
    struct FlagButton {
        /// "star:1" sets, "star:0" takes away.
        let set: String
        let icon: String
        let name: String
        let isPressed: Bool
    }

    struct NoteLine {
        let number: Int64
        let text: String
        let written: String
    }

    init(
        _ subject: WorkSubject, flags: Set<WorkFlag>, notes: [Note], back: String, zone: ReaderZone?
    ) {
        about = subject.kind.rawValue
        self.subject = subject.id
        self.back = back
        star = Self.star(flags)
        read = Self.read(flags)
        let isHidden = flags.contains(.hide)
        hide =
            subject.kind == .story
            ? FlagButton(
                set: isHidden ? "hide:0" : "hide:1", icon: isHidden ? "◉" : "◎",
                name: isHidden ? "Show in the list" : "Hide from the list", isPressed: isHidden)
            : nil
        self.notes = notes.map { note in
            NoteLine(
                number: note.number, text: SafeText.lines(note.text),
                written: DateStamp(note.at).map { DateWords.stamp($0, zone: zone) } ?? note.at)
        }
        hasNotes = !notes.isEmpty
        noteWords = notes.isEmpty ? "Write a note" : "Notes (\(notes.count))"
    }

    static func star(_ flags: Set<WorkFlag>) -> FlagButton {
        let isOn = flags.contains(.star)
        return FlagButton(
            set: isOn ? "star:0" : "star:1", icon: isOn ? "★" : "☆",
            name: isOn ? "Starred" : "Star", isPressed: isOn)
    }

    static func read(_ flags: Set<WorkFlag>) -> FlagButton {
        let isOn = flags.contains(.read)
        return FlagButton(
            set: isOn ? "read:0" : "read:1", icon: isOn ? "✓" : "○",
            name: isOn ? "Read" : "Mark read",
            isPressed: isOn)
    }
}
