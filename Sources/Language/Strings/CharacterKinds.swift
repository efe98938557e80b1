/// What Python's string methods say of a character, which spaCy goes by.
///
/// The answers must not follow the Unicode version of the system. White space is
/// therefore written out, and characters that are newer than Unicode 14, which
/// Python 3.11 has, pass for unassigned.
extension Unicode.Scalar {
    private var isAssigned: Bool {
        guard let age = properties.age else { return false }
        return (age.major, age.minor) <= (14, 0)
    }

    /// Python's `str.isupper` of one character.
    var isPythonUppercase: Bool { properties.isUppercase && isAssigned }

    /// Python's `str.lower` of one character.
    var pythonLowercase: String {
        isAssigned ? properties.lowercaseMapping : String(self)
    }

    /// Python's `str.isspace`: separators, and the controls that end lines or fields.
    var isPythonSpace: Bool {
        switch value {
        case 0x09...0x0d, 0x1c...0x20, 0x85, 0xa0, 0x1680, 0x2000...0x200a, 0x2028, 0x2029,
            0x202f, 0x205f, 0x3000:
            true
        default: false
        }
    }

    /// Python's `str.isalpha`: the letters, general category L.
    var isPythonLetter: Bool {
        switch properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter:
            isAssigned
        default: false
        }
    }

    /// Python's `str.isdigit`: also "²" and "①", but not "½".
    var isPythonDigit: Bool {
        switch properties.numericType {
        case .decimal, .digit: isAssigned
        default: false
        }
    }

    /// `\d` of Python's regular expressions.
    var isPythonDecimal: Bool {
        properties.generalCategory == .decimalNumber && isAssigned
    }

    /// `\w` of Python's regular expressions.
    var isPythonWordCharacter: Bool {
        self == "_" || isPythonLetter || (properties.numericType != nil && isAssigned)
    }
}

extension String {
    /// Python's `str.isspace`: not empty, and white space throughout.
    var isPythonSpace: Bool { !isEmpty && unicodeScalars.allSatisfy(\.isPythonSpace) }

    /// Python's `str.isalpha`: not empty, and letters throughout.
    var isPythonAlphabetic: Bool { !isEmpty && unicodeScalars.allSatisfy(\.isPythonLetter) }
}
