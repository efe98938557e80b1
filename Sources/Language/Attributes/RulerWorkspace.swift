/// One worker's memory of what the attribute ruler does to a token.
///
/// Most rules look at one token, so what they do depends on its spelling and its
/// labels alone. Only tokens that may begin a longer pattern need a look at the next.
struct RulerWorkspace {
    /// All that a rule can see of a token.
    private struct Key: Hashable {
        let lexeme: Int32
        let tag, pos, morph, dep: LabelTable.Label
    }

    private struct Effect {
        var change = AttributeRuler.Change()
        /// The rules of one token that apply, by number.
        var rules: [Int] = []
        /// The longer rules whose first token this may be.
        var beginnings: [Int] = []
    }

    private let ruler: AttributeRuler
    private let table: LabelTable
    private var numbers: [Key: Int] = [:]
    private var effects: [Effect] = []
    private var tokens: [Int] = []

    init(_ ruler: AttributeRuler, _ table: LabelTable) {
        self.ruler = ruler
        self.table = table
    }

    /// Forgets what depends on the numbers of lexemes.
    mutating func forgetLexemes() {
        numbers.removeAll()
        effects.removeAll()
    }

    /// Matches all rules first and then applies them, as spaCy does.
    mutating func apply(to annotations: inout Annotations, _ lexemes: [Lexeme]) {
        tokens.removeAll(keepingCapacity: true)
        for token in 0..<annotations.count {
            tokens.append(effect(of: token, annotations, lexemes))
        }
        var longer: [(rule: Int, token: Int)] = []
        for token in tokens.indices {
            for rule in effects[tokens[token]].beginnings
            where matches(ruler.rules[rule], at: token, annotations, lexemes) {
                longer.append((rule, token + ruler.rules[rule].index))
            }
        }
        let before = longer.isEmpty ? nil : annotations
        for token in tokens.indices {
            Self.set(effects[tokens[token]].change, of: token, in: &annotations)
        }
        guard let before else { return }
        for token in Set(longer.map(\.token)) {
            let all = effects[tokens[token]].rules + longer.filter { $0.token == token }.map(\.rule)
            restore(token, of: before, in: &annotations)
            for rule in all.sorted() {
                Self.set(ruler.rules[rule].change, of: token, in: &annotations)
            }
        }
    }

    private mutating func effect(
        of token: Int, _ annotations: Annotations, _ lexemes: [Lexeme]
    ) -> Int {
        let key = Key(
            lexeme: annotations.lexemes[token], tag: annotations.tags[token],
            pos: annotations.partsOfSpeech[token], morph: annotations.morphologies[token],
            dep: annotations.dependencies[token])
        if let number = numbers[key] { return number }
        var effect = Effect()
        for number in ruler.candidates({ string($0, token, annotations, lexemes) }) {
            let rule = ruler.rules[number]
            guard let first = rule.pattern.first, matches(first, token, annotations, lexemes)
            else { continue }
            if rule.pattern.count == 1 {
                effect.rules.append(number)
                effect.change.add(rule.change)
            } else {
                effect.beginnings.append(number)
            }
        }
        effects.append(effect)
        numbers[key] = effects.count - 1
        return effects.count - 1
    }

    private func matches(
        _ rule: AttributeRuler.Rule, at token: Int, _ annotations: Annotations,
        _ lexemes: [Lexeme]
    ) -> Bool {
        guard token + rule.pattern.count <= annotations.count else { return false }
        return rule.pattern.enumerated().allSatisfy {
            matches($1, token + $0, annotations, lexemes)
        }
    }

    private func matches(
        _ pattern: TokenPattern, _ token: Int, _ annotations: Annotations, _ lexemes: [Lexeme]
    ) -> Bool {
        pattern.matches(
            { string($0, token, annotations, lexemes) },
            isSpace: lexemes[Int(annotations.lexemes[token])].isSpace)
    }

    private func string(
        _ attribute: TokenPattern.Attribute, _ token: Int, _ annotations: Annotations,
        _ lexemes: [Lexeme]
    ) -> String {
        let lexeme = lexemes[Int(annotations.lexemes[token])]
        return switch attribute {
        case .orth, .text: lexeme.text
        case .lower: lexeme.lowercased
        case .norm: lexeme.norm
        case .tag: table[annotations.tags[token]]
        case .pos: table[annotations.partsOfSpeech[token]]
        case .morph: table[annotations.morphologies[token]]
        case .dep: table[annotations.dependencies[token]]
        case .isSpace: ""
        }
    }

    private func restore(_ token: Int, of before: Annotations, in annotations: inout Annotations) {
        annotations.tags[token] = before.tags[token]
        annotations.partsOfSpeech[token] = before.partsOfSpeech[token]
        annotations.morphologies[token] = before.morphologies[token]
        annotations.dependencies[token] = before.dependencies[token]
        annotations.lemmas[token] = before.lemmas[token]
    }

    private static func set(
        _ change: AttributeRuler.Change, of token: Int, in annotations: inout Annotations
    ) {
        if let tag = change.tag { annotations.tags[token] = tag }
        if let pos = change.pos { annotations.partsOfSpeech[token] = pos }
        if let morph = change.morph { annotations.morphologies[token] = morph }
        if let dep = change.dep { annotations.dependencies[token] = dep }
        if let lemma = change.lemma { annotations.lemmas[token] = lemma }
    }
}
