import Foundation
import News

extension InputReader {
    /// Reads lines of JSON that are no reports, such as pairs of answers, from
    /// files and standard input.
    public func readJSON(
        _ arguments: [String], _ handle: (Result<JSON, InputError>) -> Void
    ) {
        for argument in arguments {
            do {
                let stream = try stream(of: argument).unpacked()
                var number = 0
                while let line = try stream.takeLine(limit: Self.documentLimit) {
                    number += 1
                    guard case .bytes(let bytes) = line, bytes.contains(where: { $0 > 0x20 }) else {
                        continue
                    }
                    handle(Self.parse(bytes, argument, line: number))
                }
            } catch let error as InputError {
                handle(.failure(error))
            } catch {
                let reason = InputError.Reason.unreadable("\(error)")
                handle(.failure(InputError(input: argument, reason: reason)))
            }
        }
    }

    private func stream(of argument: String) throws -> ByteStream {
        if argument == "-" { return ByteStream(standardInput) }
        guard let file = FileHandle(forReadingAtPath: argument) else {
            throw InputError(input: argument, reason: .notFound)
        }
        return ByteStream(file)
    }

    private static func parse(
        _ bytes: [UInt8], _ input: String, line: Int
    ) -> Result<JSON, InputError> {
        var repairs = 0
        do {
            return .success(try JSON(parsing: bytes, repairs: &repairs))
        } catch {
            let reason = InputError.Reason.malformed("not valid JSON: \(error)")
            return .failure(InputError(input: input, line: line, reason: reason))
        }
    }
}
