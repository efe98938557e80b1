import Archive
import ArgumentParser
import Foundation

/// A new password: typed twice without being shown, or a line of the input where
/// that is no terminal.
enum PasswordEntry {
    static func ask() throws -> String {
        guard Terminal.inputIsTerminal else { return try checked(readLine() ?? "") }
        let password = try checked(hidden("Password: "))
        guard hidden("Once more: ") == password else {
            throw ValidationError("The two are not the same; nothing was changed.")
        }
        return password
    }

    private static func checked(_ password: String) throws -> String {
        guard (PasswordHash.leastLength...PasswordHash.longestLength).contains(password.count)
        else {
            throw ValidationError(
                "A password needs \(PasswordHash.leastLength) characters at least "
                    + "and \(PasswordHash.longestLength) at most.")
        }
        return password
    }

    private static func hidden(_ question: String) -> String {
        Terminal.ask(question)
        var settings = termios()
        tcgetattr(STDIN_FILENO, &settings)
        var silent = settings
        silent.c_lflag &= ~tcflag_t(ECHO)
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent)
        defer {
            tcsetattr(STDIN_FILENO, TCSAFLUSH, &settings)
            Terminal.ask("\n")
        }
        return readLine() ?? ""
    }
}
