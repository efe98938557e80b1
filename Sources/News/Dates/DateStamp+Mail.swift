extension DateStamp {
    /// Reads the date of RFC 5322 and RFC 822, as mail, HTTP and RSS have it.
    ///
    /// ```swift
    /// DateStamp.mail("Tue, 04 Feb 2025 19:05:00 -0500")  // 2025-02-04T19:05:00-05:00
    /// ```
    public static func mail(_ text: String) -> DateStamp? {
        var parts = text.split { $0 == " " || $0 == "," }.map(String.init)
        if let first = parts.first, Int(first) == nil { parts.removeFirst() }
        guard parts.count >= 3, let day = Int(parts[0]),
            let month = monthNames.firstIndex(of: String(parts[1].lowercased().prefix(3))),
            let year = Int(parts[2])
        else { return nil }
        // Two digits are of 1950 to 2049 (RFC 5322, 4.3).
        let full = year < 50 ? year + 2000 : year < 100 ? year + 1900 : year
        guard var stamp = DateStamp(year: full, month: month + 1, dayOfMonth: day) else {
            return nil
        }
        guard parts.count >= 4 else { return stamp }
        let clock = parts[3].split(separator: ":").map { Int($0) ?? -1 }
        guard clock.count >= 2, (0..<24).contains(clock[0]), (0..<60).contains(clock[1]) else {
            return stamp
        }
        stamp.hour = clock[0]
        stamp.minute = clock[1]
        stamp.second = clock.count > 2 && (0..<61).contains(clock[2]) ? clock[2] : nil
        stamp.offset = parts.count > 4 ? offset(parts[4]) : nil
        return stamp
    }

    private static let monthNames = [
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ]

    /// Zones that RFC 5322 knows by name, in minutes east of UTC.
    private static let zones = [
        "gmt": 0, "ut": 0, "utc": 0, "z": 0, "est": -300, "edt": -240, "cst": -360, "cdt": -300,
        "mst": -420, "mdt": -360, "pst": -480, "pdt": -420,
    ]

    private static func offset(_ zone: String) -> Int? {
        if let minutes = zones[zone.lowercased()] { return minutes }
        let digits = zone.dropFirst().replacing(":", with: "")
        guard let number = Int(digits), digits.utf8.count == 4, "+-".contains(zone.prefix(1))
        else { return nil }
        return (zone.hasPrefix("-") ? -1 : 1) * (number / 100 * 60 + number % 100)
    }
}
