import News
import Testing

@testable import Extraction

@Test(arguments: [
    (#"{"headline": "Ferry runs again",}"#, "Ferry runs again"),
    (#"{"headline": "The "white" ferry", "a": 1}"#, #"The "white" ferry"#),
    (#"<!-- {"headline": "Ferry runs again"} -->"#, "Ferry runs again"),
    ("//<![CDATA[\n{\"headline\": \"Ferry runs again\"}\n//]]>", "Ferry runs again"),
    (#"{"headline": "Ferry runs again"};"#, "Ferry runs again"),
    (#"{"headline": "Ferry\'s first run"}"#, "Ferry's first run"),
    ("{\"headline\": \"Ferry\nruns again\",}", "Ferry runs again"),
    (#"{"headline": "Ferry runs again", "author": {"name": "Ann"#, "Ferry runs again"),
    (#"{&quot;headline&quot;: &quot;Ferry runs again&quot;}"#, "Ferry runs again"),
    (#"{"a": 1 /* old */, "headline": "Ferry runs again",}"#, "Ferry runs again"),
    (#"{"headline": "C:\ferry \u12 runs",}"#, "C:\u{C}erry u12 runs"),
])
func mendsDamagedLinkedData(script: String, headline: String) throws {
    let marked = script.replacing("{", with: #"{"@type": "NewsArticle", "#, maxReplacements: 1)
        .replacing(
            #"{"@type": "NewsArticle", &quot;"#,
            with: #"{&quot;@type&quot;: &quot;NewsArticle&quot;, &quot;"#)
    let data = LinkedData(scripts: [Array(marked.utf8)])
    #expect(data.facts()?.headline == headline)
}

@Test func leavesHopelessLinkedDataAlone() {
    let data = LinkedData(scripts: [Array("var x = function() { return 1 }".utf8)])
    #expect(data.facts() == nil)
    #expect(data.findings.map(\.code) == ["linked-data-unread"])
}

@Test func followsReferencesInGraph() {
    let script = """
        {"@graph": [{"@type": "Person", "@id": "#ann", "name": "Ann Lee"},
        {"@type": ["Article", "NewsArticle"], "headline": "Ferry", "author": {"@id": "#ann"}}]}
        """
    #expect(LinkedData(scripts: [Array(script.utf8)]).facts()?.authors == ["Ann Lee"])
}
