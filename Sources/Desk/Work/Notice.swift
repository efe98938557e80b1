import Archive
import Briefing
import Hummingbird

/// What was done just now, with the way to undo it.
struct Notice {
    let deedNumber: Int64
    let deedWords: String
    let isUndone: Bool
    /// The page to come back to.
    let deedBack: String

    /// What the address says was done; nothing where it says none.
    init?(_ request: Request, in store: Store) throws {
        let query = request.uri.queryParameters
        guard let number = query.get("done", as: Int64.self), let deed = try store.deed(number)
        else { return nil }
        deedNumber = number
        deedWords = SafeText.line(deed.words)
        isUndone = deed.isUndone
        deedBack = Self.back(request)
    }

    /// The address of this page without what was done.
    static func back(_ request: Request) -> String {
        let query = (request.uri.query ?? "").split(separator: "&")
            .filter { !$0.hasPrefix("done=") }.joined(separator: "&")
        return request.uri.path + (query.isEmpty ? "" : "?\(query)")
    }

    /// The page that a form wants to go back to, with what was done; the list of what was
    /// done where it names none of the desk's own.
    static func address(_ back: String?, _ deed: Int64?) -> String {
        let isOwn = { (address: String) in
            address.hasPrefix("/") && !address.hasPrefix("//")
                && address.unicodeScalars.allSatisfy { $0.isASCII && $0.value > 32 && $0 != "\\" }
        }
        guard let back, isOwn(back) else { return "/work" }
        guard let deed else { return back }
        return back + (back.contains("?") ? "&" : "?") + "done=\(deed)"
    }
}
