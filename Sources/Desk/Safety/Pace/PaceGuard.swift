import Glibc
import NIOCore
import NIOHTTPTypes

/// Ends a connection whose client sends its request or takes its answer too slowly.
///
/// Answers go out in slices, so that one that is taken slowly is told from one that is
/// not taken at all. One for each connection, on its event loop alone.
final class PaceGuard: ChannelDuplexHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPRequestPart
    typealias InboundOut = HTTPRequestPart
    typealias OutboundIn = HTTPResponsePart
    typealias OutboundOut = HTTPResponsePart

    /// Bytes of an answer that are one step of taking it.
    static let slice = 64 * 1024

    private let metrics: Metrics
    private var clock: PaceClock
    private var timer: (task: Scheduled<Void>, at: NIODeadline)?
    private var isCounted = false
    /// Closes that wait until what was written is taken.
    private var closes: [EventLoopPromise<Void>?] = []
    private var isEnding = false

    init(_ pace: Pace, _ metrics: Metrics) {
        self.metrics = metrics
        clock = PaceClock(pace, now: .now())
    }

    func handlerAdded(context: ChannelHandlerContext) {
        if context.channel.isActive { begin(context) }
    }

    func handlerRemoved(context: ChannelHandlerContext) {
        timer?.task.cancel()
        timer = nil
    }

    func channelActive(context: ChannelHandlerContext) {
        begin(context)
        context.fireChannelActive()
    }

    func channelInactive(context: ChannelHandlerContext) {
        timer?.task.cancel()
        timer = nil
        isEnding = true
        if isCounted { metrics.closeConnection() }
        isCounted = false
        closeNow(context)
        context.fireChannelInactive()
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head: clock.readHead(at: .now())
        case .body: break
        case .end: clock.readEnd()
        }
        schedule(context)
        context.fireChannelRead(data)
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        guard case .body(var rest) = unwrapOutboundIn(data) else {
            return send(unwrapOutboundIn(data), context, promise)
        }
        while rest.readableBytes > Self.slice, let part = rest.readSlice(length: Self.slice) {
            send(.body(part), context, nil)
        }
        send(.body(rest), context, promise)
    }

    /// A close before the answer is taken would cut it off; who never takes it is ended
    /// by the clock.
    func close(context: ChannelHandlerContext, mode: CloseMode, promise: EventLoopPromise<Void>?) {
        guard mode == .all, clock.untaken > 0, !isEnding else {
            return context.close(mode: mode, promise: promise)
        }
        closes.append(promise)
    }
}

extension PaceGuard {
    private func begin(_ context: ChannelHandlerContext) {
        guard !isCounted else { return }
        isCounted = true
        metrics.openConnection()
        schedule(context)
    }

    private func send(
        _ part: HTTPResponsePart, _ context: ChannelHandlerContext,
        _ promise: EventLoopPromise<Void>?
    ) {
        var isEnd = false
        if case .end = part { isEnd = true }
        clock.write(at: .now())
        let sent = context.eventLoop.makePromise(of: Void.self)
        sent.futureResult.cascade(to: promise)
        sent.futureResult.assumeIsolated().whenComplete { _ in
            self.clock.take(isEnd: isEnd, at: .now())
            if self.clock.untaken == 0 { self.closeNow(context) }
            self.schedule(context)
        }
        schedule(context)
        context.write(wrapOutboundOut(part), promise: sent)
    }

    private func closeNow(_ context: ChannelHandlerContext) {
        let waiting = closes
        closes = []
        for promise in waiting { context.close(mode: .all, promise: promise) }
    }

    /// Looks at the clock again when its deadline has come. A timer that is early looks
    /// again; one that would be late is set anew.
    private func schedule(_ context: ChannelHandlerContext) {
        guard isCounted, let deadline = clock.deadline else { return }
        if let timer, timer.at <= deadline.at { return }
        timer?.task.cancel()
        let task = context.eventLoop.assumeIsolated().scheduleTask(deadline: deadline.at) {
            self.timer = nil
            self.look(context)
        }
        timer = (task, deadline.at)
    }

    private func look(_ context: ChannelHandlerContext) {
        guard let deadline = clock.deadline, deadline.at <= .now() else {
            return schedule(context)
        }
        isEnding = true
        metrics.endSlow(deadline.fault)
        // What lies in the system's buffers goes too, or that would be held instead.
        if deadline.fault == .answer, let channel = context.channel as? any SocketOptionProvider {
            _ = channel.setSoLinger(linger(l_onoff: 1, l_linger: 0))
        }
        context.close(promise: nil)
    }
}
