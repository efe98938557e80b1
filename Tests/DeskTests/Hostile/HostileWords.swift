/// Words that try to be more than words, in any place where a source or a stranger can
/// put some.
enum HostileWords {
    /// The name of each trick, and its words. None says "ferry".
    static let all: [(name: String, words: String)] = [
        ("script", "<script>alert(1)</script>"),
        ("script of upper case", "<SCRIPT SRC=//x.example/a.js></SCRIPT>"),
        ("script without an end", "<script src=https://x.example"),
        ("picture", "<img src=x onerror=alert(1)>"),
        ("drawing", "</text></svg><svg onload=alert(1)><animate onbegin=alert(1)>"),
        ("foreign object", "<svg><foreignObject><body onload=alert(1)></foreignObject></svg>"),
        ("frame", "<iframe srcdoc=\"<script>alert(1)</script>\"></iframe>"),
        ("base", "<base href=\"https://x.example/\"><meta http-equiv=refresh content=0>"),
        ("form", "</form><form action=https://x.example><input name=key><button>"),
        ("double quote", "\" onmouseover=\"alert(1)\" x=\""),
        ("single quote", "' onfocus='alert(1)' autofocus='"),
        ("quote and tag", "\"><a href=\"javascript:alert(1)\">x</a>"),
        ("backtick", "`onmouseover=alert(1)`"),
        ("end of the title", "</title></style></textarea></noscript><b>"),
        ("comment", "--><!--<b>--!><b>"),
        ("character data", "]]><b>x</b><![CDATA["),
        (
            "declaration",
            "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY y SYSTEM \"file:///etc/passwd\">]>&y;"
        ),
        ("entities", "&lt;script&gt; &#60;b&#62; &#x3c;b&#x3e; &amp;lt; &notanentity;"),
        ("entity without an end", "&#60script&#62 &ltb&gt"),
        ("script address", "javascript:alert(document.cookie)"),
        ("script address, broken", "java\tscript:alert(1)"),
        ("script address, encoded", "&#106;avascript:alert(1)"),
        ("data address", "data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg=="),
        ("other host", "//x.example/\\\\y"),
        ("other folder", "../../../../etc/passwd"),
        ("template", "{{place.title}} {{{formKey}}} {{&formKey}} {{>layout}} {{#rows}}x{{/rows}}"),
        ("template marks", "{{=<% %>=}}<%formKey%>"),
        ("string of Swift", "\\(formKey) ${formKey} #{formKey} %s %n %@"),
        ("direction", "\u{202E}gnp.exe\u{202C} \u{2066}x\u{2069} \u{200F}y\u{061C}"),
        ("null", "a\u{0}b\u{0}<b>"),
        ("controls", "a\u{1}\u{8}\u{B}\u{C}\u{1B}[31mred\u{7F}\u{85}\u{9B}"),
        ("noncharacters", "x " + noncharacters + " \u{FEFF}x"),
        ("line ends", "x\r\nSet-Cookie: session=1\r\n\r\n<b>body</b>"),
        ("line end alone", "x\nY: 1\rZ: 2"),
        ("line ends, encoded", "x%0d%0aSet-Cookie:%20session=1"),
        ("line ends of Unicode", "x\u{2028}y\u{2029}z\u{85}w"),
        ("calendar", "x\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:y"),
        ("calendar marks", "x;VALUE=URI:y,z\\;\\n"),
        ("event stream", "x\n\nevent: story\ndata: {}\n\n"),
        ("formula", "=HYPERLINK(\"https://x.example\",\"click\")"),
        ("formula, plus", "+SUM(1;1)|cmd"), ("formula, minus", "-2+3+cmd|' /C calc'!A0"),
        ("formula, at", "@SUM(1+1)"), ("formula behind a tab", "\t=1+1"),
        ("table", "a,b\"c\",\"\r\n=1"),
        ("object", "\"}],\"total\":0,\"x\":[{\"y\":\""),
        ("metrics", "x\"} 1\ndateline_stories{a=\"b"),
        ("search", "\" OR outlet:x ) ( /.*/ \\"),
        ("long", String(repeating: "Long<b> & ", count: 400)),
        ("long word", String(repeating: "W", count: 8_000)),
        ("marks on marks", "Z" + String(repeating: "\u{0310}\u{0489}", count: 300)),
        ("right to left", "العبّارة <b>وصلت</b> עברית"),
    ]

    /// Code points that no text has (Unicode, 23.7).
    private static let noncharacters = [0xFFFE, 0xFFFF, 0xFDD0, 0x1FFFF].compactMap {
        Unicode.Scalar($0 as UInt32).map(String.init)
    }.joined()
}
