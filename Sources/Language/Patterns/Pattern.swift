/// A regular expression of a tokenizer file, ready to search.
///
/// ```swift
/// let infixes = try Pattern(#"\.\.+|…|(?<=[0-9])[+\-\*^](?=[0-9-])"#)
/// infixes.firstMatch(in: text, from: 0, &matcher)  // the first "...", "…" or "2-3"
/// ```
///
/// Its top alternatives are kept apart, so that a look at the next code point leaves
/// only a few of a hundred to be tried.
struct Pattern: Sendable {
    private let forward: PatternAlternatives
    /// The same read from the end of the text, where all alternatives end there.
    private let backward: PatternAlternatives?
    private let isAnchoredAtStart: Bool

    init(_ source: String) throws(PatternParser.Failure) {
        let node = try PatternParser.parse(source)
        isAnchoredAtStart = node.isAnchoredAtStart
        let choices =
            if case .choice(let choices) = node { choices } else { [node] }
        forward = try PatternAlternatives(choices, isBackward: false)
        backward = node.isAnchoredAtEnd ? try PatternAlternatives(choices, isBackward: true) : nil
    }

    /// Whether the pattern matches anywhere in `text`.
    func matches(_ text: String) -> Bool {
        var matcher = PatternMatcher()
        return Array(text.unicodeScalars.map(\.value)).withUnsafeBufferPointer {
            firstMatch(in: $0, from: 0, &matcher) != nil
        }
    }

    /// The first match that begins at or after `start`.
    func firstMatch(
        in text: PatternMatcher.Text, from start: Int, _ matcher: inout PatternMatcher
    ) -> Range<Int>? {
        let last = isAnchoredAtStart ? 0 : text.count
        var position = start
        while position <= last {
            if let end = end(ofMatchAt: position, in: text, &matcher) { return position..<end }
            position += 1
        }
        return nil
    }

    /// The first match of those that reach the end of the text, where it begins.
    /// Looks only at the end where all alternatives end there, so that taking many
    /// suffixes off a long text stays quick.
    func firstSuffixMatch(
        in text: PatternMatcher.Text, _ matcher: inout PatternMatcher
    ) -> Range<Int>? {
        // "$" matches before a last line break too.
        guard let backward, let last = text.last, last != 0x0a else {
            return firstMatch(in: text, from: 0, &matcher)
        }
        var start: Int?
        for program in backward.candidates(for: last) {
            guard let found = matcher.farthestMatch(program, text, at: text.count) else {
                continue
            }
            start = min(start ?? found, found)
        }
        return start.map { $0..<text.count }
    }

    /// Where the match at `position` ends, or `nil` where there is none.
    func end(
        ofMatchAt position: Int, in text: PatternMatcher.Text, _ matcher: inout PatternMatcher
    ) -> Int? {
        let next = position < text.count ? text[position] : nil
        for program in forward.candidates(for: next) {
            if let end = matcher.match(program, text, at: position) { return end }
        }
        return nil
    }
}

/// The top alternatives of a pattern, by what can stand first in them.
private struct PatternAlternatives: Sendable {
    private let programs: [PatternProgram]
    private let firstScalars: [ScalarSet?]
    private let byASCII: [[PatternProgram]]

    init(_ nodes: [PatternNode], isBackward: Bool) throws(PatternParser.Failure) {
        var programs: [PatternProgram] = []
        for node in nodes { programs.append(try PatternProgram(node, isBackward: isBackward)) }
        let firstScalars = nodes.map { isBackward ? $0.lastScalars : $0.firstScalars }
        byASCII = (0..<128).map { value in
            zip(programs, firstScalars).filter { $1?.contains(value) ?? true }.map(\.0)
        }
        (self.programs, self.firstScalars) = (programs, firstScalars)
    }

    /// The alternatives that may match where `next` is the next code point.
    func candidates(for next: UInt32?) -> [PatternProgram] {
        guard let next else { return programs }
        if next < 128 { return byASCII[Int(next)] }
        return zip(programs, firstScalars).filter { $1?.contains(next) ?? true }.map(\.0)
    }
}
