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
                CompareContent(view: scene.view)
            }
        }
        story.get("timeline") { request, context in
            let after = max(0, request.uri.queryParameters.get("after", as: Int.self) ?? 0)
            return try await storyPage(request, context, StoryPage.timeline) { scene in
                TimelineContent(scene, after: after)
            }
        }
        story.get("sources") { request, context in
            try await storyPage(request, context, StoryPage.sources) { scene in
                SourcesContent(view: scene.view, isNow: scene.at == nil)
            }
        }
        story.get("revisions") { request, context in
            try await storyPage(request, context, StoryPage.revisions) { scene in
                try RevisionsContent(view: scene.view, store: scene.store)
            }
        }
        story.get("evidence") { request, context in
            try await storyPage(request, context, StoryPage.evidence) { scene in
                EvidenceContent(view: scene.view)
            }
        }
    }
}
