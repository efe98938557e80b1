/// Lets one request at a time through to each host, with a pause between two,
/// and none while a host asks to be left alone.
actor HostGate {
    private var busy: Set<String> = []
    private var waiting: [String: [CheckedContinuation<Void, Never>]] = [:]
    private var free: [String: ContinuousClock.Instant] = [:]
    private var paused: [String: ContinuousClock.Instant] = [:]

    /// Waits until it is this request's turn; `leave` must follow.
    func enter(_ host: String) async {
        while busy.contains(host) {
            await withCheckedContinuation { waiting[host, default: []].append($0) }
        }
        busy.insert(host)
        let now = ContinuousClock.now
        if let free = free[host], free > now {
            try? await Task.sleep(until: free, clock: .continuous)
        }
    }

    /// Lets the next one in, `delay` seconds from now.
    func leave(_ host: String, delay: Double) {
        busy.remove(host)
        free[host] = ContinuousClock.now + .seconds(delay)
        var queue = waiting[host] ?? []
        if queue.isEmpty { return }
        let next = queue.removeFirst()
        waiting[host] = queue
        next.resume()
    }

    /// Asks nothing more of a host for some seconds.
    func pause(_ host: String, seconds: Int) {
        paused[host] = ContinuousClock.now + .seconds(seconds)
    }

    /// The seconds that a host still wants to be left alone.
    func rest(of host: String) -> Int? {
        guard let until = paused[host] else { return nil }
        let rest = until - ContinuousClock.now
        guard rest > .zero else { return nil }
        return Int(rest.components.seconds) + 1
    }
}
