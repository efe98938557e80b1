import Foundation
import News
import Testing

@testable import Comparison

/// Days, places, names, yes and no: what cannot both hold, and what only looks so.
struct PairStandingTests {
    @Test(arguments: [
        // Days.
        StandingCase(
            "The council votes on the pool on [3 May](@2024-05-03).{vote; scheduled}",
            "The council votes on the pool on [10 May](@2024-05-10).{vote; scheduled}"),
        StandingCase(
            "The ferry ran aground off the harbour on [11 March](@2024-03-11).{run aground}",
            "The ferry ran aground off the harbour on [12 March](@2024-03-12).{run aground}"),
        StandingCase(
            "The first report will be published on [26 March](@2024-03-26).{publish; scheduled}",
            "The first report will be published on [2 April](@2024-04-02).{publish; scheduled}"),
        StandingCase(
            "The miners were trapped underground on [9 March](@2024-03-09).{trap}",
            "The miners were trapped underground on [7 March](@2024-03-07).{trap}"),
        StandingCase(
            "The bridge opens to traffic on [1 June](@2024-06-01).{open; scheduled}",
            "The bridge opens to traffic on [15 June](@2024-06-15).{open; scheduled}"),
        // Places.
        StandingCase(
            "Envoys resumed the truce talks in [Doha](GPE).{resume talks}",
            "Envoys resumed the truce talks in [Cairo](GPE).{resume talks}"),
        StandingCase(
            "The balloon pilot landed safely in a field near [Lund](GPE).{land}",
            "The balloon pilot landed safely in a field near [Malmo](GPE).{land}"),
        StandingCase(
            "The stolen painting was found in a cellar in [Ghent](GPE).{find}",
            "The stolen painting was found in a cellar in [Bruges](GPE).{find}"),
        // Yes and no.
        StandingCase(
            "The company put off the repair of the radar.{put off}",
            "The company did not put off the repair of the radar.{put off; denied}"),
        StandingCase(
            "Soldiers fired on the aid convoy near the crossing.{fire; happened; witnesses}",
            "Soldiers never fired on the aid convoy near the crossing.{fire; denied; the army}"),
        StandingCase(
            "The minister signed the contract with the shipyard.{sign}",
            "The minister denied that she signed the contract with the shipyard.{sign; denied}"),
        StandingCase(
            "The mayor accepted money from the builder.{accept}",
            "The mayor said he had not accepted money from the builder.{accept; denied}"),
        StandingCase(
            "The striker will play in the final.{play; scheduled}",
            "The striker will not play in the final.{play; denied}"),
        StandingCase(
            "The hostages were released at the border.{release}",
            "The hostages were not released at the border.{release; denied}"),
    ])
    func conflict(pair: StandingCase) {
        #expect(pair.standings() == [.conflict])
    }

    @Test(arguments: [
        // The same day in other words, or an evening that is the next day elsewhere.
        StandingCase(
            "The council votes on the pool on [Friday](@2024-05-03).{vote; scheduled}",
            "The council votes on the pool on [3 May](@2024-05-03).{vote; scheduled}"),
        StandingCase(
            "The leaders spoke by telephone on [Tuesday evening](@2025-02-04TEV).{speak}",
            "The leaders spoke by telephone early on [Wednesday](@2025-02-05).{speak}"),
        StandingCase(
            "The council votes on the pool in [May](@2024-05).{vote; scheduled}",
            "The council votes on the pool on [3 May](@2024-05-03).{vote; scheduled}"),
        StandingCase(
            "The report is due [this week](@2024-W11).{publish; scheduled}",
            "The report is due on [Thursday](@2024-03-14).{publish; scheduled}"),
        // The same weekday, reckoned from two days of publication.
        StandingCase(
            "The ferry ran aground off the harbour on [Tuesday](@2024-03-12).{run aground}",
            "The ferry ran aground off the harbour on [Tuesday](@2024-03-19).{run aground}"),
        // Announced for one day, done on another: progress, not conflict.
        StandingCase(
            "The council will vote on the pool on [Monday](@2024-03-11).{vote; scheduled}",
            "The council voted on the pool on [Tuesday](@2024-03-12).{vote}"),
        // Another deed on another day.
        StandingCase(
            "The council debated the pool on [Monday](@2024-03-11).{debate}",
            "The council approved the pool on [Tuesday](@2024-03-12).{approve}"),
        // A town and the country that both reports name.
        StandingCase(
            "Envoys resumed the truce talks in [Doha](GPE), [Qatar](GPE).{resume talks}",
            "Envoys resumed the truce talks in [Qatar](GPE).{resume talks}"),
        StandingCase(
            "The balloon landed in [Lund](GPE).{land}",
            "The train stopped in [Malmo](GPE).{stop}"),
        // One denies something else.
        StandingCase(
            "The company put off the repair of the radar.{put off}",
            "The company did not comment on the repair of the radar.{comment; denied}"),
        StandingCase(
            "The minister signed the contract with the shipyard.{sign}",
            "The minister did not answer questions about the shipyard.{answer; denied}"),
        // Who denies to have done it does not deny that it was done.
        StandingCase(
            "The senator did not send the photograph from his account.{send; denied;; the senator}",
            "The photograph was sent from his account.{send; happened;;; the photograph}"),
        StandingCase(
            "The trainer denied that he drugged the horse.{drug; denied;; the trainer}",
            "The horse was drugged before the race.{drug; happened;;; the horse}"),
        // Both deny.
        StandingCase(
            "The mayor did not accept money from the builder.{accept; denied}",
            "The mayor denied that he accepted money from the builder.{accept; denied}"),
        // Possible or expected against happened.
        StandingCase(
            "The bank could raise its rate.{raise; possible}",
            "The bank did not raise its rate.{raise; denied}"),
        StandingCase(
            "The minister is expected to resign.{resign; expected}",
            "The minister resigned.{resign}"),
        StandingCase(
            "Rescuers hope to free the miners.{free; expected}",
            "Rescuers freed the miners.{free}"),
        // Who tells both draws a distinction.
        StandingCase(
            "The mayor has not thought of asking the bank, but says she will ask it."
                + "{ask; denied}{ask; scheduled}",
            "The mayor will ask the bank.{ask; scheduled}"),
        // "Not only" denies nothing.
        StandingCase(
            "The flood damaged the bridge and the mill.{damage}",
            "The flood damaged not only the bridge but the mill.{damage; denied}"),
    ])
    func noConflict(pair: StandingCase) {
        #expect(!pair.standings().contains(.conflict))
    }

    @Test(arguments: [
        StandingCase(
            "The minister is expected to resign over the dam.{resign; expected;; the minister}",
            "The minister resigned over the dam.{resign; happened;; the minister}"),
        StandingCase(
            "The banker is to plead guilty to fraud.{plead; scheduled;; the banker}",
            "The banker pleaded guilty to fraud.{plead; happened;; the banker}"),
    ])
    func whatWasExpectedAndHappenedIsUpdated(pair: StandingCase) {
        #expect(pair.standings().contains(.updated))
        #expect(!pair.standings().contains(.agreed))
    }

    @Test(arguments: [
        // Only possible, still to come, or done by nobody who is named.
        StandingCase(
            "The bank could raise its rate in May.{raise; possible;; the bank}",
            "The bank raised its rate in May.{raise; happened;; the bank}"),
        StandingCase(
            "The minister is expected to visit the dam.{visit; expected;; the minister}",
            "The minister will visit the dam.{visit; scheduled;; the minister}"),
        // Another court, and a deed that was over long before.
        StandingCase(
            "The high court will allow the law on piers.{allow; scheduled;; the high court}",
            "The appeals court allowed the law on piers.{allow; happened;; the appeals court}"),
        StandingCase(
            "The banker agreed to testify to the jury.{testify; expected;; the banker}",
            "The banker testified to the jury in [March](@2019-03).{testify; happened;; the banker}"
        ),
        StandingCase(
            "The island will join the union of ports.{join; scheduled;; the island}",
            "The island would join the union of ports.{join; happened;; the island}"),
    ])
    func whatIsStillToComeIsNotUpdated(pair: StandingCase) {
        #expect(!pair.standings().contains(.updated))
    }

    @Test func twoNamesForOneOfficeAreAConflict() throws {
        var one = HandMadeReport(
            "one", ["The ferry's captain, [Magnus Leask](PER), left the ship last.{leave}"])
        var other = HandMadeReport(
            "other", ["The ferry's captain, [Erik Flett](PER), left the ship last.{leave}"])
        one.report.cast[0].roles = ["captain"]
        other.report.cast[0].roles = ["captain"]
        let claims = StoryComparing(encoder: nil).compareAll([one.report, other.report]).claims
        let conflict = try #require(claims.first { $0.standing == .conflict })
        #expect(conflict.kind == .person)
    }

    @Test(arguments: [
        ("Magnus Leask", "Leask", "captain"), ("Joe Harris", "Joseph Harris", "captain"),
        ("Magnus Leask", "Erik Flett", "passenger"),
    ])
    func onePersonOrManyHoldersAreNoConflict(name: String, otherName: String, role: String) {
        var one = HandMadeReport(
            "one", ["The \(role), [\(name)](PER), left the ship last.{leave}"])
        var other = HandMadeReport(
            "other", ["The \(role), [\(otherName)](PER), left the ship last.{leave}"])
        one.report.cast[0].roles = [role]
        other.report.cast[0].roles = [role]
        let claims = StoryComparing(encoder: nil).compareAll([one.report, other.report]).claims
        #expect(!claims.contains { $0.standing == .conflict })
    }
}

struct StandingTableTests {
    /// How many cases of a table are shown as a conflict, and which.
    private func conflicts(in table: String) -> [StandingCase] {
        StandingTable.cases(table).filter { $0.standings().contains(.conflict) }
    }

    @Test func conflictsAreFoundAndFewOthersAreTakenForOne() {
        let found = conflicts(in: StandingTable.conflicts)
        let wrong = conflicts(in: StandingTable.agreements)
        let all = StandingTable.cases(StandingTable.conflicts)
        let missed = all.filter { one in
            !found.contains { $0.testDescription == one.testDescription }
        }
        #expect(found.count * 10 >= all.count * 9, "missed: \(missed)")
        #expect(found.count * 100 >= (found.count + wrong.count) * 97, "wrong: \(wrong)")
    }
}
