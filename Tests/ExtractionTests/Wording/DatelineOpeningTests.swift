import News
import Testing

@testable import Extraction

@Suite struct DatelineOpeningTests {
    @Test(
        arguments: [
            ("SEOUL, South Korea (AP) — The North said", "SEOUL, South Korea", "AP"),
            ("WASHINGTON, Feb 4 (Reuters) - The president", "WASHINGTON", "Reuters"),
            ("TURNBERRY/GLASGOW, Scotland — The president", "TURNBERRY/GLASGOW, Scotland", nil),
            ("MESA, Ariz. — The officer", "MESA, Ariz.", nil),
            ("BRIDGEWATER, N.J. (AP) — The company", "BRIDGEWATER, N.J.", "AP"),
            ("Berlin (dpa) - Die Regierung", "Berlin", "dpa"),
            ("LONDON -- The minister", "LONDON", nil),
            ("WASHINGTON: The president said", "WASHINGTON", nil),
            ("(Reuters) - Two people died", nil, "Reuters"),
        ] as [(String, String?, String?)])
    func readsPlaceAndAgency(opening: String, place: String?, agency: String?) throws {
        let found = try #require(DatelineOpening(opening))
        #expect(found.place?.place == place)
        #expect(found.agency == agency)
        let rest = opening.slice(found.length..<opening.utf8.count)
        #expect(opening.hasSuffix(rest) && isUppercase(rest.unicodeScalars.first ?? "a"))
    }

    @Test(arguments: [
        "The ferry - a new one - left Moss", "SEMI-FINAL results came in",
        "BREAKING - Fire in Oslo",
        "ANN LEE: But first, the news.", "Rain (and wind) — that was the day", "WASHINGTON",
    ])
    func knowsPlainProse(opening: String) { #expect(DatelineOpening(opening) == nil) }

    @Test(arguments: ["WASHINGTON", "GLASGOW, Scotland", "Washington (CNN)"])
    func knowsAPlaceAlone(line: String) { #expect(DatelineOpening.isPlace(line)) }

    @Test(arguments: ["DEEP STATE", "Washington", "DONALD AND VLADIMIR"])
    func knowsAHeadingFromAPlace(line: String) { #expect(!DatelineOpening.isPlace(line)) }
}
