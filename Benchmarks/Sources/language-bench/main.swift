import Foundation

// Two jobs for the scripts beside this package: `tokens` prints what the pipeline says
// of texts, to be compared with spaCy; `speed` measures how fast it says it.

do {
    try runLanguageBench(Array(CommandLine.arguments.dropFirst()))
} catch {
    FileHandle.standardError.write(Data("language-bench: \(error)\n".utf8))
    exit(1)
}
