import CKernels

/// The memory in which several texts go through the encoder together.
///
/// The texts' tokens stand one after another, a row each, with nothing between:
/// products take all rows at once, attention one text's rows.
final class EncoderBatch {
    /// Each text's rows.
    let texts: [Range<Int>]
    let rows: Int
    /// The tokens' vectors, `rows · hidden` values, from layer to layer.
    let values: UnsafeMutablePointer<Float>
    /// Room for the widest values between two maps.
    let wide: UnsafeMutablePointer<Float>
    let narrow: UnsafeMutablePointer<Float>
    let scratch: UnsafeMutablePointer<Float>

    init(lengths: [Int], settings: SentenceEncoderSettings) {
        var start = 0
        texts = lengths.map { length in
            defer { start += length }
            return start..<start + length
        }
        rows = start
        let hidden = settings.hiddenSize
        values = .allocate(capacity: rows * hidden)
        narrow = .allocate(capacity: rows * hidden)
        wide = .allocate(capacity: rows * max(3 * hidden, settings.innerSize))
        scratch = .allocate(
            capacity: dl_attention_scratch(lengths.max() ?? 0, hidden / settings.heads))
    }

    deinit {
        values.deallocate()
        wide.deallocate()
        narrow.deallocate()
        scratch.deallocate()
    }
}
