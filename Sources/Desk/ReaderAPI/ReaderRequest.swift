import Archive
import HTTPTypes
import Hummingbird

/// What a reader's app asks: the parameters of its address and of its form.
struct ReaderRequest {
    /// How large a form may be, in bytes.
    static let formLimit = 1024 * 1024

    private let fields: [(name: String, value: String)]
    let account: String
    let isForm: Bool

    init(_ request: Request) async throws {
        var request = request
        var fields = DeskForm.parse(request.uri.query ?? "")
        isForm = request.method == .post
        if isForm {
            guard let body = try? await request.collectBody(upTo: Self.formLimit) else {
                throw HTTPError(
                    .contentTooLarge,
                    message: "This is larger than \(Self.formLimit) bytes, or broke off.")
            }
            fields += DeskForm.parse(String(buffer: body))
        }
        self.fields = fields
        account = Visitor.current?.name ?? ""
    }

    subscript(name: String) -> String? { fields.first { $0.name == name }?.value }

    func all(_ name: String) -> [String] { fields.filter { $0.name == name }.map(\.value) }

    /// A whole number; `nil` where it is not given.
    ///
    /// - Throws: 400 for anything else.
    func number(_ name: String) throws -> Int? {
        guard let text = self[name], !text.isEmpty else { return nil }
        guard let number = Int(text), number >= 0 else {
            throw HTTPError(.badRequest, message: "\(name) must be a number from 0 on.")
        }
        return number
    }

    /// The items that are named, in any of the ways that apps write them.
    ///
    /// - Throws: 400 for what is no item.
    func items() throws -> [Int64] {
        try all("i").map { text in
            guard let number = Self.item(text) else {
                throw HTTPError(.badRequest, message: "\(text) is not the id of an item.")
            }
            return number
        }
    }

    static let itemPrefix = "tag:google.com,2005:reader/item/"

    /// A number as such, or in 16 hexadecimal digits, alone or behind the prefix.
    static func item(_ text: String) -> Int64? {
        if text.hasPrefix(itemPrefix) { return Int64(text.dropFirst(itemPrefix.count), radix: 16) }
        return text.count == 16 && text.hasPrefix("0") ? Int64(text, radix: 16) : Int64(text)
    }
}
