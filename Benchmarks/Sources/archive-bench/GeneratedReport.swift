import Generating
import News

/// Sentences of a report, and what reading would find in them.
struct GeneratedReport {
    var title: String
    var sentences: [Piece]

    /// A sentence as words, some of which reading would mark.
    struct Piece {
        enum Mark {
            case person, place, body, quotation
            case number(Int)
        }

        var parts: [(text: String, mark: Mark?)]
        var text: String { parts.map(\.text).joined() }
    }

    init(
        on event: GeneratedEvent, _ vocabulary: GeneratedVocabulary, _ random: inout SeededRandom
    ) {
        let three = (0..<3).map { _ in random.one(of: event.words) }
        title = "\(event.count) hurt in \(event.place) \(three.joined(separator: " "))"
        if random.below(3) == 0 {
            title =
                "\(random.one(of: event.people)) on \(event.place) "
                + three.joined(separator: " ")
        }
        sentences = (0..<8 + random.below(10)).map { _ in
            Self.sentence(on: event, vocabulary, &random)
        }
    }

    static func sentence(
        on event: GeneratedEvent, _ vocabulary: GeneratedVocabulary, _ random: inout SeededRandom
    ) -> Piece {
        func word(_ random: inout SeededRandom) -> String {
            random.below(3) == 0 ? random.one(of: event.words) : vocabulary.commonWord(&random)
        }
        func run(_ count: Int, _ random: inout SeededRandom) -> String {
            (0..<count).map { _ in word(&random) }.joined(separator: " ")
        }
        let person = (random.one(of: event.people), Piece.Mark.person as Piece.Mark?)
        let place = (event.place, Piece.Mark.place as Piece.Mark?)
        let body = ("the " + event.body, Piece.Mark.body as Piece.Mark?)
        func plain(_ text: String) -> (String, Piece.Mark?) { (text, nil) }
        let parts: [(String, Piece.Mark?)] =
            switch random.below(6) {
            case 0:
                [
                    plain("In "), place, plain(" "),
                    ("\(event.count)", .number(event.count)),
                    plain(" people were hurt when the \(run(7, &random)) fell near the "),
                    plain("\(run(5, &random)), "), body, plain(" said on Tuesday."),
                ]
            case 1:
                [
                    plain("“"), (run(12, &random), .quotation), plain(",” said "), person,
                    plain(" after the \(run(4, &random))."),
                ]
            case 2:
                [
                    person, plain(" told reporters that \(run(10, &random)) would be "),
                    plain("\(run(6, &random)) in "), place, plain("."),
                ]
            case 3:
                [
                    plain("About "), ("\(2 + random.below(900))", .number(random.below(900))),
                    plain(" \(run(2, &random)) were \(run(9, &random)), according to "), body,
                    plain("."),
                ]
            case 4:
                [plain("The \(run(8, &random)) of "), place, plain(" was \(run(10, &random)).")]
            default: [plain("The \(run(18, &random)).")]
            }
        return Piece(parts: parts.map { (text: $0.0, mark: $0.1) })
    }

    /// The record that reading would write of it.
    func record(id: String, url: String, outlet: String, published: DateStamp) -> Report {
        var article = Article(id: id, text: "")
        article.url = url
        article.outlet = outlet
        article.title = title
        article.published = published
        article.language = "en"
        article.bylines = [outlet.split(separator: " ").dropFirst().joined(separator: " ")]
        var report = Report(article: article)
        var names: [String: Int] = [:]
        var start = 0
        for (number, sentence) in sentences.enumerated() {
            if number > 0 {
                report.article.text += number % 2 == 0 ? "\n\n" : " "
                start += number % 2 == 0 ? 2 : 1
            }
            let first = start
            for part in sentence.parts {
                let end = start + part.text.unicodeScalars.count
                Self.note(part.mark, part.text, Span(start, end), &report, &names)
                start = end
            }
            report.article.text += sentence.text
            report.sentences.append(Sentence(span: Span(first, start), paragraph: number / 2))
            report.statements.append(
                Statement(
                    span: Span(first, start), sentence: number, predicate: "say",
                    status: .happened))
        }
        return report
    }

    private static func note(
        _ mark: Piece.Mark?, _ text: String, _ span: Span, _ report: inout Report,
        _ names: inout [String: Int]
    ) {
        let label: EntityLabel
        switch mark {
        case nil: return
        case .number(let value):
            report.numbers.append(NumberMention(span: span, value: Double(value), unit: "people"))
            return
        case .quotation:
            report.quotations.append(
                Quotation(content: [span], source: [], cue: [], kind: .direct))
            return
        case .person: label = .person
        case .place: label = .polity
        case .body: label = .organisation
        }
        let place = names[text] ?? report.cast.count
        if names[text] == nil {
            names[text] = place
            report.cast.append(
                CastMember(entity: "e\(place)", name: text, label: label, mentions: 0))
        }
        report.cast[place].mentions += 1
        report.entities.append(EntityMention(span: span, label: label, entity: "e\(place)"))
    }
}
