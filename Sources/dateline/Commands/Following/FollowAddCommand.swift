import Acquisition
import Archive
import ArgumentParser
import Foundation
import Pipeline

struct FollowAddCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: "Follow a feed, a news sitemap, or the feed that a page names.",
        discussion: """
            Each address is fetched once to see what it is. A page that names one feed stands \
            for that feed; of a page with several, they are listed to choose from. The file of a \
            list (OPML) is taken in as by import.

            EXAMPLES
              dateline follow add https://example.org/feed.xml https://example.com/news-sitemap.xml
              dateline follow add --no-check https://example.org/feed.xml
            """)

    @Argument(help: "Addresses, or files of lists (OPML).")
    var addresses: [String]

    @OptionGroup var archive: ArchiveOptions
    @OptionGroup var following: FollowingOptions

    @Flag(inversion: .prefixedNo, help: "Fetch it once to see whether it is a source.")
    var check = true

    func run() throws {
        let settings = try archive.configuration.load()
        let store = try archive.open(create: true)
        let finder = SourceFinder(
            client: WebClient(rules: settings.rules(allowing: following.allowPrivate)),
            settings: settings)
        var failed = 0
        for address in addresses {
            if FileManager.default.fileExists(atPath: address) {
                failed += try SourceListIntake(store: store).take(address) ? 0 : 1
                continue
            }
            do {
                guard check || Self.isWebAddress(address) else {
                    throw SourceFinder.Refusal(
                        description: "\(address): only http: and https: addresses are followed")
                }
                let found =
                    check ? try finder.source(at: address) : (address: address, title: nil)
                let isNew = try ArchiveOptions.telling { () throws(ArchiveError) in
                    try store.follow(found.address, title: found.title)
                }
                Terminal.print("\(isNew ? "follows" : "already follows") \(found.address)")
            } catch let error as SourceFinder.Refusal {
                failed += 1
                Terminal.complain("dateline: \(error)")
            }
        }
        if failed > 0 { throw ExitCode(failed == addresses.count ? 3 : 1) }
    }

    /// Whatever else is wrong with it is said when it is fetched.
    private static func isWebAddress(_ address: String) -> Bool {
        ["http://", "https://"].contains { address.lowercased().hasPrefix($0) }
    }
}
