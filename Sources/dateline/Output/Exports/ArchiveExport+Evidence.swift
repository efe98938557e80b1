import Archive
import Briefing
import News

extension ArchiveExport {
    private var maker: EvidenceArchive.Maker {
        EvidenceArchive.Maker(software: stamp.words, at: stamp.time)
    }

    /// The recorded bytes as a packed WARC file on standard output.
    func writeWebArchive() throws(ArchiveError) {
        do {
            var archive = try EvidenceArchive(maker, file: "evidence.warc.gz") { bytes in
                Terminal.write(bytes)
            }
            try eachRecording { try archive.add($0) }
            try eachStory { try archive.add($0) }
        } catch let error as ArchiveError {
            throw error
        } catch {
            throw ArchiveError(path: store.path, reason: .notWritten("\(error)"))
        }
    }

    func writePackage(to path: String) throws(ArchiveError) {
        try EvidencePack.write(
            to: path, title: title, maker, stories: { try eachStory($0) },
            recordings: { try eachRecording($0) })
    }
}
