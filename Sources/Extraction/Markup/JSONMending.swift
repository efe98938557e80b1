/// Cuts off what systems wrap around JSON in a script: white space, comments,
/// CDATA marks, a closing semicolon.
func trimmedScript(_ script: [UInt8]) -> ArraySlice<UInt8> {
    var rest = script[...]
    let wrappers = ["//<![CDATA[", "/*<![CDATA[*/", "<![CDATA[", "<!--", "\u{FEFF}"]
    let closers = ["//]]>", "/*]]>*/", "]]>", "-->", "//-->", ";"]
    var isWrapped = true
    while isWrapped {
        isWrapped = false
        while let first = rest.first, first.isSpace { rest.removeFirst() }
        while let last = rest.last, last.isSpace { rest.removeLast() }
        for wrapper in wrappers where rest.starts(with: wrapper.utf8) {
            rest = rest.dropFirst(wrapper.utf8.count)
            isWrapped = true
        }
        for closer in closers where rest.reversed().starts(with: closer.utf8.reversed()) {
            rest = rest.dropLast(closer.utf8.count)
            isWrapped = true
        }
    }
    return rest
}

/// JSON with plain damage repaired: quotation marks inside strings, commas too
/// many or missing, escapes that do not exist, entities for quotation marks,
/// brackets that the end of the script cut off.
///
/// ```swift
/// mendedJSON(Array(#"{"headline": "The "big" one",}"#.utf8)[...])
/// // {"headline": "The \"big\" one"}
/// ```
func mendedJSON(_ script: ArraySlice<UInt8>) -> [UInt8] {
    var mender = JSONMender(source: Array(script))
    return mender.mend()
}

/// Copies JSON byte by byte and repairs on the way.
private struct JSONMender {
    let source: [UInt8]
    var result: [UInt8] = []
    var closers: [UInt8] = []
    var index = 0

    init(source: [UInt8]) {
        let quote = Array("&quot;".utf8)
        let isEncoded =
            source.firstIndex(of: 0x22) == nil
            && source.firstIndex(of: quote, from: 0) != nil
        self.source = isEncoded ? Self.decoded(source, quote) : source
    }

    private static func decoded(_ source: [UInt8], _ quote: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        var index = 0
        while index < source.count {
            let isQuote = source[index...].starts(with: quote)
            result.append(isQuote ? 0x22 : source[index])
            index += isQuote ? quote.count : 1
        }
        return result
    }

    mutating func mend() -> [UInt8] {
        result.reserveCapacity(source.count + 64)
        while index < source.count {
            let byte = source[index]
            switch byte {
            case 0x22: copyString()
            case 0x7B, 0x5B: open(byte)
            case 0x7D, 0x5D: close(byte)
            case 0x2F: if !skipComment() { index += 1 }
            default:
                result.append(byte)
                index += 1
            }
            if closers.isEmpty, !result.isEmpty, byte == 0x7D || byte == 0x5D { break }
        }
        dropComma()
        result += closers.reversed()
        return result
    }

    private mutating func open(_ byte: UInt8) {
        addMissingComma()
        result.append(byte)
        closers.append(byte + 2)
        index += 1
    }

    private mutating func close(_ byte: UInt8) {
        index += 1
        guard closers.contains(byte) else { return }
        dropComma()
        while let closer = closers.popLast() {
            result.append(closer)
            if closer == byte { return }
        }
    }

    /// `[1, 2,]` has a comma too many.
    private mutating func dropComma() {
        while let last = result.last, last.isSpace || last == 0x2C { result.removeLast() }
    }

    /// A value that follows a value: the comma between them was forgotten.
    private mutating func addMissingComma() {
        guard let last = result.last(where: { !$0.isSpace }),
            last == 0x7D || last == 0x5D
                || last == 0x22
        else { return }
        result.append(0x2C)
    }

    /// True where a comment of the script language was skipped.
    private mutating func skipComment() -> Bool {
        guard index + 1 < source.count else { return false }
        if source[index + 1] == 0x2A {
            index += 2
            while index + 1 < source.count, source[index] != 0x2A || source[index + 1] != 0x2F {
                index += 1
            }
            index = min(index + 2, source.count)
            return true
        }
        guard source[index + 1] == 0x2F else { return false }
        while index < source.count, source[index] != 0x0A { index += 1 }
        return true
    }

    private mutating func copyString() {
        addMissingComma()
        result.append(0x22)
        index += 1
        while index < source.count {
            let byte = source[index]
            if byte == 0x5C {
                copyEscape()
            } else if byte == 0x22 {
                if endsString(index) { break }
                result += [0x5C, 0x22]
                index += 1
            } else {
                result.append(byte < 0x20 ? 0x20 : byte)
                index += 1
            }
        }
        result.append(0x22)
        index += 1
    }

    private mutating func copyEscape() {
        defer { index += 2 }
        guard index + 1 < source.count else { return }
        let letter = source[index + 1]
        let isKnown = "\"\\/bfnrtu".utf8.contains(letter)
        if letter == 0x75, !hasHex(after: index + 2) {
            result.append(letter)
            return
        }
        result += isKnown ? [0x5C, letter] : [letter]
    }

    private func hasHex(after start: Int) -> Bool {
        guard start + 4 <= source.count else { return false }
        return source[start..<start + 4].allSatisfy {
            $0.isDigit || (0x61...0x66).contains($0 | 0x20)
        }
    }

    /// A quotation mark ends its string where the next mark is one that can
    /// stand behind a string, and what follows that is JSON again.
    private func endsString(_ quote: Int) -> Bool {
        var next = quote + 1
        while next < source.count, source[next].isSpace { next += 1 }
        guard next < source.count else { return true }
        switch source[next] {
        case 0x7D, 0x5D, 0x3A: return true
        case 0x2C:
            next += 1
            while next < source.count, source[next].isSpace { next += 1 }
            guard next < source.count else { return true }
            let byte = source[next]
            return byte == 0x22 || byte == 0x7B || byte == 0x5B || byte == 0x7D || byte.isDigit
                || byte == 0x74 || byte == 0x66 || byte == 0x6E || byte == 0x2D
        case 0x22:
            return source[quote + 1..<next].contains(0x0A)
        default: return false
        }
    }
}
