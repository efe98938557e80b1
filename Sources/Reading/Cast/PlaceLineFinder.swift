import Foundation
import Language

/// Finds the places that open a wire report: "KYIV/WARSAW, Nov 3 (Reuters) - …".
///
/// The line must open a paragraph, have its places in capitals, and end with a
/// dash; an agency in brackets, a region and a date may stand before the dash.
/// Without an agency the places must be known: "FILE PHOTO - …" is no dateline.
struct PlaceLineFinder {
    let passage: NamePassage
    let lexicon: NameLexicon

    /// Tokens from the start of the paragraph to the dash.
    static let longestLine = 20

    /// The places, in order.
    func places() -> [Range<Int>] {
        var found: [Range<Int>] = []
        var paragraph = -1
        for (sentence, number) in zip(passage.passage.sentences, passage.passage.paragraphs)
        where number != paragraph {
            paragraph = number
            found += places(from: sentence.lowerBound)
        }
        return found
    }

    private func places(from start: Int) -> [Range<Int>] {
        let end = min(start + Self.longestLine, passage.tokens.count)
        guard passage.shapes[start].contains(.capitals), let dash = dash(from: start, to: end)
        else { return [] }
        let isSure = passage.word(dash - 1) == ")"
        var places: [Range<Int>] = []
        var place = start..<start
        for index in start..<dash {
            if passage.shapes[index].contains(.capitals), place.upperBound == index {
                place = place.lowerBound..<index + 1
                continue
            }
            append(place, to: &places, isSure: isSure)
            // Behind a bracket or a word in small letters come agency and date.
            guard ["/", ",", "and"].contains(passage.word(index)) else { return places }
            place = index + 1..<index + 1
        }
        append(place, to: &places, isSure: isSure)
        return places
    }

    private func append(_ place: Range<Int>, to places: inout [Range<Int>], isSure: Bool) {
        guard !place.isEmpty else { return }
        let words = place.map { passage.tokens[$0].text.lowercased().capitalized }
        if isSure || lexicon.places[words.joined(separator: " ")] != nil { places.append(place) }
    }

    /// The dash that ends the line: right behind the agency's bracket, or the first
    /// one that stands free.
    private func dash(from start: Int, to end: Int) -> Int? {
        for index in start + 1..<max(start + 1, end) {
            switch passage.tokens[index].text {
            case "—", "–", "--": return index
            case "-":
                let isFree = !passage.touchesNext(index) && !passage.touchesNext(index - 1)
                if isFree || passage.word(index - 1) == ")" { return index }
            case ".", "?", "!", ":", ";": return nil
            default:
                if passage.tokens[index].isSpace, passage.tokens[index].text.contains("\n") {
                    return nil
                }
            }
        }
        return nil
    }
}
