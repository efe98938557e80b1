import Acquisition
import Settings

extension DeskSettings {
    /// What holds for everything that is fetched.
    ///
    /// - Parameter allowed: further private hosts, as the command line names them.
    public func rules(allowing allowed: [String] = []) -> FetchRules {
        var limits = FetchLimits()
        limits.connectSeconds = self.limits.connectSeconds ?? limits.connectSeconds
        limits.idleSeconds = self.limits.idleSeconds ?? limits.idleSeconds
        limits.answerSeconds = self.limits.answerSeconds ?? limits.answerSeconds
        limits.bytes = self.limits.megabytes.map { $0 * 1_000_000 } ?? limits.bytes
        limits.unpackedBytes =
            self.limits.unpackedMegabytes.map { $0 * 1_000_000 } ?? limits.unpackedBytes
        limits.redirects = self.limits.redirects ?? limits.redirects
        return FetchRules(
            limits: limits, privateHosts: Set(privateHosts + allowed), contact: contact,
            delay: self.limits.delaySeconds ?? FetchRules().delay)
    }
}

extension SourceSettings {
    /// A request for an address of this source.
    func request(_ url: String, validators: Validators = Validators()) -> FetchRequest {
        let secrets =
            headers.isEmpty && cookies.isEmpty
            ? nil
            : SourceSecrets(headers: headers, cookies: cookies, source: self.url, hosts: hosts)
        return FetchRequest(
            url: url, validators: validators, secrets: secrets, proxy: proxy, obeysRobots: robots)
    }
}
