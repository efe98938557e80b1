/// What the forms of an English word begin with.
///
/// ```swift
/// stem(of: "negotiations")  // "negotiat"
/// stem(of: "announced")     // "announc", as of "announcement"
/// ```
///
/// It only has to be the same for forms that belong together; it need be no word.
func stem(of word: String) -> String {
    var letters = Array(word.utf8)
    guard letters.count > 3, letters.allSatisfy({ $0 < 128 }) else { return word }
    cutPlural(&letters)
    cutEnding(&letters)
    while letters.count > 3, let last = letters.last, "eyi".utf8.contains(last) {
        letters.removeLast()
    }
    return String(decoding: letters, as: UTF8.self)
}

private func cutPlural(_ letters: inout [UInt8]) {
    guard letters.count > 3, letters.last == UInt8(ascii: "s") else { return }
    let before = letters[letters.count - 2]
    // "crisis", "virus" and "class" are no plurals.
    guard !"sui".utf8.contains(before) else { return }
    letters.removeLast()
    let endings = ["she", "che", "xe", "sse"]
    if endings.contains(where: { letters.ends(with: $0.utf8) }) { letters.removeLast() }
}

/// Endings that make other words of one stem, the longest first.
private let endings: [[UInt8]] = [
    "ements", "ement", "ment", "ing", "ion", "ed", "ly",
].map { Array($0.utf8) }

private func cutEnding(_ letters: inout [UInt8]) {
    for ending in endings where letters.ends(with: ending) && letters.count - ending.count >= 3 {
        let rest = letters.dropLast(ending.count)
        // Without a vowel before it, the ending is part of the word: "string".
        guard rest.contains(where: { "aeiouy".utf8.contains($0) }) else { continue }
        if ending == Array("ion".utf8) {
            guard let last = rest.last, "ts".utf8.contains(last) else { continue }
        }
        letters = Array(rest)
        dropDoubled(&letters)
        return
    }
}

/// "stopped" → "stop", but "called" keeps what "call" has.
private func dropDoubled(_ letters: inout [UInt8]) {
    guard letters.count > 3, let last = letters.last, letters[letters.count - 2] == last,
        !"lsz".utf8.contains(last)
    else { return }
    letters.removeLast()
}

extension Array where Element == UInt8 {
    fileprivate func ends(with ending: some Collection<UInt8>) -> Bool {
        count >= ending.count && suffix(ending.count).elementsEqual(ending)
    }
}
