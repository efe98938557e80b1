/// What every text has in which a pattern is found, told from its program: most texts
/// are passed over by it at once.
extension Pattern {
    /// The longest run of ASCII characters that no way through a program leaves out; small
    /// letters where case is ignored, empty where there is none.
    static func literal(of program: [Step], ignoresCase: Bool) -> [UInt8] {
        let entered = entries(of: program)
        var runs: [(start: Int, bytes: [UInt8])] = []
        var isOpen = false
        for (place, step) in program.enumerated() {
            // The sign of the kelvin is a k in small letters, and not ASCII.
            guard let byte = step.byte, !(ignoresCase && byte == UInt8(ascii: "k")) else {
                isOpen = false
                continue
            }
            if isOpen, !entered.contains(place) {
                runs[runs.count - 1].bytes.append(byte)
            } else {
                runs.append((place, [byte]))
                isOpen = true
            }
        }
        runs.sort { ($1.bytes.count, $0.start) < ($0.bytes.count, $1.start) }
        return runs.first { !isFound(in: program, without: $0.start) }?.bytes ?? []
    }

    /// Which ASCII characters a match can begin with, by their number; `nil` where a match
    /// can be empty.
    static func openings(of program: [Step]) -> [Bool]? {
        var openings = [Bool](repeating: false, count: 128)
        for place in reached(from: 0, in: program, without: nil, passingCharacters: false) {
            switch program[place] {
            case .found: return nil
            case .one(let kind):
                for value in UInt8(0)..<128 where kind.contains(Unicode.Scalar(value)) {
                    openings[Int(value)] = true
                }
            default: break
            }
        }
        return openings
    }

    /// Whether a text has a run of bytes; `foldsCase` where the run is in small letters.
    static func has(_ run: [UInt8], in text: String, foldsCase: Bool) -> Bool {
        guard let first = run.first else { return true }
        var text = text
        return text.withUTF8 { bytes in
            guard bytes.count >= run.count else { return false }
            for start in 0...bytes.count - run.count {
                guard folded(bytes[start], foldsCase) == first else { continue }
                var length = 1
                while length < run.count, folded(bytes[start + length], foldsCase) == run[length] {
                    length += 1
                }
                if length == run.count { return true }
            }
            return false
        }
    }

    private static func folded(_ byte: UInt8, _ foldsCase: Bool) -> UInt8 {
        foldsCase && (0x41...0x5A).contains(byte) ? byte + 32 : byte
    }

    /// The steps to which others lead that do not stand right before them.
    private static func entries(of program: [Step]) -> Set<Int> {
        program.reduce(into: []) { found, step in
            switch step {
            case .jump(let place): found.insert(place)
            case .split(let one, let other): found.formUnion([one, other])
            default: break
            }
        }
    }

    private static func isFound(in program: [Step], without place: Int) -> Bool {
        reached(from: 0, in: program, without: place, passingCharacters: true)
            .contains { program[$0] == .found }
    }

    /// The steps that can be come to.
    private static func reached(
        from start: Int, in program: [Step], without missing: Int?, passingCharacters: Bool
    ) -> [Int] {
        var seen = [Bool](repeating: false, count: program.count)
        var reached: [Int] = []
        var open = [start]
        while let place = open.popLast() {
            guard place != missing, !seen[place] else { continue }
            seen[place] = true
            reached.append(place)
            switch program[place] {
            case .found: break
            case .one: if passingCharacters { open.append(place + 1) }
            case .jump(let other): open.append(other)
            case .split(let one, let other): open += [one, other]
            case .start, .end, .edge, .noEdge: open.append(place + 1)
            }
        }
        return reached
    }
}

extension Pattern.Step {
    /// The one ASCII character that the step takes.
    fileprivate var byte: UInt8? {
        guard case .one(let kind) = self, !kind.isNegated, kind.parts.count == 1,
            case .range(let range) = kind.parts[0], range.count == 1, range.lowerBound < 0x80
        else { return nil }
        return UInt8(range.lowerBound)
    }
}
