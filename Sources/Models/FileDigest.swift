import Crypto
import Foundation

/// The SHA-256 of a file, as sixty-four hexadecimal digits.
///
/// The file is read in pieces, so its size does not matter. Throws `POSIXError`.
func sha256(of file: URL) throws -> String {
    let descriptor = open(file.path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw posixError() }
    defer { close(descriptor) }
    let piece = UnsafeMutableRawBufferPointer.allocate(byteCount: 256 << 10, alignment: 4096)
    defer { piece.deallocate() }
    var hash = SHA256()
    while true {
        let count = read(descriptor, piece.baseAddress, piece.count)
        if count == 0 { break }
        if count < 0 {
            if errno == EINTR { continue }
            throw posixError()
        }
        hash.update(bufferPointer: UnsafeRawBufferPointer(rebasing: piece[..<count]))
    }
    let digits = Array("0123456789abcdef".utf8)
    let bytes = hash.finalize().flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
    return String(decoding: bytes, as: UTF8.self)
}

/// What the last system call complained of.
func posixError() -> POSIXError {
    POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO)
}
