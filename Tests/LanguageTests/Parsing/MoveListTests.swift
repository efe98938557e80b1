import Testing

@testable import Language

struct MoveListTests {
    func moves(_ json: String) throws -> [String] {
        let file = ModelFile(PackedBytes.map([(.text("moves"), .text(json))]).bytes)
        return try MoveList(file).moves.map { "\($0.action)-\($0.label)" }
    }

    @Test func ordersMovesAsTheNetworkDoes() throws {
        let json = #"{"3": {"b": 5}, "0": {"": 9}, "2": {"a": 1, "c": 7, "b": 1}, "4": {"z": -1}}"#
        #expect(try moves(json) == ["0-", "2-c", "2-b", "2-a", "3-b", "4-z"])
    }

    @Test(arguments: ["", "[]", #"{"x": {"a": 1}}"#, #"{"9": {"a": 1}}"#, #"{"0": {"a": "b"}}"#])
    func refusesOtherMoves(json: String) {
        #expect(throws: ModelError.self) { _ = try moves(json) }
    }
}
