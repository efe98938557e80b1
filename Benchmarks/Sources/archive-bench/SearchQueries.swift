import Generating

/// Searches of all kinds, the same for the same seed and size of the archive.
enum SearchQueries {
    static func all(_ desk: GeneratedDesk, seed: UInt64) -> [String] {
        var random = SeededRandom(seed: seed)
        let words = desk.vocabulary.words
        return (0..<10).flatMap { _ -> [String] in
            let event = random.one(of: desk.events)
            let surname = event.people[0].split(separator: " ").last.map(String.init) ?? ""
            let rare = words[random.below(words.count)]
            let middling = words[100 + random.below(900)]
            return [
                event.place, event.people[0], "\"\(event.people[0])\"", rare, middling,
                "\(middling) \(rare)", "\(rare) OR \(event.words[0])",
                "\(event.place) -\(event.words[1])", "\(event.words[0]) \(event.words[1])",
                "(\(rare) OR \(middling)) \(event.place)", "intitle:\(event.place)",
                "entity:\(surname.lowercased())", "place:\(event.place.lowercased())",
                "place:\(event.place.lowercased()) \(event.words[2])",
                "outlet:\"\(desk.vocabulary.outlets[random.below(400)])\"",
                "says:\"\(middling)\"", "date:2019-04-14 \(middling)",
                "\(event.place) date:2019-04", "\(event.place) sources:>=2",
                "\(event.place) standing:conflict", "lang:en \(rare)",
            ]
        }
    }

    /// With a pattern, timed apart.
    static func patterns(_ desk: GeneratedDesk, seed: UInt64) -> [String] {
        var random = SeededRandom(seed: seed)
        return (0..<10).map { _ in
            let event = random.one(of: desk.events)
            return "\(event.place) /\\d+ people were (hurt|killed)/i"
        }
    }
}
