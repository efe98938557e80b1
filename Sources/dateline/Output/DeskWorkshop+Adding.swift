import Acquisition
import Archive
import Desk
import News
import Pipeline

extension DeskWorkshop {
    /// Takes in all that was pasted, dropped and named; what cannot be read is named and
    /// the rest is kept.
    func add(_ materials: [DeskWork.Material]) throws -> DeskWork.Outcome {
        let desk = Pipeline.Desk(steps: try loadedSteps(), store: store)
        var entries: [Entry] = []
        var complaints: [String] = []
        let reader = InputReader(web: Web(client: client))
        func take(_ event: InputReader.Event) {
            switch event {
            case .input(let input):
                if let entry = desk.entry(of: input) { entries.append(entry) }
            case .empty(let id): complaints.append("\(id): is empty")
            case .failure(let error): complaints.append("\(error)")
            }
        }
        var repetition: Repetition? = Repetition()
        for material in materials {
            switch material {
            case .bytes(let bytes, let name): reader.read(bytes, named: name, take)
            case .addresses(let addresses):
                reader.read(addresses, take)
                repetition = nil
            }
        }
        let additions = try store.add(entries, repetition)
        _ = try desk.settle()
        complaints += entries.filter { $0.report.article.text.isEmpty }.map { entry in
            "\(entry.report.article.id): holds no text that reads like a report"
        }
        return DeskWork.Outcome(reports: additions.map(\.id), complaints: complaints)
    }
}
