import News

/// Whether an outlet writes the day or the month first: "3/4/2025" is 3 April in
/// London and March 4 in New York.
///
/// The country is told by the ending of the address or by the outlet's name;
/// without either the month comes first.
struct DayOrder: Sendable {
    static let standard = DayOrder()

    private let endings: Set<String>
    private let hosts: Set<String>
    private let outlets: Set<String>

    private init() {
        let rows = WordTable("times-day-first.tsv").rows.filter { $0.count > 1 }
        let names = { (kind: String) in Set(rows.filter { $0[1] == kind }.map { $0[0] }) }
        (endings, hosts, outlets) = (names("ending"), names("host"), names("outlet"))
    }

    func isDayFirst(in article: Article) -> Bool {
        if let outlet = article.outlet, outlets.contains(outlet.lowercased()) { return true }
        guard let host = article.url.flatMap(Self.host) else { return false }
        let labels = host.split(separator: ".")
        guard labels.count > 1, let last = labels.last else { return false }
        return endings.contains(String(last))
            || hosts.contains(labels.suffix(2).joined(separator: "."))
    }

    /// "www.example.co.uk" of "https://www.example.co.uk/news/1", in small letters.
    private static func host(of address: String) -> String? {
        guard let scheme = address.firstRange(of: "://") else { return nil }
        let host = address[scheme.upperBound...].prefix { !"/:?#".contains($0) }
        return host.isEmpty ? nil : host.lowercased()
    }
}
