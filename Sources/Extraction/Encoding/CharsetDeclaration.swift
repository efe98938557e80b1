/// What a page says of its own encoding.
///
/// ```swift
/// declaredCharset(in: Array(#"<meta charset="koi8-r">"#.utf8))  // KOI8-R
/// ```
func declaredCharset(in bytes: some RandomAccessCollection<UInt8>) -> Charset? {
    let head = Array(bytes.prefix(declarationReach))
    var position = 0
    let key = Array("charset".utf8)
    while let start = head.firstIndex(of: key, from: position) {
        position = start + key.count
        guard liesInDeclaration(start, of: head), let label = label(after: position, in: head),
            let charset = Charset(label: label)
        else { continue }
        return charset
    }
    return xmlEncoding(of: head)
}

/// Declarations further down than this are not looked for.
let declarationReach = 16_384

/// True where the nearest tag before is a `meta` that is still open.
private func liesInDeclaration(_ position: Int, of head: [UInt8]) -> Bool {
    guard let open = head[..<position].lastIndex(of: UInt8(ascii: "<")) else { return false }
    let name = head[(open + 1)...].prefix(4).map(\.lowercased)
    return name.elementsEqual("meta".utf8) && !head[open..<position].contains(UInt8(ascii: ">"))
}

private func label(after position: Int, in head: [UInt8]) -> String? {
    var rest = head[position...].drop(while: \.isSpace)
    guard rest.first == UInt8(ascii: "=") else { return nil }
    rest = rest.dropFirst().drop { $0.isSpace || $0 == 0x22 || $0 == 0x27 }
    let label = rest.prefix { $0.isLetter || $0.isDigit || [0x2D, 0x5F, 0x3A].contains($0) }
    return label.isEmpty ? nil : String(decoding: label, as: UTF8.self)
}

/// The encoding that an XML declaration names: XHTML pages of the 2000s.
private func xmlEncoding(of head: [UInt8]) -> Charset? {
    guard head.starts(with: "<?xml".utf8), let end = head.firstIndex(of: UInt8(ascii: ">")),
        let start = head[..<end].firstIndexRange(of: Array("encoding".utf8))
    else { return nil }
    return label(after: start.upperBound, in: head).flatMap(Charset.init)
}

extension Array where Element == UInt8 {
    /// Where a lower-case ASCII word begins, whatever the case of the bytes.
    func firstIndex(of word: [UInt8], from start: Int) -> Int? {
        guard let first = word.first, count >= word.count else { return nil }
        var index = start
        while index + word.count <= count {
            if self[index].lowercased == first,
                (1..<word.count).allSatisfy({ self[index + $0].lowercased == word[$0] })
            {
                return index
            }
            index += 1
        }
        return nil
    }
}

extension ArraySlice where Element == UInt8 {
    fileprivate func firstIndexRange(of word: [UInt8]) -> Range<Int>? {
        Array(self).firstIndex(of: word, from: 0).map {
            startIndex + $0..<startIndex + $0 + word.count
        }
    }
}
