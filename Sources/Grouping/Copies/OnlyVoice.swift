import News

/// The one person or office that all reports of a story have what they say from.
///
/// Outlets that wrote their own words and heard one and the same office are
/// independent texts on one witness; a reader should know.
enum OnlyVoice {
    /// Its name as most write it; `nil` where reports have several sources, or one
    /// has none.
    static func of(_ reports: [Report]) -> String? {
        guard reports.count > 1 else { return nil }
        var shown: String?
        var key: String?
        for report in reports {
            let voices = Self.voices(of: report)
            guard voices.count == 1, let voice = voices.first, key == nil || key == voice.key else {
                return nil
            }
            key = voice.key
            shown = shown ?? voice.value
        }
        return shown
    }

    /// Those that a report quotes, by the last word of their name.
    private static func voices(of report: Report) -> [String: String] {
        let names = Dictionary(report.cast.map { ($0.entity, $0.name) }) { first, _ in first }
        var voices: [String: String] = [:]
        for quotation in report.quotations {
            let words = quotation.source.compactMap { report.article.words(of: $0) }
            let source = words.joined(separator: " ")
            let said = source.isEmpty ? nil : source
            guard let name = quotation.speaker.flatMap({ names[$0] }) ?? said,
                let last = WordReader.words(in: name).last
            else { continue }
            if voices[last.key].map({ $0.utf8.count < name.utf8.count }) ?? true {
                voices[last.key] = name
            }
        }
        return voices
    }
}
