import Foundation
import Yams

extension DeskSettings {
    /// The largest file that is read, in bytes.
    static let sizeLimit = 4_000_000

    /// Reads a file.
    ///
    /// - Throws: `SettingsError`, which points at the line and the name.
    public init(contentsOf path: String) throws(SettingsError) {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw SettingsError(
                path: path, line: nil, column: nil, key: "",
                problem: "there is no such file, or it cannot be read")
        }
        guard data.count <= Self.sizeLimit else {
            throw SettingsError(
                path: path, line: nil, column: nil, key: "",
                problem: "is larger than \(Self.sizeLimit) bytes")
        }
        try self.init(yaml: String(decoding: data, as: UTF8.self), path: path)
    }

    /// - Parameter path: what errors name.
    public init(yaml: String, path: String) throws(SettingsError) {
        let root: Node?
        do { root = try Yams.compose(yaml: yaml) } catch {
            throw SettingsError(yaml: error, path: path)
        }
        // An empty file says nothing, which is in order.
        guard let root, root.scalar.map({ !$0.string.isEmpty }) ?? true else { return }
        let file = SettingsNode(node: root, key: "", path: path)
        for (name, value) in try file.members([
            "archive", "contact", "private", "limits", "sources",
        ]) {
            switch name {
            case "archive": archive = try value.text()
            case "contact": contact = try value.text()
            case "private": privateHosts = try value.texts()
            case "limits": limits = try Limits(value)
            default: try readSources(value)
            }
        }
    }

    private mutating func readSources(_ list: SettingsNode) throws(SettingsError) {
        for element in try list.elements() {
            let source = try SourceSettings(element)
            guard !sources.contains(where: { $0.url == source.url }) else {
                throw element.error("\(source.url) is in the list twice")
            }
            sources.append(source)
        }
    }
}

extension DeskSettings.Limits {
    static let names = [
        "connect-seconds", "idle-seconds", "answer-seconds", "megabytes", "unpacked-megabytes",
        "redirects", "delay-seconds", "items",
    ]

    init(_ table: SettingsNode) throws(SettingsError) {
        self.init()
        for (name, value) in try table.members(Self.names) {
            switch name {
            case "connect-seconds": connectSeconds = try value.number(0.1...600)
            case "idle-seconds": idleSeconds = try value.number(0.1...600)
            case "answer-seconds": answerSeconds = try value.number(0.1...3600)
            case "megabytes": megabytes = try value.integer(1...1000)
            case "unpacked-megabytes": unpackedMegabytes = try value.integer(1...2000)
            case "redirects": redirects = try value.integer(0...20)
            case "delay-seconds": delaySeconds = try value.number(0...600)
            default: items = try value.integer(1...1000)
            }
        }
    }
}

extension SourceSettings {
    static let names = [
        "url", "outlet", "proxy", "headers", "cookies", "hosts", "content", "robots", "every",
    ]

    init(_ table: SettingsNode) throws(SettingsError) {
        self.init(url: "")
        for (name, value) in try table.members(Self.names) {
            switch name {
            case "url": url = try Self.address(value, ["http", "https"])
            case "outlet": outlet = try value.text()
            case "proxy": proxy = try Self.address(value, ["http", "socks5"])
            case "headers": headers = try value.table()
            case "cookies": cookies = try value.table()
            case "hosts": hosts = try value.texts()
            case "content":
                guard let choice = Content(rawValue: try value.text()) else {
                    throw value.error("write auto, page or feed here")
                }
                content = choice
            case "robots": robots = try value.flag()
            default: every = try value.duration(60...30 * 86_400)
            }
        }
        if url.isEmpty { throw table.error("a source needs its url") }
    }

    private static func address(
        _ value: SettingsNode, _ schemes: [String]
    ) throws(SettingsError) -> String {
        let text = try value.text()
        guard let url = URL(string: text), url.host != nil,
            schemes.contains(url.scheme?.lowercased() ?? "")
        else {
            throw value.error(
                "write an address that begins with \(schemes.joined(separator: ": or ")):")
        }
        return text
    }
}

extension SettingsError {
    fileprivate init(yaml error: any Error, path: String) {
        var mark: Mark?
        var problem = "\(error)"
        switch error as? YamlError {
        case .scanner(_, let words, let place, _), .parser(_, let words, let place, _),
            .composer(_, let words, let place, _):
            (mark, problem) = (place, words)
        case .duplicatedKeysInMapping(let names, let context):
            (mark, problem) = (context.mark, "\(names.joined(separator: ", ")) is there twice")
        default: break
        }
        self.init(path: path, line: mark?.line, column: mark?.column, key: "", problem: problem)
    }
}
