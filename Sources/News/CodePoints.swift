/// A text that is cut by code point offsets.
///
/// Swift strings are cut by grapheme or by byte; records count code points, so
/// a text that many spans point into is unpacked once.
///
/// ```swift
/// CodePoints("naïve 🙂 plan")[8..<12]  // "plan"
/// ```
public struct CodePoints: Sendable {
    public let scalars: [Unicode.Scalar]

    public init(_ text: String) {
        scalars = Array(text.unicodeScalars)
    }

    public var count: Int { scalars.count }

    /// The words of a range; one that reaches beyond the text is cut at its end.
    public subscript(range: Range<Int>) -> String {
        var result = String.UnicodeScalarView()
        result.append(contentsOf: scalars[range.clamped(to: 0..<scalars.count)])
        return String(result)
    }

    public subscript(span: Span) -> String { self[span.start..<max(span.start, span.end)] }
}
