import Language
import Testing

@Test(
    arguments: [
        ([1, 0], [1, 0], 1),
        ([1, 0], [0, 2], 0),
        ([3, 4], [-6, -8], -1),
        ([0, 0], [1, 0], 0),
        ([1, 0], [1, 0, 0], 0),
        ([], [], 0),
        ([.nan, 0], [1, 0], 0),
    ] as [([Float], [Float], Float)])
func tellsHowNearTwoVectorsPoint(a: [Float], b: [Float], expected: Float) {
    #expect(abs(cosine(a, b) - expected) < 1e-6)
}
