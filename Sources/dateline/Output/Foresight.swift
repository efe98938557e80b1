import News
import Synchronization

/// Does work for stories that somebody looks at before it is asked for, beside all else:
/// one story at a time, of those that wait the one that was opened last.
final class Foresight: Sendable {
    /// Stories that are remembered, so that work is done once for each of them.
    static let memory = 500
    /// Stories that wait; of more, those that were opened first are left.
    static let waitingLimit = 50
    /// Stories with more reports are not worked on before they are asked for.
    static let reportLimit = 100

    private let state = Mutex(State())

    private struct State {
        var waiting: [Story] = []
        var isBusy = false
        var done: [String] = []
    }

    /// - Parameter work: where it fails, nothing is lost but time later.
    func expect(_ story: Story, _ work: @escaping @Sendable (Story) throws -> Void) {
        guard (2...Self.reportLimit).contains(story.articles.count) else { return }
        let begins = state.withLock { state in
            guard !state.done.contains(Self.name(of: story)) else { return false }
            state.waiting.removeAll { $0.id == story.id }
            state.waiting.append(story)
            if state.waiting.count > Self.waitingLimit { state.waiting.removeFirst() }
            defer { state.isBusy = true }
            return !state.isBusy
        }
        guard begins else { return }
        GentleThread.start {
            while let story = self.take() { try? work(story) }
        }
    }

    private func take() -> Story? {
        state.withLock { state in
            guard let story = state.waiting.popLast() else {
                state.isBusy = false
                return nil
            }
            state.done.append(Self.name(of: story))
            if state.done.count > Self.memory { state.done.removeFirst() }
            return story
        }
    }

    /// A story that has another report is another.
    private static func name(of story: Story) -> String {
        "\(story.articles.count) \(story.id)"
    }
}
