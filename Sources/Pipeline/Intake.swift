import Acquisition
import Foundation
import News

/// Everything that a command was given, one after the other, with what went wrong
/// beside it.
public struct Intake {
    private let reader: InputReader

    /// - Parameter taken: called with the number of bytes of each piece of a file that is
    ///   taken in.
    public init(
        outlet: String? = nil, web: Web = .live, taken: @escaping (Int) -> Void = { _ in }
    ) {
        reader = InputReader(web: web, outlet: outlet, taken: taken)
    }

    /// The bytes of all inputs; `nil` where nobody knows them before.
    public static func size(of arguments: [String]) -> Int? { InputReader.size(of: arguments) }

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
