/// How the bytes of a part were written for the way (RFC 2045, 6).
enum TransferEncoding {
    /// The bytes as they were; `isDamaged` where some could not be understood.
    static func decode(
        _ bytes: [UInt8], _ encoding: String?
    ) -> (bytes: [UInt8], isDamaged: Bool) {
        switch encoding?.split(whereSeparator: \.isWhitespace).joined().lowercased() {
        case "base64": base64(bytes)
        case "quoted-printable": quotedPrintable(bytes)
        default: (bytes, false)
        }
    }

    /// What is no letter of base64 is passed over, as the standard asks.
    static func base64(_ bytes: [UInt8]) -> (bytes: [UInt8], isDamaged: Bool) {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count / 4 * 3)
        var group: UInt32 = 0
        var count = 0
        var isDamaged = false
        for byte in bytes {
            if byte == UInt8(ascii: "=") { break }
            guard let value = value(of: byte) else {
                isDamaged = isDamaged || byte > 0x20
                continue
            }
            group = group << 6 | UInt32(value)
            count += 1
            if count == 4 {
                result += [
                    UInt8(truncatingIfNeeded: group >> 16),
                    UInt8(truncatingIfNeeded: group >> 8), UInt8(truncatingIfNeeded: group),
                ]
                (group, count) = (0, 0)
            }
        }
        if count == 3 {
            result += [
                UInt8(truncatingIfNeeded: group >> 10), UInt8(truncatingIfNeeded: group >> 2),
            ]
        }
        if count == 2 { result.append(UInt8(truncatingIfNeeded: group >> 4)) }
        return (result, isDamaged || count == 1)
    }

    private static func value(of byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte - UInt8(ascii: "A")
        case UInt8(ascii: "a")...UInt8(ascii: "z"): byte - UInt8(ascii: "a") + 26
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0") + 52
        case UInt8(ascii: "+"), UInt8(ascii: "-"): 62
        case UInt8(ascii: "/"), UInt8(ascii: "_"): 63
        default: nil
        }
    }

    /// An `=` that begins no code stays as it is.
    static func quotedPrintable(_ bytes: [UInt8]) -> (bytes: [UInt8], isDamaged: Bool) {
        var result: [UInt8] = []
        var isDamaged = false
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            guard byte == UInt8(ascii: "=") else {
                result.append(byte)
                index += 1
                continue
            }
            if index + 2 < bytes.count, let high = digit(bytes[index + 1]),
                let low = digit(bytes[index + 2])
            {
                result.append(high << 4 | low)
                index += 3
            } else if let end = softEnd(bytes, after: index + 1) {
                index = end
            } else {
                isDamaged = true
                result.append(byte)
                index += 1
            }
        }
        return (result, isDamaged)
    }

    /// Where the line goes on after an `=` at its end.
    private static func softEnd(_ bytes: [UInt8], after start: Int) -> Int? {
        var index = start
        while index < bytes.count, bytes[index] == 0x20 || bytes[index] == 0x09 { index += 1 }
        if index == bytes.count { return index }
        if bytes[index] == 0x0D { index += 1 }
        return index < bytes.count && bytes[index] == 0x0A ? index + 1 : nil
    }

    private static func digit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
        case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
        default: nil
        }
    }
}
