import Foundation

/// What is taken out of a page before the parser sees it: scripts, styles,
/// comments, drawings and overgrown tags, half of the bytes of most pages.
///
/// JSON-LD is kept apart; the rest of the page stays byte for byte.
struct MarkupFilter {
    /// Pages are read up to here.
    static let pageByteLimit = 24 << 20
    /// A tag longer than this loses its attributes.
    static let tagByteLimit = 32 << 10
    /// A tag with more white space runs than this loses its attributes; the
    /// parser compares each attribute with all others.
    static let attributeLimit = 256
    /// Scripts of linked data beyond this count are left alone.
    static let scriptLimit = 64

    private(set) var markup: [UInt8] = []
    /// The contents of `<script type="application/ld+json">`.
    private(set) var linkedData: [[UInt8]] = []
    /// Elements open at once beyond this lose their tags: the parser looks
    /// through all open elements for each stray end tag.
    static let depthLimit = 600
    private(set) var cutTags = 0
    private var depth = 0
    private var dropped = 0
    /// Raw elements that are not closed any more.
    private var unclosed: Set<RawElement> = []
    private(set) var isCut = false

    init(_ page: [UInt8]) {
        isCut = page.count > Self.pageByteLimit
        markup.reserveCapacity(min(page.count, Self.pageByteLimit))
        page.withUnsafeBufferPointer { bytes in
            filter(UnsafeBufferPointer(rebasing: bytes.prefix(Self.pageByteLimit)))
        }
    }

    private mutating func filter(_ bytes: UnsafeBufferPointer<UInt8>) {
        var position = 0
        while position < bytes.count {
            let open = find(0x3C, in: bytes, from: position)
            appendText(bytes, position..<open)
            guard open + 1 < bytes.count else { return }
            position = filterTag(bytes, at: open)
        }
    }

    /// Text without NUL bytes, which the parser would take for the end.
    private mutating func appendText(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
        guard !range.isEmpty else { return }
        let part = UnsafeBufferPointer(rebasing: bytes[range])
        if find(0, in: part, from: 0) == part.count {
            markup.append(contentsOf: part)
        } else {
            markup.append(contentsOf: part.lazy.filter { $0 != 0 })
        }
    }

    /// Copies or drops what begins at a `<`; gives the place after it.
    private mutating func filterTag(_ bytes: UnsafeBufferPointer<UInt8>, at open: Int) -> Int {
        let next = bytes[open + 1]
        if next == 0x21 || next == 0x3F { return skipDeclaration(bytes, at: open) }
        let isEnd = next == 0x2F
        let nameStart = isEnd ? open + 2 : open + 1
        guard nameStart < bytes.count, bytes[nameStart].isLetter else {
            if isEnd { return min(find(0x3E, in: bytes, from: open) + 1, bytes.count) }
            markup.append(contentsOf: "&lt;".utf8)
            return open + 1
        }
        let (end, spaces) = tagEnd(bytes, from: nameStart)
        let nameEnd = self.nameEnd(bytes, nameStart..<end)
        if !isEnd, let raw = RawElement(bytes, nameStart..<nameEnd) {
            return filterRaw(raw, bytes, open: open, nameEnd: nameEnd, tagEnd: end)
        }
        if drops(isEnd, bytes, nameStart..<nameEnd) { return min(end + 1, bytes.count) }
        let isOvergrown = end - open > Self.tagByteLimit || spaces > Self.attributeLimit
        if isOvergrown { cutTags += 1 }
        appendText(bytes, open..<(isOvergrown ? nameEnd : end))
        // HTML knows no self-closing `<div/>`; the parser does.
        if markup.last == 0x2F, !isOvergrown { markup.removeLast() }
        markup.append(0x3E)
        return min(end + 1, bytes.count)
    }

    /// Counts open elements, and tells whether a tag is beyond the limit.
    private mutating func drops(
        _ isEnd: Bool, _ bytes: UnsafeBufferPointer<UInt8>, _ name: Range<Int>
    ) -> Bool {
        let hash = nameHash(UnsafeBufferPointer(rebasing: bytes[name]))
        guard selfClosing[hash] == nil else { return false }
        if isEnd {
            if dropped > 0 {
                dropped -= 1
                return true
            }
            depth = max(0, depth - 1)
        } else if depth >= Self.depthLimit {
            dropped += 1
            return true
        } else {
            depth += 1
        }
        return false
    }

    private func nameEnd(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int {
        var index = range.lowerBound
        while index < range.upperBound, !bytes[index].isSpace, bytes[index] != 0x2F { index += 1 }
        return index
    }

    /// The place of the `>` that ends a tag, quotes heeded, and how many white
    /// space runs the tag has outside of quotes.
    private func tagEnd(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> (Int, Int) {
        var index = start
        var spaces = 0
        while index < bytes.count {
            switch bytes[index] {
            case 0x3E: return (index, spaces)
            case 0x22, 0x27:
                if isValueStart(bytes, index) {
                    index = find(bytes[index], in: bytes, from: index + 1)
                }
            case 0x20, 0x09, 0x0A, 0x0D: spaces += 1
            default: break
            }
            index += 1
        }
        return (min(index, bytes.count), spaces)
    }

    /// Quotes count only after `=`: `<p class=a'>` has none.
    private func isValueStart(_ bytes: UnsafeBufferPointer<UInt8>, _ quote: Int) -> Bool {
        var index = quote - 1
        while index > 0, bytes[index].isSpace { index -= 1 }
        return bytes[index] == 0x3D
    }

    private func skipDeclaration(_ bytes: UnsafeBufferPointer<UInt8>, at open: Int) -> Int {
        guard open + 3 < bytes.count, bytes[open + 1] == 0x21, bytes[open + 2] == 0x2D,
            bytes[open + 3] == 0x2D
        else { return min(find(0x3E, in: bytes, from: open) + 1, bytes.count) }
        var index = open + 4
        if index < bytes.count, bytes[index] == 0x3E { return index + 1 }
        while index < bytes.count {
            index = find(0x2D, in: bytes, from: index)
            guard index + 2 < bytes.count else { break }
            if bytes[index + 1] == 0x2D {
                if bytes[index + 2] == 0x3E { return index + 3 }
                if bytes[index + 2] == 0x21, index + 3 < bytes.count, bytes[index + 3] == 0x3E {
                    return index + 4
                }
            }
            index += 1
        }
        return bytes.count
    }
}

/// Elements without an end tag, or whose end tag is often left out: they do not
/// pile up.
private let selfClosing = NameTable(
    [
        "area", "base", "body", "br", "col", "dd", "dt", "embed", "head", "hr", "html", "img",
        "input", "li", "link", "meta", "option", "p", "param", "source", "tbody", "td", "tfoot",
        "th", "thead", "tr", "track", "wbr",
    ].map { (name: $0, value: true) })

/// Elements whose content is no markup, or that are dropped whole.
private enum RawElement {
    case script, style, drawing, frame, title, textarea

    init?(_ bytes: UnsafeBufferPointer<UInt8>, _ name: Range<Int>) {
        switch nameHash(UnsafeBufferPointer(rebasing: bytes[name])) {
        case Self.scriptHash: self = .script
        case Self.styleHash: self = .style
        case Self.drawingHash: self = .drawing
        case Self.frameHash: self = .frame
        case Self.titleHash: self = .title
        case Self.textareaHash: self = .textarea
        default: return nil
        }
    }

    var name: StaticString {
        switch self {
        case .script: "script"
        case .style: "style"
        case .drawing: "svg"
        case .frame: "iframe"
        case .title: "title"
        case .textarea: "textarea"
        }
    }

    private static let scriptHash = nameHash("script".utf8)
    private static let styleHash = nameHash("style".utf8)
    private static let drawingHash = nameHash("svg".utf8)
    private static let frameHash = nameHash("iframe".utf8)
    private static let titleHash = nameHash("title".utf8)
    private static let textareaHash = nameHash("textarea".utf8)
}

extension MarkupFilter {
    private mutating func filterRaw(
        _ raw: RawElement, _ bytes: UnsafeBufferPointer<UInt8>, open: Int, nameEnd: Int, tagEnd: Int
    ) -> Int {
        let start = min(tagEnd + 1, bytes.count)
        guard !unclosed.contains(raw) else { return min(tagEnd + 1, bytes.count) }
        let found =
            raw == .drawing
            ? drawingEnd(in: bytes, from: start)
            : endTag(raw.name, in: bytes, from: start)
        guard let close = found else {
            unclosed.insert(raw)
            // Browsers read an unclosed script to the end; a page that goes on
            // behind a broken one is worth more than that rule.
            return raw == .script || raw == .style ? bytes.count : start
        }
        let content = UnsafeBufferPointer(rebasing: bytes[start..<close])
        if raw == .script, isLinkedData(UnsafeBufferPointer(rebasing: bytes[nameEnd..<tagEnd])),
            linkedData.count < Self.scriptLimit
        {
            linkedData.append(Array(content))
        } else if raw == .title {
            markup.append(contentsOf: "<title>".utf8)
            for byte in content where byte != 0 {
                if byte == 0x3C { markup += "&lt;".utf8 } else { markup.append(byte) }
            }
            markup.append(contentsOf: "</title>".utf8)
        }
        return min(find(0x3E, in: bytes, from: close) + 1, bytes.count)
    }

    /// Drawings nest.
    private func drawingEnd(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
        var depth = 1
        var index = start
        while let end = endTag("svg", in: bytes, from: index) {
            depth += opened(in: bytes, index..<end) - 1
            if depth <= 0 { return end }
            index = end + 1
        }
        return nil
    }

    private func opened(in bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int {
        var count = 0
        var index = find(0x3C, in: bytes, from: range.lowerBound)
        while index + 3 < range.upperBound {
            if bytes[index + 1].lowercased == 0x73, bytes[index + 2].lowercased == 0x76,
                bytes[index + 3].lowercased == 0x67
            {
                count += 1
            }
            index = find(0x3C, in: bytes, from: index + 1)
        }
        return count
    }

    private func isLinkedData(_ attributes: UnsafeBufferPointer<UInt8>) -> Bool {
        Array(attributes).firstIndex(of: Array("ld+json".utf8), from: 0) != nil
    }

    private func endTag(
        _ name: StaticString, in bytes: UnsafeBufferPointer<UInt8>, from start: Int
    ) -> Int? {
        let name = UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount)
        var index = start
        while true {
            index = find(0x3C, in: bytes, from: index)
            guard index + 2 + name.count <= bytes.count else { return nil }
            if bytes[index + 1] == 0x2F,
                name.indices.allSatisfy({ bytes[index + 2 + $0].lowercased == name[$0] })
            {
                return index
            }
            index += 1
        }
    }
}

/// Where a byte is next, or the end.
@inline(__always)
func find(_ byte: UInt8, in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    guard start < bytes.count, let base = bytes.baseAddress else { return bytes.count }
    guard let hit = memchr(base + start, Int32(byte), bytes.count - start) else {
        return bytes.count
    }
    return UnsafeRawPointer(base).distance(to: UnsafeRawPointer(hit))
}
