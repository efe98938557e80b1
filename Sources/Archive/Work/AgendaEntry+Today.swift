import News

extension AgendaEntry {
    /// The entry as somebody sees it on a day, who knows no more than the reports: what
    /// is planned is due on its day, and overdue once that has passed.
    ///
    /// - Parameter today: ISO 8601, a day.
    public func seen(on today: String) -> AgendaEntry {
        guard [.scheduled, .rescheduled, .due].contains(status), let earliest,
            earliest.prefix(10) <= today
        else { return self }
        var entry = self
        entry.status = (latest ?? earliest).prefix(10) < today ? .overdue : .due
        return entry
    }
}

extension Story {
    /// The story with its agenda as somebody sees it on a day.
    public func seen(on today: String) -> Story {
        guard let agenda = comparison?.agenda, !agenda.isEmpty else { return self }
        var story = self
        story.comparison?.agenda = agenda.map { $0.seen(on: today) }
        return story
    }
}
