/// Runs pattern programs over code points by backtracking, as Python's `re` does:
/// of several ways to match the first counts, not the longest.
///
/// It keeps its stack from one match to the next.
struct PatternMatcher {
    typealias Text = UnsafeBufferPointer<UInt32>

    /// Steps after which an attempt begins again with a memory of where it has been,
    /// so that no expression takes more than length of program times length of text.
    private static let patience = 4096
    /// Places that such a memory may have: 128 MB. It is enough for a run of two million
    /// letters; a longer one, which is no language, passes for one that does not match.
    static let maximumMemory = 1 << 30

    private struct Branch {
        let instruction: Int
        let position: Int
    }

    private var branches: [Branch] = []
    private var visited: [UInt64] = []

    /// Where the match ends that begins at `position`, or `nil`. A backward program
    /// gives its left end.
    mutating func match(_ program: PatternProgram, _ text: Text, at position: Int) -> Int? {
        run(program, text, at: position, wantsFarthest: false)
    }

    /// The farthest point that any way to match reaches.
    mutating func farthestMatch(_ program: PatternProgram, _ text: Text, at position: Int) -> Int? {
        run(program, text, at: position, wantsFarthest: true)
    }

    private mutating func run(
        _ program: PatternProgram, _ text: Text, at position: Int, wantsFarthest: Bool
    ) -> Int? {
        let bottom = branches.count
        defer { branches.removeLast(branches.count - bottom) }
        switch explore(program, text, position, bottom, wantsFarthest, remembers: false) {
        case .found(let end): return end
        case .outOfPatience: break
        }
        branches.removeLast(branches.count - bottom)
        // A look-around that runs within has its own memory.
        let outer = visited
        defer { visited = outer }
        let states = program.instructions.count * (text.count + 1)
        guard states <= Self.maximumMemory else { return nil }
        visited = [UInt64](repeating: 0, count: states / 64 + 1)
        guard
            case .found(let end) = explore(
                program, text, position, bottom, wantsFarthest, remembers: true)
        else { return nil }
        return end
    }

    private enum Outcome {
        case found(Int?)
        case outOfPatience
    }

    private mutating func explore(
        _ program: PatternProgram, _ text: Text, _ start: Int, _ bottom: Int,
        _ wantsFarthest: Bool, remembers: Bool
    ) -> Outcome {
        var farthest: Int?
        var steps = 0
        branches.append(Branch(instruction: 0, position: start))
        while branches.count > bottom, let branch = branches.popLast() {
            guard
                let end = follow(program, text, branch, &steps, remembers: remembers)
            else {
                if !remembers, steps > Self.patience { return .outOfPatience }
                continue
            }
            guard wantsFarthest else { return .found(end) }
            let best = farthest ?? end
            farthest = program.isBackward ? min(best, end) : max(best, end)
        }
        return .found(farthest)
    }

    /// Goes one way until it matches or fails; leaves the other ways on the stack.
    private mutating func follow(
        _ program: PatternProgram, _ text: Text, _ branch: Branch, _ steps: inout Int,
        remembers: Bool
    ) -> Int? {
        var instruction = branch.instruction
        var position = branch.position
        while true {
            steps += 1
            if remembers {
                if isVisited(instruction * (text.count + 1) + position) { return nil }
            } else if steps > Self.patience {
                return nil
            }
            switch program.instructions[instruction] {
            case .match: return position
            case .jump(let target): instruction = target
            case .split(let first, let second):
                branches.append(Branch(instruction: second, position: position))
                instruction = first
            case .set(let set):
                let read = program.isBackward ? position - 1 : position
                guard read >= 0, read < text.count, program.sets[set].contains(text[read]) else {
                    return nil
                }
                position += program.isBackward ? -1 : 1
                instruction += 1
            case .look(let look, let negated):
                let found = match(program.looks[look], text, at: position) != nil
                guard found != negated else { return nil }
                instruction += 1
            case .start, .end, .wordBoundary:
                guard holds(program.instructions[instruction], text, position) else { return nil }
                instruction += 1
            }
        }
    }

    private func holds(
        _ condition: PatternProgram.Instruction, _ text: Text, _ position: Int
    ) -> Bool {
        switch condition {
        case .start: return position == 0
        case .end:
            return position == text.count
                || (position == text.count - 1 && text[position] == 0x0a)
        case .wordBoundary(let negated):
            let before = position > 0 && isWord(text[position - 1])
            let after = position < text.count && isWord(text[position])
            return (before != after) != negated
        default: return true
        }
    }

    private func isWord(_ value: UInt32) -> Bool {
        Unicode.Scalar(value)?.isPythonWordCharacter ?? false
    }

    private mutating func isVisited(_ state: Int) -> Bool {
        let bit = UInt64(1) << UInt64(state & 63)
        if visited[state >> 6] & bit != 0 { return true }
        visited[state >> 6] |= bit
        return false
    }
}
