import News
import Testing

@testable import Extraction

@Suite struct FurnitureWordingTests {
    @Test(arguments: [
        (
            "Sign up for our daily newsletter and get the best in your in-box.",
            Furniture.Kind.newsletter
        ),
        ("Skip to content", .navigation), ("SHARE", .share), ("Close share panel", .share),
        ("Subscribe for unlimited digital access. Try one month for $1!", .paywall),
        ("We use cookies to give you the best experience.", .cookies),
        ("3 Comments", .comments), ("Recommended Stories", .related),
        ("Read: The great enigma of our time", .related), ("Advertisement", .advertisement),
        ("Copyright 2018 by Anybody. All rights reserved.", .legal), ("© 2020 Anybody", .legal),
        ("Ann Lee is a staff writer based in Oslo.", .biography), ("Tags: ferry, islands", .tags),
        ("Lesen Sie auch: Die neue Brücke", .related), ("Читайте также", .related),
        ("相关新闻", .related), ("Διαβάστε επίσης", .related), ("5 min read", .other),
    ])
    func knowsFurniture(line: String, kind: Furniture.Kind) {
        #expect(furnitureKind(of: line) == kind)
    }

    @Test(arguments: [
        "The two leaders will share the stage.", "Home prices fell in July.",
        "Comments by the minister drew anger in the north.", "6-year-old hit by car",
        "He said that readers should not subscribe to that view.",
    ])
    func knowsWords(line: String) { #expect(furnitureKind(of: line) == nil) }
}
