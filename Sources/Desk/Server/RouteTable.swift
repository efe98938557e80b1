import HTTPTypes
import Hummingbird

/// Which methods each address answers to.
struct RouteTable: Sendable {
    private let routes: [(parts: [Substring], methods: Set<String>)]

    init(_ router: Router<BasicRequestContext>) {
        var methods: [String: Set<String>] = [:]
        for route in router.routes {
            methods[route.path.description, default: []].insert(route.method.rawValue)
        }
        routes = methods.map { path, methods in
            (
                Array(path.split(separator: "/")).map { Substring($0) },
                methods.contains("GET") ? methods.union(["HEAD"]) : methods
            )
        }
    }

    /// The methods of an address, in the order of the alphabet; none where there is
    /// no such address.
    func methods(_ path: String) -> [String] {
        let parts = path.split(separator: "/")
        return routes.filter { route in
            (route.parts.count == parts.count
                || (route.parts.last == "**" && route.parts.count < parts.count))
                && zip(route.parts, parts).allSatisfy {
                    $0.hasPrefix("{") || $0 == "**" || $0 == $1
                }
        }.reduce(into: Set<String>()) { $0.formUnion($1.methods) }.sorted()
    }
}
