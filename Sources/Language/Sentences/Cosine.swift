import CKernels

/// How nearly two vectors point the same way, from −1 to 1.
///
/// Vectors of different sizes and vectors of zeros are like nothing: 0.
public func cosine(_ a: [Float], _ b: [Float]) -> Float {
    guard a.count == b.count else { return 0 }
    let lengths = (dl_dot(a.count, a, a) * dl_dot(b.count, b, b)).squareRoot()
    guard lengths > 0 else { return 0 }
    return dl_dot(a.count, a, b) / lengths
}
