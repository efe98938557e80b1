import Testing

@testable import Models

struct PackageIndexTests {
    @Test(
        arguments: [
            (
                1,
                """
                WARNING: Retrying (Retry(total=0)) after connection broken by 'NewConnectionError('x')'
                ERROR: No matching distribution found for tiny-model==1.0
                """, "the package index cannot be reached; is there a network?"
            ),
            (
                1,
                """
                ERROR: Could not find a version that satisfies the requirement tiny-model==9.0
                ERROR: No matching distribution found for tiny-model==9.0

                """, "No matching distribution found for tiny-model==9.0"
            ),
            (
                1, "OSError: [Errno 28] No space left on device\n",
                "OSError: [Errno 28] No space left on device"
            ),
            (2, "", "pip gave exit code 2"),
        ] as [(Int32, String, String)])
    func tellsPipsReason(code: Int32, complaint: String, reason: String) {
        let result = CommandResult(code: code, complaint: complaint)
        #expect(PackageIndex.reason(in: result) == reason)
    }

    @Test(arguments: [
        (["true"], true, false),
        (["false"], false, false),
        (["no-such-program-anywhere"], false, true),
        (["python3", "-m", "no_such_module_anywhere"], false, true),
    ])
    func tellsHowACommandEnded(command: [String], succeeded: Bool, isNotInstalled: Bool) throws {
        let result = try run(command)
        #expect(result.succeeded == succeeded)
        #expect(result.isNotInstalled == isNotInstalled)
    }

    @Test func readsALongComplaintToItsEnd() throws {
        let result = try run(["sh", "-c", "head -c 1000000 /dev/zero | tr '\\0' c >&2; exit 3"])
        #expect(result.code == 3)
        #expect(result.complaint.utf8.count == 1_000_000)
    }
}
