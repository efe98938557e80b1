import Testing

@testable import Language

/// The expected numbers are those of spaCy 3.8 and thinc 8.3.
struct StringIdentifierTests {
    @Test(
        arguments: [
            ("", 0), ("apple", 8_566_208_034_543_834_098), ("The", 5_059_648_917_813_135_842),
            ("“", 16_073_121_960_489_476_521), ("Łódź", 7_094_838_139_881_269_342),
            ("12345678", 9_871_996_032_675_327_904), ("123456789", 2_056_675_840_866_671_865),
        ] as [(String, UInt64)])
    func hashesStrings(string: String, identifier: UInt64) {
        #expect(stringIdentifier(string) == identifier)
    }

    @Test(
        arguments: [("ORG", 383), ("dep", 414), ("X", 101), ("FLAG63", 63), ("_", 456)]
            as [(String, UInt64)])
    func knowsReservedSymbols(string: String, identifier: UInt64) {
        #expect(stringIdentifier(string) == identifier)
        #expect(ReservedSymbols.name(of: Int(identifier)) == string)
    }

    @Test func tellsCanonicallyEquivalentStringsApart() {
        #expect("\u{212a}" == "K")
        #expect(stringIdentifier("\u{212a}") != stringIdentifier("K"))
        #expect(stringIdentifier("e\u{301}") != stringIdentifier("\u{e9}"))
    }

    @Test func findsTheRowsOfEmbeddings() {
        let apple = hashEmbeddingKeys(8_566_208_034_543_834_098, seed: 8)
        #expect(apple == (2_653_853_934, 3_922_826_080, 3_980_780_901, 3_736_755_472))
        let one = hashEmbeddingKeys(1, seed: 12)
        #expect(one == (2_938_686_206, 2_291_508_213, 2_246_688_320, 3_554_967_022))
        let greatest = hashEmbeddingKeys(.max, seed: 8)
        #expect(greatest == (2_488_739_950, 2_974_852_181, 1_585_626_277, 2_314_794_624))
    }
}
