import News

/// One person, place or body of a report while its mentions are gathered.
struct CastEntity {
    var label: EntityLabel
    /// The forms of the name, by number of words; the longest comes first.
    var forms: [NameForm]
    var mentions: [NameMention] = []
    var roles: [String] = []
    var gender: NameLexicon.Gender?

    /// The fullest form, or the one that is met first of those equally long.
    var fullest: NameForm { forms[0] }

    mutating func add(_ form: NameForm) {
        guard !forms.contains(where: { $0.key == form.key }) else { return }
        let place = forms.firstIndex { $0.key.count < form.key.count } ?? forms.count
        forms.insert(form, at: place)
    }
}

/// One way in which a name is written.
struct NameForm: Hashable {
    /// Small letters, no full stops.
    let key: [String]
    let text: String
}

/// A place where an entity is named or meant.
struct NameMention: Hashable {
    var passage: Int
    var tokens: Range<Int>
    var resolved = false

    static func precedes(_ left: NameMention, _ right: NameMention) -> Bool {
        (left.passage, left.tokens.lowerBound, left.tokens.upperBound)
            < (right.passage, right.tokens.lowerBound, right.tokens.upperBound)
    }
}
