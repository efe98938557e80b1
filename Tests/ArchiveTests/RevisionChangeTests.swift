import News
import Testing

@testable import Archive

@Suite struct RevisionChangeTests {
    typealias Substance = RevisionChange.Substance

    private func changes(_ old: String, _ new: String) -> [RevisionChange] {
        RevisionChange.changes(from: entry("a", old).report, to: entry("a", new).report)
    }

    @Test(arguments: [
        ("9 people were hurt.", "14 people were hurt.", [Substance.number]),
        ("Nine people were hurt.", "Fourteen people were hurt.", [.number]),
        ("The bill is $1.2 million.", "The bill is $1.2 billion.", [.number]),
        ("She won the second round.", "She won the third round.", [.number]),
        ("Two men were held by police.", "One man was held by police.", [.number]),
        ("He did agree to it.", "He did not agree to it.", [.negation]),
        ("She didn't resign.", "She did resign.", [.negation]),
        ("He said \"we will go\" then.", "He said \"we shall go\" then.", [.quotation, .status]),
        ("“It was dark,” Anna Reid said.", "“It was foggy,” Anna Reid said.", [.quotation]),
        ("It was “a tragedy”, he said.", "It was a tragedy, he said.", [.quotation]),
        ("The driver, John Lee, fled.", "The driver, John Leary, fled.", [.name]),
        ("Troops left Rafah at dawn.", "Troops left Jenin at dawn.", [.name]),
        ("The talks open on Monday.", "The talks open on Tuesday.", [.date]),
        ("The vote is on 4 March.", "The vote is on 4 April.", [.date]),
        ("The minister will resign.", "The minister may resign.", [.status]),
        ("The visit is scheduled.", "The visit is cancelled.", [.status]),
        ("He killed the guard.", "He allegedly killed the guard.", [.status]),
        ("The fire killed a man.", "The fire is feared to have killed a man.", [.status]),
        ("Police held 3 men in Oban.", "Police held 4 men in Perth.", [.number, .name]),
    ])
    func tellsWhatOfSubstanceChanged(old: String, new: String, substance: [Substance]) {
        let found = changes(
            "It began early in the day.\n" + old, "It began early in the day.\n" + new)
        #expect(found.count == 1)
        #expect(found.first?.before == old)
        #expect(found.first?.after == new)
        #expect(found.first?.substance == substance)
        #expect(found.first?.kind == .substance)
    }

    @Test(arguments: [
        ("Police closed teh road.", "Police closed the road.", RevisionChange.Kind.typing),
        ("Police closed the raod.", "Police closed the road.", .typing),
        ("He saw nine boats leave.", "He saw 9 boats leave.", .typing),
        ("It cost 1200 pounds.", "It cost 1,200 pounds.", .typing),
        ("The colour was wrong.", "The color was wrong.", .typing),
        ("The U.S. agreed to it.", "The US agreed to it.", .typing),
        ("The president left.", "The President left.", .typing),
        ("He left; she stayed.", "He left, she stayed.", .typing),
        ("It was a cease-fire.", "It was a ceasefire.", .typing),
        ("\"It was dark,\" he said.", "“It was dark”, he said.", .typing),
        ("He was an hero to them.", "He was a hero to them.", .typing),
        ("She did not go there.", "She didn't go there.", .typing),
        ("The road was shut by police.", "The road was closed by police.", .wording),
        ("He spoke to the crowd.", "He spoke briefly to the crowd.", .wording),
        ("“It was dark,” he said.", "“It was dark,” he added.", .wording),
        ("One of the boats sank near the pier.", "A boat sank near the pier.", .wording),
        ("Mr Lee left the talks.", "Lee left the talks.", .wording),
        ("Updated 14:05 GMT", "Updated 16:40 GMT", .timestamp),
        (
            "Last updated: 4 February 2025 at 9:15 am", "Last updated: 5 February 2025 at 7 pm",
            .timestamp
        ),
        ("By Anna Reid", "By Anna Reid and John Lee", .byline),
        (
            "Reporting by Anna Reid; Editing by John Lee",
            "Reporting by Anna Reid; Editing by Jo Ash",
            .byline
        ),
    ])
    func tellsWhatIsNotOfSubstance(old: String, new: String, kind: RevisionChange.Kind) {
        let found = changes(
            "It began early in the day.\n" + old, "It began early in the day.\n" + new)
        #expect(found.map(\.kind) == [kind])
        #expect(found.map(\.substance) == [[]])
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
        #expect(found.map(\.substance) == [[.removal], [.addition]])
    }

    @Test func aNameThatReadingFoundIsSubstanceAtTheStartToo() {
        var new = entry("a", "Anna Reid left.").report
        new.cast = [CastMember(entity: "e1", name: "Anna Reid", label: .person, mentions: 1)]
        let old = entry("a", "Hanna Reid left.").report
        #expect(RevisionChange.changes(from: old, to: new).map(\.substance) == [[.name]])
    }

    @Test(arguments: [
        (
            "Nine hurt in ferry accident", "Fourteen hurt in ferry accident",
            [Substance.headline, .number]
        ),
        ("Ferry runs aground", "Ferry hits rocks", [.headline]),
        ("Ferry runs agruond", "Ferry runs aground", []),
    ])
    func aHeadlineIsSubstanceUnlessOnlyItsTypingChanged(
        old: String, new: String, substance: [Substance]
    ) {
        let reports = [old, new].map { entry("a", title: $0, "It was foggy.").report }
        let found = RevisionChange.changes(from: reports[0], to: reports[1])
        #expect(found.map(\.substance) == [substance])
    }

    @Test func aCorrectionThatIsAddedIsSubstanceAndAByLineIsNot() {
        let old = entry("a", "It was foggy.").report
        var new = old
        new.article.notices = [Notice(kind: .correction, text: "An earlier version erred.")]
        new.article.bylines = ["Anna Reid"]
        let found = RevisionChange.changes(from: old, to: new)
        #expect(found.map(\.kind) == [.byline, .substance])
        #expect(found.map(\.substance) == [[], [.notice]])
    }

    @Test func aStandfirstIsComparedToo() {
        let reports = ["Nine were hurt.", "Ten were hurt."].map { line in
            var report = entry("a", "It was foggy.").report
            report.article.standfirst = line
            report.sentences.insert(
                Sentence(span: Span(0, line.count, in: .standfirst), paragraph: 0), at: 0)
            return report
        }
        let found = RevisionChange.changes(from: reports[0], to: reports[1])
        #expect(found.map(\.substance) == [[.number]])
    }
}
