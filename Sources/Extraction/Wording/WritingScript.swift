/// A script that news is written in, by its ISO 15924 code.
///
/// ```swift
/// WritingScript(mostOf: "Паром снова ходит")?.rawValue  // "Cyrl"
/// ```
enum WritingScript: String, CaseIterable {
    case arabic = "Arab"
    case armenian = "Armn"
    case bengali = "Beng"
    case cyrillic = "Cyrl"
    case devanagari = "Deva"
    case ethiopic = "Ethi"
    case georgian = "Geor"
    case greek = "Grek"
    case gujarati = "Gujr"
    case gurmukhi = "Guru"
    case hangul = "Kore"
    case han = "Hani"
    case hebrew = "Hebr"
    case japanese = "Jpan"
    case khmer = "Khmr"
    case latin = "Latn"
    case myanmar = "Mymr"
    case tamil = "Taml"
    case telugu = "Telu"
    case thai = "Thai"

    /// Letters beyond this count are not looked at.
    static let letterLimit = 4_000

    /// The script of most letters; `nil` for a text without letters. A text with
    /// kana is Japanese, though most of its characters may be Chinese ones.
    init?(mostOf text: String) {
        var counts: [WritingScript: Int] = [:]
        var plain = 0
        for scalar in text.unicodeScalars.lazy.filter(Self.isLetter).prefix(Self.letterLimit) {
            if scalar.isASCII {
                plain += 1
            } else if let script = Self(of: scalar) {
                counts[script, default: 0] += 1
            }
        }
        if plain > 0 { counts[.latin, default: 0] += plain }
        let ranked = Self.allCases.filter { counts[$0] != nil }
        guard let most = ranked.max(by: { counts[$0, default: 0] < counts[$1, default: 0] }) else {
            return nil
        }
        let hasKana = counts[.japanese, default: 0] * 10 > counts[.han, default: 0]
        self = most == .han && hasKana ? .japanese : most
    }

    /// Asking the tables of Unicode for each letter of plain English is slow.
    private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isASCII
            ? (0x61...0x7A).contains(scalar.value | 0x20) : scalar.properties.isAlphabetic
    }

    /// By the blocks of the Unicode standard, version 16.
    private init?(of scalar: Unicode.Scalar) {
        switch scalar.value {
        case 0x41...0x24F, 0x1E00...0x1EFF, 0xFF21...0xFF5A: self = .latin
        case 0x370...0x3FF, 0x1F00...0x1FFF: self = .greek
        case 0x400...0x52F: self = .cyrillic
        case 0x530...0x58F: self = .armenian
        case 0x590...0x5FF: self = .hebrew
        case 0x600...0x6FF, 0x750...0x77F, 0xFB50...0xFDFF, 0xFE70...0xFEFF: self = .arabic
        case 0x900...0x97F: self = .devanagari
        case 0x980...0x9FF: self = .bengali
        case 0xA00...0xA7F: self = .gurmukhi
        case 0xA80...0xAFF: self = .gujarati
        case 0xB80...0xBFF: self = .tamil
        case 0xC00...0xC7F: self = .telugu
        case 0xE00...0xE7F: self = .thai
        case 0x1000...0x109F: self = .myanmar
        case 0x10A0...0x10FF: self = .georgian
        case 0x1200...0x139F: self = .ethiopic
        case 0x1780...0x17FF: self = .khmer
        case 0x3040...0x30FF, 0xFF66...0xFF9F: self = .japanese
        case 0x1100...0x11FF, 0xAC00...0xD7AF: self = .hangul
        case 0x3400...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF: self = .han
        default: return nil
        }
    }

    var runsLeftward: Bool { self == .arabic || self == .hebrew }
}
