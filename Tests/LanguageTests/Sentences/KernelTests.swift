import CKernels
import Foundation
import Testing

/// The three variants of every kernel against sums in double precision.
///
/// A machine without AVX-512 or AVX2 tests the variants that it has.
struct KernelTests {
    static let variants = ["avx512", "avx2", "portable"].filter { (name: String) in
        dl_kernels_named(name) != nil
    }

    func numbers(_ count: Int, seed: UInt64) -> [Float] {
        var random = Seeded(seed)
        return (0..<count).map { _ in Float.random(in: -1...1, using: &random) }
    }

    @Test(arguments: variants)
    func multipliesMatricesOfEverySize(variant: String) throws {
        let kernels = try #require(dl_kernels_named(variant)).pointee
        for (m, n, k) in [
            (1, 1, 1), (3, 5, 0), (7, 50, 96), (9, 47, 33), (20, 97, 300), (13, 16, 7),
        ] {
            let a = numbers(m * k, seed: 1)
            let b = numbers(n * k, seed: 2)
            let bias = numbers(n, seed: 3)
            var packed = [Float](repeating: .nan, count: dl_packed_size(n, k))
            dl_pack(n, k, b, k, &packed)
            var c = [Float](repeating: .nan, count: m * n)
            kernels.gemm_packed(m, n, k, a, k, packed, bias, &c, n)
            var unpacked = c.map { _ in Float.nan }
            kernels.gemm_nt(m, n, k, a, k, b, k, bias, &unpacked, n)
            #expect(c == unpacked)
            for row in 0..<m {
                var alone = [Float](repeating: .nan, count: n)
                let one = Array(a[row * k..<(row + 1) * k])
                kernels.gemm_packed(1, n, k, one, k, packed, bias, &alone, n)
                #expect(alone == Array(c[row * n..<(row + 1) * n]))
                for column in 0..<n {
                    let sum = (0..<k).reduce(Double(bias[column])) {
                        $0 + Double(a[row * k + $1]) * Double(b[column * k + $1])
                    }
                    #expect(abs(Double(c[row * n + column]) - sum) < 3e-5)
                }
            }
        }
    }

    @Test(arguments: variants)
    func givesTheErrorFunctionsGELU(variant: String) throws {
        let kernels = try #require(dl_kernels_named(variant)).pointee
        let x = stride(from: Float(-12), through: 12, by: 0.0103).map { $0 }
        var y = x
        kernels.gelu(y.count, &y)
        for (x, y) in zip(x, y) {
            let exact = Double(x) / 2 * (1 + erf(Double(x) / 2.squareRoot()))
            #expect(abs(Double(y) - exact) < 1e-6)
        }
    }

    @Test(arguments: variants, [16, 21, 384])
    func normalisesRows(variant: String, n: Int) throws {
        let kernels = try #require(dl_kernels_named(variant)).pointee
        let x = numbers(3 * n, seed: 4)
        let added = numbers(3 * n, seed: 5)
        let weight = numbers(n, seed: 6)
        let bias = numbers(n, seed: 7)
        var y = x
        kernels.layer_norm(3, n, &y, added, weight, bias, 1e-12)
        for row in 0..<3 {
            let sums = (row * n..<(row + 1) * n).map { Double(x[$0]) + Double(added[$0]) }
            let mean = sums.reduce(0, +) / Double(n)
            let variance = sums.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(n)
            for (i, sum) in sums.enumerated() {
                let exact =
                    (sum - mean) / variance.squareRoot() * Double(weight[i]) + Double(bias[i])
                #expect(abs(Double(y[row * n + i]) - exact) < 3e-6)
            }
        }
    }

    @Test(arguments: variants, [1, 5, 48, 100])
    func attendsToAllTokens(variant: String, tokens: Int) throws {
        let kernels = try #require(dl_kernels_named(variant)).pointee
        let (heads, size) = (2, 32)
        let hidden = heads * size
        let qkv = numbers(tokens * 3 * hidden, seed: 8).map { $0 * 4 }
        var out = [Float](repeating: .nan, count: tokens * hidden)
        var scratch = [Float](repeating: .nan, count: dl_attention_scratch(tokens, size))
        kernels.attention(tokens, heads, size, qkv, &out, &scratch)
        func value(_ token: Int, _ part: Int, _ head: Int, _ i: Int) -> Double {
            Double(qkv[token * 3 * hidden + part * hidden + head * size + i])
        }
        for (head, token) in [(0, 0), (1, tokens - 1), (1, tokens / 2)] {
            let scores = (0..<tokens).map { other in
                (0..<size).reduce(0) { $0 + value(token, 0, head, $1) * value(other, 1, head, $1) }
                    / Double(size).squareRoot()
            }
            let weights = scores.map { exp($0 - (scores.max() ?? 0)) }
            let total = weights.reduce(0, +)
            for i in 0..<size {
                let exact =
                    (0..<tokens).reduce(0) { $0 + weights[$1] * value($1, 2, head, i) } / total
                #expect(abs(Double(out[token * hidden + head * size + i]) - exact) < 1e-5)
            }
        }
    }

    @Test func givesTheSameBytesWithAndWithoutAVX512() throws {
        guard let wide = dl_kernels_named("avx512")?.pointee,
            let narrow = dl_kernels_named("avx2")?.pointee
        else { return }
        let tokens = 30
        let qkv = numbers(tokens * 3 * 64, seed: 9)
        func results(_ kernels: dl_kernels) -> [Float] {
            var out = [Float](repeating: 0, count: tokens * 64)
            var scratch = [Float](repeating: 0, count: dl_attention_scratch(tokens, 32))
            kernels.attention(tokens, 2, 32, qkv, &out, &scratch)
            kernels.gelu(out.count, &out)
            kernels.layer_norm(tokens, 64, &out, qkv, qkv, qkv, 1e-12)
            var mean = [Float](repeating: 0, count: 64)
            kernels.mean_of_rows(tokens, 64, out, &mean)
            var product = [Float](repeating: 0, count: tokens * tokens)
            kernels.gemm_nt(tokens, tokens, 64, out, 64, out, 64, nil, &product, tokens)
            return out + mean + product + [kernels.dot(mean.count, mean, mean)]
        }
        #expect(results(wide) == results(narrow))
    }
}
