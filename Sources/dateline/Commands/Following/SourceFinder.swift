import Acquisition
import Pipeline
import Settings

/// Looks at an address that a person named as a source.
struct SourceFinder {
    let client: WebClient
    let settings: DeskSettings

    /// Why an address is no source, and what to do.
    struct Refusal: Error, CustomStringConvertible {
        let description: String
    }

    /// The source at an address, or the only one that the page there declares.
    func source(at address: String) throws -> (address: String, title: String?) {
        let answer = try fetch(address)
        do {
            let feed = try Feed(answer.body ?? [], address: answer.url, charset: answer.charset)
            return (answer.movedTo ?? address, feed.title)
        } catch {
            if (try? OPML(answer.body ?? [])) != nil {
                throw Refusal(
                    description: "\(address): is a list of sources (OPML); save it, and take it in "
                        + "with: dateline follow import FILE")
            }
            guard error.reason == .page else { throw Refusal(description: "\(address): \(error)") }
        }
        let found = candidates(in: answer)
        let declared = found.filter(\.isDeclared)
        guard let only = declared.first ?? (found.count == 1 ? found.first : nil),
            declared.count <= 1
        else {
            let list = found.map { "\n  \($0.url)\($0.title.map { "  (\($0))" } ?? "")" }
            throw Refusal(
                description: found.isEmpty
                    ? "\(address): is a page that names no feed; look for its feed or news sitemap"
                    : "\(address): is a page with several feeds; add one of them:" + list.joined())
        }
        let feed = try fetch(only.url)
        do {
            let read = try Feed(feed.body ?? [], address: feed.url, charset: feed.charset)
            return (feed.movedTo ?? only.url, read.title)
        } catch { throw Refusal(description: "\(only.url): \(error)") }
    }

    /// All that the page at an address names; the address itself if it is a feed.
    func candidates(at address: String) throws -> [FeedDiscovery.Candidate] {
        let answer = try fetch(address)
        if let feed = try? Feed(answer.body ?? [], address: answer.url, charset: answer.charset) {
            return [FeedDiscovery.Candidate(url: answer.url, title: feed.title, isDeclared: true)]
        }
        return candidates(in: answer)
    }

    private func candidates(in answer: FetchAnswer) -> [FeedDiscovery.Candidate] {
        FeedDiscovery.feeds(onPage: answer.body ?? [], address: answer.url)
    }

    /// A person named it, so robots.txt is not asked.
    private func fetch(_ address: String) throws -> FetchAnswer {
        let own = settings.source(address)
        let secrets = SourceSecrets(
            headers: own.headers, cookies: own.cookies, source: address, hosts: own.hosts)
        do {
            return try client.getAndWait(
                FetchRequest(url: address, secrets: secrets, proxy: own.proxy))
        } catch { throw Refusal(description: "\(error)") }
    }
}
