// swift-tools-version: 6.1
import PackageDescription

// Apart from the product, so that nobody builds it who only wants to use it.
let package = Package(
    name: "benchmarks",
    dependencies: [.package(name: "dateline", path: "..")],
    targets: [
        // What a program uses of the machine.
        .target(name: "Measuring"),
        // Chance that is the same for the same seed.
        .target(name: "Generating"),
        .executableTarget(
            name: "archive-bench",
            dependencies: [
                "Generating", "Measuring", .product(name: "Comparison", package: "dateline"),
                .product(name: "Pipeline", package: "dateline"),
            ],
            swiftSettings: [
                .enableUpcomingFeature("ExistentialAny"),
                .enableUpcomingFeature("MemberImportVisibility"),
            ]),
        .executableTarget(
            name: "language-bench",
            dependencies: ["Measuring", .product(name: "Language", package: "dateline")],
            swiftSettings: [
                .enableUpcomingFeature("ExistentialAny"),
                .enableUpcomingFeature("MemberImportVisibility"),
            ]),
        .executableTarget(
            name: "grouping-bench",
            dependencies: [
                "Generating", "Measuring", .product(name: "Grouping", package: "dateline"),
            ],
            swiftSettings: [
                .enableUpcomingFeature("ExistentialAny"),
                .enableUpcomingFeature("MemberImportVisibility"),
            ]),
        .executableTarget(
            name: "comparison-bench",
            dependencies: [
                .product(name: "Comparison", package: "dateline"),
                .product(name: "Language", package: "dateline"),
            ],
            swiftSettings: [
                .enableUpcomingFeature("ExistentialAny"),
                .enableUpcomingFeature("MemberImportVisibility"),
            ]),
    ],
    swiftLanguageModes: [.v6]
)
