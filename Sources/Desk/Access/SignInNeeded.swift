import HTTPTypes
import Hummingbird

/// Nobody is known who asks. A person is led to where one signs in; a program is
/// told so.
struct SignInNeeded: Error {
    let isProgram: Bool
    /// The page that was asked for; empty where it is none to come back to.
    let page: String

    init(_ request: Request) {
        let path = request.uri.path
        isProgram =
            ["/api/", "/feeds/", "/reader/"].contains { path.hasPrefix($0) }
            || path.hasSuffix(".ics") || path == "/metrics"
        page = request.method == .get && !isProgram ? request.uri.description : ""
    }

    var words: String {
        isProgram
            ? "Send a token: Authorization: Bearer TOKEN; dateline token add NAME makes one."
            : "The session is over; sign in, then do this again."
    }

    static let challenge = #"Bearer realm="dateline", Basic realm="dateline""#
}
