/// What every page says of itself.
struct Place {
    /// What the browser's title bar says.
    let title: String
    /// The pages that are always at hand.
    let links: [Link]
    /// What stands in the search field.
    let query: String
    /// Who is signed in, and can sign out.
    let account: String?
    /// What the form for that carries.
    let formKey: String?

    struct Link {
        let address: String
        let name: String
        /// "page" on the page itself.
        let current: String?
        /// The key after `g` that leads there.
        let key: String
    }

    private static let pages = [
        ("/", "Stories", "s"), ("/agenda", "Agenda", "l"), ("/people", "People", "p"),
        ("/places", "Places", "c"), ("/sources", "Sources", "o"), ("/searches", "Searches", "w"),
        ("/starred", "Starred", "b"), ("/add", "Add", "n"), ("/settings", "Settings", "e"),
    ]

    init(_ title: String, at address: String? = nil, query: String = "") {
        self.title = title
        self.query = query
        let visitor = Visitor.current?.session == nil ? nil : Visitor.current
        (account, formKey) = (visitor?.name, visitor?.formKey)
        links = Self.pages.map { page in
            Link(
                address: page.0, name: page.1, current: page.0 == address ? "page" : nil,
                key: page.2)
        }
    }
}
