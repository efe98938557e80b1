import Foundation

/// A file's bytes, mapped into memory and never copied.
///
/// Pages come in as they are read. `release` gives them back to the system, from
/// which they come again when they are next read.
final class MappedFile: @unchecked Sendable {
    // Unchecked: the bytes are mapped for reading only and never change.
    let name: String
    let bytes: UnsafeRawBufferPointer

    /// Throws a `ModelError` if the file is missing, empty or not a plain file.
    init(_ file: URL) throws {
        name = file.lastPathComponent
        let descriptor = open(file.path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else {
            throw ModelError(
                file: name, reason: "cannot be opened: \(String(cString: strerror(errno)))")
        }
        defer { close(descriptor) }
        var facts = stat()
        guard fstat(descriptor, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG else {
            throw ModelError(file: name, reason: "is not a file")
        }
        guard facts.st_size > 0 else { throw ModelError(file: name, reason: "is empty") }
        let count = Int(facts.st_size)
        guard let start = mmap(nil, count, PROT_READ, MAP_PRIVATE, descriptor, 0),
            start != MAP_FAILED
        else {
            throw ModelError(
                file: name, reason: "cannot be mapped: \(String(cString: strerror(errno)))")
        }
        bytes = UnsafeRawBufferPointer(start: start, count: count)
    }

    deinit {
        munmap(UnsafeMutableRawPointer(mutating: bytes.baseAddress), bytes.count)
    }

    /// Gives back the memory of the pages that lie wholly inside `range`.
    func release(_ range: Range<Int>) {
        let page = Int(sysconf(Int32(_SC_PAGESIZE)))
        let start = (range.lowerBound + page - 1) / page * page
        let end =
            range.upperBound == bytes.count ? range.upperBound : range.upperBound / page * page
        guard start < end, let base = bytes.baseAddress else { return }
        madvise(UnsafeMutableRawPointer(mutating: base + start), end - start, MADV_DONTNEED)
    }
}
