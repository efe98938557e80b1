import HTTPTypes
import Hummingbird

/// Tells browsers to run and load nothing but the desk's own files.
enum SafetyHeaders {
    /// Content Security Policy, level 3: no script or style within a page.
    static var policy: String {
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
            + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    }

    static func add(to response: inout Response) {
        let headers = [
            ("Content-Security-Policy", policy), ("X-Content-Type-Options", "nosniff"),
            // Without any referrer, browsers send the desk's own forms with the origin
            // "null" (Fetch standard, "append a request Origin header").
            ("Referrer-Policy", "same-origin"), ("Cross-Origin-Opener-Policy", "same-origin"),
            ("Cross-Origin-Resource-Policy", "same-origin"),
            ("Permissions-Policy", "camera=(), geolocation=(), microphone=()"),
        ]
        for (name, value) in headers {
            // A page with a stricter policy of its own keeps that.
            guard let name = HTTPField.Name(name), response.headers[name] == nil else { continue }
            response.headers[name] = value
        }
        if response.headers[.cacheControl] == nil { response.headers[.cacheControl] = "no-store" }
    }
}
