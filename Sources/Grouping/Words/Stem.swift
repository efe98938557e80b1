/// The form under which the forms of an English word meet.
///
/// Light on purpose: plurals, -ed and -ing go, endings that make new words stay,
/// since "nation" and "national" are no good reason to join two reports.
///
/// ```swift
/// stem("strikes")  // "strik", as of "striking" and "struck" never
/// ```
func stem(_ word: String) -> String {
    var letters = Array(word.utf8)
    guard letters.count > 3, letters.allSatisfy({ (0x61...0x7A).contains($0) }) else {
        return word
    }
    func ends(_ suffix: StaticString) -> Bool {
        suffix.withUTF8Buffer {
            letters.count >= $0.count && letters.suffix($0.count).elementsEqual($0)
        }
    }
    if ends("ies"), letters.count > 4 {
        letters.removeLast(3)
        letters.append(0x79)
        return String(decoding: letters, as: UTF8.self)
    }
    if ends("ing"), letters.count > 5 {
        letters.removeLast(3)
    } else if ends("ed") || ends("es"), letters.count > 4 {
        letters.removeLast(2)
    } else if ends("s"), !ends("ss") {
        letters.removeLast()
    }
    // "planned" and "plan", "strike" and "striking".
    if letters.count > 3, let last = letters.last, last == letters[letters.count - 2],
        last != 0x73, last != 0x6C
    {
        letters.removeLast()
    }
    if letters.count > 3, letters.last == 0x65 { letters.removeLast() }
    return String(decoding: letters, as: UTF8.self)
}
