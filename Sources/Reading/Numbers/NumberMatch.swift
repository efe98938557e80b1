import News

/// A number found in atoms.
struct NumberMatch: Sendable {
    /// The atoms of the number with its currency sign and unit.
    var atoms: Range<Int>
    /// The atoms of the numeral alone.
    var numeral: Range<Int>
    var value: Double
    var upper: Double?
    var unit: String?
    var hedge = Hedge.exact
    /// "from 10" before "to 15 percent": unit and thing are those of the next number.
    var sharesWithNext = false
}
