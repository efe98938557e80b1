/// Why a configuration file could not be understood.
public struct SettingsError: Error, Equatable, CustomStringConvertible {
    public let path: String
    /// Counted from 1; `nil` where the whole file is meant.
    public let line: Int?
    public let column: Int?
    /// The way to the value: `sources[2].proxy`.
    public let key: String
    public let problem: String

    /// `dateline.yaml:12:5: sources[2].proxy: write it as http://host:port`.
    public var description: String {
        let place = line.map { ":\($0)" + (column.map { ":\($0)" } ?? "") } ?? ""
        return "\(path)\(place): \(key.isEmpty ? "" : key + ": ")\(problem)"
    }
}
