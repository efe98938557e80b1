import Foundation
import Language

/// Prints a JSON array of tokens for each text on standard input; each token is an
/// array of all that is compared with spaCy.
func printTokens(_ pipeline: LanguagePipeline) throws {
    for text in try readTexts() {
        let document = pipeline.analyze(text)
        var line = "["
        for token in document.tokens {
            if line.utf8.count > 1 { line += "," }
            let strings = [
                token.text, token.tag, token.pos, token.morph, token.lemma, token.dep,
                token.entity, token.norm,
            ]
            line += "[\(token.start),\(token.head),\(token.spaceAfter ? 1 : 0),"
            line += "\(token.startsSentence ? 1 : 0),"
            line += strings.map(quoted).joined(separator: ",") + "]"
        }
        FileHandle.standardOutput.write(Data((line + "]\n").utf8))
    }
}

private func quoted(_ string: String) -> String {
    var quoted = "\""
    for scalar in string.unicodeScalars {
        switch scalar {
        case "\"", "\\": quoted += "\\\(scalar)"
        case _ where scalar.value < 0x20 || scalar.value == 0x7f || scalar.value == 0x2028:
            let digits = String(scalar.value, radix: 16)
            quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        default: quoted.unicodeScalars.append(scalar)
        }
    }
    return quoted + "\""
}
