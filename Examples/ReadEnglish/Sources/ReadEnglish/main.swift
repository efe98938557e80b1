import Foundation
import Language

// Who does what in a text, and the names in it:
//     swift run ReadEnglish MODEL "Angela Merkel met Macron in Paris."
//     met: Angela Merkel
//     Angela Merkel (PERSON), Macron (PERSON), Paris (GPE)

let arguments = CommandLine.arguments
let folder = URL(fileURLWithPath: arguments.count > 1 ? arguments[1] : ".")
let pipeline = try LanguagePipeline(contentsOf: folder)
let document = pipeline.analyze(arguments.dropFirst(2).joined(separator: " "))

for (index, token) in document.tokens.enumerated() where token.dep == "nsubj" {
    print("\(document.tokens[token.head].text): \(document.text(of: document.subtree(of: index)))")
}
let names = document.entities.map { "\(document.text(of: $0.tokens)) (\($0.label))" }
print(names.joined(separator: ", "))
