import Foundation
import News
import Pipeline

extension Run {
    /// Takes in and reads everything, for the steps that see all reports at once.
    ///
    /// - Parameter kept: reports of earlier runs; one of them that comes again,
    ///   the same in all, is not taken twice.
    func pile(_ steps: Steps, kept: [Report] = []) -> Pile {
        var pile = Pile()
        for report in kept { pile.add(report) }
        let known = Dictionary(kept.map { ($0.article.id, $0.json) }) { first, _ in first }
        let collected = Collected()
        var batches = steps.batches { steps, input -> Item? in
            if case .story(let story) = input { return .story(story) }
            return steps.report(of: input).map(Item.report)
        } hand: { item in
            self.progress.advance()
            collected.items += item.map { [$0] } ?? []
        }
        takeInputs { batches.add($0) }
        batches.flush()
        for item in collected.items {
            switch item {
            case .report(let report):
                if known[report.article.id] != report.json { pile.add(report) }
            case .story(let story): pile.add(story)
            }
        }
        for report in pile.reports { note(report.article.findings, of: report.article.id) }
        return pile
    }

    private enum Item: Sendable {
        case report(Report)
        case story(Story)
    }

    private final class Collected {
        var items: [Item] = []
    }
}
