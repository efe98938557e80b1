import Foundation

/// The time now, where the archive says when something was fetched.
enum Clock {
    @Sendable static func seconds() -> Int { Int(Date().timeIntervalSince1970) }
}

/// Does work that waits for the network, and waits for it.
///
/// - Parameter value: stands where the work gives none.
func waiting<Value>(
    otherwise value: Value, _ work: @escaping () async -> Value
) -> Value {
    let box = WaitingBox(value)
    let done = DispatchSemaphore(value: 0)
    // The caller does nothing until the work is done, so nothing is shared.
    nonisolated(unsafe) let work = work
    Task.detached {
        box.value = await work()
        done.signal()
    }
    done.wait()
    return box.value
}

/// Carries the value from the task to the thread that waits for it; the
/// semaphore between them orders the two.
private final class WaitingBox<Value>: @unchecked Sendable {
    var value: Value

    init(_ value: Value) {
        self.value = value
    }
}
