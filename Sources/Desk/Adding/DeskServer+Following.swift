import Archive
import Foundation
import Hummingbird

extension DeskServer {
    /// Following sources, and following them no longer.
    func addFollowing(to router: Router<BasicRequestContext>) {
        router.get("/sources") { request, _ in try await sourcesPage(request) }
        router.get("/sources/items") { request, _ in try await itemsPage(request) }
        router.get("/sources/unnamed") { request, _ in try await unnamedPage(request) }
        router.post("/sources/follow") { request, context in
            let form = try await DeskForm(request, context, key: formKey)
            let address = (form["address"] ?? "").trimmingCharacters(in: .whitespaces)
            guard address.hasPrefix("https://") || address.hasPrefix("http://") else {
                throw HTTPError(
                    .badRequest, message: "'\(address)' is no address; it begins with https://")
            }
            let work = work
            do {
                let deed = try await archive { _ in try work.follow(address) }
                return Response.redirect(to: Notice.address("/sources", deed), type: .normal)
            } catch let refusal as DeskRefusal {
                throw HTTPError(.badRequest, message: refusal.description)
            }
        }
        router.post("/sources/unfollow") { request, context in
            let form = try await DeskForm(request, context, key: formKey)
            let address = form["address"] ?? ""
            let deed = try await archive { try $0.unfollowByHand(address) }
            return Response.redirect(to: Notice.address("/sources", deed), type: .normal)
        }
    }
}
