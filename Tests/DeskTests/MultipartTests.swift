import Testing

@testable import Desk

@Suite struct MultipartTests {
    private static let type = "multipart/form-data; boundary=\"b-1\""

    private static func body(_ text: String) -> [UInt8] { Array(text.utf8) }

    @Test func partsAreReadWithTheirNamesAndBytes() throws {
        let text =
            "--b-1\r\nContent-Disposition: form-data; name=\"text\"\r\n\r\nA\r\n--b-2\r\n--b-1\r\n"
            + "content-disposition: form-data; name=f; filename=\"a%22b.txt\"\r\n"
            + "Content-Type: text/plain\r\n\r\n\r\n--b-1--\r\n"
        let parts = try #require(MultipartBody(Self.body(text), type: Self.type)?.parts)
        #expect(parts.map(\.name) == ["text", "f"])
        #expect(parts.map(\.file) == [nil, "a\"b.txt"])
        #expect(parts.map { String(decoding: $0.bytes, as: UTF8.self) } == ["A\r\n--b-2", ""])
    }

    @Test(arguments: [
        "", "--b-1", "--b-1\r\n", "--b-1\r\nContent-Disposition: form-data; name=a\r\n\r\nA",
        "no border at all", "--b-1 x--b-1--",
    ]) func whatBrokeOffIsNoForm(_ text: String) {
        #expect(MultipartBody(Self.body(text), type: Self.type) == nil)
    }

    @Test func aFormWithoutABorderIsNone() {
        #expect(MultipartBody(Self.body("--b-1--"), type: "multipart/form-data") == nil)
        #expect(MultipartBody(Self.body("--b-1--"), type: Self.type)?.parts.isEmpty == true)
    }

    @Test func notMorePartsAreTakenThanTheLimit() throws {
        let part = "--b-1\r\nContent-Disposition: form-data; name=a\r\n\r\nA\r\n"
        let many = String(repeating: part, count: MultipartBody.partLimit + 5) + "--b-1--"
        let parts = try #require(MultipartBody(Self.body(many), type: Self.type)?.parts)
        #expect(parts.count == MultipartBody.partLimit)
    }
}
