import Acquisition
import Archive

extension RobotsMemory {
    /// Remembered in the archive, so that a timer's runs ask a host once a day. A
    /// copy that cannot be had or kept only means that the host is asked again.
    static func kept(in store: Store) -> RobotsMemory {
        RobotsMemory(
            load: { origin in
                guard let copy = try? store.robots(of: origin) else { return nil }
                return Copy(text: copy.text, fetched: copy.fetched)
            },
            save: { origin, copy in
                try? store.keepRobots(copy.text, of: origin, fetched: copy.fetched)
            })
    }
}
