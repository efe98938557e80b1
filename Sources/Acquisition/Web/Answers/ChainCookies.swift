import Foundation

/// Cookies that servers set on the way through redirects. They live as long as
/// one request: some pages show themselves only to who brings back a cookie.
struct ChainCookies {
    /// More cookies from one server are not kept.
    static let limit = 50
    private var jar: [String: [String: String]] = [:]

    mutating func take(_ headers: [(name: String, value: String)], from url: URL) {
        let host = AddressCheck.host(of: url)
        for header in headers where header.name.lowercased() == "set-cookie" {
            let pair = header.value.prefix { $0 != ";" }.split(separator: "=", maxSplits: 1)
            guard pair.count == 2, jar[host, default: [:]].count < Self.limit else { continue }
            let name = pair[0].trimmingCharacters(in: .whitespaces)
            jar[host, default: [:]][name] = pair[1].trimmingCharacters(in: .whitespaces)
        }
    }

    /// The value of `Cookie`, in the order of names; `nil` where there is none.
    func header(for url: URL, own: [String: String]) -> String? {
        let cookies = own.merging(jar[AddressCheck.host(of: url)] ?? [:]) { _, new in new }
        guard !cookies.isEmpty else { return nil }
        return cookies.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
            .joined(separator: "; ")
    }
}
