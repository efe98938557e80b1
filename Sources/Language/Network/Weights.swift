import CKernels

/// Weights in the order in which the kernels read them. Written once, then shared.
final class Weights: @unchecked Sendable {
    let count: Int
    let start: UnsafePointer<Float>

    private init(count: Int, _ fill: (UnsafeMutablePointer<Float>) -> Void) {
        let memory = UnsafeMutableRawPointer.allocate(
            byteCount: max(count, 1) * MemoryLayout<Float>.stride, alignment: 64)
        let floats = memory.bindMemory(to: Float.self, capacity: max(count, 1))
        floats.initialize(repeating: 0, count: max(count, 1))
        fill(floats)
        self.count = count
        start = UnsafePointer(floats)
    }

    convenience init(_ floats: [Float]) {
        self.init(count: floats.count) { start in
            for (index, float) in floats.enumerated() { start[index] = float }
        }
    }

    /// A matrix of `rows` rows, packed for `dl_gemm_packed`; `row` gives each of them.
    static func packed(rows: Int, columns: Int, row: (Int) -> [Float]) -> Weights {
        let plain = Weights((0..<rows).flatMap(row))
        return Weights(count: dl_packed_size(rows, columns)) { start in
            dl_pack(rows, columns, plain.start, columns, start)
        }
    }

    deinit { start.deallocate() }
}
