import Yams

/// A value of the file, with the way to it.
struct SettingsNode {
    let node: Node
    let key: String
    let path: String

    func error(_ problem: String) -> SettingsError {
        SettingsError(
            path: path, line: node.mark?.line, column: node.mark?.column, key: key,
            problem: problem)
    }

    /// The values by their names.
    ///
    /// - Parameter known: the names that may stand here; `nil` for any.
    func members(_ known: [String]?) throws(SettingsError) -> [(name: String, value: SettingsNode)]
    {
        guard let mapping = node.mapping else {
            throw error("write names and values here: name: value")
        }
        var members: [(name: String, value: SettingsNode)] = []
        for (name, value) in mapping {
            let inner = SettingsNode(
                node: name,
                key: key.isEmpty
                    ? name.scalar?.string ?? "?" : "\(key).\(name.scalar?.string ?? "?")",
                path: path)
            guard let text = name.scalar?.string else { throw inner.error("a name must be a word") }
            if let known, !known.contains(text) {
                throw inner.error(
                    "there is no such setting; here can stand: \(known.joined(separator: ", "))")
            }
            members.append((text, SettingsNode(node: value, key: inner.key, path: path)))
        }
        return members
    }

    func elements() throws(SettingsError) -> [SettingsNode] {
        guard let sequence = node.sequence else { throw error("write a list here: [one, another]") }
        return sequence.enumerated().map {
            SettingsNode(node: $0.element, key: "\(key)[\($0.offset + 1)]", path: path)
        }
    }

    /// Text as it is written, so that `no` and `007` stay what they are.
    func text() throws(SettingsError) -> String {
        guard let text = node.scalar?.string, !text.isEmpty else {
            throw error("write a word or text here")
        }
        return text
    }

    func texts() throws(SettingsError) -> [String] {
        var texts: [String] = []
        for element in try elements() { texts.append(try element.text()) }
        return texts
    }

    func table() throws(SettingsError) -> [String: String] {
        var table: [String: String] = [:]
        for (name, value) in try members(nil) {
            let text = try value.text()
            guard !text.contains(where: \.isNewline),
                !name.contains(where: { $0 == ":" || $0.isWhitespace })
            else { throw value.error("neither name nor value may break the line") }
            table[name] = text
        }
        return table
    }

    func number(_ range: ClosedRange<Double>) throws(SettingsError) -> Double {
        guard let number = node.scalar.flatMap({ Double($0.string) }), range.contains(number) else {
            throw error(
                "write a number from \(words(range.lowerBound)) to \(words(range.upperBound)) here")
        }
        return number
    }

    func integer(_ range: ClosedRange<Int>) throws(SettingsError) -> Int {
        guard let number = node.scalar.flatMap({ Int($0.string) }), range.contains(number) else {
            throw error("write a whole number from \(range.lowerBound) to \(range.upperBound) here")
        }
        return number
    }

    func flag() throws(SettingsError) -> Bool {
        switch node.scalar?.string.lowercased() {
        case "true", "yes", "on": return true
        case "false", "no", "off": return false
        default: throw error("write true or false here")
        }
    }

    /// `90s`, `15m`, `2h` or `1d`, in seconds.
    func duration(_ range: ClosedRange<Int>) throws(SettingsError) -> Int {
        let units: [Character: Int] = ["s": 1, "m": 60, "h": 3600, "d": 86_400]
        let text = try text()
        guard let unit = text.last.flatMap({ units[$0] }), let count = Int(text.dropLast()),
            count > 0, count <= 1_000_000, range.contains(count * unit)
        else { throw error("write it as 15m, 2h or 1d, from 1m to 30d") }
        return count * unit
    }

    private func words(_ number: Double) -> String {
        Int(exactly: number).map(String.init) ?? "\(number)"
    }
}
