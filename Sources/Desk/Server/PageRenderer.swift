import Foundation
import HTTPTypes
import Hummingbird
import Mustache

/// Makes pages of the templates. All that is put into them is escaped: no
/// template has a place for markup of others.
struct PageRenderer: Sendable {
    private let library: MustacheLibrary

    init() async throws {
        let folder = try Self.folder("Templates")
        library = try await MustacheLibrary(directory: folder)
        guard library.getTemplate(named: "layout") != nil else {
            throw DeskError(file: folder, reason: "is empty")
        }
    }

    /// A folder of files that belong to the desk.
    static func folder(_ name: String) throws -> String {
        guard let folder = Bundle.module.url(forResource: name, withExtension: nil) else {
            throw DeskError(file: name, reason: "is missing")
        }
        return folder.path
    }

    func page(
        _ template: String, _ content: Any, status: HTTPResponse.Status = .ok
    ) throws -> Response {
        guard let text = library.render(ShownContent.of(content) ?? content, withTemplate: template)
        else {
            throw DeskError(file: template, reason: "is missing")
        }
        return Response(
            status: status, headers: [.contentType: "text/html; charset=utf-8"],
            body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
    }
}
