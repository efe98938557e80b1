import Foundation
import Glibc

/// What the system says of this process; nothing where it does not say it.
struct ProcessFigures {
    let residentBytes: Int?
    let openFiles: Int?
    /// The most files it may have open.
    let fileLimit: Int?

    init() {
        let pages = (try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8))?
            .split(separator: " ").dropFirst().first.flatMap { Int($0) }
        residentBytes = pages.map { $0 * Int(sysconf(Int32(_SC_PAGESIZE))) }
        openFiles = (try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd"))?.count
        var limit = rlimit()
        let isKnown = getrlimit(Self.files, &limit) == 0
        fileLimit = isKnown ? Int(clamping: limit.rlim_cur) : nil
    }

    /// Lets the process have as many files open as the system allows it.
    static func raiseFileLimit() {
        var limit = rlimit()
        guard getrlimit(files, &limit) == 0, limit.rlim_cur < limit.rlim_max else { return }
        limit.rlim_cur = limit.rlim_max
        _ = setrlimit(files, &limit)
    }

    private static var files: __rlimit_resource_t { __rlimit_resource_t(RLIMIT_NOFILE.rawValue) }
}
