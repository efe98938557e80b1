/// How a marked report looks, on top of `BriefStyle`.
enum ReportStyle {
    static let sheet = """
        .sheet + .sheet { margin-top: 4rem; border-top: 3px double var(--line);
          padding-top: 2rem; }
        .row { display: grid; grid-template-columns: minmax(0, 2fr) minmax(0, 1fr);
          gap: 0 2rem; align-items: start; }
        .row p { margin: .5rem 0; } .standfirst { font-style: italic; }
        .name { border-bottom: 2px solid var(--single); }
        .time { border-bottom: 2px dashed var(--agreed); }
        .number { border-bottom: 2px dotted var(--updated); }
        .said { background: var(--mark); }
        .legend { font: .86rem system-ui, sans-serif; } .legend span { margin-right: 1rem; }
        small { font: .68em system-ui, sans-serif; color: var(--faint); }
        .notes { list-style: none; margin: .6rem 0; padding: 0 0 0 .8rem;
          border-left: 1px solid var(--line); font: .78rem/1.45 system-ui, sans-serif;
          overflow-wrap: anywhere; }
        .notes b { font-weight: 600; }
        .happened b, .ongoing b { color: var(--agreed); }
        .scheduled b, .expected b, .possible b { color: var(--updated); }
        .denied b, .cancelled b, .postponed b, .corrects b { color: var(--conflict); }
        .cast { columns: 18rem; list-style: none; padding: 0; font-size: .9rem; }
        @media (max-width: 50rem) { .row { grid-template-columns: 1fr; } }
        """
}
