import News

/// An article for the eye: each role with its words, and what was cut as what.
struct ArticleListing {
    let article: Article

    init(_ article: Article) {
        self.article = article
    }

    var text: String {
        var lines = ["── \(article.id)"]
        add("title", article.title, to: &lines)
        add("standfirst", article.standfirst, to: &lines)
        add("bylines", joined(article.bylines), to: &lines)
        add("editors", joined(article.editors), to: &lines)
        add("outlet", article.outlet, to: &lines)
        add("address", article.url, to: &lines)
        add("published", article.published?.description, to: &lines)
        add("modified", article.modified?.description, to: &lines)
        add("section", article.section, to: &lines)
        add("language", article.language, to: &lines)
        add(
            "dateline", article.dateline.map { joined([$0.place, $0.agency ?? ""]) ?? "" },
            to: &lines)
        add("agencies", joined(article.agencies), to: &lines)
        for paragraph in article.text.split(separator: "\n\n") {
            add("text", String(paragraph), to: &lines)
        }
        for caption in article.captions {
            add("caption", caption.text ?? caption.alt, to: &lines)
            add("credit", caption.credit, to: &lines)
        }
        for notice in article.notices { add(notice.kind.rawValue, notice.text, to: &lines) }
        for headline in article.otherHeadlines { add("other headline", headline.text, to: &lines) }
        for cut in article.furniture {
            let rule = cut.rule.map { " by \($0) " } ?? ""
            add("cut: \(cut.kind.rawValue)" + rule, cut.text, to: &lines)
        }
        for finding in article.findings { add("finding", finding.message, to: &lines) }
        return lines.joined(separator: "\n") + "\n"
    }

    private func joined(_ names: [String]) -> String? {
        let names = names.filter { !$0.isEmpty }
        return names.isEmpty ? nil : names.joined(separator: ", ")
    }

    private func add(_ role: String, _ words: String?, to lines: inout [String]) {
        guard let words, !words.isEmpty else { return }
        let label = role + String(repeating: " ", count: max(1, 18 - role.utf8.count))
        lines.append(label + words)
    }
}
