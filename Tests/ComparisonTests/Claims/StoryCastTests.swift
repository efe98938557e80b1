import News
import Testing

@testable import Comparison

struct StoryCastTests {
    @Test(arguments: [
        ("Trump", "Donald Trump", true), ("Donald J. Trump", "Donald Trump", true),
        ("D. Trump", "Donald Trump", true), ("Joe Biden", "Joseph R. Biden Jr.", true),
        ("Melania Trump", "Donald Trump", false), ("Ann Lee", "Ann Leigh", false),
        ("Bob Etheridge", "Robert Etheridge", true),
    ])
    func knowsPeopleByTheirNames(one: String, other: String, same: Bool) {
        #expect(NameForm(one).isSamePerson(as: NameForm(other)) == same)
    }

    @Test(arguments: [
        ("EU", "the European Union"), ("U.S.", "United States"), ("UK", "Britain"),
        ("NPA", "Northern Press Agency"), ("Hamas movement", "Hamas"),
    ])
    func knowsBodiesByInitialsAndOtherNames(one: String, other: String) {
        let forms = (NameForm(one), NameForm(other))
        #expect(forms.0 == forms.1 || forms.0.isSameBody(as: forms.1))
    }

    @Test func aSurnameOfTwoPeopleJoinsNeither() {
        let reports = [
            HandMadeReport("a", ["[Ann Reid](PER) met [Tom Reid](PER).{meet}"]).report,
            HandMadeReport("b", ["[Reid](PER) spoke.{speak}"]).report,
        ]
        #expect(StoryCast(reports).members.map(\.name) == ["Ann Reid", "Tom Reid", "Reid"])
    }

    @Test func aFamilyNameKeptApartFromItsOnlyBearerIsAnothers() {
        let reports = [
            HandMadeReport("a", ["[Ann Reid](PER) met [Reid](PER) in March.{meet}"]).report,
            HandMadeReport("b", ["[Tom Reid](PER) spoke.{speak}"]).report,
        ]
        #expect(StoryCast(reports).members.map(\.name) == ["Ann Reid", "Tom Reid"])
    }

    @Test func wordsOfAHeadlineAreNoPartOfAName() {
        let reports = [
            HandMadeReport(
                "a",
                [
                    "[Ann Reid Resigns](PER).{resign}",
                    "[Ann Reid](PER) spoke.{speak}", "[Ann Reid](PER) left.{leave}",
                    "[Ann Reid](PER) wept.{weep}",
                ]
            ).report
        ]
        #expect(StoryCast(reports).members.map(\.name) == ["Ann Reid"])
    }

    @Test func keepsTheFullestNameAndTheReports() throws {
        let reports = [
            HandMadeReport("a", ["[Reid](PER) spoke in [Hull](GPE).{speak}"]).report,
            HandMadeReport("b", ["[Alan Reid](PER) spoke.{speak}"]).report,
        ]
        let cast = StoryCast(reports)
        let reid = try #require(cast.members.first { $0.label == .person })
        #expect(reid.name == "Alan Reid")
        #expect(reid.reports == [0, 1])
    }
}
