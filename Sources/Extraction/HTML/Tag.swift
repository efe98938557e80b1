/// The elements of HTML that extraction tells apart.
enum Tag: UInt8, Sendable, CaseIterable {
    case text, unknown
    case a, abbr, address, article, aside, audio, b, blockquote, body, br, button, canvas, caption
    case center, cite, code, dd, del, details, dialog, dir, div, dl, dt, em, embed, fieldset
    case figcaption, figure, font, footer, form, frame, frameset, h1, h2, h3, h4, h5, h6, head
    case header, hgroup, hr, html, i, iframe, img, input, ins, label, legend, li, link, main, map
    case mark, menu, meta, nav, noscript, object, ol, optgroup, option, p, picture, pre, q, rp, rt
    case ruby, s, samp, script, section, select, small, source, span, strike, strong, style, sub
    case summary, sup, svg, table, tbody, td, template, textarea, tfoot, th, thead, time, title, tr
    case tt, u, ul, video, wbr

    /// Elements that begin a new line of text.
    var isBlock: Bool { Self.blocks[Int(rawValue)] }

    /// Elements whose content is never shown as text.
    var isUnseen: Bool { Self.unseen[Int(rawValue)] }

    /// 1 to 6 for `h1` to `h6`.
    var headingLevel: Int? {
        switch self {
        case .h1: 1
        case .h2: 2
        case .h3: 3
        case .h4: 4
        case .h5: 5
        case .h6: 6
        default: nil
        }
    }

    private static let blocks = table(of: [
        .address, .article, .aside, .blockquote, .body, .caption, .center, .dd, .details, .dialog,
        .dir, .div, .dl, .dt, .fieldset, .figcaption, .figure, .footer, .form, .h1, .h2, .h3, .h4,
        .h5, .h6, .header, .hgroup, .hr, .html, .legend, .li, .main, .menu, .nav, .ol, .p, .pre,
        .section, .summary, .table, .tbody, .tfoot, .thead, .tr, .ul,
    ])

    private static let unseen = table(of: [
        .audio, .button, .canvas, .embed, .frameset, .head, .iframe, .input, .map, .noscript,
        .object, .optgroup, .option, .rp, .script, .select, .style, .svg, .template, .textarea,
        .video,
    ])

    private static func table(of tags: Set<Tag>) -> [Bool] {
        allCases.map { tags.contains($0) }
    }
}

/// The attributes that extraction reads; all others are dropped at once.
enum AttributeName: UInt8, Sendable, CaseIterable {
    case alt, ariaHidden, ariaLabel, charset, cite, `class`, content, dataComponent, dataDate
    case dataQa, dataTestid, dataTime, dataTimestamp, dataType, datetime, dir, hidden, href
    case httpEquiv, id, itemprop, itemscope, itemtype, lang, name, property, rel, role, src, style
    case title, type

    /// As it stands in markup.
    var markup: String {
        switch self {
        case .ariaHidden: "aria-hidden"
        case .ariaLabel: "aria-label"
        case .dataComponent: "data-component"
        case .dataDate: "data-date"
        case .dataQa: "data-qa"
        case .dataTestid: "data-testid"
        case .dataTime: "data-time"
        case .dataTimestamp: "data-timestamp"
        case .dataType: "data-type"
        case .httpEquiv: "http-equiv"
        default: "\(self)"
        }
    }
}
