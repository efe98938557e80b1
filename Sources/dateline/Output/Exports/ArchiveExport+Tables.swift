import Archive
import Briefing
import Foundation
import News

extension ArchiveExport {
    /// Everything: what made it, reports, stories, revisions that changed something,
    /// and sources.
    func writeAllLines() throws(ArchiveError) {
        let writer = RecordWriter()
        writer.write(stamp.json)
        try eachReport { writer.write($0) }
        try eachStory { writer.write($0) }
        for table in [ExportTable.revisions, .sources] {
            try eachRow(table) { writer.write(table.json($0)) }
        }
        writer.flush()
    }

    /// One table; reports and stories as their whole records.
    func writeLines(_ table: ExportTable) throws(ArchiveError) {
        let writer = RecordWriter()
        writer.write(stamp.json)
        switch table {
        case .reports: try eachReport { writer.write($0) }
        case .stories: try eachStory { writer.write($0) }
        default: try eachRow(table) { writer.write(table.json($0)) }
        }
        writer.flush()
    }

    func writeTable(_ table: ExportTable) throws(ArchiveError) {
        try write(table) { Terminal.write(Array($0.utf8)) }
    }

    /// All tables, each in a file of its name, and `export.json` beside them.
    func writeTables(to folder: String) throws(ArchiveError) {
        do {
            let folder = URL(fileURLWithPath: folder, isDirectory: true)
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            for table in ExportTable.allCases {
                let file = folder.appendingPathComponent("\(table.rawValue).csv")
                try Data().write(to: file)
                let handle = try FileHandle(forWritingTo: file)
                defer { try? handle.close() }
                var failure: (any Error)?
                try write(table) { text in
                    do { try handle.write(contentsOf: Data(text.utf8)) } catch { failure = error }
                }
                if let failure { throw failure }
            }
            try Data(stamp.json.bytes + [0x0A]).write(
                to: folder.appendingPathComponent("export.json"))
        } catch let error as ArchiveError {
            throw error
        } catch {
            throw ArchiveError(
                path: folder, reason: .notWritten((error as NSError).localizedDescription))
        }
    }

    private func write(_ table: ExportTable, _ put: (String) -> Void) throws(ArchiveError) {
        var text = table.csvHead
        try eachRow(table) { row in
            text += ExportTable.csv(row, stamp)
            if text.utf8.count > 1 << 18 {
                put(text)
                text = ""
            }
        }
        put(text)
    }
}
