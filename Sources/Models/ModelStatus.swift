import Foundation

/// One line of the list of models.
public struct ModelStatus: Sendable {
    public let model: PinnedModel
    /// Where the model is or would be.
    public let folder: URL
    /// What is wrong with it, or `nil` if it is ready.
    public let problem: ModelCacheError?

    public var isReady: Bool { problem == nil }
}
