/// The words of an address that was made from a headline.
///
/// ```swift
/// let words = AddressWords("https://fjordpost.example/ferry-runs-again-1234")
/// words.favours("The ferry runs again", over: "Timetable of the island line")  // true
/// ```
struct AddressWords {
    private let words: [[UInt8]]
    /// A headline has to say so much more of the address than another, as a
    /// share of the address's words.
    static let margin = 0.15
    /// Fewer words are a section or a number.
    static let shortest = 3

    init(_ address: String) {
        let steps = address.split { $0 == "/" || $0 == "?" || $0 == "#" }
        let last = steps.dropFirst(2).max {
            $0.utf8.count { $0 == 0x2D } < $1.utf8.count { $0 == 0x2D }
        }
        words = (last ?? "").split { "-_.".contains($0) }.map { foldedLetters(String($0)) }
            .filter { $0.count > 2 }
    }

    /// True where the first headline has clearly more of the address's words.
    func favours(_ first: String, over second: String) -> Bool {
        guard words.count >= Self.shortest else { return false }
        return share(first) > share(second) + Self.margin
    }

    private func share(_ headline: String) -> Double {
        let own = Set(headline.split { " -:,.?!\"".contains($0) }.map { foldedLetters(String($0)) })
        return Double(words.count(where: own.contains)) / Double(words.count)
    }
}
