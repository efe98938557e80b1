import ArgumentParser
import Briefing
import Grouping
import News
import Pipeline

struct GroupCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "group",
        abstract: "Put the reports of one event together, with reasons.",
        discussion: """
            Writes the reports, then one story record (JSON) a line: its reports, which of them \
            are copies of one text, how many independent sources they are, and why.

            What people decided is kept as facts about reports, one JSON object a line, and goes \
            before all likeness; a later line goes before an earlier one:
              {"kind": "merge", "articles": ["a", "b"]}               one story
              {"kind": "split", "articles": ["a", "b"], "from": ["c"]}  not in the story of c
              {"kind": "move", "articles": ["a"], "to": "b", "from": ["c"]}

            EXAMPLES
              dateline group reports/
              dateline group --format text reports/
              dateline group --stories-only reports.jsonl
              dateline group --assignments reports.jsonl
              dateline group --state monday.jsonl --decisions desk.jsonl reports.jsonl
            """)

    @OptionGroup var input: InputOptions

    @Option(help: "jsonl (default), text or html.")
    var format: Format = .jsonl

    @Flag(help: "Leave the reports out.")
    var storiesOnly = false

    @Flag(help: "Write {\"article\", \"story\"} a line instead.")
    var assignments = false

    @Flag(help: "Write the pairs that decisions settle instead, as labelled data.")
    var labels = false

    @Flag(help: "Write what grouping takes from each report instead, as each comes.")
    var evidence = false

    @Flag(help: "Decide on each report as it comes, without looking ahead.")
    var stream = false

    @Option(help: "A file of merges, splits and moves that people made (JSON Lines).")
    var decisions: String?

    @Option(help: "A file that keeps reports, vectors and decisions for the next run.")
    var state: String?

    @Option(
        help: """
            What is known of a larger collection that the reports are a part of: counts of terms, \
            and sentence vectors (see documentation).
            """)
    var known: String?

    @OptionGroup var lists: SourceListOptions

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case jsonl, text, html
    }

    func validate() throws {
        if known != nil, stream || state != nil {
            throw ValidationError("--known goes with neither --stream nor --state.")
        }
    }

    func run() throws {
        let run = Run(input)
        if evidence { return try run.writeEvidence() }
        let known = try run.knownCollection(in: self.known)
        var state = try run.groupingState(in: self.state)
        let newest = try run.decisions(in: decisions)
        // One that is made again counts from now on.
        state.decisions = state.decisions.filter { !newest.contains($0) } + newest
        let rules = run.rules(of: state.decisions)
        let directory = try lists.directory()
        let steps = try run.steps(.grouping)
        let pile = run.pile(steps, kept: state.reports)
        let open = pile.ungrouped
        state.vectors.merge(known?.vectors ?? [:]) { own, _ in own }
        state.vectors = steps.vectors(of: open, known: state.vectors)
        if labels {
            write(steps.labelledPairs(of: open, known: state.vectors, decisions: rules).map(\.json))
        } else {
            let stories = steps.stories(
                of: open, stream: stream, known: state.vectors, decisions: rules,
                directory: directory, statistics: known?.statistics)
            run.progress.finish()
            write(pile, pile.stories + stories)
        }
        if let file = self.state {
            state.reports = pile.reports
            try run.write(state, to: file)
        }
        try run.end()
    }

    private func write(_ pile: Pile, _ stories: [Story]) {
        if assignments {
            write(assignments(stories))
            return
        }
        let groups = StoryGroups(reports: pile.reports, stories: stories)
        switch format {
        case .jsonl: write((storiesOnly ? [] : pile.reports.map(\.json)) + stories.map(\.json))
        case .html: Terminal.print(groups.html(zone: nil))
        case .text:
            let style = TextStyle(
                width: min(max(Terminal.width, 40), 200), color: Terminal.takesColor, zone: nil,
                explains: false)
            Terminal.print(groups.text(style))
        }
    }

    private func write(_ lines: [JSON]) {
        let writer = RecordWriter()
        lines.forEach(writer.write)
        writer.flush()
    }

    private func assignments(_ stories: [Story]) -> [JSON] {
        stories.flatMap { story in
            story.articles.map { article in
                .object([
                    JSON.Member("article", .string(article)),
                    JSON.Member("story", .string(story.id)),
                ])
            }
        }
    }
}
