import Archive
import Hummingbird

extension DeskServer {
    /// The list of stories, and the views of each.
    func addStories(to router: Router<BasicRequestContext>) {
        router.get("/") { request, _ in try await storiesPage(request) }
        router.post("/seen") { request, context in
            _ = try await DeskForm(request, context, key: formKey)
            try await archive { try $0.setMark(StoriesPage.mark) }
            return Response.redirect(to: "/?new=1", type: .normal)
        }
        let story = router.group("/stories/{id}")
        story.get { request, context in
            try await storyPage(request, context, StoryPage.compare) { scene in
                CompareContent(scene, page: Self.claimPage(request, scene.claims))
            }
        }
        story.get("claims/{claim}") { request, context in
            let claim = Address.decoded(try context.parameters.require("claim"))
            return try await storyPage(request, context, .claim(claim)) { scene in
                guard let content = ClaimContent(scene, claim: claim, after: Self.after(request))
                else { throw HTTPError(.notFound) }
                return content
            }
        }
        story.get("timeline") { request, context in
            try await storyPage(request, context, StoryPage.timeline) { scene in
                TimelineContent(scene, after: Self.after(request))
            }
        }
        story.get("agenda/{place}") { request, context in
            let place = context.parameters.get("place", as: Int.self) ?? -1
            return try await storyPage(request, context, .announced(place)) { scene in
                guard
                    let content = AnnouncedContent(
                        scene, place: place, after: Self.after(request))
                else { throw HTTPError(.notFound) }
                return content
            }
        }
        story.get("sources") { request, context in
            try await storyPage(request, context, StoryPage.sources) { scene in
                SourcesContent(scene, after: Self.after(request))
            }
        }
        story.get("revisions") { request, context in
            try await storyPage(request, context, StoryPage.revisions) { scene in
                try RevisionsContent(scene, after: Self.after(request))
            }
        }
        story.get("evidence") { request, context in
            try await storyPage(request, context, StoryPage.evidence) { scene in
                EvidenceContent(view: scene.view)
            }
        }
    }

    /// How many rows of a list stand on the pages before.
    static func after(_ request: Request) -> Int {
        max(0, request.uri.queryParameters.get("after", as: Int.self) ?? 0)
    }

    /// The page of claims that an address asks for: by its number, a claim that it has, or
    /// a standing.
    private static func claimPage(_ request: Request, _ claims: ClaimPages) -> Int {
        let query = request.uri.queryParameters
        if let page = query.get("page", as: Int.self) { return page - 1 }
        return claims.page(of: query.get("with"), orStanding: query.get("standing"))
    }
}
