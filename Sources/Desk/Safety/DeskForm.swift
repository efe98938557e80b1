import Briefing
import Hummingbird

/// A form that one of the desk's own pages sent.
struct DeskForm {
    private let fields: [(name: String, value: String)]
    /// What was dropped or chosen, in its order.
    let files: [(name: String, bytes: [UInt8])]

    /// - Throws: 403 where the form does not carry the desk's key, 413 where it is
    ///   too large.
    init(_ request: Request, _ context: BasicRequestContext, key: String) async throws {
        var request = request
        guard let body = try? await request.collectBody(upTo: DeskServer.uploadLimit) else {
            throw HTTPError(
                .contentTooLarge,
                message: "This is larger than \(DeskServer.uploadLimit) bytes, or broke off; "
                    + "add it as a file: dateline add FILE")
        }
        (fields, files) = try Self.parts(body, type: request.headers[.contentType] ?? "")
        guard FormKey.matches(self["key"] ?? "", key) else {
            throw HTTPError(
                .forbidden,
                message: "This form is not of this desk, or the desk was started anew; "
                    + "open the page again and send it from there.")
        }
        note()
    }

    /// Tells the audit log what was sent: no secret, and of texts the length alone, so
    /// that what is forgotten by order does not stay there.
    private func note() {
        for (name, value) in fields where !["key", "password"].contains(name) && !value.isEmpty {
            let isText = ["note", "text"].contains(name)
            let words =
                isText ? "\(value.count) characters" : SafeText.line(String(value.prefix(80)))
            Visitor.current?.notes.add("\(name)=\(words)")
        }
    }

    /// The first value of a field.
    subscript(name: String) -> String? { fields.first { $0.name == name }?.value }

    func all(_ name: String) -> [String] { fields.filter { $0.name == name }.map(\.value) }

    private static func parts(
        _ body: ByteBuffer, type: String
    ) throws -> (fields: [(name: String, value: String)], files: [(name: String, bytes: [UInt8])]) {
        guard type.lowercased().hasPrefix("multipart/form-data") else {
            return (parse(String(buffer: body)), [])
        }
        guard let parts = MultipartBody(Array(body.readableBytesView), type: type)?.parts else {
            throw HTTPError(.badRequest, message: "The form broke off; send it again.")
        }
        return (
            parts.filter { $0.file == nil }
                .map { ($0.name, String(decoding: $0.bytes, as: UTF8.self)) },
            // A field without a file comes with an empty name.
            parts.compactMap { part in
                part.file.flatMap { $0.isEmpty ? nil : ($0, Array(part.bytes)) }
            }
        )
    }

    /// The fields of a body as browsers send it (application/x-www-form-urlencoded).
    static func parse(_ body: String) -> [(name: String, value: String)] {
        body.split(separator: "&").map { pair in
            let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
                .map { Address.decoded(String($0).replacing("+", with: " ")) }
            return (parts[0], parts.count == 2 ? parts[1] : "")
        }
    }
}
