import Testing

@testable import Language

struct PipelineConfigurationTests {
    let configuration = PipelineConfiguration(
        """
        [nlp]
        lang = "en"
        pipeline = ["tok2vec","tagger","senter"]
        disabled = ["senter"]

        [components.tagger.model]
        nO = null
        attrs = ["NORM","SHAPE"]
        width = ${components.tok2vec.model.encode:width}
        """)

    @Test func leavesDisabledComponentsOut() throws {
        #expect(try configuration.pipeline() == ["tok2vec", "tagger"])
    }

    @Test func readsValuesAsJSON() throws {
        #expect(try configuration.string("nlp", "lang") == "en")
        #expect(
            try configuration.strings("components.tagger.model", "attrs") == ["NORM", "SHAPE"])
        #expect(try configuration.boolean("components.tagger.model", "missing") == false)
    }

    @Test(arguments: ["nO", "width", "missing"])
    func namesTheKeyThatIsWrong(key: String) {
        let error = #expect(throws: ModelError.self) {
            try configuration.string("components.tagger.model", key)
        }
        #expect(error?.file == "config.cfg")
        #expect(error?.field == "components.tagger.model.\(key)")
    }

    @Test func keepsTheOrderOfMembers() throws {
        let json = #"{"x": {"a": "no"}, "labels": {"b\"{": "1", "a": "2:", "é": "}"}, "n": 1}"#
        let file = ModelFile(Array(json.utf8))
        let members = try OrderedJSON.members(of: "labels", in: file)
        #expect(members.map(\.key) == ["b\"{", "a", "é"])
        #expect(members.map(\.value) == ["1", "2:", "}"])
        #expect(throws: ModelError.self) { try OrderedJSON.members(of: "n", in: file) }
        let cut = ModelFile(Array(json.utf8.dropLast(9)))
        #expect(throws: ModelError.self) { try OrderedJSON.members(of: "labels", in: cut) }
    }
}
