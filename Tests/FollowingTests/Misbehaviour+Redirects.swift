@testable import Acquisition

extension Misbehaviour {
    private static func redirects(_ name: String, to place: String, _ outcome: Outcome)
        -> Misbehaviour
    {
        Misbehaviour(name, outcome) { _, line in line.redirect("302 Found", to: place) }
    }

    /// Servers that lead elsewhere.
    static let ofRedirects: [Misbehaviour] = [
        Misbehaviour("redirects round in a circle", fails(.redirectLoop)) { request, line in
            line.redirect("302 Found", to: request.path == "/a" ? "/b" : "/a")
        },
        Misbehaviour("redirects to itself", fails(.redirectLoop)) { request, line in
            line.redirect("301 Moved", to: request.path)
        },
        Misbehaviour("redirects on and on", fails(.tooManyRedirects(limit: 4))) { request, line in
            line.redirect("302 Found", to: request.path + "x")
        },
        redirects("redirects to a file", to: "file:///etc/passwd", fails(.scheme("file"))),
        redirects(
            "redirects to another scheme", to: "gopher://e.example/", fails(.scheme("gopher"))),
        redirects("redirects to a private address", to: "http://10.0.0.1/", notPublic),
        redirects(
            "redirects to a cloud's metadata", to: "http://169.254.169.254/latest/", notPublic),
        redirects("redirects to loopback in other digits", to: "http://127.0.0.2/", notPublic),
        redirects("redirects to a mapped address", to: "http://[::ffff:10.0.0.1]/", notPublic),
        redirects("redirects to a NAT64 address", to: "http://[64:ff9b::a00:1]/", notPublic),
        redirects("redirects to a local IPv6 address", to: "http://[fd00::1]/", notPublic),
        redirects("redirects to the unspecified address", to: "http://0.0.0.0/", notPublic),
        redirects("redirects to multicast", to: "http://224.0.0.1/", notPublic),
        redirects("redirects to a name that is private", to: "http://inside.test/", notPublic),
        redirects("redirects to a name that is half private", to: "http://half.test/", notPublic),
        redirects(
            "redirects to nobody", to: "http://nobody.test/", fails(.noSuchHost("nobody.test"))),
        redirects("redirects to no host", to: "http:///path", fails(.notAnAddress)),
        Misbehaviour("redirects nowhere", fails(.lostRedirect(status: 302))) { _, line in
            line.answer("302 Found")
        },
        Misbehaviour("redirects to a part of an address", .body("here")) { request, line in
            if request.path == "/news/b?x=1" { return line.answer("200 OK", [], "here") }
            line.redirect("307 Elsewhere", to: request.path == "/a" ? "/news/" : "b?x=1")
        },
        Misbehaviour("shows itself only to who brings its cookie back", .body("welcome")) {
            request, line in
            if request.headers["cookie"] == "pass=1" { return line.answer("200 OK", [], "welcome") }
            line.answer("302 Found", ["Location: /a", "Set-Cookie: pass=1; Path=/; HttpOnly"])
        },
    ]
}
