import Acquisition
import Archive
import News
import Settings

extension Follower {
    /// So many pages are looked at again in one run.
    static let visitLimit = 1000

    /// Looks again at the pages whose time has come: an edit is a revision, and a
    /// page that is gone is noted.
    func visit(
        _ tally: inout Tally, isStopped: () -> Bool, tell: (Event) -> Void
    ) async throws(ArchiveError) {
        var pages = try desk.store.duePages(at: now(), limit: Self.visitLimit)[...]
        while !pages.isEmpty, !isStopped() {
            let wave = Array(pages.prefix(Self.waveSize))
            pages = pages.dropFirst(Self.waveSize)
            let answers = await Self.atOnce(wave) { page in await self.answer(of: page) }
            for (page, answer) in zip(wave, answers) {
                let outcome = try outcome(of: answer, page, &tally)
                try desk.store.note(visit: page.report, outcome)
                tally.visits += 1
                tell(.visit(id: page.report, outcome: outcome))
            }
        }
    }

    private func answer(of page: PlannedPage) async -> Result<FetchAnswer, FetchError> {
        let validators = Validators(
            etag: page.validators.etag, lastModified: page.validators.modified)
        do throws(FetchError) {
            return .success(
                try await client.get(
                    settings.source(serving: page.url).request(page.url, validators: validators)))
        } catch {
            return .failure(error)
        }
    }

    private func outcome(
        of answer: Result<FetchAnswer, FetchError>, _ page: PlannedPage, _ tally: inout Tally
    ) throws(ArchiveError) -> PlannedPage.Outcome {
        switch answer {
        case .success(let answer):
            return try outcome(of: answer, page, &tally)
        case .failure(let error):
            switch error.reason {
            case .gone: return .gone(status: 410)
            case .status(let status, _) where status == 404 || status == 451:
                return .gone(status: status)
            default: return .failed(error.reason.words)
            }
        }
    }

    private func outcome(
        of answer: FetchAnswer, _ page: PlannedPage, _ tally: inout Tally
    ) throws(ArchiveError) -> PlannedPage.Outcome {
        let validators = PlannedPage.Validators(
            etag: answer.validators.etag, modified: answer.validators.lastModified)
        guard let body = answer.body else { return .same(validators) }
        if let problem = InputKind.problem(of: body) { return .failed(problem) }
        guard let earlier = try desk.store.reports([page.report]).first?.article else {
            return .failed("its report cannot be read")
        }
        let again = Page(
            id: page.report, url: earlier.url, body: .bytes(body), fetched: stamp(now()),
            charset: answer.charset)
        guard var article = desk.steps.article(of: .page(again)), !article.text.isEmpty else {
            return .failed("the page holds no report now")
        }
        // What the page does not say itself was taken from the source's list before.
        article.title = article.title ?? earlier.title
        article.outlet = earlier.outlet ?? article.outlet
        article.published = article.published ?? earlier.published
        if article.bylines.isEmpty { article.bylines = earlier.bylines }
        guard var entry = desk.entry(of: .article(article)) else { return .same(validators) }
        entry.recording = .page(body)
        for addition in try desk.store.add([entry]) {
            guard case .known = addition else {
                tally.count(addition)
                return .changed(validators)
            }
        }
        return .same(validators)
    }
}

extension DeskSettings {
    /// What is said of the source that an address belongs to, by its host.
    fileprivate func source(serving url: String) -> SourceSettings {
        sources.first { source in
            SourceSecrets(headers: [:], cookies: [:], source: source.url, hosts: source.hosts)
                .concern(url)
        } ?? SourceSettings(url: url)
    }
}
