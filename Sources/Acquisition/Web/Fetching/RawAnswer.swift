import Foundation

/// An answer as it came over the wire.
struct RawAnswer {
    let status: Int
    let headers: [(name: String, value: String)]
    let body: [UInt8]

    /// A header's value; of several with one name the first.
    subscript(name: String) -> String? {
        headers.first { $0.name.lowercased() == name }?.value
    }

    var validators: Validators {
        Validators(etag: self["etag"], lastModified: self["last-modified"])
    }

    var retryAfter: Int? {
        RetryAfter.seconds(
            self["retry-after"], date: self["date"], now: Int(Date().timeIntervalSince1970))
    }

    /// Where a redirect leads, `nil` where the answer is none.
    func redirect(from url: URL) throws(FetchError) -> String? {
        guard [301, 302, 303, 307, 308].contains(status) else { return nil }
        guard let location = self["location"], !location.isEmpty else {
            throw FetchError(url: url.absoluteString, reason: .lostRedirect(status: status))
        }
        return location
    }
}
