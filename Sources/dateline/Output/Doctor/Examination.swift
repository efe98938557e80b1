import Archive
import Foundation
import Models

/// What `dateline doctor` finds of one thing.
struct Examination: Equatable {
    enum State: String {
        case well
        /// A single feature does not work without it.
        case lacking
        /// Dateline does not work without it.
        case missing
    }

    let subject: String
    let state: State
    /// What was found, and what mends it.
    let words: String

    init(_ subject: String, _ state: State, _ words: String) {
        self.subject = subject
        self.state = state
        self.words = words
    }

    var line: String {
        let mark = state == .well ? "ok  " : state == .lacking ? "—   " : "NO  "
        return "\(mark)\(subject): \(words)"
    }

    /// The least room on the archive's disk, in bytes.
    static let leastRoom = 1 << 30
    /// A clock before this is wrong: seconds since 1970 at the start of 2025.
    static let earliestClock = 1_735_689_600.0
}

extension Examination {
    /// The folders that belong to the program.
    static func program() -> Examination {
        let folders = [
            "dateline_Comparison", "dateline_Desk", "dateline_Extraction", "dateline_Grouping",
            "dateline_Reading",
        ].map { $0 + ".resources" }
        let place = Bundle.main.bundleURL
        let absent = folders.filter {
            !FileManager.default.fileExists(atPath: place.appendingPathComponent($0).path)
        }
        guard absent.isEmpty else {
            return Examination(
                "program", .missing,
                "\(absent.joined(separator: ", ")) should lie in \(place.path); install Dateline "
                    + "again with make install, or the package")
        }
        return Examination("program", .well, place.path)
    }

    static func models() -> [Examination] {
        ModelCache.standard().status().map { status in
            let name = "model \(status.model.name)"
            guard let problem = status.problem else {
                return Examination(name, .well, status.folder.path)
            }
            return Examination(name, .missing, "\(problem)")
        }
    }

    /// Whether the archive can be opened and written, or made.
    static func archive(_ path: String) -> [Examination] {
        let files = FileManager.default
        guard files.fileExists(atPath: path) else {
            var folder = URL(fileURLWithPath: path).deletingLastPathComponent()
            while !files.fileExists(atPath: folder.path), folder.path != "/" {
                folder.deleteLastPathComponent()
            }
            let isWritable = files.isWritableFile(atPath: folder.path)
            return [
                Examination(
                    "archive", isWritable ? .well : .missing,
                    isWritable
                        ? "none yet; dateline add or dateline serve makes \(path)"
                        : "\(folder.path) cannot be written; name another file with --archive")
            ]
        }
        do throws(ArchiveError) {
            let store = try Store(path: path, create: false, clock: ArchiveOptions.now)
            let stories = try store.storyCount()
            guard files.isWritableFile(atPath: path) else {
                return [
                    Examination(
                        "archive", .missing,
                        "\(path) cannot be written; give its owner's rights to who runs this")
                ]
            }
            return [Examination("archive", .well, "\(path), \(stories) stories")]
        } catch {
            return [Examination("archive", .missing, "\(error)")]
        }
    }

    static func disk(beside path: String) -> Examination {
        var folder = URL(fileURLWithPath: path).deletingLastPathComponent()
        while !FileManager.default.fileExists(atPath: folder.path), folder.path != "/" {
            folder.deleteLastPathComponent()
        }
        let facts = try? FileManager.default.attributesOfFileSystem(forPath: folder.path)
        guard let free = (facts?[.systemFreeSize] as? NSNumber)?.int64Value else {
            return Examination("disk", .lacking, "the room on \(folder.path) is not known")
        }
        let words = "\(free / 1_000_000) MB free on \(folder.path)"
        return free >= leastRoom
            ? Examination("disk", .well, words)
            : Examination("disk", .missing, words + "; make room for 1 GB at least")
    }

    static func clock(_ now: Date) -> Examination {
        let text = ISO8601DateFormatter().string(from: now)
        return now.timeIntervalSince1970 >= earliestClock
            ? Examination("clock", .well, text)
            : Examination("clock", .missing, "\(text) is past; set it: timedatectl set-ntp true")
    }
}
