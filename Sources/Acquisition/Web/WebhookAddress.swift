import Foundation
import News

/// An address that something may be posted to: `http` or `https`, and not into a
/// private network unless its host was named.
struct WebhookAddress {
    /// A host with the one address of it that was looked at.
    struct Resolved: Equatable {
        let host: String
        let address: String
    }

    private let url: String
    private let host: String

    init(_ url: String) throws(InputError) {
        guard let parts = URLComponents(string: url), let host = parts.host, !host.isEmpty,
            ["http", "https"].contains(parts.scheme?.lowercased() ?? "")
        else { throw InputError(input: url, reason: .fetch("only http and https are posted to")) }
        self.url = url
        self.host = host.trimmingCharacters(in: CharacterSet(charactersIn: "[]")).lowercased()
    }

    /// Looks the host up.
    ///
    /// - Throws: `InputError` where it has no address, or one that is not public.
    func resolved(allowed: [String]) throws(InputError) -> Resolved {
        let addresses = (try? Resolver.look(up: host)) ?? []
        guard let first = addresses.first else {
            throw InputError(input: url, reason: .fetch("\(host) has no address"))
        }
        let isAllowed = allowed.contains { $0.lowercased() == host }
        if !isAllowed, let inner = addresses.first(where: { $0.kindOfPrivacy != nil }) {
            throw InputError(
                input: url,
                reason: .fetch(
                    "\(inner) is in a private network; name the host with --allow-host \(host)"))
        }
        return Resolved(host: host, address: first.description)
    }
}
