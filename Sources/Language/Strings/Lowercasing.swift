extension String {
    /// Python's `str.lower`: Swift's `lowercased()` knows no final sigma.
    ///
    /// ```swift
    /// "ΟΔΟΣ".pythonLowercased()  // "οδος"
    /// "İ".pythonLowercased()  // "i̇", two code points
    /// ```
    func pythonLowercased() -> String {
        if utf8.allSatisfy({ $0 < 0x80 }) { return lowercased() }
        let scalars = Array(unicodeScalars)
        var lowered = ""
        for (index, scalar) in scalars.enumerated() {
            if scalar == "Σ" {
                lowered += endsWordWithSigma(scalars, at: index) ? "ς" : "σ"
            } else {
                lowered += scalar.pythonLowercase
            }
        }
        return lowered
    }
}

/// The Final_Sigma condition of the Unicode standard, section 3.13: a cased letter
/// stands before and none after, apart from case-ignorable characters between.
private func endsWordWithSigma(_ scalars: [Unicode.Scalar], at index: Int) -> Bool {
    let before = scalars[..<index].last { !$0.properties.isCaseIgnorable }
    let after = scalars[(index + 1)...].first { !$0.properties.isCaseIgnorable }
    return before?.properties.isCased == true && after?.properties.isCased != true
}
