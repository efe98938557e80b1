/// A word of running text as grouping sees it.
struct Word: Equatable {
    /// In small letters, without accents, dots or a closing 's.
    var key: String
    /// Written with a capital first letter.
    var isCapital: Bool
    /// Written in capitals only, two letters or more.
    var isAllCapitals: Bool
    /// The first word of its sentence, line or quotation, where a capital says
    /// nothing.
    var opensSentence: Bool

    var isNumber: Bool { key.utf8.first.map { (0x30...0x39).contains($0) } ?? false }
}
