// swift-tools-version: 6.1
import PackageDescription

// Sources/ stands in the order the data travels; ARCHITECTURE.md has the map.
let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
    name: "dateline",
    products: [
        .library(name: "Language", targets: ["Language"]),
        .library(name: "Extraction", targets: ["News", "Extraction"]),
        .library(name: "Reading", targets: ["News", "Reading"]),
        .library(name: "Grouping", targets: ["News", "Grouping"]),
        .library(name: "Comparison", targets: ["News", "Comparison"]),
        .library(
            name: "Pipeline", targets: ["News", "Grouping", "Models", "Archive", "Pipeline"]),
        .executable(name: "dateline", targets: ["dateline"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/apple/swift-nio-extras", from: "1.35.2"),
        .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.37.6"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/swift-server/async-http-client", from: "1.37.0"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
    ],
    targets: [
        // The vocabulary.
        .target(name: "News", swiftSettings: strict),

        // Files, folders, standard input, addresses, feeds, archives → recorded bytes.
        .systemLibrary(
            name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        .systemLibrary(
            name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
        .systemLibrary(
            name: "CUchardet", pkgConfig: "uchardet", providers: [.apt(["libuchardet-dev"])]),
        .systemLibrary(
            name: "CBrotli", pkgConfig: "libbrotlidec", providers: [.apt(["libbrotli-dev"])]),
        .target(name: "CLanguageDetection", linkerSettings: [.linkedLibrary("cld2")]),
        .target(
            name: "Acquisition",
            dependencies: [
                "News", "CBrotli", "CZlib", "CLibXML2",
                .product(name: "AsyncHTTPClient", package: "async-http-client"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
                .product(name: "NIOSSL", package: "swift-nio-ssl"),
            ],
            swiftSettings: strict),

        // Bytes → article.
        .target(
            name: "Extraction",
            dependencies: ["News", "CLibXML2", "CUchardet", "CLanguageDetection"],
            resources: [.copy("Lists")],
            swiftSettings: strict),

        // The engine for English, usable by itself.
        .target(name: "CKernels"),
        .target(name: "Language", dependencies: ["CKernels"], swiftSettings: strict),
        .target(
            name: "Models",
            dependencies: [.product(name: "Crypto", package: "swift-crypto")],
            swiftSettings: strict),

        // Article → report → stories → claims.
        .target(
            name: "Reading", dependencies: ["News", "Language"], resources: [.copy("Lists")],
            swiftSettings: strict),
        .target(
            name: "Grouping", dependencies: ["News", "Language"], resources: [.copy("Lists")],
            swiftSettings: strict),
        .target(
            name: "Comparison", dependencies: ["News", "Language"], resources: [.copy("Lists")],
            swiftSettings: strict),

        // Everything kept in one SQLite file.
        .target(
            name: "Archive",
            dependencies: [
                "News", "CZlib", .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "GRDBSQLite", package: "GRDB.swift"),
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "CryptoExtras", package: "swift-crypto"),
            ],
            swiftSettings: strict),

        // Stories → pages for people, for the command and the desk alike.
        .target(name: "Briefing", dependencies: ["News"], swiftSettings: strict),

        // The archive in a browser, and for programs.
        .target(
            name: "Desk",
            dependencies: [
                "News", "Archive", "Briefing",
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "Mustache", package: "swift-mustache"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOHTTPTypes", package: "swift-nio-extras"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
                .product(name: "UnixSignals", package: "swift-service-lifecycle"),
            ],
            resources: [.copy("Templates"), .copy("Files"), .copy("Schemas")],
            swiftSettings: strict),

        // What a desk's configuration file says.
        .target(name: "Settings", dependencies: ["Yams"], swiftSettings: strict),

        // The steps in order, and the command.
        .target(
            name: "Pipeline",
            dependencies: [
                "News", "Acquisition", "Archive", "Extraction", "Language", "Models", "Reading",
                "Grouping", "Comparison", "Settings",
            ],
            swiftSettings: strict),
        .executableTarget(
            name: "dateline",
            dependencies: [
                "News", "Acquisition", "Archive", "Briefing", "Comparison", "Desk", "Grouping",
                "Models", "Pipeline", "Settings",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: strict),

        .testTarget(name: "NewsTests", dependencies: ["News"]),
        .testTarget(name: "AcquisitionTests", dependencies: ["News", "Acquisition", "CZlib"]),
        .testTarget(
            name: "ExtractionTests", dependencies: ["News", "Extraction"], exclude: ["Corpus"]),
        .testTarget(
            name: "LanguageTests", dependencies: ["CKernels", "Language", "Models"],
            resources: [.copy("Fixtures")]),
        .testTarget(name: "ModelsTests", dependencies: ["Models"]),
        .testTarget(
            name: "ReadingTests", dependencies: ["News", "Language", "Models", "Reading"],
            resources: [.copy("Statements/Gold")]),
        .testTarget(
            name: "GroupingTests", dependencies: ["News", "Language", "Models", "Grouping"],
            exclude: ["Labels"]),
        .testTarget(
            name: "ComparisonTests",
            dependencies: ["News", "Language", "Models", "Reading", "Comparison"],
            exclude: ["Labels"]),
        .testTarget(
            name: "PipelineTests", dependencies: ["News", "Acquisition", "Models", "Pipeline"]),
        .testTarget(
            name: "FollowingTests",
            dependencies: ["News", "Acquisition", "Archive", "Models", "Pipeline", "Settings"]),
        .testTarget(name: "SettingsTests", dependencies: ["Settings"]),
        .testTarget(
            name: "ArchiveTests",
            // Archives of earlier versions are made with the library alone.
            dependencies: ["News", "Archive", .product(name: "GRDB", package: "GRDB.swift")]),
        .testTarget(
            name: "DeskTests",
            dependencies: [
                "News", "Archive", "Briefing", "Desk",
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "HummingbirdTesting", package: "hummingbird"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "NIOCore", package: "swift-nio"),
            ]),
        .testTarget(name: "BriefingTests", dependencies: ["News", "Briefing"]),
        .testTarget(name: "CommandTests", dependencies: ["News", "Models", "dateline"]),
    ],
    swiftLanguageModes: [.v6]
)
