import Archive
import Briefing
import HTTPTypes
import Hummingbird
import News

/// What every request passes first: who asks, how often, and whether they may; and
/// last: what is counted and logged of it.
struct Gate: HTTPResponder {
    let pages: RouterResponder<BasicRequestContext>
    let routes: RouteTable
    let errors: ErrorPages
    let hosts: HostGuard
    let doorkeeper: Doorkeeper
    let rate: RateLimit
    let metrics: Metrics
    let settings: DeskSettings
    let formSecret: String

    /// What a request brings besides itself.
    struct Caller: InitializableFromSource {
        let page: BasicRequestContext
        let peer: String?

        init(source: ApplicationRequestContextSource) {
            page = BasicRequestContext(source: source)
            peer = source.channel.remoteAddress?.ipAddress.map(ClientAddress.unmapped)
        }
    }

    private var trusted: Set<String> {
        Set(settings.trustedProxies.map { ClientAddress.normal($0) ?? $0 })
    }

    func respond(to request: Request, context: Caller) async throws -> Response {
        let began = ContinuousClock.now
        metrics.begin()
        let client = ClientAddress(peer: context.peer, headers: request.headers, trusted: trusted)
        let inner = context.page
        var visitor: Visitor?
        var response: Response
        do {
            try check(request, client)
            let found = try await visit(request, client)
            visitor = found
            response = try await answer(request, inner, found)
        } catch {
            response = errors.answer(error, to: request, inner.logger)
        }
        SafetyHeaders.add(to: &response)
        if response.status == .methodNotAllowed || response.status == .contentTooLarge {
            // What is left of its body is not read.
            response.headers[.connection] = "close"
        }
        finish(request, response, inner.endpointPath, client, visitor, began.duration(to: .now))
        return response
    }

    /// Whether this client may ask now, and this at all.
    private func check(_ request: Request, _ client: ClientAddress) throws {
        let isOwn = client.text.isEmpty || ClientAddress.isLoopback(client.text)
        let isCounted = settings.rate != nil || !isOwn
        let now = metrics.began.duration(to: .now) / .seconds(1)
        if isCounted, let wait = rate.wait(client.network, now: now) {
            throw HTTPError(
                .tooManyRequests, headers: [.retryAfter: "\(wait)"],
                message: "Too many requests came from \(client.text); "
                    + "ask again in \(wait) seconds.")
        }
        try hosts.check(request, authority: client.host ?? request.head.authority)
        let methods = routes.methods(request.uri.path)
        if !methods.isEmpty, !methods.contains(request.method.rawValue) {
            throw HTTPError(
                .methodNotAllowed, headers: [.allow: methods.joined(separator: ", ")],
                message: "\(request.uri.path) answers to \(methods.joined(separator: ", ")) only.")
        }
    }

    /// Who asks.
    ///
    /// - Throws: `SignInNeeded` where that is not known and has to be, 403 where it
    ///   is not theirs to do.
    private func visit(_ request: Request, _ client: ClientAddress) async throws -> Visitor {
        let path = request.uri.path
        let found = try await doorkeeper.who(request)
        var (account, session): (Account?, String?) = (nil, nil)
        switch found {
        case .open: break
        case .known(let known, let id): (account, session) = (known, id)
        case .unknown where Doorkeeper.isOpen(path): break
        case .unknown: throw SignInNeeded(request)
        }
        let need = Doorkeeper.need(request.method, path)
        if let account, !account.scope.includes(need), !Doorkeeper.isOpen(path) {
            throw HTTPError(
                .forbidden,
                message: "\(account.name) may read here, but change nothing; "
                    + "this needs a user or token with the scope write.")
        }
        return Visitor(
            address: client.text, account: account, session: session, isSecure: client.isSecure,
            host: client.host,
            formKey: FormKey.of(session: session, secret: formSecret))
    }

    private func answer(
        _ request: Request, _ context: BasicRequestContext, _ visitor: Visitor
    ) async throws -> Response {
        let response = try await TimeLimit.within(TimeLimit.of(request.method)) {
            try await Visitor.$current.withValue(visitor) {
                try await pages.respond(to: request, context: context)
            }
        }
        // Signing in notes itself; what an app takes for read changes no evidence.
        let path = request.uri.path
        if request.method != .get, request.method != .head, response.status.code < 400,
            path != "/login", path != "/accounts/ClientLogin", !path.hasPrefix("/reader/")
        {
            let subject = visitor.notes.text
            try await doorkeeper.archive { store in
                try store.audit(
                    who: visitor.name, address: visitor.address,
                    deed: "\(request.method.rawValue) \(path)", subject: subject)
            }
        }
        return response
    }

    private func finish(
        _ request: Request, _ response: Response, _ route: String?, _ client: ClientAddress,
        _ visitor: Visitor?, _ duration: Duration
    ) {
        let route = route ?? "none"
        metrics.end(
            method: request.method.rawValue, route: route, status: response.status.code,
            seconds: duration / .seconds(1))
        settings.log?(
            RequestRecord(
                time: UTCTime(settings.now()).text, address: client.text,
                who: visitor?.name ?? "", method: request.method.rawValue,
                path: request.uri.path, route: route, status: response.status.code,
                bytes: response.body.contentLength, seconds: duration / .seconds(1)))
    }
}
