import Language
import News

/// Tells clubs that bear the name of their town: "Liverpool beat Valencia 2-1".
struct ClubEvidence {
    let passage: NamePassage

    /// Different words of sport in a report of a match.
    static let leastWords = 5

    private static let words: Set<String> = [
        "basketball", "batsman", "bowler", "championship", "coach", "cricket", "cup", "defender",
        "fixture", "football", "goal", "goalkeeper", "halftime", "hockey", "inning", "innings",
        "kickoff", "knockout", "league", "match", "midfielder", "offside", "penalty", "pitcher",
        "playoff", "quarterback", "quarterfinal", "referee", "rugby", "season", "semifinal",
        "soccer", "standings", "striker", "stoppage", "team", "touchdown", "tournament", "wicket",
        "winger",
    ]
    private static let verbs: Set<String> = [
        "advance", "beat", "concede", "crush", "defeat", "draw", "edge", "equalise", "equalize",
        "face", "finish", "host", "lead", "lose", "overcome", "play", "progress", "qualify",
        "score", "sign", "stun", "thrash", "top", "trail", "trounce", "win",
    ]
    private static let rivals: Set<String> = [
        "beat", "beating", "crush", "defeat", "edge", "face", "host", "join", "joined", "overcome",
        "play", "rejoin", "sign", "stun", "thrash", "top", "trounce",
    ]
    private static let people: Set<String> = [
        "captain", "coach", "defender", "fans", "forward", "goalkeeper", "keeper", "manager",
        "midfielder", "players", "quarterback", "striker", "supporters", "winger",
    ]

    /// Whether a report tells of a match or a club.
    static func isSport(_ passages: [NamePassage]) -> Bool {
        var found: Set<String> = []
        for passage in passages {
            for token in passage.tokens where words.contains(token.lemma) {
                found.insert(token.lemma)
            }
        }
        return found.count >= leastWords
    }

    /// What a place's name stands for as rival, winner or a player's side.
    func evidence(of name: Range<Int>) -> TypeEvidence {
        guard let head = name.last else { return TypeEvidence() }
        let token = passage.tokens[head]
        let governor = passage.tokens[token.head]
        let isSide =
            token.dep == "nsubj" && Self.verbs.contains(governor.lemma)
            || token.dep == "dobj" && Self.rivals.contains(governor.lemma)
            || token.dep == "pobj"
                && ["against", "over", "v", "versus", "vs"].contains(governor.norm)
            || Self.people.contains(passage.word(name.upperBound))
            || isScore(name.upperBound)
        return isSide ? TypeEvidence(organisation: 3) : TypeEvidence()
    }

    /// "2-1" and "3", as results stand behind a side.
    private func isScore(_ index: Int) -> Bool {
        guard index < passage.tokens.count else { return false }
        let text = passage.tokens[index].text
        return text.utf8.count <= 5 && text.utf8.contains(0x2D)
            && text.utf8.allSatisfy { $0 == 0x2D || (0x30...0x39).contains($0) }
    }
}
