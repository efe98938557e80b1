/// The words around a quoted stretch, up to the stretches beside it or the ends of
/// its line.
struct Gap {
    let line: Int
    let before: Range<Int>
    let after: Range<Int>
}
