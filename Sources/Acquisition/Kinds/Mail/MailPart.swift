/// A part of a mail (RFC 2046): text, parts in it, another mail, or something
/// attached.
struct MailPart {
    /// Parts deeper than this are left out.
    static let depthLimit = 20
    /// Of more parts than this the rest is left out.
    static let countLimit = 500

    let headers: MailHeaders
    /// `text/plain` where nothing is said.
    let type: String
    let parameters: [String: String]
    let body: ArraySlice<UInt8>
    private(set) var parts: [MailPart] = []
    /// What was wrong with its form, in words.
    private(set) var damage: [String] = []

    init(_ bytes: ArraySlice<UInt8>, depth: Int = 0) {
        (headers, body) = MailHeaders.read(bytes)
        let content = headers.parameters("content-type")
        type = content.map { $0.value.isEmpty ? "text/plain" : $0.value } ?? "text/plain"
        parameters = content?.parameters ?? [:]
        guard depth < Self.depthLimit else {
            damage.append("Its parts are too deep.")
            return
        }
        if type.hasPrefix("multipart/") { split(depth) }
        if type == "message/rfc822" {
            let (inner, _) = TransferEncoding.decode(Array(body), transferEncoding)
            parts = [MailPart(inner[...], depth: depth + 1)]
        }
    }

    private mutating func split(_ depth: Int) {
        guard let boundary = parameters["boundary"], !boundary.isEmpty else {
            damage.append("It names no boundary between its parts.")
            return
        }
        let mark = Array("--\(boundary)".utf8)
        var rest = body
        var start: Int?
        var isClosed = false
        while let (line, after) = MailLines.first(of: rest), !isClosed,
            parts.count < Self.countLimit
        {
            if line.starts(with: mark) {
                let tail = line.dropFirst(mark.count).filter { $0 > 0x20 }
                if tail.isEmpty || tail.elementsEqual("--".utf8) {
                    if let start { add(body[start..<rest.startIndex], depth) }
                    start = after.startIndex
                    isClosed = !tail.isEmpty
                }
            }
            rest = after
        }
        if isClosed { return }
        guard parts.count < Self.countLimit else {
            return damage.append("It has more parts than are read.")
        }
        damage.append("Its last part is not closed.")
        if let start { add(body[min(start, body.endIndex)...], depth) }
    }

    private mutating func add(_ bytes: ArraySlice<UInt8>, _ depth: Int) {
        // The line end before a boundary belongs to it.
        var bytes = bytes
        if bytes.last == 0x0A { bytes = bytes.dropLast() }
        if bytes.last == 0x0D { bytes = bytes.dropLast() }
        parts.append(MailPart(bytes, depth: depth + 1))
    }

    private var transferEncoding: String? {
        headers.raw("content-transfer-encoding").map { String(decoding: $0, as: UTF8.self) }
    }

    /// Whether it is to be kept beside the mail rather than read.
    var isAttached: Bool {
        headers.parameters("content-disposition")?.value == "attachment"
    }

    /// What an attachment is called.
    var name: String {
        let disposition = headers.parameters("content-disposition")?.parameters["filename"]
        let own = disposition ?? parameters["name"]
        return own.map { EncodedWords.text(Array($0.utf8)) } ?? type
    }

    /// Its text, decoded, and what was wrong with it.
    var text: (text: String, damage: [String]) {
        let (bytes, isDamaged) = TransferEncoding.decode(Array(body), transferEncoding)
        let (text, replaced) = CharsetText.decode(bytes, charset: parameters["charset"])
        var damage = isDamaged ? ["Some of its bytes are not well encoded."] : []
        if replaced > 0 { damage.append("\(replaced) of its bytes are no characters.") }
        return (text, damage)
    }

    /// All damage of its form, its parts' too.
    var allDamage: [String] { damage + parts.flatMap(\.allDamage) }
}
