import Archive
import Hummingbird
import News

extension DeskServer {
    func addLists(to router: Router<BasicRequestContext>) {
        router.get("/search") { request, _ in try await searchPage(request) }
        router.get("/agenda") { request, _ in try await agendaPage(request) }
        router.get("/people") { _, _ in
            try await namesPage(.entity, "People and bodies", at: "/people")
        }
        router.get("/places") { _, _ in try await namesPage(.place, "Places", at: "/places") }
        router.get("/sources") { _, _ in try await sourcesPage() }
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
}
