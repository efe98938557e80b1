import CKernels

/// An embedding table whose rows are found by hashing.
///
/// A value has four rows, which are added up: that two values share all four is rare
/// (Tito Svenstrup et al., "Hash Embeddings for Efficient Word Representations", 2017).
struct HashEmbedding: Sendable {
    let width: Int
    private let seed: UInt32
    private let rows: UInt32
    /// The table is read where it stands in the model's file.
    private let table: FloatTensor

    init(_ layer: ThincModel.Layer) throws {
        table = try layer.tensor("E", dimensions: 2)
        let seed = try layer.attributes.member("seed").unpacked()
        guard let number = UInt32(exactly: try seed.integer()) else {
            throw seed.error("\(try seed.integer()) is out of range")
        }
        guard let rows = UInt32(exactly: table.shape[0]) else {
            throw layer.parameters.error("E has shape \(table.shape)")
        }
        self.seed = number
        self.rows = rows
        width = table.shape[1]
    }

    /// Writes the embedding of `value`.
    func embed(_ value: UInt64, into result: UnsafeMutablePointer<Float>) {
        let keys = hashEmbeddingKeys(value, seed: seed)
        let places = [
            Int(keys.0 % rows), Int(keys.1 % rows), Int(keys.2 % rows), Int(keys.3 % rows),
        ]
        dl_sum_four_rows(width, table.address, places, result)
    }
}

/// The four 32-bit keys that thinc's `ops.hash` makes of an identifier.
///
/// Derived from MurmurHash3's 128-bit finish, for one 8-byte key (thinc,
/// `backends/numpy_ops.pyx` and `_murmur3.cpp`, MIT, Explosion).
func hashEmbeddingKeys(_ value: UInt64, seed: UInt32) -> (UInt32, UInt32, UInt32, UInt32) {
    var first = value &* 0x87c3_7b91_1142_53d5
    first = (first << 31 | first >> 33) &* 0x4cf5_ad43_2745_937f
    first ^= UInt64(seed) ^ 8
    var second = UInt64(seed) ^ 8
    first &+= second
    second &+= first
    first = finishMix(first)
    second = finishMix(second)
    first &+= second
    second &+= first
    return (
        UInt32(truncatingIfNeeded: first), UInt32(first >> 32),
        UInt32(truncatingIfNeeded: second), UInt32(second >> 32)
    )
}

private func finishMix(_ value: UInt64) -> UInt64 {
    var value = (value ^ value >> 33) &* 0xff51_afd7_ed55_8ccd
    value = (value ^ value >> 33) &* 0xc4ce_b9fe_1a85_ec53
    return value ^ value >> 33
}
