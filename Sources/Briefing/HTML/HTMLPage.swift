/// Markup that is put together element by element; all words are escaped.
struct HTMLPage {
    private(set) var text = ""

    typealias Attributes = KeyValuePairs<String, String>

    mutating func open(_ name: String, _ attributes: Attributes = [:]) {
        text += "<\(name)"
        for (key, value) in attributes where !value.isEmpty {
            text += " \(key)=\"\(Self.escaped(value))\""
        }
        text += ">"
    }

    mutating func close(_ name: String) {
        text += "</\(name)>\n"
    }

    /// Closes an element within a line: no line end follows.
    mutating func closeInline(_ name: String) {
        text += "</\(name)>"
    }

    mutating func words(_ words: String) {
        text += Self.escaped(words)
    }

    mutating func element(_ name: String, _ words: String, _ attributes: Attributes = [:]) {
        open(name, attributes)
        self.words(words)
        close(name)
    }

    static func escaped(_ text: String) -> String {
        var result = ""
        result.reserveCapacity(text.utf8.count)
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "'": result += "&#39;"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}

extension HTMLPage {
    /// A whole document that loads nothing and runs nothing.
    static func document(
        title: String, body: String, style: String = "",
        skip: (target: String, words: String) = ("stories", "Skip to the stories")
    ) -> String {
        """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta http-equiv="Content-Security-Policy" \
        content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
        <meta name="color-scheme" content="light dark">
        <title>\(escaped(title)) · Dateline</title>
        <style>
        \(BriefStyle.sheet)\(style.isEmpty ? "" : "\n" + style)
        </style>
        </head>
        <body>
        <a class="skip" href="#\(skip.target)">\(skip.words)</a>
        \(body)
        </body>
        </html>
        """
    }
}

extension HTMLPage {
    /// Adds markup that was made elsewhere in this module.
    mutating func markup(_ markup: String) {
        text += markup
    }
}
