import Foundation
import News

/// Figures in the text format of Prometheus (version 0.0.4).
struct MetricsText {
    private var lines: [String] = []

    var text: String { lines.joined(separator: "\n") + "\n" }

    mutating func add(_ name: String, _ type: String, _ help: String, _ value: Double) {
        begin(name, type, help)
        sample(name, [], value)
    }

    mutating func add(_ figures: Metrics.Figures) {
        let requests = "dateline_http_requests_total"
        begin(requests, "counter", "Requests that were answered.")
        let kinds = figures.requests.sorted {
            ($0.key.route, $0.key.method, $0.key.status)
                < ($1.key.route, $1.key.method, $1.key.status)
        }
        for (kind, count) in kinds {
            sample(
                requests,
                [("method", kind.method), ("route", kind.route), ("status", "\(kind.status)")],
                Double(count))
        }
        let name = "dateline_http_request_duration_seconds"
        begin(name, "histogram", "How long answers took to make.")
        for (route, histogram) in figures.durations.sorted(by: { $0.key < $1.key }) {
            add(name, route, histogram)
        }
        add(
            "dateline_http_requests_underway", "gauge", "Requests that are being answered.",
            Double(figures.underway))
        add(
            "dateline_event_streams", "gauge", "Open streams of events.",
            Double(figures.streams))
        add(
            "dateline_http_connections", "gauge", "Open connections.",
            Double(figures.connections))
        let slow = "dateline_http_connections_ended_total"
        begin(slow, "counter", "Connections that were ended because their client was too slow.")
        for fault in PaceClock.Fault.allCases {
            sample(slow, [("waiting_for", fault.rawValue)], Double(figures.slow[fault] ?? 0))
        }
    }

    private mutating func add(_ name: String, _ route: String, _ histogram: Metrics.Histogram) {
        var total = 0
        for (index, count) in histogram.counts.enumerated() {
            total += count
            let bound = index < Metrics.bounds.count ? Self.number(Metrics.bounds[index]) : "+Inf"
            sample("\(name)_bucket", [("route", route), ("le", bound)], Double(total))
        }
        sample("\(name)_sum", [("route", route)], histogram.sum)
        sample("\(name)_count", [("route", route)], Double(total))
    }

    private mutating func begin(_ name: String, _ type: String, _ help: String) {
        lines += ["# HELP \(name) \(help)", "# TYPE \(name) \(type)"]
    }

    private mutating func sample(_ name: String, _ labels: [(String, String)], _ value: Double) {
        let words = labels.map { "\($0.0)=\"\(Self.escaped($0.1))\"" }.joined(separator: ",")
        lines.append(name + (words.isEmpty ? "" : "{\(words)}") + " " + Self.number(value))
    }

    private static func number(_ value: Double) -> String {
        Int(exactly: value).map(String.init) ?? "\(value)"
    }

    private static func escaped(_ label: String) -> String {
        label.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
            .replacing("\n", with: "\\n")
    }
}
