import ArgumentParser
import Foundation
import Grouping
import News

extension Run {
    /// What an earlier run kept; empty where there is no such file yet.
    func groupingState(in file: String?) throws -> GroupingState {
        var state = GroupingState()
        guard let file, FileManager.default.fileExists(atPath: file) else { return state }
        try takeLines(of: file) { line, _ in try state.add(line) }
        return state
    }

    /// The decisions of a file, in its order.
    func decisions(in file: String?) throws -> [EditorialDecision] {
        var decisions: [EditorialDecision] = []
        guard let file else { return decisions }
        try takeLines(of: file) { line, _ in decisions.append(try EditorialDecision(json: line)) }
        return decisions
    }

    /// What decisions demand together; those that a later one contradicts are told.
    func rules(of decisions: [EditorialDecision]) -> DecisionRules {
        let rules = DecisionRules(decisions)
        for place in rules.overruled {
            complain(
                code: "decision-overruled",
                message: "decision \(place + 1) (\(decisions[place].kind.rawValue)) is not "
                    + "followed: a later one says the contrary")
        }
        return rules
    }

    /// Writes the state in one piece, so that a run that breaks off leaves the
    /// old one whole.
    func write(_ state: GroupingState, to file: String) throws {
        var bytes: [UInt8] = []
        for line in state.lines {
            bytes += line.bytes
            bytes.append(0x0A)
        }
        do {
            try Data(bytes).write(to: URL(fileURLWithPath: file), options: .atomic)
        } catch {
            complain(
                code: "unwritable",
                message: "\(file): the state could not be written; name a folder that you may "
                    + "write to")
            throw ExitCode(3)
        }
    }
}
