/// Text of a source as XML has it: marks escaped, control characters left out.
package enum XMLText {
    /// For text and for attributes in double quotation marks; line ends stay.
    package static func escaped(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "\n", "\t": result.unicodeScalars.append(scalar)
            // XML 1.0 has no other control characters, and no noncharacters.
            case "\0"..<" ", "\u{7F}"..."\u{9F}", "\u{FFFE}", "\u{FFFF}": result += " "
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    static func element(
        _ name: String, _ attributes: [(String, String)] = [], _ content: String = ""
    ) -> String {
        let words = attributes.map { " \($0.0)=\"\(escaped($0.1))\"" }.joined()
        return content.isEmpty ? "<\(name)\(words)/>" : "<\(name)\(words)>\(content)</\(name)>"
    }
}
