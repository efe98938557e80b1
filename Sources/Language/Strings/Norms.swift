/// The standard spelling of a token, which the embedding reads.
///
/// ```swift
/// norms.norm(of: "“")  // "\""
/// norms.norm(of: "Colour")  // "color", from the pipeline's own table
/// ```
struct Norms: Sendable {
    private let table: [UInt64: String]

    /// `table` is the pipeline's `lexeme_norm`, by string identifier.
    init(table: [UInt64: String]) {
        self.table = table
    }

    func norm(of text: String) -> String {
        if let norm = table[stringIdentifier(text)] { return norm }
        return Self.punctuation[spellingHash(text)] ?? text.pythonLowercased()
    }

    /// `BASE_NORMS` of spaCy's `lang/norm_exceptions.py` (MIT, Explosion).
    private static let punctuation: [UInt64: String] = Dictionary(
        uniqueKeysWithValues: spellings.map { (spellingHash($0), $1) })

    private static let spellings: KeyValuePairs = [
        "'s": "'s", "'S": "'s", "’s": "'s", "’S": "'s", "’": "'", "‘": "'", "´": "'", "`": "'",
        "”": "\"", "“": "\"", "''": "\"", "``": "\"", "´´": "\"", "„": "\"", "»": "\"", "«": "\"",
        "‘‘": "\"", "’’": "\"", "？": "?", "！": "!", "，": ",", "；": ";", "：": ":", "。": ".",
        "।": ".", "…": "...", "—": "-", "–": "-", "--": "-", "---": "-", "——": "-", "€": "$",
        "£": "$", "¥": "$", "฿": "$", "US$": "$", "C$": "$", "A$": "$", "₺": "$", "₹": "$",
        "৳": "$", "₩": "$", "Mex$": "$", "₣": "$", "E£": "$",
    ]
}
