import Archive
import Hummingbird
import News

extension DeskServer {
    func addLists(to router: Router<BasicRequestContext>) {
        router.get("/agenda") { request, _ in try await agendaPage(request) }
        router.get("/people") { request, _ in
            try await namesPage(request, .entity, "People and bodies", at: "/people")
        }
        router.get("/places") { request, _ in
            try await namesPage(request, .place, "Places", at: "/places")
        }
        router.get("/settings") { _, _ in
            try pages.page("settings", SettingsPage(zone: settings.zone ?? "UTC"))
        }
    }
}

/// What can be set, and the engine that made what is shown.
struct SettingsPage {
    let place = Place("Settings", at: "/settings")
    let zone: String
    let engine = Engine.name
    let keys = [
        Key("next", "j", "next"), Key("previous", "k", "previous"), Key("open", "o", "open"),
        Key("original", "v", "the outlet's own page"), Key("read", "m", "read or unread"),
        Key("star", "s", "star"), Key("hide", "x", "hide a story from the list"),
        Key("note", "n", "write a note"), Key("undo", "u", "undo what was done last"),
        Key("split", "S", "split the chosen reports off"), Key("seen", "A", "I have seen all"),
        Key("search", "/", "search"), Key("go", "g", "go to, with another key"),
        Key("help", "?", "this list"),
    ]

    /// A key that can be changed, by the name that the script knows.
    struct Key {
        let name: String
        let key: String
        let does: String

        init(_ name: String, _ key: String, _ does: String) {
            self.name = name
            self.key = key
            self.does = does
        }
    }
}
