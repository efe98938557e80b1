import News
import Testing

@testable import Comparison

/// Which words for a source mean one source.
struct SourceReaderTests {
    private func reader(outlets: [String] = ["one"], roles: [(String, String)] = []) -> SourceReader
    {
        let reports = outlets.enumerated().map { number, outlet in
            var report = HandMadeReport("r\(number)", outlet: outlet).report
            report.cast = roles.enumerated().map { place, person in
                var member = CastMember(
                    entity: "e\(place)", name: person.0, label: .person, mentions: 1)
                member.roles = [person.1]
                return member
            }
            return report
        }
        let ids = reports.map(\.article.id)
        let story = Story(
            id: "story", headline: StoryHeadline(article: "r0", text: ""), articles: ids,
            independent: Independence(
                count: ids.count, least: 1, most: ids.count, groups: ids.map { [$0] }))
        return SourceReader(story: ComparedStory(story, reports: reports, asOf: nil))
    }

    @Test(arguments: [
        ("the suit", "The lawsuit", true), ("the ad", "the advertisement", true),
        ("a report", "the inspectors' review", true), ("the suit", "the report", false),
        ("officials", "U.S. officials", true), ("the ministry", "the ministry's spokesman", true),
        ("the union", "the police", false),
    ])
    func wordsForOneSourceAreOne(one: String, other: String, isOne: Bool) {
        #expect(reader().isOne(one, other) == isOne)
        #expect(reader().isOne(other, one) == isOne)
    }

    @Test func whoSpeaksForOneBodyIsOneSource() {
        let roles = [
            ("Ida Holm", "Harbour Line spokeswoman"), ("Per Lind", "Harbour Line press secretary"),
            ("Ola Moe", "Harbour Line captain"),
        ]
        let reader = reader(roles: roles)
        #expect(reader.isOne("Ida Holm", "Per Lind"))
        #expect(reader.isOne("a spokesman for Harbour Line", "Ida Holm"))
        #expect(!reader.isOne("Ida Holm", "Ola Moe"))
    }

    @Test func unnamedPeopleOfABodyAreItsNamedOfficer() {
        let reader = reader(roles: [("Ida Holm", "deputy chief of the Harbour Board")])
        #expect(reader.isOne("Harbour Board officials", "Ida Holm"))
        #expect(!reader.isOne("Harbour Board", "Per Lind"))
        #expect(!reader.isOne("Coast Guard officials", "Ida Holm"))
    }

    /// A lawyer of the story does not take the words of "his lawyer" away.
    @Test func aDescriptionIsComparedByItsOwnWordsToo() {
        let reader = reader(roles: [("Ida Holm", "lawyer")])
        #expect(reader.isOne("his lawyer", "the senator's lawyers"))
    }

    @Test func thePresidentIsNotTheVicePresident() {
        let reader = reader(roles: [("Ida Holm", "president"), ("Per Lind", "vice president")])
        #expect(reader.isOne("the president", "Ida Holm"))
        #expect(!reader.isOne("the president", "Per Lind"))
    }

    @Test func anOutletIsKnownByItsNameOrInitials() {
        let reader = reader(outlets: ["nht", "Island Courier"])
        #expect(reader.isOutlet("The Northern Harbour Times", of: 0))
        #expect(reader.isOutlet("the Island Courier", of: 1))
        #expect(!reader.isOutlet("The Northern Harbour Times", of: 1))
    }
}
