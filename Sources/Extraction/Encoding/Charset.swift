/// Names of character encodings as pages write them, made into names that
/// `iconv` knows.
///
/// Labels that the Encoding Standard (WHATWG) widens are widened here too: a
/// page that says ISO-8859-1 is read as windows-1252, GB2312 as GB18030.
///
/// ```swift
/// Charset(label: "\"GB2312\"")?.name   // "GB18030"
/// ```
struct Charset: Equatable, Sendable {
    /// The name for `iconv`.
    let name: String

    static let utf8 = Charset(name: "UTF-8")

    fileprivate init(name: String) {
        self.name = name
    }

    /// Reads a label of a header, a declaration or a detector.
    init?(label: String) {
        let bytes = label.utf8.filter { byte in
            byte != UInt8(ascii: "_") && (byte | 0x20).isLetter || byte.isDigit
                || byte == UInt8(ascii: "-")
        }
        let plain = String(decoding: bytes.map(\.lowercased), as: UTF8.self)
        guard !plain.isEmpty, plain.utf8.count < 40 else { return nil }
        name = Self.widened[plain] ?? plain.uppercased()
    }

    /// Labels whose pages use more than the named encoding holds.
    private static let widened: [String: String] = [
        "ascii": "WINDOWS-1252", "big5": "BIG5-HKSCS", "big5-hkscs": "BIG5-HKSCS",
        "cp1251": "WINDOWS-1251", "cp1252": "WINDOWS-1252", "cp936": "GB18030",
        "cp949": "CP949", "euc-kr": "CP949", "euckr": "CP949", "gb-2312": "GB18030",
        "gb18030": "GB18030", "gb2312": "GB18030", "gbk": "GB18030", "iso-8859-1": "WINDOWS-1252",
        "iso-8859-11": "CP874", "iso-8859-9": "WINDOWS-1254", "iso8859-1": "WINDOWS-1252",
        "koi8-r": "KOI8-R", "koi8-u": "KOI8-U", "ks-c-5601-1987": "CP949", "ksc5601": "CP949",
        "ksc56011987": "CP949", "latin-1": "WINDOWS-1252", "latin1": "WINDOWS-1252",
        "shift-jis": "CP932", "shiftjis": "CP932", "sjis": "CP932", "tis-620": "CP874",
        "us-ascii": "WINDOWS-1252", "utf-16": "UTF-16LE", "utf-16be": "UTF-16BE",
        "utf-16le": "UTF-16LE", "utf-8": "UTF-8", "utf16": "UTF-16LE", "utf8": "UTF-8",
        "win-1251": "WINDOWS-1251", "windows1251": "WINDOWS-1251", "windows1252": "WINDOWS-1252",
        "x-gbk": "GB18030", "x-mac-cyrillic": "MAC-CYRILLIC", "x-sjis": "CP932",
    ]
}

extension UInt8 {
    /// True for a to z, in either case.
    @inline(__always)
    var isLetter: Bool { (0x61...0x7A).contains(self | 0x20) }

    @inline(__always)
    var isDigit: Bool { (0x30...0x39).contains(self) }

    /// Space, tab, line feed, form feed or carriage return.
    @inline(__always)
    var isSpace: Bool { self == 0x20 || (0x09...0x0D).contains(self) && self != 0x0B }

    @inline(__always)
    var lowercased: UInt8 { (0x41...0x5A).contains(self) ? self | 0x20 : self }
}
