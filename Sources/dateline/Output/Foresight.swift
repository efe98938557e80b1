import Dispatch
import News
import Synchronization

/// Does work for stories that somebody looks at before it is asked for, beside all else:
/// one story at a time, of those that wait the one that was opened last.
final class Foresight: Sendable {
    /// Stories that are remembered, so that work is done once for each of them.
    static let memory = 500
    /// Stories with more reports are not worked on before they are asked for.
    static let reportLimit = 100

    private let queue = DispatchQueue(label: "foresight", qos: .background)
    private let state = Mutex(State())

    private struct State {
        var next: Story?
        var isBusy = false
        var done: [String] = []
    }

    /// - Parameter work: where it fails, nothing is lost but time later.
    func expect(_ story: Story, _ work: @escaping @Sendable (Story) throws -> Void) {
        guard (2...Self.reportLimit).contains(story.articles.count) else { return }
        let begins = state.withLock { state in
            guard !state.done.contains(Self.name(of: story)) else { return false }
            state.next = story
            defer { state.isBusy = true }
            return !state.isBusy
        }
        guard begins else { return }
        queue.async {
            while let story = self.take() { try? work(story) }
        }
    }

    private func take() -> Story? {
        state.withLock { state in
            guard let story = state.next else {
                state.isBusy = false
                return nil
            }
            state.next = nil
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
