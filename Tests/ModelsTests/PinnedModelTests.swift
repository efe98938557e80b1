import Models
import Testing

struct PinnedModelTests {
    @Test(arguments: PinnedModel.all)
    func pinsEveryFile(model: PinnedModel) {
        #expect(!model.files.isEmpty)
        #expect(model.files.map(\.path) == model.files.map(\.path).sorted())
        for digest in model.files.map(\.sha256) + [model.wheelSHA256] {
            #expect(digest.count == 64)
            #expect(digest.allSatisfy { $0.isHexDigit && !$0.isUppercase })
        }
        for path in model.files.map(\.path) {
            #expect(!path.hasPrefix("/") && !path.split(separator: "/").contains(".."))
        }
    }

    @Test func namesFoldersByNameAndVersion() {
        #expect(
            PinnedModel.all.map(\.folderName)
                == ["en_core_web_sm-3.8.0", "all-MiniLM-L6-v2-0.1.0"])
    }
}
