import Archive
import ArgumentParser
import Foundation
import Models

struct DoctorCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor",
        abstract: "Say what is missing on this machine, and what mends it.",
        discussion: """
            Looks at the program's files, the language models, the archive, the clock, the room on \
            the disk and the tools that single features need. Changes nothing. Ends with 1 where \
            something is missing that Dateline cannot do without.

            EXAMPLES
              dateline doctor
              dateline doctor --archive desk.dateline
            """)

    @OptionGroup var archive: ArchiveOptions

    func run() throws {
        let path = try archive.path()
        var findings = [Examination.program()]
        findings += Examination.models()
        findings += Examination.archive(path)
        findings.append(Examination.disk(beside: path))
        findings.append(Examination.clock(Date()))
        findings += Examination.tools()
        for finding in findings { Terminal.print(finding.line) }
        if findings.contains(where: { $0.state == .missing }) { throw ExitCode(1) }
    }
}
