/// How an HTML brief looks: light, dark, narrow, and printed.
enum BriefStyle {
    static let sheet = """
        :root { --paper: #fffdf8; --ink: #1c1b19; --faint: #6a655c; --line: #ded8cb;
          --agreed: #1f6b3a; --conflict: #a32116; --updated: #8a5a00; --single: #34507c;
          --mark: #fff1b8; --card: #f7f3ea; }
        @media (prefers-color-scheme: dark) { :root { --paper: #181715; --ink: #ece7dc;
          --faint: #a39c8f; --line: #3a3731; --agreed: #7ccf98; --conflict: #ff8f80;
          --updated: #e9b658; --single: #9db8e6; --mark: #4d4215; --card: #201f1c; } }
        * { box-sizing: border-box; }
        html { font-size: 100%; }
        body { margin: 0; background: var(--paper); color: var(--ink);
          font: 1.05rem/1.55 Charter, "Bitstream Charter", "Source Serif 4", Georgia, serif; }
        main { max-width: 74rem; margin: 0 auto; padding: 2rem 1.25rem 5rem; }
        h1 { font-size: clamp(1.6rem, 3.4vw, 2.4rem); line-height: 1.18; margin: 0 0 .4rem;
          text-wrap: balance; }
        h2 { font: 600 .82rem/1.3 system-ui, sans-serif; letter-spacing: .09em;
          text-transform: uppercase; margin: 2.4rem 0 .7rem; padding-top: .6rem;
          border-top: 1px solid var(--line); }
        h3 { font-size: 1rem; margin: 1.2rem 0 .3rem; }
        .skip { position: absolute; left: -99rem; }
        .skip:focus { left: 1rem; top: 1rem; background: var(--paper); padding: .5rem; }
        .story + .story { margin-top: 4.5rem; border-top: 3px double var(--line);
          padding-top: 2.5rem; }
        .meta, .note, .counts, figcaption, .letter, .tag, th, dt, summary, .sources {
          font-family: system-ui, sans-serif; }
        .meta, .note { color: var(--faint); font-size: .86rem; font-weight: 400; }
        .counts { font-size: .95rem; margin: .8rem 0; }
        .counts strong { display: block; }
        .sources { list-style: none; padding: 0; margin: 1rem 0; font-size: .9rem;
          columns: 20rem; }
        .letter { display: inline-block; min-width: 1.55em; padding: 0 .3em; margin-right: .4em;
          border: 1px solid var(--line); border-radius: .25em; background: var(--card);
          font-size: .8rem; text-align: center; font-weight: 600; }
        .tag { font-size: .76rem; font-weight: 600; }
        .agreed .tag { color: var(--agreed); } .conflict .tag { color: var(--conflict); }
        .updated .tag { color: var(--updated); } .single .tag { color: var(--single); }
        dl { display: grid; grid-template-columns: 5rem 1fr; gap: .35rem 1rem; margin: 1rem 0; }
        dt { font-size: .78rem; letter-spacing: .08em; text-transform: uppercase;
          color: var(--faint); padding-top: .25rem; }
        dd { margin: 0; }
        dd ul { list-style: none; margin: 0; padding: 0; }
        .scroll { overflow-x: auto; }
        table { border-collapse: collapse; width: 100%; font-size: .97rem; }
        th, td { text-align: left; vertical-align: top; padding: .65rem .8rem .65rem 0;
          border-bottom: 1px solid var(--line); }
        thead th { font-size: .78rem; color: var(--faint); font-weight: 600; }
        tbody th { font-weight: 600; font-size: .88rem; min-width: 9rem; max-width: 15rem; }
        td { min-width: 14rem; }
        td.brief, td.date { min-width: 0; } td.date { white-space: nowrap; }
        q { quotes: none; }
        a { color: inherit; text-decoration-color: var(--line); text-underline-offset: .15em; }
        a:hover { text-decoration-color: currentColor; }
        a:focus-visible, summary:focus-visible { outline: 2px solid var(--single);
          outline-offset: 2px; }
        .silent { color: var(--faint); font-style: italic; }
        .only { padding-left: 1.1rem; } .only li { margin: .35rem 0; }
        figure { margin: 1rem 0; } svg { width: 100%; height: auto; display: block; }
        svg text { font: 12px system-ui, sans-serif; fill: var(--ink); }
        svg .axis { stroke: var(--line); stroke-width: 1.5; }
        svg .faint { fill: var(--faint); }
        svg .past { fill: var(--ink); } svg .ahead { fill: var(--paper); stroke: var(--single);
          stroke-width: 2; } svg .background { fill: var(--faint); }
        details { margin: .6rem 0; } summary { cursor: pointer; font-size: .92rem; }
        .report { background: var(--card); padding: .2rem 1.1rem 1rem; margin: .6rem 0;
          border-radius: .4rem; max-width: 46rem; }
        mark { background: var(--mark); color: inherit; padding: .08em 0; }
        mark:target { outline: 2px solid var(--single); outline-offset: 2px; }
        @media (max-width: 40rem) { dl { grid-template-columns: 1fr; gap: .1rem; }
          td { min-width: 12rem; } }
        @media print { :root { --paper: #fff; --card: #fff; --ink: #000; --faint: #444;
          --line: #bbb; --agreed: #1f6b3a; --conflict: #a32116; --updated: #8a5a00;
          --single: #34507c; --mark: #eee; } main { max-width: none; padding: 0; }
          body { font-size: 10.5pt; } .skip { display: none; }
          .story { break-after: page; } a { text-decoration: none; }
          .story:last-child { break-after: auto; } tr, li, figure { break-inside: avoid; }
          h2, h3 { break-after: avoid; } .scroll { overflow: visible; } summary { list-style: none; }
          table { font-size: 9pt; } th, td, tbody th { min-width: 0; overflow-wrap: anywhere;
            padding-right: .5rem; }
          details::details-content { content-visibility: visible; block-size: auto; }
          .claims, .claims tbody, .claims tr, .claims th, .claims td { display: block;
            max-width: none; padding: 0; border: 0; }
          .claims thead, .claims .none { display: none; }
          .claims tr { border-top: 1px solid var(--line); padding: .5rem 0; }
          .claims th { font-size: 10pt; } .claims th div { font-weight: 400; }
          .claims td { font-size: 10.5pt; padding: .15rem 0 .15rem 3.2rem; position: relative; }
          .claims td::before { content: attr(data-source); position: absolute; left: 0;
            font: 600 9pt system-ui, sans-serif; color: var(--faint); } }
        """
}
