extension Web {
    /// The real network, by the rules that hold where nothing else is said.
    public static let live = Web(client: WebClient())
}
