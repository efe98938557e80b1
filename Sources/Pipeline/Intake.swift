import Acquisition
import Foundation
import News

/// Everything that a command was given, one after the other, with what went wrong
/// beside it.
public struct Intake {
    private let reader: InputReader

    public init(outlet: String? = nil, web: Web = .live) {
        reader = InputReader(web: web, outlet: outlet)
    }

    /// What became of the inputs of a run.
    public struct Tally: Sendable {
        public var read = 0
        public var failed = 0

        public init() {}
    }

    /// Hands over each input; errors go to `report`, in the order in which they
    /// are met. An empty file is told to `empty` and handed over as an empty text.
    public func take(
        _ arguments: [String], report: (InputError) -> Void, empty: (String) -> Void,
        _ handle: (Input) -> Void
    ) -> Tally {
        var tally = Tally()
        reader.read(arguments) { event in
            switch event {
            case .input(let input):
                tally.read += 1
                handle(input)
            case .empty(let id):
                tally.read += 1
                empty(id)
                handle(.plain(PlainBytes(id: id, bytes: [])))
            case .failure(let error):
                tally.failed += 1
                report(error)
            }
        }
        return tally
    }

    /// The same for lines of JSON that are no reports.
    public func takeJSON(
        _ arguments: [String], report: (InputError) -> Void, _ handle: (JSON) -> Void
    ) -> Tally {
        var tally = Tally()
        reader.readJSON(arguments) { result in
            switch result {
            case .success(let json):
                tally.read += 1
                handle(json)
            case .failure(let error):
                tally.failed += 1
                report(error)
            }
        }
        return tally
    }
}
