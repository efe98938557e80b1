import News

// The lines behind the report's last paragraph.
extension ScrapedReader {
    mutating func readTail() {
        var section: Furniture.Kind?
        let headlines = lines[body.upperBound...].indices.count(where: isHeadline)
        for index in lines[body.upperBound...].indices {
            let line = lines[index]
            if let kind = line.furniture {
                // A label gives its kind to what stands below it.
                section = line.facts.wordCount <= 6 ? kind : section
            }
            if line.role == nil { lines[index].role = tailRole(index, section, headlines) }
            if firstFar == nil, beginsOther(lines[index]) { firstFar = index }
        }
    }

    private func tailRole(_ index: Int, _ section: Furniture.Kind?, _ headlines: Int)
        -> ScrapedLine.Role
    {
        let line = lines[index]
        if section == .comments, line.furniture == nil { return .furniture(.comments) }
        if let role = signature(index) { return role }
        // "© AFP" below a report is about its words.
        if line.facts.kind == .credit, isAgencyCredit(line.text), !isFar(index) { return .agency }
        if let fixed = fixedRole(of: line) {
            if case .notice(let kind) = line.facts.kind, hasOthers || isFar(index) {
                return .furniture(kind == .paywalled ? .paywall : .other)
            }
            return fixed == .caption && isFar(index) ? .furniture(.related) : fixed
        }
        switch line.facts.kind {
        case .headline where isTitleAgain(index): return .furniture(.other)
        case .headline where line.facts.wordCount >= 4:
            return headlines > 1 || hasOthers || section == .related
                ? .otherHeadline : .furniture(.other)
        case .prose: return .furniture(section ?? (headlines > 0 ? .related : .other))
        case .date
        where !isFar(index) && index - body.upperBound <= 2 && line.facts.date?.rest.isEmpty == true:
            return .date
        case .date
        where line.facts.date?.dates.contains { $0.role == .published } == true
            && !isFar(index):
            return .date
        default: return .furniture(section ?? .other)
        }
    }

    /// Who wrote or edited the report, where it says so below it.
    private func signature(_ index: Int) -> ScrapedLine.Role? {
        let line = lines[index]
        if isBiography(index) { return .furniture(.biography) }
        guard !isFar(index) else { return nil }
        if line.facts.kind == .byline { return .byline }
        let isName = index - body.upperBound <= 1 && isKnownPersonName(line.text)
        return isName && !bodyKeys(\.nameKeys).contains(lastKey(line.text)) ? .byline : nil
    }

    private func lastKey(_ text: String) -> UInt64 {
        words(of: text).last { $0.kind == .word }?.key ?? 0
    }

    /// Another headline or another report lies between the report and a line.
    private func isFar(_ index: Int) -> Bool { firstFar.map { $0 < index } ?? false }

    private func beginsOther(_ line: ScrapedLine) -> Bool {
        line.role == .otherHeadline || line.isProse && line.role != .furniture(.biography)
    }
}
