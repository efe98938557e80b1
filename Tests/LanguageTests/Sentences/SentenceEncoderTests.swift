import Foundation
import Models
import Testing

@testable import Language

struct SentenceEncoderTests {
    // Checked and loaded once for all tests.
    static let folder = Result { try ModelCache.standard().folder(of: .sentences) }
    static let loaded = Result { try SentenceEncoder(contentsOf: folder.get()) }

    let encoder: SentenceEncoder

    init() throws {
        encoder = try Self.loaded.get()
    }

    // The first eight values as numpy works them out from the same weights.
    static let references: [(text: String, start: [Float])] = [
        (
            "The harbour ferry runs again after three days of storm.",
            [0.045513, -0.024501, 0.077778, 0.034762, -0.022128, -0.043641, -0.087793, -0.085807]
        ),
        (
            "Ferry traffic in the harbour resumed on Sunday.",
            [0.03456, -0.029819, 0.042758, 0.013267, -0.02279, 0.023077, -0.02653, -0.020149]
        ),
        (
            "Mayor Ingrid Øvregård said she hadn't decided – “not yet” – whether to resign.",
            [0.079398, 0.06287, 0.079238, 0.065373, 0.076254, 0.008252, -0.071445, 0.021844]
        ),
        (
            "Prices rose 3.5% in Q2, to €1,204 a tonne, the ministry's figures show.",
            [-0.026147, 0.014042, -0.000487, 0.028853, -0.055716, -0.007849, -0.052928, 0.076956]
        ),
        (
            "Überraschung in Köln: naïve café-owners' £20 notes turn out to be fakes",
            [-0.029427, 0.055426, 0.051053, -0.004448, -0.018671, -0.024652, 0.049623, -0.025596]
        ),
        (
            "記者 Lin Mei reported from 東京.",
            [0.033446, 0.088475, 0.047034, 0.033076, 0.055314, 0.010431, 0.093712, 0.023833]
        ),
        ("", [-0.118838, 0.048299, -0.002548, -0.011011, 0.051951, 0.010292, 0.115433, 0.000701]),
        (
            "ok",
            [-0.046124, -0.059069, -0.021885, 0.016941, 0.045277, -0.017278, 0.026445, 0.06383]
        ),
        (
            Self.longText,
            [-0.050296, -0.047016, 0.028933, 0.008917, -0.06156, 0.035471, -0.007081, -0.00967]
        ),
    ]

    static let longText = Array(
        repeating: "The council met again on Monday and put off its vote.", count: 40
    ).joined(separator: " ")

    @Test(arguments: references)
    func givesTheReferenceVector(text: String, start: [Float]) {
        let vector = encoder.encode(text)
        #expect(vector.count == 384)
        for (value, expected) in zip(vector, start) { #expect(abs(value - expected) < 2e-6) }
        let length = vector.reduce(0) { $0 + $1 * $1 }.squareRoot()
        #expect(abs(length - 1) < 1e-6)
    }

    @Test func givesTheSameBytesInEveryBatch() {
        let texts = Self.references.map(\.text)
        let alone = texts.map { encoder.encode($0) }
        #expect(encoder.encode(texts) == alone)
        #expect(encoder.encode(Array(texts.reversed())) == alone.reversed())
        let many = (0..<60).map { texts[$0 % texts.count] }
        #expect(encoder.encode(many) == (0..<60).map { alone[$0 % texts.count] })
    }

    @Test func givesTheSameBytesInEveryThread() async {
        let texts = Self.references.map(\.text)
        let alone = encoder.encode(texts)
        await withTaskGroup(of: [[Float]].self) { group in
            for _ in 0..<4 { group.addTask { [encoder] in encoder.encode(texts) } }
            for await vectors in group { #expect(vectors == alone) }
        }
    }

    @Test func encodesNoTextsAsNoVectors() {
        #expect(encoder.encode([String]()) == [])
    }

    @Test func putsSentencesOfOneMeaningNearerThanOthers() {
        let ferry = encoder.encode(Self.references[0].text)
        let same = cosine(ferry, encoder.encode(Self.references[1].text))
        let other = cosine(ferry, encoder.encode(Self.references[3].text))
        #expect(same > 0.6)
        #expect(other < 0.3)
    }

    @Test(arguments: [
        ("unaffable", [14477, 20961, 3468]),
        ("İstanbul", [9960]),
        ("e\u{301}te\u{301}", [3802, 2063]),
        ("a\u{AD}b", [11113]),
        ("1\u{37E}2", [1015, 1025, 1016]),
        ("a\0b\u{FFFD}c", [5925]),
        ("don’t", [2123, 1521, 1056]),
        ("$5+3=8", [1002, 1019, 1009, 1017, 1027, 1022]),
        ("a\u{2028}b", [1037, 1038]),
        ("한국", [1469, 30006, 30021, 29991, 30014, 30020]),
        ("ΟΔΟΣ", [1169, 29722, 15297]),
        ("\u{FA0E}\u{8C48}", [100, 100]),
        ("🙂ok", [100]),
    ])
    func cutsWordsAsTheModelWasTaught(text: String, pieces: [Int32]) throws {
        let file = try Self.folder.get().appendingPathComponent("vocab.txt")
        let tokenizer = WordPieceTokenizer(
            vocabulary: try WordPieceVocabulary(file, limit: 30522), tokenLimit: 256)
        #expect(tokenizer.tokens(of: text) == [101] + pieces + [102])
    }
}
