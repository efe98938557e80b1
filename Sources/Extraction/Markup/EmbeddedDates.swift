/// The times of publication that a page's scripts and data attributes name:
/// `"publishDate":"2025-05-27"`, `&quot;datePublished&quot;:&quot;…`.
///
/// Pages that a program builds in the browser often state their date nowhere
/// else. The key must speak of publishing; others may tell of a picture or of
/// the reader's session.
func embeddedDates(in markup: [UInt8]) -> [String] {
    var dates: [String] = []
    let mark = Array("ubli".utf8)
    var index = 0
    while dates.count < embeddedDateLimit, let found = markup.firstIndex(of: mark, from: index) {
        var start = found
        while start > 0, found - start < 24, markup[start - 1].isKeyLetter { start -= 1 }
        var end = found
        while end < markup.count, end - found < 24, markup[end].isKeyLetter { end += 1 }
        index = max(end, found + mark.count)
        let key = String(decoding: markup[start..<end], as: UTF8.self).lowercased()
        if isPublicationKey(key), let value = value(in: markup, after: end) { dates.append(value) }
    }
    return dates
}

/// More than this many dates are not looked at.
let embeddedDateLimit = 8

private func isPublicationKey(_ key: String) -> Bool {
    let isTime = ["date", "time", "_at", "edat", "_on"].contains { key.contains($0) }
    let isOther = ["unpub", "last", "expir", "modif", "updat"].contains { key.contains($0) }
    return isTime && !isOther
}

/// The date behind a key: quotation marks, plain, escaped or as entities, and
/// one colon stand between.
private func value(in markup: [UInt8], after end: Int) -> String? {
    var index = end
    var colons = 0
    while index < min(end + 24, markup.count), !markup[index].isDigit {
        if markup[index] == 0x3A { colons += 1 }
        index += 1
    }
    let stop = min(index + 32, markup.count)
    guard colons == 1, index < stop else { return nil }
    let value = markup[index..<stop].prefix { $0.isDigit || "-:.TZ+".utf8.contains($0) }
    return value.count >= 10 ? String(decoding: value, as: UTF8.self) : nil
}

extension UInt8 {
    fileprivate var isKeyLetter: Bool { isLetter || self == 0x5F || self == 0x2D }
}
