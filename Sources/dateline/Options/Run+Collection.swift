import ArgumentParser
import Grouping
import News
import Pipeline

extension Run {
    /// What a file says of a larger collection; `nil` without a file.
    ///
    /// - Throws: `ExitCode` 3 where a line cannot be read, which is named.
    func knownCollection(in file: String?) throws -> KnownCollection? {
        guard let file else { return nil }
        var known = KnownCollection()
        try takeLines(of: file) { line, _ in try known.add(line) }
        return known
    }

    /// Writes what grouping takes from each report, one line for each as it comes.
    func writeEvidence() throws {
        let steps = try steps(.grouping)
        let writer = RecordWriter()
        var batches = steps.evidenceBatches { [self] evidence in
            progress.advance()
            writer.write(evidence.json)
        }
        takeInputs { batches.add($0) }
        batches.flush()
        writer.flush()
        try end()
    }
}
