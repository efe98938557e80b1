import Synchronization

/// Makes guessing of passwords slow: counts the failures of an address and of a
/// name, and lets neither try again for a while when there are too many.
final class LoginThrottle: Sendable {
    /// Failures of one address until it has to wait.
    static let addressLimit = 10
    /// Failures with one name, from anywhere, until it has to wait.
    static let nameLimit = 30
    /// For how long failures count, in seconds.
    static let period = 15 * 60
    /// How many addresses and names are remembered; beyond, the oldest go.
    static let memory = 20_000

    private let failures = Mutex<[String: [Int]]>([:])

    /// How many seconds are to pass until a further try; `nil` where one may be
    /// made now.
    func wait(address: String, name: String, now: Int) -> Int? {
        failures.withLock { failures in
            [
                Self.wait(failures["@" + address], Self.addressLimit, now),
                Self.wait(failures["=" + name], Self.nameLimit, now),
            ].compactMap(\.self).max()
        }
    }

    private static func wait(_ times: [Int]?, _ limit: Int, _ now: Int) -> Int? {
        let recent = (times ?? []).filter { $0 > now - period }
        guard recent.count >= limit else { return nil }
        return recent[recent.count - limit] + period - now
    }

    func noteFailure(address: String, name: String, now: Int) {
        failures.withLock { failures in
            for (key, limit) in [("@" + address, Self.addressLimit), ("=" + name, Self.nameLimit)] {
                failures[key] = (failures[key] ?? []).suffix(limit - 1) + [now]
            }
            guard failures.count > Self.memory else { return }
            failures = failures.filter { ($0.value.last ?? 0) > now - Self.period }
            // All of it recent: an attack from everywhere. The tries begin to count anew.
            if failures.count > Self.memory { failures = [:] }
        }
    }

    func noteSuccess(address: String) {
        failures.withLock { $0["@" + address] = nil }
    }
}
