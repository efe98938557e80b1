import Foundation
import Hummingbird

extension DeskServer {
    /// The desk's own style and script.
    func addFiles(to router: Router<BasicRequestContext>) {
        for (name, type) in [
            ("desk.css", "text/css; charset=utf-8"), ("desk.js", "text/javascript; charset=utf-8"),
        ] {
            router.get(RouterPath("/\(name)")) { _, _ in
                let file = try PageRenderer.folder("Files") + "/" + name
                guard let text = try? String(contentsOfFile: file, encoding: .utf8) else {
                    throw DeskError(file: file, reason: "is missing")
                }
                var response = Self.file(text, type)
                response.headers[.cacheControl] = "max-age=3600"
                return response
            }
        }
    }
}
