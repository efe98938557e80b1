/// A name or a number that the entity recognizer found: "Angela Merkel", PERSON.
public struct NamedEntity: Sendable, Hashable {
    /// The entity's tokens, as indices into the document's.
    public let tokens: Range<Int>
    /// The kind: for English the types of OntoNotes 5, as PERSON, ORG, GPE, DATE.
    public let label: String

    public init(tokens: Range<Int>, label: String) {
        self.tokens = tokens
        self.label = label
    }
}
