import News

extension OPML {
    /// The list as a file: sources in their folders, each in the place of the
    /// first source that lies there.
    public var text: String {
        var names: [String: String] = [:]
        var declarations = sources.flatMap(\.namespaces)
        if case .object(let members) = head?["namespaces"] { declarations += members }
        for member in declarations where names[member.key] == nil {
            names[member.key] = member.value.string
        }
        let declared = names.sorted { $0.key < $1.key }
            .map { " xmlns:\($0.key)=\"\(Self.escaped($0.value))\"" }.joined()
        let head = Self.lines(ofHead: head?["elements"]?.array ?? [Self.standardTitle])
        return """
            <?xml version="1.0" encoding="UTF-8"?>
            <opml version="2.0"\(declared)>
              <head>
            \(head.joined(separator: "\n"))
              </head>
              <body>
            \(Self.lines(sources[...], depth: 0).joined(separator: "\n"))
              </body>
            </opml>

            """
    }

    /// What a list is called that came from no other.
    private static let standardTitle = JSON.object([
        JSON.Member("name", .string("title")),
        JSON.Member("text", .string("Sources of Dateline")),
    ])

    private static func lines(_ sources: ArraySlice<Source>, depth: Int) -> [String] {
        let indent = String(repeating: "  ", count: depth + 2)
        var lines: [String] = []
        var done: [Source.Attributes] = []
        for source in sources {
            guard source.folders.count > depth else {
                lines.append("\(indent)<outline\(attributes(source.attributes))/>")
                continue
            }
            let folder = source.folders[depth]
            guard !done.contains(folder) else { continue }
            done.append(folder)
            let inner = sources.filter { $0.folders.count > depth && $0.folders[depth] == folder }
            lines.append("\(indent)<outline\(attributes(folder))>")
            lines += Self.lines(inner[...], depth: depth + 1)
            lines.append("\(indent)</outline>")
        }
        return lines
    }

    static func attributes(_ members: Source.Attributes) -> String {
        members.map { " \($0.key)=\"\(escaped($0.value.string ?? ""))\"" }.joined()
    }

    static func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
            .replacing(">", with: "&gt;").replacing("\"", with: "&quot;")
            .replacing("\n", with: "&#10;").replacing("\t", with: "&#9;")
    }
}
