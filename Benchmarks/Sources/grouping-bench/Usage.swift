import Foundation

/// What the process has used so far.
enum Usage {
    static var processorSeconds: Double {
        let usage = current
        return [usage.ru_utime, usage.ru_stime].reduce(0) {
            $0 + Double($1.tv_sec) + Double($1.tv_usec) / 1e6
        }
    }

    static var peakMegabytes: Int { Int(current.ru_maxrss) / 1024 }

    /// What is in memory now; 0 where the system has no `/proc`.
    static var residentMegabytes: Int {
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
