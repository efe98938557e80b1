import Foundation
import News

/// The gold for statements: the sentences of a file of `Gold/` with the statuses
/// of their marked clauses.
enum StatementGold: String, Sendable, CaseIterable {
    case beforeTheRules = "before-the-rules"
    case afterTheRules = "after-the-rules"
    case laterStill = "later-still"

    var examples: [StatementExample] {
        get throws {
            let address = Bundle.module.resourceURL?
                .appendingPathComponent("Gold/\(rawValue).txt")
            guard let address else { throw CocoaError(.fileNoSuchFile) }
            var kind = ""
            var examples: [StatementExample] = []
            for line in try String(contentsOf: address, encoding: .utf8).split(separator: "\n") {
                if line.hasPrefix("## ") { kind = String(line.dropFirst(3)) }
                guard !line.hasPrefix("#") else { continue }
                examples += StatementExample(line: String(line), kind: kind).map { [$0] } ?? []
            }
            return examples
        }
    }
}
