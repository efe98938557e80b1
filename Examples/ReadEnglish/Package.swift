// swift-tools-version: 6.1
import PackageDescription

let package = Package(
    name: "ReadEnglish",
    dependencies: [.package(name: "dateline", path: "../..")],
    targets: [
        .executableTarget(
            name: "ReadEnglish",
            dependencies: [.product(name: "Language", package: "dateline")])
    ]
)
