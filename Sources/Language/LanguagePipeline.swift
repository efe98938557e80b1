import Foundation
import Synchronization

/// A published spaCy v3 pipeline for the CPU, run from its own files.
///
/// ```swift
/// let pipeline = try LanguagePipeline(contentsOf: folder)  // en_core_web_sm-3.8.0
/// let document = pipeline.analyze("Angela Merkel met Macron in Paris.")
/// document.entities.map { "\(document.text(of: $0.tokens)) \($0.label)" }
/// // ["Angela Merkel PERSON", "Macron PERSON", "Paris GPE"]
/// ```
///
/// The results are spaCy's, token for token. One pipeline serves all threads: each
/// text takes a workspace from a pool for as long as it is read, and nothing else is
/// shared that could change.
public final class LanguagePipeline: Sendable {
    /// Workspaces that are kept while they are not used.
    private static let keptWorkspaces = 64

    private let model: PipelineModel
    private let pool = Mutex<[AnalysisWorkspace]>([])

    /// Loads a pipeline's folder, the one that holds `config.cfg`.
    ///
    /// - Parameter omitted: Names of components to leave out, as "lemmatizer".
    /// - Throws: `ModelError`, which names the file and the field that cannot be used.
    public init(contentsOf folder: URL, leavingOut omitted: Set<String> = []) throws {
        model = try PipelineModel(contentsOf: folder, leavingOut: omitted)
    }

    /// Reads a text. Any text will do, the empty one too.
    public func analyze(_ text: String) -> Document {
        let workspace = pool.withLock { $0.popLast() } ?? AnalysisWorkspace(model)
        let document = workspace.analyze(text)
        pool.withLock { pool in
            if pool.count < Self.keptWorkspaces { pool.append(workspace) }
        }
        return document
    }
}
