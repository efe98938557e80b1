// swift-tools-version: 6.1
import PackageDescription

// A package of its own, so that nobody who uses Dateline builds it.
let package = Package(
    name: "Fuzz",
    dependencies: [.package(name: "dateline", path: "..")],
    targets: [
        .executableTarget(
            name: "FuzzPages",
            dependencies: [.product(name: "Extraction", package: "dateline")],
            swiftSettings: [.unsafeFlags(["-parse-as-library"])])
    ],
    swiftLanguageModes: [.v6]
)
