import Archive

/// A secret that forms carry, so that only the desk's own pages can send them.
enum FormKey {
    /// 128 bits at random, in hexadecimal digits.
    static func make() -> String {
        var generator = SystemRandomNumberGenerator()
        return (0..<2).map { _ in
            let digits = String(generator.next() as UInt64, radix: 16)
            return String(repeating: "0", count: 16 - digits.count) + digits
        }.joined()
    }

    /// The key of a session, or of those who have none, made from the desk's secret.
    static func of(session: String?, secret: String) -> String {
        String(Secret.digest(of: secret + ":" + (session ?? "")).prefix(32))
    }

    /// Compares in a time that does not tell how much of it is right.
    static func matches(_ given: String, _ key: String) -> Bool {
        let (given, key) = (Array(given.utf8), Array(key.utf8))
        guard given.count == key.count else { return false }
        return zip(given, key).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
    }
}
