import Testing

@testable import Archive

@Suite struct NumberSetTests {
    static let one = NumberSet([1, 63, 64, 200, 1_000])
    static let other = NumberSet([0, 63, 200])

    @Test func holdsWhatWasPutIn() {
        #expect(Self.one.numbers == [1, 63, 64, 200, 1_000])
        #expect(Self.one.count == 5)
        #expect(Self.one.contains(64) && !Self.one.contains(65) && !Self.one.contains(9_999))
        #expect(!Self.one.contains(-1))
        #expect(NumberSet().isEmpty && NumberSet([-4]).isEmpty)
    }

    @Test func sqliteGathersWhatAStatementGives() throws {
        let store = try TemporaryArchive().store()
        let sets = try store.read { db in
            [
                try db.numbers("SELECT value AS number FROM json_each('[64, 1, 200, 63, 1000]')"),
                try db.numbers("SELECT 5 AS number WHERE 0"),
                try db.numbers("SELECT ? AS number UNION ALL SELECT -4", arguments: [7]),
            ]
        }
        #expect(sets == [Self.one, NumberSet(), NumberSet([7])])
    }

    @Test func joinsAndParts() {
        #expect(Self.one.intersection(Self.other).numbers == [63, 200])
        #expect(Self.one.union(Self.other).numbers == [0, 1, 63, 64, 200, 1_000])
        #expect(Self.other.union(Self.one).numbers == Self.one.union(Self.other).numbers)
        #expect(Self.one.subtracting(Self.other).numbers == [1, 64, 1_000])
        #expect(Self.other.subtracting(Self.one).numbers == [0])
    }

    @Test(arguments: [(0, []), (2, [1_000, 200]), (9, [1_000, 200, 64, 63, 1])])
    func givesTheHighestFirst(limit: Int, numbers: [Int64]) {
        #expect(Self.one.highest(limit) == numbers)
    }
}
