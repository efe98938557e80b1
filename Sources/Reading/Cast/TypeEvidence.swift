/// How much speaks for each kind of name. The numbers are weights that add up;
/// one is about as much as the engine's word for one mention.
struct TypeEvidence: Equatable {
    var person = 0.0
    var organisation = 0.0
    var place = 0.0
    /// Events, works, products, laws, and groups of people.
    var other = 0.0

    static func += (left: inout TypeEvidence, right: TypeEvidence) {
        left.person += right.person
        left.organisation += right.organisation
        left.place += right.place
        left.other += right.other
    }

    static func * (left: TypeEvidence, factor: Double) -> TypeEvidence {
        TypeEvidence(
            person: left.person * factor, organisation: left.organisation * factor,
            place: left.place * factor, other: left.other * factor)
    }

    var best: Double { max(person, organisation, place, other) }

    /// The engine sees bodies and places where none are more often than it passes
    /// over events and works.
    static let prior = TypeEvidence(organisation: -0.1, place: -0.3, other: 0.3)

    /// What a mention's label tells, with the engine's usual mistakes.
    static func engine(_ label: String?) -> TypeEvidence {
        switch label {
        case "PERSON": TypeEvidence(person: 0.85, organisation: 0.1, place: 0.15)
        case "ORG": TypeEvidence(person: 0.2, organisation: 0.7, place: 0.15, other: 0.1)
        case "GPE", "LOC", "FAC": TypeEvidence(person: 0.05, organisation: 0.05, place: 0.85)
        case "NORP": TypeEvidence(other: 1)
        case NameSpan.placeLine: TypeEvidence(place: 4)
        case nil: TypeEvidence()
        default: TypeEvidence(organisation: 0.05, other: 0.85)
        }
    }
}
