import ArgumentParser

/// Sources that are followed; without a further word, follows them.
struct FollowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "follow",
        abstract: "Follow feeds and news sitemaps: ask each in its rhythm, keep what is new.",
        discussion: """
            EXAMPLES
              dateline follow add https://example.org/feed.xml
              dateline follow --once               asks all that are due, then ends
              dateline follow                      goes on for ever, each source in its rhythm
              dateline follow import sources.opml
              dateline follow discover https://example.org/
              dateline sources                     how they do
            """,
        subcommands: [
            FollowRunCommand.self, FollowAddCommand.self, FollowRemoveCommand.self,
            FollowListCommand.self, FollowImportCommand.self, FollowExportCommand.self,
            FollowDiscoverCommand.self,
        ],
        defaultSubcommand: FollowRunCommand.self)
}
