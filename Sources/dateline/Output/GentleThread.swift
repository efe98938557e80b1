import Foundation

/// Work beside all else: on a thread of its own that gives way to those that answer.
enum GentleThread {
    /// How far it gives way, as the system's `nice` counts.
    static let niceness: Int32 = 5
    /// As much as a program's first thread has.
    private static let stackSize = 8 << 20

    static func start(_ work: @escaping @Sendable () -> Void) {
        let thread = Thread {
            #if canImport(Glibc)
                // Of the calling thread alone: Linux has no niceness of a process.
                setpriority(__priority_which_t(PRIO_PROCESS.rawValue), 0, niceness)
            #endif
            work()
        }
        thread.stackSize = stackSize
        thread.start()
    }
}
