import Testing

@testable import Archive

@Suite struct AccountTests {
    let archive: TemporaryArchive
    let store: Store

    static let cheap = PasswordHash.Costs(rounds: 16, blockSize: 1, parallelism: 1)

    init() throws {
        archive = try TemporaryArchive()
        store = try archive.store()
    }

    private func addAna() throws -> Account {
        let hash = try PasswordHash(of: "correct horse battery", costs: Self.cheap)
        try store.addUser("ana", password: hash, scope: .write)
        return try #require(try store.user("ana")?.0)
    }

    @Test func aPasswordFitsItsHashAndNoOther() throws {
        let hash = try PasswordHash(of: "correct horse battery")
        #expect(hash.text.hasPrefix("scrypt$32768$8$3$"))
        #expect(!hash.text.contains("horse"))
        #expect(hash.fits("correct horse battery"))
        #expect(!hash.fits("correct horse batterz"))
        #expect(!hash.fits(String(repeating: "a", count: PasswordHash.longestLength + 1)))
        let other = try PasswordHash(of: "correct horse battery")
        #expect(hash.text != other.text)
    }

    /// RFC 7914, section 12: the second vector.
    @Test func theHashIsScrypts() {
        let key = """
            fdbabe1c9d3472007856e7190d01e9fe7c6ad7cbc8237830e77376634b373162\
            2eaf30d92e22a3886ff109279d9830dac727afb94a83ee6d8360cbdfa2cc0640
            """
        let text = "scrypt$1024$8$16$4e61436c$" + key.prefix(64)
        #expect(PasswordHash(text: text).fits("password"))
    }

    @Test(arguments: [
        "", "scrypt", "scrypt$x$8$3$00$00", "scrypt$16$1$1$zz$00", "plain$1$1$1$00$00",
    ])
    func aDamagedHashFitsNothing(_ text: String) {
        #expect(!PasswordHash(text: text).fits(""))
        #expect(!PasswordHash(text: text).fits("password"))
    }

    @Test func aComposedLetterIsTheSameAsItsParts() throws {
        let hash = try PasswordHash(of: "caf\u{E9} au lait", costs: Self.cheap)
        #expect(hash.fits("cafe\u{301} au lait"))
    }

    @Test func aTokenIsKnownByItselfAndKeptAsItsDigest() throws {
        #expect(try !store.hasAccounts())
        let token = try store.addToken("phone", scope: .read)
        #expect(try store.hasAccounts())
        #expect(token.text.count == 64)
        #expect(try store.owner(ofToken: token.text)?.name == "phone")
        #expect(try store.owner(ofToken: token.text)?.scope == .read)
        #expect(try store.owner(ofToken: Secret.digest(of: token.text)) == nil)
        try store.removeAccount("phone", .token)
        #expect(try store.owner(ofToken: token.text) == nil)
    }

    @Test func namesAreTakenOnce() throws {
        _ = try addAna()
        let error = #expect(throws: ArchiveError.self) { try store.addToken("ana", scope: .read) }
        #expect(error?.reason == .taken("ana"))
        #expect(throws: ArchiveError.self) { try store.removeAccount("ana", .token) }
        #expect(throws: ArchiveError.self) { try store.removeAccount("bob", .user) }
        #expect(try store.accounts(.user).map(\.name) == ["ana"])
        #expect(try store.accounts(.token).isEmpty)
    }

    @Test(arguments: [
        ("ana", true), ("Ana.Müller-2@desk", true), ("", false), ("a b", false),
        ("<script>", false), ("a\nb", false), ("\u{202E}ana", false),
        (String(repeating: "a", count: 65), false),
    ]) func namesCanBeToldApart(_ name: String, _ isName: Bool) {
        #expect(Account.isName(name) == isName)
    }

    @Test func aSessionEndsWhenItIsIdleOrOldOrItsUserGoes() throws {
        let ana = try addAna()
        let begin = 1_000_000
        let session = try store.beginSession(of: ana, now: begin)
        func owner(_ now: Int) throws -> String? {
            try store.owner(ofSession: session.text, now: now)?.name
        }
        #expect(try owner(begin + 10) == "ana")
        #expect(try store.owner(ofSession: "other", now: begin) == nil)
        let idle = Store.sessionIdleLimit
        #expect(try owner(begin + idle) == nil)
        // Kept in use, it lasts until its absolute end.
        for now in stride(from: begin, to: begin + Store.sessionLimit, by: idle - 1) {
            #expect(try owner(now) == "ana")
        }
        #expect(try owner(begin + Store.sessionLimit) == nil)
        let second = try store.beginSession(of: ana, now: begin)
        try store.endSession(second.text)
        #expect(try store.owner(ofSession: second.text, now: begin) == nil)
        let third = try store.beginSession(of: ana, now: begin)
        try store.removeAccount("ana", .user)
        #expect(try store.owner(ofSession: third.text, now: begin) == nil)
    }

    @Test func theLogKeepsWhoDidWhat() throws {
        try store.audit(who: "ana", address: "192.0.2.1", deed: "sign in", subject: "")
        let long = String(repeating: "x", count: 900)
        try store.audit(who: "", address: "", deed: "POST /add", subject: long)
        let log = try store.auditLog()
        #expect(log.map(\.deed) == ["POST /add", "sign in"])
        #expect(log[0].subject.count == AuditEntry.subjectLimit)
        #expect(log[1].who == "ana")
        #expect(try store.auditLog(limit: 1).count == 1)
    }
}
