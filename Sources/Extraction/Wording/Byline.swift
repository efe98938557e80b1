/// Who made a report, as a line of its page says.
///
/// ```swift
/// Byline("By JON SHELTON and Ann Lee, Associated Press")?.people
/// // ["Jon Shelton", "Ann Lee"]; agencies: ["AP"]
/// ```
struct Byline: Equatable, Sendable {
    var people: [String] = []
    /// Who only helped: "Additional reporting by …".
    var contributors: [String] = []
    var editors: [String] = []
    var agencies: [String] = []
    /// Desks, roles and places: the words that name nobody.
    var rest = ""
    /// It names a photographer, a translator or another who is no author.
    var namesOthers = false

    /// Reads a line that announces itself ("By …", "Edited by: …"), or gives
    /// `nil`.
    init?(_ line: String) {
        guard line.utf8.count <= 600 else { return nil }
        var reader = BylineReader(line, isAnnounced: true)
        guard let mark = reader.openingMark() else { return nil }
        reader.read(as: mark.role, from: mark.end)
        guard reader.isByline(from: mark.end) else { return nil }
        self = reader.result
    }

    /// Reads the value of an author field or an author's element, which needs
    /// no announcing word.
    init(names: String) {
        let text = String(names.prefix(600))
        var reader = BylineReader(text, isAnnounced: false)
        let mark = reader.openingMark()
        reader.read(as: mark?.role ?? .author, from: mark?.end ?? 0)
        self = reader.result
    }

    fileprivate init() {}
}

/// Reads a byline clause by clause and name by name.
private struct BylineReader {
    let line: String
    let words: [Word]
    let names: NameReader
    let tables = NameTables.shared
    var result = Byline()
    private var rest: [Range<Int>] = []
    /// Words in lower case that name nothing: a sentence has them.
    private var plainWords = 0

    init(_ line: String, isAnnounced: Bool) {
        self.line = line
        words = Extraction.words(of: line)
        names = NameReader(words: words, isAnnounced: isAnnounced)
    }

    /// The role that the first words give, past an opening bracket.
    func openingMark() -> (role: NameTables.Role, end: Int)? {
        var index = 0
        while index < words.count, words[index].kind == .sign { index += 1 }
        return mark(at: index)
    }

    private func mark(at index: Int) -> (role: NameTables.Role, end: Int)? {
        guard index < words.count,
            let mark = tables.marks.match(words, at: index, accept: isComplete)
        else { return nil }
        let hasColon = mark.end < words.count && words[mark.end].isColon
        return (mark.label.role, hasColon ? mark.end + 1 : mark.end)
    }

    /// A weak word ("Author", "Text") needs a colon or a bar behind it.
    private func isComplete(_ mark: NameTables.Mark, _ end: Int) -> Bool {
        guard end < words.count else { return false }
        return mark.isStrong || words[end].isColon || words[end].isSign("|")
    }

    mutating func read(as role: NameTables.Role, from start: Int) {
        var role = role
        var index = start
        var isStart = false
        while index < words.count {
            if words[index].kind == .sign {
                isStart = words[index].isSign(";") || words[index].isSign(".") || isStart
                index += 1
                continue
            }
            if isStart || index == start || isAfterBreak(index), let mark = mark(at: index),
                index > start || mark.role != role
            {
                // "Additional reporting by Ann Lee and by Bo Li": the second
                // "by" changes nothing.
                if isStart || index == start || mark.end > index + 1 { role = mark.role }
                index = mark.end
                isStart = false
                continue
            }
            isStart = false
            index = readName(at: index, as: role)
        }
        result.rest = rest.map { line.slice($0) }.joined(separator: " ")
    }

    private func isAfterBreak(_ index: Int) -> Bool {
        guard index > 0 else { return true }
        let before = words[index - 1]
        return before.isSign("|") || before.isSign(",") || before.isSign("(")
            || before.isSign("\u{2022}") || tables.is(before, .join)
    }

    /// Reads one name, agency or other word, and gives the index behind it.
    private mutating func readName(at index: Int, as role: NameTables.Role) -> Int {
        if let agency = tables.agencies.match(words, at: index, accept: isAgency(at: index)) {
            if !result.agencies.contains(agency.label) { result.agencies.append(agency.label) }
            return agency.end
        }
        let end = segmentEnd(index)
        if let run = names.run(from: index, to: end), isFree(run, end) {
            add(names.name(run, in: line), as: role)
            return run.upperBound
        }
        if tables.is(words[index], .join) && words[index].kind == .word { return index + 1 }
        return skip(from: index, to: end)
    }

    /// "AP" or "SID" must be written as the agency writes itself.
    private func isAgency(at index: Int) -> (String, Int) -> Bool {
        { _, _ in
            words[index].isAllCapitals || words[index].isCapitalised || words[index].isCaseless
                || words[index].length == 3
        }
    }

    /// Everything up to the next comma, join or bracket names nobody: a desk,
    /// a role, a place, an e-mail address.
    private mutating func skip(from index: Int, to end: Int) -> Int {
        var last = index
        while last < end {
            let word = words[last]
            if last > index, tables.agencies.match(words, at: last) != nil, word.isAllCapitals {
                break
            }
            if word.kind == .word, !word.isCapitalised, !word.isCaseless,
                !tables.is(word, .place), !tables.is(word, .stop), !tables.is(word, .particle),
                !tables.is(word, .join)
            {
                plainWords += 1
            }
            last += 1
        }
        guard last > index else { return index + 1 }
        rest.append(words[index].range.lowerBound..<words[last - 1].range.upperBound)
        return last
    }

    private func segmentEnd(_ start: Int) -> Int {
        var index = start
        while index < words.count {
            let word = words[index]
            if word.kind == .sign,
                ",;|()&\u{2022}/[]<>\u{B7}\u{2013}\u{2014}+:".unicodeScalars
                    .contains(where: { word.isSign($0) }), !isBeforeSuffix(index), !isDot(index)
            {
                return index
            }
            if index > start, word.kind == .word, tables.is(word, .join), !word.isCapitalised,
                word.length > 1 || !word.isAllCapitals
            {
                return index
            }
            index += 1
        }
        return words.count
    }

    private func isBeforeSuffix(_ index: Int) -> Bool {
        words[index].isSign(",") && index + 1 < words.count
            && tables.is(words[index + 1], .suffix)
    }

    /// The point inside a foreign name in Chinese.
    private func isDot(_ index: Int) -> Bool {
        words[index].isSign("\u{B7}") && index > 0 && words[index - 1].isCaseless
    }

    /// "Donald Trump's own account" and "Ann Lee is" are no names of authors:
    /// what follows a name is a place, a role or nothing.
    private func isFree(_ run: Range<Int>, _ end: Int) -> Bool {
        let first = line.slice(words[run.lowerBound].range)
        if first.hasSuffix("'s") || first.hasSuffix("\u{2019}s") { return false }
        let written = line.slice(words[run.upperBound - 1].range)
        if written.hasSuffix("'s") || written.hasSuffix("\u{2019}s") { return false }
        guard run.upperBound < end else { return true }
        let next = words[run.upperBound]
        return next.kind == .sign || next.isCapitalised || tables.is(next, .place)
            || tables.is(next, .stop) || tables.is(next, .join) || next.kind == .number
    }

    private mutating func add(_ name: String, as role: NameTables.Role) {
        switch role {
        case .author: if !result.people.contains(name) { result.people.append(name) }
        case .contributor:
            if !result.contributors.contains(name) { result.contributors.append(name) }
        case .editor: if !result.editors.contains(name) { result.editors.append(name) }
        case .other: result.namesOthers = true
        }
    }

    /// Whether an announced line names somebody, or a newsroom, and little else.
    func isByline(from start: Int) -> Bool {
        let isInBrackets = words.first?.isSign("(") == true
        let named = result.people.count + result.editors.count + result.contributors.count
        if named + result.agencies.count > 0 || result.namesOthers {
            return plainWords <= (isInBrackets ? 12 : 3)
        }
        let isNewsroom = words[start...].contains {
            tables.is($0, .stop) || tables.is($0, .doubt)
        }
        return isNewsroom && plainWords == 0 && words.count - start <= 8
            && words[start...].allSatisfy { $0.kind != .number }
            && words[start...].contains(where: \.isCapitalised)
    }
}

extension Word {
    var isColon: Bool { isSign(":") || isSign("\u{FF1A}") }
}
