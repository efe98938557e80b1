import Foundation
import Language
import Measuring
import Synchronization

/// Reads the texts on standard input three times and prints the shortest time, with the
/// time to load and the greatest memory in use.
func measureSpeed(_ folder: URL, threads: Int) throws {
    let texts = try readTexts()
    var best = (loading: Double.infinity, wall: Double.infinity, processor: Double.infinity)
    for _ in 0..<3 {
        // A new pipeline each time: what one has learnt of these texts is no merit.
        var loaded: LanguagePipeline?
        let loading = try measure { loaded = try LanguagePipeline(contentsOf: folder) }
        guard let pipeline = loaded else { continue }
        let reading = measure { readAll(texts, pipeline, threads: threads) }
        best.loading = min(best.loading, loading.wall)
        best.wall = min(best.wall, reading.wall)
        best.processor = min(best.processor, reading.processor)
    }
    print(
        """
        {"words": \(countWords(texts)), "wallSeconds": \(best.wall), \
        "processorSeconds": \(best.processor), "loadingSeconds": \(best.loading), \
        "peakMegabytes": \(Usage.peakMegabytes)}
        """)
}

func readAll(_ texts: [String], _ pipeline: LanguagePipeline, threads: Int) {
    let next = Atomic(0)
    DispatchQueue.concurrentPerform(iterations: threads) { _ in
        while case let index = next.add(1, ordering: .relaxed).oldValue, index < texts.count {
            _ = pipeline.analyze(texts[index])
        }
    }
}

/// Prints what each stage adds to the time for a word, by leaving the later ones out.
func measureStages(_ folder: URL) throws {
    let texts = try readTexts()
    let words = Double(countWords(texts))
    let stages = [
        ("tokens", []), ("tags", ["tok2vec", "tagger"]), ("tree", ["parser"]),
        ("lemmas", ["attribute_ruler", "lemmatizer"]), ("entities", ["ner"]),
    ]
    var before = 0.0
    for count in 1...stages.count {
        let omitted = Set(stages[count...].flatMap(\.1))
        let pipeline = try LanguagePipeline(contentsOf: folder, leavingOut: omitted)
        let time = measure { readAll(texts, pipeline, threads: 1) }.processor / words * 1e6
        let added = time - before
        print("\(stages[count - 1].0): \(rounded(added)) µs a word, \(rounded(time)) in all")
        before = time
    }
}

/// Prints how much memory is in use while the texts are read over and over.
func measureMemory(_ folder: URL, documents: Int) throws {
    let texts = try readTexts()
    print("texts alone: \(Usage.residentMegabytes) MB")
    let pipeline = try LanguagePipeline(contentsOf: folder)
    print("loaded: \(Usage.residentMegabytes) MB")
    for number in 1...max(documents, 1) {
        guard let text = texts.isEmpty ? nil : texts[number % texts.count] else { return }
        _ = pipeline.analyze(text)
        if number % max(documents / 10, 1) == 0 {
            print("\(number) documents: \(Usage.residentMegabytes) MB")
        }
    }
}

/// Prints sentences a second of the sentence encoder; each text is one sentence.
func measureSentences(_ folder: URL) throws {
    let texts = try readTexts()
    let encoder = try SentenceEncoder(contentsOf: folder)
    let time = measure { _ = encoder.encode(texts) }
    print("\(texts.count) sentences, \(rounded(Double(texts.count) / time.processor)) a second")
}

private func rounded(_ number: Double) -> String { String(format: "%.1f", number) }
