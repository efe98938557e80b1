import Testing

@testable import Pipeline

@Suite("Batches")
struct OrderedBatchesTests {
    @Test(arguments: [1, 2, 7])
    func handOverInOrderWhateverTheThreads(threads: Int) {
        var results: [Int] = []
        var batches = OrderedBatches<Int, Int>(threads: threads) { value in
            // Later values are done sooner.
            (0..<(200 - value) * 50).reduce(value) { sum, _ in sum }
        } hand: {
            results.append($0)
        }
        for value in 0..<200 { batches.add(value) }
        batches.flush()
        #expect(results == Array(0..<200))
    }
}
