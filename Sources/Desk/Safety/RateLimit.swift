import Synchronization

/// How often one client may ask: a bucket of so many requests, filled again at an
/// even rate.
final class RateLimit: Sendable {
    /// Requests a second in the long run, where nothing else is set.
    static let standardRate = 20.0
    /// How many seconds' requests may come at once.
    static let burstSeconds = 10.0
    /// How many clients are remembered; beyond, those whose bucket is full go.
    static let memory = 20_000

    private struct Bucket {
        var level: Double
        var time: Double
    }

    private let rate: Double
    private var burst: Double { rate * Self.burstSeconds }
    private let buckets = Mutex<[String: Bucket]>([:])

    init(rate: Double) {
        self.rate = rate
    }

    /// Takes a request; gives how many seconds are to pass until the next one where
    /// it is one too many.
    ///
    /// - Parameter now: seconds from any moment on.
    func wait(_ client: String, now: Double) -> Int? {
        buckets.withLock { buckets in
            var bucket = buckets[client] ?? Bucket(level: burst, time: now)
            bucket.level = min(burst, bucket.level + max(0, now - bucket.time) * rate)
            bucket.time = now
            let isOver = bucket.level < 1
            if !isOver { bucket.level -= 1 }
            buckets[client] = bucket
            if buckets.count > Self.memory {
                buckets = buckets.filter { now - $0.value.time < Self.burstSeconds }
                // An attack from everywhere: what is remembered stays bounded.
                if buckets.count > Self.memory { buckets = [:] }
            }
            return isOver ? max(1, Int(((1 - bucket.level) / rate).rounded(.up))) : nil
        }
    }
}
