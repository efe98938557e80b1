import Archive
import Foundation
import HTTPTypes
import Hummingbird
import News

/// Where one signs in, with why it did not work the last time.
struct LoginPage {
    let place = Place("Sign in", at: "/login")
    let formKey: String
    let name: String
    /// The page that was asked for.
    let next: String
    let complaint: String?
}

extension DeskServer {
    func addAccess(to router: Router<BasicRequestContext>) {
        router.get("/login") { request, _ in
            let next = Self.local(request.uri.queryParameters.get("next"))
            return try pages.page(
                "login", LoginPage(formKey: formKey, name: "", next: next, complaint: nil))
        }
        router.post("/login") { request, context in
            try await signIn(DeskForm(request, context, key: formKey))
        }
        router.post("/logout") { request, context in
            _ = try await DeskForm(request, context, key: formKey)
            if let session = Visitor.current?.session {
                try await archive { try $0.endSession(session) }
            }
            var response = Response.redirect(to: "/login", type: .normal)
            response.setCookie(Self.cookie("", seconds: 0))
            return response
        }
    }

    private func signIn(_ form: DeskForm) async throws -> Response {
        let (name, password) = (form["name"] ?? "", form["password"] ?? "")
        let next = Self.local(form["next"])
        guard let account = try await access.account(name, password) else {
            return try pages.page(
                "login",
                LoginPage(
                    formKey: formKey, name: name, next: next,
                    complaint: "The name or the password is not right."),
                status: .forbidden)
        }
        let time = settings.now()
        let old = Visitor.current?.session
        let session = try await archive { store in
            if let old { try store.endSession(old) }
            return try store.beginSession(of: account, now: time)
        }
        var response = Response.redirect(to: next, type: .normal)
        response.setCookie(Self.cookie(session.text, seconds: Store.sessionLimit))
        return response
    }

    private static func cookie(_ value: String, seconds: Int) -> Cookie {
        Cookie(
            name: Doorkeeper.cookie, value: value, maxAge: seconds, path: "/",
            secure: Visitor.current?.isSecure ?? false, httpOnly: true, sameSite: .strict)
    }

    /// An address of the desk itself: one sent along must not lead elsewhere.
    static func local(_ address: String?) -> String {
        guard let address, address.hasPrefix("/"), !address.hasPrefix("//"),
            address.utf8.allSatisfy({ (0x21..<0x7F).contains($0) && $0 != UInt8(ascii: "\\") })
        else { return "/" }
        return address
    }
}
