import Foundation
import News
import Testing

/// `dateline group` over several runs, with decisions of people, and for the eye.
@Suite("Grouping by command", .serialized)
struct GroupCommandTests {
    private static let lines = [
        #"{"id": "a", "title": "Fire destroys warehouse in Malmo", "text": "Flames tore through a warehouse in Malmo on Tuesday, the fire service said.", "published": "2024-05-14", "outlet": "Harbour Post"}"#,
        #"{"id": "b", "title": "Malmo warehouse burns down", "text": "A warehouse in Malmo was destroyed by fire on Tuesday.", "published": "2024-05-14", "outlet": "Evening Star"}"#,
        #"{"id": "c", "title": "Teachers in Toledo walk out", "text": "Schools in Toledo stayed shut as teachers struck over pay.", "published": "2024-05-15"}"#,
    ]

    private func input(_ places: [Int]) -> String {
        places.map { Self.lines[$0] }.joined(separator: "\n")
    }

    @Test(arguments: [[[0], [1, 2]], [[2, 1], [0]], [[0], [2], [1]], [[0, 1, 2], [1]]])
    func severalRunsWithAStateEndLikeOne(runs: [[Int]]) throws {
        let folder = try TemporaryFolder()
        let state = folder.url.appendingPathComponent("state.jsonl").path
        var last = ""
        for places in runs {
            let run = try Command(
                ["group", "--stories-only", "--state", state], input: input(places))
            #expect(run.status == 0)
            last = run.output
        }
        #expect(try Command(["group", "--stories-only"], input: input([0, 1, 2])).output == last)
    }

    @Test func decisionsAreFollowedAndKept() throws {
        let split = #"{"kind": "split", "articles": ["a"], "from": ["b"]}"#
        let folder = try TemporaryFolder(["desk.jsonl": Array(split.utf8)])
        let desk = folder.url.appendingPathComponent("desk.jsonl").path
        let state = folder.url.appendingPathComponent("state.jsonl").path
        let first = try Command(
            ["group", "--assignments", "--decisions", desk, "--state", state],
            input: input([0, 1]))
        #expect(Set(stories(in: first.output)).count == 2)
        let second = try Command(["group", "--assignments", "--state", state], input: input([2]))
        #expect(Set(stories(in: second.output)).count == 3)
        let labels = try Command(
            ["group", "--labels", "--decisions", desk], input: input([0, 1, 2]))
        #expect(labels.output.hasPrefix(#"{"record":"label","a":"a","b":"b","same":false"#))
    }

    @Test func reportsOfAKnownCollectionAreGroupedAsInIt() throws {
        let evidence = try Command(["group", "--evidence"], input: input([0, 1, 2])).output
        let reports = try evidence.split(separator: "\n").map { try JSON(parsing: String($0)) }
        #expect(reports.map { $0["article"]?.string } == ["a", "b", "c"])
        var counts: [(term: String, count: Int)] = []
        for term in reports.flatMap({ $0["terms"]?.strings ?? [] }) {
            if let known = counts.firstIndex(where: { $0.term == term }) {
                counts[known].count += 1
            } else {
                counts.append((term, 1))
            }
        }
        let lines = counts.map {
            #"{"record": "term", "term": "\#($0.term)", "count": \#($0.count)}"#
        }
        let file = ([#"{"record": "collection", "reports": 3}"#] + lines).joined(separator: "\n")
        let folder = try TemporaryFolder(["known.jsonl": Array((file + "\n" + evidence).utf8)])
        let known = folder.url.appendingPathComponent("known.jsonl").path
        let whole = try Command(["group", "--stories-only"], input: input([0, 1, 2])).output
        for places in [[0, 1, 2], [1, 0]] {
            let part = try Command(
                ["group", "--stories-only", "--known", known], input: input(places))
            #expect(part.status == 0)
            #expect(part.output.contains("joined the story of a at closeness"))
            let first = try #require(part.output.split(separator: "\n").first)
            let inWhole = try #require(whole.split(separator: "\n").first)
            #expect(shares(in: String(first)) == shares(in: String(inWhole)))
        }
    }

    @Test func whatIsKnownGoesWithNoStream() throws {
        let run = try Command(["group", "--stream", "--known", "x"], input: input([0]))
        #expect(run.status == 2)
    }

    /// What the first report shares with its story: all the numbers that decided.
    private func shares(in line: String) -> [String]? {
        (try? JSON(parsing: line))?["why"]?.array?.first?["shares"]?.strings
    }

    private func stories(in output: String) -> [String] {
        output.split(separator: "\n").compactMap {
            (try? JSON(parsing: String($0)))?["story"]?.string
        }
    }

    @Test func aDecisionThatIsNoneIsNamed() throws {
        let folder = try TemporaryFolder(["desk.jsonl": Array(#"{"kind": "glue"}"#.utf8)])
        let desk = folder.url.appendingPathComponent("desk.jsonl").path
        let run = try Command(["group", "--decisions", desk], input: input([0]))
        #expect(run.status == 3)
        #expect(run.complaints.contains("desk.jsonl, line 1: \"kind\" is not merge"))
    }

    @Test func showsStoriesAndReasonsToAPerson() throws {
        let text = try Command(["group", "--format", "text"], input: input([0, 1, 2]))
        #expect(text.output.contains("2 stories, 3 reports"))
        #expect(text.output.contains("Harbour Post: Fire destroys warehouse in Malmo"))
        #expect(text.output.contains("closeness"))
        let page = try Command(["group", "--format", "html"], input: input([0, 1, 2]))
        #expect(page.output.hasPrefix("<!DOCTYPE html>"))
        #expect(page.output.contains("Why it is in this story"))
    }
}
