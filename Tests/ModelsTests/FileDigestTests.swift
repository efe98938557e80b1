import Foundation
import Testing

@testable import Models

struct FileDigestTests {
    // The digests of FIPS 180-4's own examples.
    @Test(arguments: [
        ("", 1, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        ("abc", 1, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
        ("a", 1_000_000, "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"),
    ])
    func hashesAFile(text: String, times: Int, digest: String) throws {
        let scratch = try TemporaryFolder()
        let file = scratch.url.appendingPathComponent("file")
        try write(String(repeating: text, count: times), to: file)
        #expect(try sha256(of: file) == digest)
    }

    @Test func tellsThatAFileIsMissing() throws {
        let scratch = try TemporaryFolder()
        let error = #expect(throws: POSIXError.self) {
            try sha256(of: scratch.url.appendingPathComponent("none"))
        }
        #expect(error?.code == .ENOENT)
    }
}
