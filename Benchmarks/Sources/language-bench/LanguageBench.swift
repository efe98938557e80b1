import Foundation
import Language

/// What is wrong with a command line.
struct UsageError: Error, CustomStringConvertible {
    let description = """
        usage: language-bench tokens MODEL [LEFT_OUT …] < texts.jsonl
               language-bench speed MODEL THREADS < texts.jsonl
               language-bench stages MODEL < texts.jsonl
               language-bench memory MODEL DOCUMENTS < texts.jsonl
               language-bench sentences ENCODER < texts.jsonl
        """
}

func runLanguageBench(_ arguments: [String]) throws {
    guard arguments.count >= 2 else { throw UsageError() }
    let folder = URL(fileURLWithPath: arguments[1])
    let number = arguments.count == 3 ? Int(arguments[2]) : nil
    switch (arguments[0], number) {
    case ("tokens", _):
        let omitted = Set(arguments.dropFirst(2))
        try printTokens(LanguagePipeline(contentsOf: folder, leavingOut: omitted))
    case ("speed", let threads?) where threads > 0: try measureSpeed(folder, threads: threads)
    case ("stages", nil): try measureStages(folder)
    case ("memory", let documents?): try measureMemory(folder, documents: documents)
    case ("sentences", nil): try measureSentences(folder)
    default: throw UsageError()
    }
}

/// A line of input: a record with a text.
struct TextRecord: Codable {
    let text: String
}

/// The texts on standard input, JSON Lines with `text`.
func readTexts() throws -> [String] {
    let decoder = JSONDecoder()
    return try FileHandle.standardInput.readDataToEndOfFile().split(separator: 0x0a).map {
        try decoder.decode(TextRecord.self, from: $0).text
    }
}

/// Words as people count them, so that figures do not depend on the tokenizer.
func countWords(_ texts: [String]) -> Int {
    texts.reduce(0) { $0 + $1.split(whereSeparator: \.isWhitespace).count }
}
