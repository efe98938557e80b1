import Acquisition
import ArgumentParser
import Foundation
import Models
import News
import Pipeline
import Settings

/// One run of a command: its inputs, what went wrong, and how it ends.
final class Run {
    private let options: InputOptions
    /// The configuration that was named, if one was.
    private let config: String?
    private var tally = Intake.Tally()
    private var isDamaged = false
    private var emptyIDs: Set<String> = []
    let progress: ProgressLine

    init(_ options: InputOptions, config: String? = nil, unit: String = "reports") {
        self.options = options
        self.config = config
        progress = ProgressLine(unit: unit, show: Terminal.showProgress)
    }

    /// The steps that a command needs, with their models.
    func steps(_ reach: Steps.Reach, keepsTokens: Bool = false) throws -> Steps {
        let own = Steps.Options(
            readOn: options.readOn, keepsTokens: keepsTokens, threads: options.threads)
        do {
            return try Steps(reach: reach, models: .standard(), options: own)
        } catch {
            complain(code: "model", message: "\(error)")
            throw ExitCode(3)
        }
    }

    /// What addresses are fetched with; a configuration is read only where one is
    /// named among the inputs.
    private var web: Web {
        let isNamed = options.sources.contains {
            $0.hasPrefix("http://") || $0.hasPrefix("https://")
        }
        guard isNamed else { return .live }
        do throws(SettingsError) {
            let settings = try SettingsOptions.read(config)
            return Web(client: WebClient(rules: settings.rules(allowing: options.allowPrivate)))
        } catch {
            return Web(fetch: { (url, _) throws(InputError) in
                throw InputError(input: url, reason: .fetch("the configuration: \(error)"))
            })
        }
    }

    /// Hands over each input in its order.
    func takeInputs(_ handle: (Input) -> Void) {
        progress.expect(Intake.size(of: options.sources))
        tally = Intake(outlet: options.outlet, web: web, taken: progress.work).take(
            options.sources,
            report: complain,
            empty: { id in
                emptyIDs.insert(id)
                complain(code: "empty", message: "\(id): is empty; there is nothing to read in it")
            }, handle)
    }

    /// Hands over each line of JSON of a file beside the inputs, with its number;
    /// what cannot be read ends the run.
    func takeLines(of file: String, _ handle: (JSON, Int) throws -> Void) throws {
        var lines: [JSON] = []
        var failure: InputError?
        let note = { (error: InputError) in failure = failure ?? error }
        _ = Intake().takeJSON([file], report: note) { lines.append($0) }
        if let failure {
            complain(failure)
            throw ExitCode(3)
        }
        for (place, line) in lines.enumerated() {
            do {
                try handle(line, place + 1)
            } catch {
                complain(
                    InputError(input: file, line: place + 1, reason: .malformed("\(error)")))
                throw ExitCode(3)
            }
        }
    }

    /// Hands over each line of JSON that is no report.
    func takeJSON(_ handle: (JSON) -> Void) {
        tally = Intake().takeJSON(options.sources, report: complain, handle)
    }

    /// Tells of damage and of pages without an article on standard error, and
    /// remembers damage for `--strict`.
    func note(_ findings: [Finding], of id: String) {
        for finding in findings where Self.damage.contains(finding.code) {
            isDamaged = true
            complain(code: finding.code, message: "\(id): \(finding.message)")
        }
        if findings.contains(where: { $0.code == "no-article" }), !emptyIDs.contains(id) {
            complain(code: "no-article", message: "\(id): holds no text that reads like a report")
        }
    }

    /// Findings that mean that something of the input was lost or mended;
    /// Documentation/findings.md says the same.
    private static let damage: Set<String> = [
        "bytes-replaced", "charset-guessed", "duplicate-id", "lone-surrogate", "mail-damaged",
        "nodes-cut", "over-limit", "page-cut", "several-articles", "text-too-long",
    ]

    /// Ends the run with the contract's exit code.
    func end() throws {
        progress.finish()
        if tally.read == 0, tally.failed > 0 { throw ExitCode(3) }
        if tally.failed > 0 || (options.strict && isDamaged) { throw ExitCode(1) }
    }

    private func complain(_ error: InputError) {
        progress.finish()
        Terminal.complain(
            options.errors == .json ? error.json.text : "dateline: \(error)")
    }

    func complain(code: String, message: String) {
        guard options.errors == .json else {
            Terminal.complain("dateline: \(message)")
            return
        }
        let members = [
            JSON.Member("error", .string(code)), JSON.Member("message", .string(message)),
        ]
        Terminal.complain(JSON.object(members).text)
    }
}
