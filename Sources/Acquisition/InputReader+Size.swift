import Foundation

extension InputReader {
    /// The bytes of the files and folders that a command was given; `nil` where some of
    /// its inputs are addresses or standard input, whose size nobody knows.
    public static func size(of arguments: [String]) -> Int? {
        var size = 0
        for argument in arguments {
            let isAddress = argument.hasPrefix("http://") || argument.hasPrefix("https://")
            guard argument != "-", !isAddress else { return nil }
            size += self.size(of: URL(fileURLWithPath: argument))
        }
        return size
    }

    /// 0 for what is not there: that is told when it is read.
    private static func size(of file: URL) -> Int {
        let keys: Set<URLResourceKey> = [.fileSizeKey, .isDirectoryKey]
        let facts = try? file.resourceValues(forKeys: keys)
        guard facts?.isDirectory == true else { return facts?.fileSize ?? 0 }
        let inside = try? FileManager.default.contentsOfDirectory(
            at: file, includingPropertiesForKeys: Array(keys), options: .skipsHiddenFiles)
        return (inside ?? []).reduce(0) { $0 + size(of: $1) }
    }
}
