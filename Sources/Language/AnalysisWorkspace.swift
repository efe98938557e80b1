import CKernels

/// One worker's memory: what it has learnt of words, and buffers that are used again
/// for each text. Only one thread at a time may use it.
final class AnalysisWorkspace: @unchecked Sendable {  // The pool hands it to one thread.
    /// Words past which all that was learnt is forgotten, before the next text.
    private static let rememberedWords = 24_000
    /// Floats that a buffer keeps from one text to the next.
    private static let keptFloats = 1 << 20

    private let model: PipelineModel
    private var tokenizer: Tokenizer
    private let encoders: [EncoderWorkspace]
    /// For each head the classes, or the projected vectors, of the text's tokens.
    private var classes: [[Int32]]
    private let projections: [ReusableBuffer<Float>]
    private let scores = ReusableBuffer<Float>()
    private var terms: [ContextTerms?]
    private var rulers: [RulerWorkspace?]
    private var lemmas: [LemmaWorkspace?]
    private var state = ArcEagerState()
    private var annotations = Annotations()

    init(_ model: PipelineModel) {
        self.model = model
        tokenizer = Tokenizer(model.tokenizer)
        encoders = model.encoders.map { EncoderWorkspace($0.encoder) }
        classes = model.heads.map { _ in [] }
        projections = model.heads.map { _ in ReusableBuffer() }
        terms = model.steps.map { step in
            switch step {
            case .parse(let parser, _): ContextTerms(parser.network)
            case .recognize(let recognizer, _): ContextTerms(recognizer.network)
            default: nil
            }
        }
        rulers = model.steps.map { step in
            if case .rule(let ruler) = step { RulerWorkspace(ruler, model.labels) } else { nil }
        }
        lemmas = model.steps.map { step in
            if case .lemmatize(let lemmatizer) = step {
                LemmaWorkspace(lemmatizer, model.labels)
            } else {
                nil
            }
        }
    }

    func analyze(_ text: String) -> Document {
        if tokenizer.rememberedCount > Self.rememberedWords { forgetLexemes() }
        var text = text
        text.makeContiguousUTF8()
        var bytes = text
        bytes.withUTF8 { tokenizer.tokenize(UnsafeRawBufferPointer($0)) }
        encode()
        annotations.begin(tokenizer.tokens)
        for (number, step) in model.steps.enumerated() { run(step, number) }
        let document = DocumentBuilder(
            annotations: annotations, labels: model.labels, lexemes: tokenizer.lexicon.lexemes,
            spaces: tokenizer.spaces
        ).document(text)
        trim()
        return document
    }

    private func forgetLexemes() {
        tokenizer = Tokenizer(model.tokenizer)
        for encoder in encoders { encoder.forgetLexemes() }
        for number in rulers.indices { rulers[number]?.forgetLexemes() }
        for number in lemmas.indices { lemmas[number]?.forgetLexemes() }
    }

    /// Gives back what a very long text has taken.
    private func trim() {
        for buffer in projections { buffer.trim(to: Self.keptFloats) }
        guard annotations.count * 64 > Self.keptFloats else { return }
        annotations = Annotations()
        state = ArcEagerState()
        tokenizer.clearTokens()
    }

    // MARK: Vectors

    private func encode() {
        let count = tokenizer.tokens.count
        for (number, head) in model.heads.enumerated() {
            switch head {
            case .classes: classes[number].removeAll(keepingCapacity: true)
            case .projection(let layer): projections[number].reserve(count * layer.outputs)
            }
        }
        for (encoder, part) in zip(encoders, model.encoders) {
            encoder.encode(tokenizer.tokens, tokenizer.spaces, tokenizer.lexicon.lexemes) {
                for head in part.heads { read($1, of: $0, head) }
            }
        }
    }

    private func read(_ vectors: UnsafePointer<Float>, of tokens: Range<Int>, _ head: Int) {
        switch model.heads[head] {
        case .projection(let layer):
            let place = projections[head].start + tokens.lowerBound * layer.outputs
            layer.apply(to: vectors, count: tokens.count, into: place)
        case .classes(let layer):
            let rows = scores.reserve(tokens.count * layer.outputs)
            layer.apply(to: vectors, count: tokens.count, into: rows)
            for row in 0..<tokens.count {
                classes[head].append(
                    Int32(dl_greatest(layer.outputs, rows + row * layer.outputs)))
            }
        }
    }

    // MARK: Components

    private func run(_ step: PipelineModel.Step, _ number: Int) {
        let lexemes = tokenizer.lexicon.lexemes
        let tokens = tokenizer.tokens
        let isSpace = { lexemes[Int(tokens[$0])].isSpace }
        switch step {
        case .classify(let classifier, let head):
            classifier.annotate(&annotations, classes[head])
        case .parse(let parser, let head):
            guard let terms = terms[number] else { return }
            terms.begin(UnsafePointer(projections[head].start), tokenCount: tokens.count)
            parser.parse(&annotations, &state, terms, isSpace: isSpace)
        case .recognize(let recognizer, let head):
            guard let terms = terms[number] else { return }
            terms.begin(UnsafePointer(projections[head].start), tokenCount: tokens.count)
            recognizer.recognize(in: &annotations, terms, isSpace: isSpace)
        case .rule: rulers[number]?.apply(to: &annotations, lexemes)
        case .lemmatize: lemmas[number]?.apply(to: &annotations, lexemes)
        }
    }
}
