import Mustache

/// Content as templates read it: each struct once made a table of its names.
///
/// The renderer would otherwise look through all members of a struct for each name that
/// a template has.
enum ShownContent {
    /// - Returns: `nil` for an optional that is empty.
    static func of(_ value: Any) -> Any? {
        switch value {
        case is String, is Bool, is Int, is Int64, is Double: return value
        default: break
        }
        let mirror = Mirror(reflecting: value)
        switch mirror.displayStyle {
        case .optional: return mirror.children.first.flatMap { of($0.value) }
        case .collection: return mirror.children.map { of($0.value) ?? "" }
        case .struct:
            var names: [String: Any] = [:]
            for child in mirror.children {
                if let name = child.label, let shown = of(child.value) { names[name] = shown }
            }
            return Names(names)
        default: return value
        }
    }

    /// The members of a struct that have a value.
    private final class Names: MustacheParent {
        private let members: [String: Any]

        init(_ members: [String: Any]) {
            self.members = members
        }

        func child(named name: String) -> Any? { members[name] }
    }
}
