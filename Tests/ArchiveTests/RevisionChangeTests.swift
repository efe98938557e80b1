import News
import Testing

@testable import Archive

@Suite struct RevisionChangeTests {
    private func changes(_ old: String, _ new: String) -> [RevisionChange] {
        RevisionChange.changes(from: entry("a", old).report, to: entry("a", new).report)
    }

    @Test(arguments: [
        ("9 people were hurt.", "14 people were hurt.", [RevisionChange.Substance.number]),
        ("Nine people were hurt.", "Fourteen people were hurt.", [.number]),
        ("He did agree to it.", "He did not agree to it.", [.negation]),
        ("He said \"we will go\" then.", "He said \"we may go\" then.", [.quotation]),
        ("Police closed teh road.", "Police closed the road.", []),
    ])
    func tellsSubstanceFromTyping(
        old: String, new: String, substance: [RevisionChange.Substance]
    ) {
        let found = changes("It began.\n" + old, "It began.\n" + new)
        #expect(found.count == 1)
        #expect(found.first?.before == old)
        #expect(found.first?.after == new)
        #expect(found.first?.substance == substance)
    }

    @Test func marksTheWordsThatChanged() {
        let change = changes("Some 9 boats left.", "Some 14 boats left.").first
        #expect(change?.removed == [5..<6])
        #expect(change?.inserted == [5..<7])
    }

    @Test func addedAndRemovedSentencesStandAlone() {
        let found = changes(
            "One thing happened.\nA second thing.", "One thing happened.\nQuite another story now.")
        #expect(found.map(\.before) == ["A second thing.", nil])
        #expect(found.map(\.after) == [nil, "Quite another story now."])
    }

    @Test func aNameIsSubstance() {
        var new = entry("a", "Then Anna Reid left.").report
        new.cast = [CastMember(entity: "e1", name: "Anna Reid", label: .person, mentions: 1)]
        let old = entry("a", "Then Hanna Reid left.").report
        #expect(RevisionChange.changes(from: old, to: new).map(\.substance) == [[.name]])
    }
}
