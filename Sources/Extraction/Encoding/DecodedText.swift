import CUchardet
import Foundation
import News

/// Bytes of a page or a file as UTF-8, with how the encoding was found.
struct DecodedText {
    /// Well-formed UTF-8.
    var utf8: [UInt8]
    var findings: [Finding] = []

    /// Text that is decoded already.
    init(utf8: [UInt8]) {
        self.utf8 = utf8
    }

    /// Decodes bytes: a byte order mark counts first, then UTF-8 that is well
    /// formed, then what the page declares, the header, and a detector. A
    /// declaration that the bytes contradict is not believed.
    init(_ bytes: [UInt8], header: Charset?, declared: Charset?) {
        if let (mark, charset) = byteOrderMark(of: bytes) {
            utf8 = Array(bytes.dropFirst(mark))
            if charset != .utf8 { transcode(from: charset) }
            repair()
            return
        }
        utf8 = bytes
        if let charset = wideCharset(of: bytes) {
            transcode(from: charset)
        } else if !isUTF8(bytes) {
            decodeByWitnesses([declared, header].compactMap { $0 }.filter { $0 != .utf8 })
        }
        repair()
    }

    private mutating func decodeByWitnesses(_ witnesses: [Charset]) {
        if damagedShare(of: utf8) < 0.1 { return }
        let guess = detectedCharset(of: utf8)
        let dense = highRunLength(of: utf8) > 2.5
        for charset in witnesses + [guess].compactMap({ $0 }) {
            // Western text has its accents one by one; runs of high bytes under a
            // Western label are another alphabet, mislabelled.
            if charset.name == "WINDOWS-1252", dense, guess != nil, guess != charset { continue }
            guard !charset.name.hasPrefix("UTF-16"), let result = Transcoding(utf8, from: charset),
                result.damaged * 500 < utf8.count
            else { continue }
            if charset == guess, !witnesses.contains(charset) { note(guess: charset) }
            utf8 = result.bytes
            return
        }
        guard let last = guess ?? witnesses.first ?? Charset(label: "latin1") else { return }
        note(guess: last)
        transcode(from: last)
    }

    private mutating func note(guess: Charset) {
        findings.append(
            Finding(
                "charset-guessed",
                "No usable encoding is declared; the bytes were read as \(guess.name)."))
    }

    private mutating func transcode(from charset: Charset) {
        guard let result = Transcoding(utf8, from: charset) else { return }
        utf8 = result.bytes
    }

    /// Bytes that are still no UTF-8 become U+FFFD.
    private mutating func repair() {
        guard !isUTF8(utf8) else { return }
        utf8 = Array(String(decoding: utf8, as: UTF8.self).utf8)
        findings.append(
            Finding("bytes-replaced", "Bytes that are in no known encoding became U+FFFD."))
    }
}

/// Decodes plain text of an unknown charset.
///
/// The finding `charset-guessed` tells that it was neither UTF-8 nor declared.
public func decodeText(_ bytes: [UInt8], charset: String?) -> (text: String, finding: Finding?) {
    let decoded = DecodedText(bytes, header: charset.flatMap(Charset.init), declared: nil)
    return (String(decoding: decoded.utf8, as: UTF8.self), decoded.findings.first)
}

private func byteOrderMark(of bytes: [UInt8]) -> (length: Int, charset: Charset)? {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return (3, .utf8) }
    if bytes.starts(with: [0xFF, 0xFE]) { return Charset(label: "utf-16le").map { (2, $0) } }
    if bytes.starts(with: [0xFE, 0xFF]) { return Charset(label: "utf-16be").map { (2, $0) } }
    return nil
}

/// UTF-16 without a mark: markup has a zero in every second byte.
private func wideCharset(of bytes: [UInt8]) -> Charset? {
    let head = bytes.prefix(512)
    guard head.count >= 32 else { return nil }
    let zeros = head.indices.filter { head[$0] == 0 }
    let odd = zeros.count { $0 % 2 == 1 }
    guard zeros.count * 5 > head.count * 2 else { return nil }
    if odd * 10 > zeros.count * 9 { return Charset(label: "utf-16le") }
    return odd * 10 < zeros.count ? Charset(label: "utf-16be") : nil
}

private func isUTF8(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBufferPointer { isWellFormedUTF8($0) }
}

/// The share of U+FFFD that reading as UTF-8 would make: a page of UTF-8 with
/// one cut character stays UTF-8.
private func damagedShare(of bytes: [UInt8]) -> Double {
    let text = String(decoding: bytes, as: UTF8.self)
    let damaged = text.unicodeScalars.reduce(0) { $0 + ($1 == "\u{FFFD}" ? 1 : 0) }
    let high = bytes.reduce(0) { $0 + ($1 >= 0x80 ? 1 : 0) }
    return Double(damaged) / Double(max(1, high))
}

/// The mean length of runs of bytes beyond ASCII.
private func highRunLength(of bytes: [UInt8]) -> Double {
    var high = 0
    var runs = 0
    var inside = false
    for byte in bytes {
        if byte >= 0x80 {
            high += 1
            if !inside { runs += 1 }
        }
        inside = byte >= 0x80
    }
    return runs == 0 ? 0 : Double(high) / Double(runs)
}

/// What libuchardet makes of the bytes outside markup's ASCII.
private func detectedCharset(of bytes: [UInt8]) -> Charset? {
    guard let detector = uchardet_new() else { return nil }
    defer { uchardet_delete(detector) }
    bytes.prefix(1 << 18).withUnsafeBytes { region in
        _ = uchardet_handle_data(
            detector, region.bindMemory(to: CChar.self).baseAddress, region.count)
    }
    uchardet_data_end(detector)
    return Charset(label: String(cString: uchardet_get_charset(detector)))
}
