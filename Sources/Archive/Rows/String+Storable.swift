import News

extension String {
    /// The text as a column of the archive holds it: SQLite hands a text over until its first
    /// NUL, so each NUL becomes U+FFFD, one code point for one.
    ///
    /// ```swift
    /// "a\0b".storable  // "a\u{FFFD}b"
    /// ```
    ///
    /// Else two reports whose ids differ only behind a NUL would be one.
    var storable: String {
        guard utf8.contains(0) else { return self }
        return String(
            String.UnicodeScalarView(unicodeScalars.map { $0 == "\0" ? "\u{FFFD}" : $0 }))
    }
}

extension Article {
    /// With the id and address under which an archive has it.
    var storable: Article {
        var article = self
        article.id = id.storable
        article.url = url?.storable
        article.outlet = outlet?.storable
        return article
    }
}
