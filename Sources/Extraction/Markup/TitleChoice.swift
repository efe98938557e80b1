import News

/// Chooses the headline among the places where a page has it: heading, Open
/// Graph, linked data, title element.
struct TitleChoice {
    private(set) var title: String?
    /// The heading element whose words the title is.
    private(set) var node: Int?

    /// A heading that no markup confirms is believed from this length on.
    static let headingLength = 8

    init(_ page: PageReading, host: String?) {
        let head = page.head
        let siteNames = Self.siteNames(page, host)
        let graph = head.first(["og:title", "twitter:title"]).map { cutSiteName($0, siteNames) }
        let element = head.title.map { cutSiteName($0, siteNames) }
        let data = page.linkedData.flatMap { $0.isArticle ? $0.headline.flatMap(nonEmpty) : nil }
        let witnesses = [data, graph, element].compactMap { $0 }.filter { !$0.isEmpty }
        let main = page.parts.headings.filter { $0.rank == 0 && !$0.words.isEmpty }
        let other = page.parts.headings.filter { $0.rank > 0 && !$0.words.isEmpty }
        if let found = Self.agreeing(main, witnesses) ?? Self.agreeing(other, witnesses) {
            (title, node) = found
            title = Self.shownBelow(found.title ?? "", graph, data, page) ?? found.title
            return
        }
        let isSure =
            data != nil && data.map(foldedLetters) == graph.map(foldedLetters)
            && page.linkedData?.type?.hasSuffix("NewsArticle") == true
        let shown = main.first { Self.isHeadline($0, siteNames) && $0.words.utf8.count < 300 }
        node = shown?.node
        title = isSure ? data : shown?.words ?? data ?? graph ?? element ?? main.first?.words
    }

    /// The headline that Open Graph or linked data declares, where the page shows
    /// it below its first heading.
    ///
    /// Linked data may be the one that is written for search engines; the
    /// address, made from the first headline, then tells.
    private static func shownBelow(
        _ first: String, _ graph: String?, _ data: String?, _ page: PageReading
    ) -> String? {
        let address = page.head.canonical ?? page.head.first(["og:url"]) ?? ""
        let isDenied = data.map { AddressWords(address).favours(first, over: $0) } ?? false
        let declared = [graph, isDenied ? nil : data].compactMap { $0 }.filter { !$0.isEmpty }
        let others = page.parts.headings.filter { $0.rank > 0 && !$0.words.isEmpty }
        return HeadlineAgreement.shownBelow(first, declared, others)
    }

    private static func isHeadline(_ heading: PageParts.Part, _ siteNames: [String]) -> Bool {
        let folded = foldedLetters(heading.words)
        return folded.count >= headingLength && !siteNames.contains { foldedLetters($0) == folded }
    }

    /// The heading that says what the markup says, or most of it, and the words
    /// that both have.
    private static func agreeing(_ headings: [PageParts.Part], _ witnesses: [String])
        -> (title: String?, node: Int?)?
    {
        let folded = witnesses.map { (words: $0, letters: foldedLetters($0)) }
        for witness in folded {
            for heading in headings where foldedLetters(heading.words) == witness.letters {
                let same = folded.filter { $0.letters == witness.letters }.map(\.words)
                return (HeadlineAgreement.parted(heading.words, same), heading.node)
            }
        }
        for witness in folded where witness.letters.count >= 12 {
            for heading in headings {
                if let shared = HeadlineAgreement.shared(heading.words, witness) {
                    return (shared, heading.node)
                }
            }
        }
        return nil
    }

    private static func siteNames(_ page: PageReading, _ host: String?) -> [String] {
        let publisher = page.linkedData?.publisher.flatMap(nonEmpty)
        let site = page.head.first(["og:site_name", "application-name", "twitter:site"])
        return [site, publisher, host].compactMap { $0 }
    }
}

/// Cuts the site's name off a title: behind the last bar or dash, before the
/// first.
///
/// ```swift
/// cutSiteName("Ferry runs again | Fjord Post", ["Fjord Post"])  // "Ferry runs again"
/// ```
func cutSiteName(_ title: String, _ siteNames: [String]) -> String {
    let names = siteNames.map(foldedLetters).filter { !$0.isEmpty }
    var title = title
    for separator in [" | ", " - ", " – ", " — ", " :: ", " · ", " » ", " • ", ": ", "｜", "_", "|"]
    {
        let parts = title.components(by: separator)
        guard parts.count > 1, let last = parts.last, let first = parts.first else { continue }
        if isSiteName(last, names) {
            title = parts.dropLast().joined(separator: separator)
        } else if isSiteName(first, names) {
            title = parts.dropFirst().joined(separator: separator)
        }
    }
    return tidied(title)
}

private func isSiteName(_ part: String, _ names: [[UInt8]]) -> Bool {
    let folded = foldedLetters(part)
    guard folded.count >= 2 else { return false }
    return names.contains { name in
        name == folded || folded.count >= 4 && name.starts(with: folded)
            || name.count >= 4 && folded.starts(with: name)
    }
}

extension String {
    /// Pieces between a separator; without Foundation.
    func components(by separator: String) -> [String] {
        var parts: [String] = []
        var rest = utf8[...]
        let mark = Array(separator.utf8)
        var current: [UInt8] = []
        while let byte = rest.first {
            if rest.starts(with: mark) {
                parts.append(String(decoding: current, as: UTF8.self))
                current = []
                rest = rest.dropFirst(mark.count)
            } else {
                current.append(byte)
                rest = rest.dropFirst()
            }
        }
        return parts + [String(decoding: current, as: UTF8.self)]
    }
}
