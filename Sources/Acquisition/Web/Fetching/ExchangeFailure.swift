/// What went wrong in one exchange with a server.
enum ExchangeFailure: Error, Equatable {
    case noConnection(String)
    case certificate(String)
    case idle
    case tooLarge
    case broken(String)

    func reason(_ limits: FetchLimits, limit: Int) -> FetchError.Reason {
        switch self {
        case .noConnection(let cause): .noConnection(cause)
        case .certificate(let cause): .certificate(cause)
        case .idle: .silent(seconds: Int(limits.idleSeconds.rounded(.up)))
        case .tooLarge: .tooLarge(limit: limit)
        case .broken(let cause): .damaged(cause)
        }
    }
}
