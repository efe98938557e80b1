import Language

/// The listed names of several words, found word by word: "Islamic State", "Fox
/// News", "World Cup".
struct KnownNames: Sendable {
    /// By the first word, the longest name first.
    private var names: [String: [[String]]] = [:]

    /// Takes in the names of two words and more.
    init(_ lists: [some Sequence<String>]) {
        for list in lists {
            for name in list where name.utf8.contains(0x20) {
                let words = name.split(separator: " ").map(String.init)
                names[words[0], default: []].append(words)
            }
        }
        for word in names.keys {
            names[word]?.sort { left, right in
                left.count == right.count
                    ? left.joined() < right.joined() : left.count > right.count
            }
        }
    }

    /// The listed name that begins at a token, as long as it may be.
    func name(at index: Int, in tokens: [Token]) -> Range<Int>? {
        guard let candidates = names[tokens[index].text] else { return nil }
        for words in candidates where index + words.count <= tokens.count {
            if zip(words, tokens[index...]).allSatisfy({ $0 == $1.text }) {
                return index..<index + words.count
            }
        }
        return nil
    }
}
