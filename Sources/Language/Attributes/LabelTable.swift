/// The tags, labels and morphological features of a pipeline, by number. "" is 0.
struct LabelTable: Sendable {
    typealias Label = Int32

    static let none: Label = 0

    private(set) var strings: [String] = [""]
    private var labels: [String: Label] = ["": none]

    /// The number of `string`, a new one where it has none.
    mutating func label(_ string: String) -> Label {
        if let label = labels[string] { return label }
        let label = Label(strings.count)
        strings.append(string)
        labels[string] = label
        return label
    }

    subscript(label: Label) -> String { strings[Int(label)] }
}
