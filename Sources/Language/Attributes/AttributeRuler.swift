import Foundation

/// spaCy's attribute ruler: patterns over one or a few tokens that set attributes of
/// one of them, later rules over earlier ones.
struct AttributeRuler: Sendable {
    /// A pattern with what it sets; `nil` is left as it is.
    struct Rule: Sendable {
        let pattern: [TokenPattern]
        /// The token of the pattern that is changed.
        let index: Int
        let change: Change
    }

    struct Change: Sendable {
        var tag: LabelTable.Label?
        var pos: LabelTable.Label?
        var morph: LabelTable.Label?
        var dep: LabelTable.Label?
        var lemma: String?

        /// Sets what `other` sets over what stands here.
        mutating func add(_ other: Change) {
            tag = other.tag ?? tag
            pos = other.pos ?? pos
            morph = other.morph ?? morph
            dep = other.dep ?? dep
            lemma = other.lemma ?? lemma
        }
    }

    /// In the order in which they are applied.
    let rules: [Rule]
    /// For each attribute the rules whose first token must have a value, by its hash.
    private let rulesByValue: [TokenPattern.Attribute: [UInt64: [Int]]]
    private let otherRules: [Int]

    init(_ name: String, in folder: URL, _ table: inout LabelTable) throws {
        let root = try PackedField(root: ModelFile("\(name)/patterns", in: folder))
        var rules: [Rule] = []
        for item in try root.items() {
            let change = try Self.change(item.member("attrs"), &table)
            let index = try item.member("index").integer()
            for pattern in try item.member("patterns").items() {
                let tokens = try pattern.items().map(TokenPattern.init)
                let place = index < 0 ? tokens.count + index : index
                guard tokens.indices.contains(place) else {
                    throw item.error("the index lies outside the pattern")
                }
                rules.append(Rule(pattern: tokens, index: place, change: change))
            }
        }
        self.rules = rules
        (rulesByValue, otherRules) = Self.index(rules)
    }

    private static func index(
        _ rules: [Rule]
    ) -> ([TokenPattern.Attribute: [UInt64: [Int]]], [Int]) {
        var byValue: [TokenPattern.Attribute: [UInt64: [Int]]] = [:]
        var others: [Int] = []
        for (number, rule) in rules.enumerated() {
            guard let key = rule.pattern.first?.key else {
                others.append(number)
                continue
            }
            for hash in key.hashes {
                byValue[key.attribute, default: [:]][hash, default: []].append(number)
            }
        }
        return (byValue, others)
    }

    /// The rules that may begin with a token of these attributes, in order.
    func candidates(_ string: (TokenPattern.Attribute) -> String) -> [Int] {
        var candidates = otherRules
        for (attribute, rules) in rulesByValue {
            candidates += rules[spellingHash(string(attribute))] ?? []
        }
        return candidates.sorted()
    }

    private static func change(
        _ field: PackedField, _ table: inout LabelTable
    ) throws -> Change {
        var change = Change()
        for (key, value) in try field.entries() {
            let string = try value.string()
            switch try key.string() {
            case "TAG": change.tag = table.label(string)
            case "POS": change.pos = table.label(string)
            case "MORPH": change.morph = table.label(normalizedMorphology(string))
            case "DEP": change.dep = table.label(string)
            case "LEMMA": change.lemma = string
            default: throw value.error("this attribute is not known")
            }
        }
        return change
    }

    /// Features in the order in which spaCy shows them: sorted, "_" for none.
    private static func normalizedMorphology(_ features: String) -> String {
        if features == "_" { return "" }
        return features.split(separator: "|").map { feature in
            guard let equals = feature.firstIndex(of: "=") else { return String(feature) }
            let values = feature[feature.index(after: equals)...].split(separator: ",").sorted()
            return feature[...equals] + values.joined(separator: ",")
        }.sorted().joined(separator: "|")
    }
}
