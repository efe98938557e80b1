import Foundation

/// What the process has used so far.
public enum Usage {
    /// Processor time in seconds, of the program and of the system for it.
    public static var processorSeconds: Double {
        let usage = current
        return [usage.ru_utime, usage.ru_stime].reduce(0) {
            $0 + Double($1.tv_sec) + Double($1.tv_usec) / 1e6
        }
    }

    /// The most that was in memory at once.
    public static var peakMegabytes: Int { Int(current.ru_maxrss) / 1024 }

    /// What is in memory now; 0 where the system has no `/proc`.
    public static var residentMegabytes: Int {
        let statistics = try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8)
        let pages = statistics?.split(separator: " ").dropFirst().first.flatMap { Int($0) }
        return ((pages ?? 0) * Int(sysconf(Int32(_SC_PAGESIZE)))) >> 20
    }

    private static var current: rusage {
        var usage = rusage()
        getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
        return usage
    }
}

/// How long `work` takes, by the clock on the wall and in processor time.
public func measure(_ work: () throws -> Void) rethrows -> (wall: Double, processor: Double) {
    let clock = ContinuousClock()
    let used = Usage.processorSeconds
    let duration = try clock.measure(work)
    let wall =
        Double(duration.components.seconds) + Double(duration.components.attoseconds) / 1e18
    return (wall, Usage.processorSeconds - used)
}
