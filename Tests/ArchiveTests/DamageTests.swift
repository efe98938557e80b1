import Foundation
import News
import Testing

@testable import Archive

/// Files with bytes that are not as they were.
@Suite struct DamageTests {
    let archive: TemporaryArchive
    static let reports = 300

    init() throws {
        archive = try TemporaryArchive()
        let store = try archive.store()
        for start in stride(from: 0, to: Self.reports, by: 100) {
            _ = try store.add(
                (start..<start + 100).map { number in
                    entry(
                        "r\(number)", title: "Council \(number) meets",
                        (0..<20).map { "Ward \(number) talked of road \($0 * number)." }
                            .joined(separator: "\n"))
                })
        }
        // One file without a log beside it.
        try store.backUp(to: copy)
    }

    private var copy: String { archive.path + ".copy" }

    private func damage(_ change: (inout Data) -> Void) throws {
        var bytes = try Data(contentsOf: URL(fileURLWithPath: copy))
        change(&bytes)
        try bytes.write(to: URL(fileURLWithPath: copy))
    }

    private func rescue() throws -> Rescue {
        var kept: Set<String> = []
        let rescue = try Rescue(path: copy) { report, _ in kept.insert(report.article.id) }
        #expect(kept.count == rescue.saved)
        return rescue
    }

    @Test func aDamagedHeaderIsNamedAndAllIsSaved() throws {
        try damage { $0.replaceSubrange(0..<16, with: Data("This is no file.".utf8)) }
        let error = #expect(throws: ArchiveError.self) {
            try Store(path: copy, create: false, clock: { "" })
        }
        #expect(error?.description.contains("header") == true, "\(error?.description ?? "")")
        #expect(error?.description.contains("dateline rescue") == true)
        let rescue = try rescue()
        #expect(rescue.saved == Self.reports)
        #expect(rescue.losses.contains { $0.contains("header") })
    }

    @Test(arguments: [1, 7, 19])
    func damagedPagesInTheMiddleAreNamedAndTheRestIsSaved(seed: UInt64) throws {
        var random = SeededBytes(seed: seed)
        try damage { bytes in
            for _ in 0..<4 {
                let place = (3 * bytes.count / 4 * Int(random.next()) / 256 + bytes.count / 8)
                let page = place / 4096 * 4096
                for offset in page..<min(page + 4096, bytes.count) { bytes[offset] = random.next() }
            }
        }
        if let store = try? Store(path: copy, create: false, clock: { "" }) {
            let complaints = (try? store.check().complaints) ?? ["cannot be checked"]
            #expect(!complaints.isEmpty)
        }
        let rescue = try rescue()
        #expect(rescue.saved >= Self.reports / 2)
        #expect(rescue.saved + rescue.lost >= Self.reports)
        if rescue.saved < Self.reports { #expect(!rescue.losses.isEmpty) }
    }

    @Test func whatPeopleMadeOfItIsSavedToo() throws {
        let store = try archive.store()
        let (starred, hidden) = (WorkSubject(.report, "r1"), WorkSubject(.story, "gone"))
        try store.set(.star, true, of: starred)
        #expect(throws: ArchiveError.self) { try store.set(.hide, true, of: hidden) }
        try store.write(note: "Ask the ward.", on: starred)
        try store.addWatch("wards", Query("ward"), outputs: [])
        _ = try store.addRule(.mute, Query("road"))
        try store.followByHand("https://example.org/feed", title: "Feed")
        try FileManager.default.removeItem(atPath: copy)
        try store.backUp(to: copy)
        try damage { $0.replaceSubrange(0..<16, with: Data("This is no file.".utf8)) }
        let new = try Store(path: archive.path + ".new", clock: { "" })
        let rescue = try Rescue(path: copy) { report, recording in
            _ = try new.add([Entry(report: report, recording: recording)])
        }
        try new.takeOver(rescue)
        #expect(try new.flags(of: starred) == [.star])
        #expect(try new.notes(on: starred).map(\.text) == ["Ask the ward."])
        #expect(try new.watches().map(\.query) == ["ward"])
        #expect(try new.watches().map(\.outputs.count) == [1])
        #expect(try new.rules().map(\.query) == ["road"])
        #expect(try new.followedSources().map(\.address) == ["https://example.org/feed"])
    }

    @Test func aFileThatWasCutShortIsNamedAndItsBeginningSaved() throws {
        try damage { $0.removeLast($0.count / 2) }
        let rescue = try rescue()
        #expect(rescue.saved > 0)
        #expect(!rescue.losses.isEmpty)
        if let store = try? Store(path: copy, create: false, clock: { "" }) {
            #expect((try? store.check().complaints.isEmpty) != true)
        }
    }

    @Test func whatIsNoArchiveAtAllIsSaidSo() throws {
        try Data(repeating: 7, count: 100_000).write(to: URL(fileURLWithPath: copy))
        #expect(throws: ArchiveError.self) { try Rescue(path: copy) { _, _ in } }
        try Data().write(to: URL(fileURLWithPath: copy))
        let rescue = try? Rescue(path: copy) { _, _ in }
        #expect(rescue?.saved ?? 0 == 0)
    }
}
