// swift-tools-version: 6.2
import PackageDescription

/// A release holds the Swift runtime itself: it starts in a third of the time, and
/// runs where no toolchain is installed.
let isRelease: BuildSettingCondition = .when(platforms: [.linux], configuration: .release)

/// Where the headers of poppler and cairo are.
///
/// Their pkg-config files would link the libraries too, and so load them at every start.
let popplerHeaders = ["-I/usr/include/poppler/glib", "-I/usr/include/cairo"]

/// One set of rules for every target: Swift 6 strict concurrency, `any` spelt
/// out, and imports that name what a file really uses.
let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .unsafeFlags(["-static-stdlib"], isRelease),
  .unsafeFlags(popplerHeaders.flatMap { ["-Xcc", $0] }),
]

/// What every program needs that is linked with the libraries above.
let linking: [LinkerSetting] = [.unsafeFlags(["-static-stdlib"], isRelease)]

func systemLibrary(_ name: String, pkgConfig: String, apt: String) -> Target {
  .systemLibrary(name: name, pkgConfig: pkgConfig, providers: [.apt([apt])])
}

func library(
  _ name: String, _ dependencies: [Target.Dependency] = [], resources: [Resource] = []
) -> Target {
  .target(
    name: name, dependencies: dependencies, resources: resources, swiftSettings: settings)
}

func tests(
  _ name: String, _ dependencies: [Target.Dependency] = [], exclude: [String] = []
) -> Target {
  .testTarget(
    name: name + "Tests",
    dependencies: [.byName(name: name), "JobTrackerTesting"] + dependencies,
    exclude: exclude, swiftSettings: settings)
}

let grdb: Target.Dependency = .product(name: "GRDB", package: "GRDB.swift")
let logging: Target.Dependency = .product(name: "Logging", package: "swift-log")
let argumentParser: Target.Dependency = .product(
  name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
  name: "jobtracker",
  products: [.executable(name: "jobtracker", targets: ["jobtracker"])],
  dependencies: [
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/LebJe/TOMLKit", from: "0.6.0"),
  ],
  targets: [
    // No pkg-config: its flags set feature macros, which the shim header sets itself.
    .systemLibrary(name: "CNcurses", providers: [.apt(["libncursesw5-dev"])]),
    systemLibrary("CGLib", pkgConfig: "glib-2.0", apt: "libglib2.0-dev"),
    systemLibrary("CGumbo", pkgConfig: "gumbo", apt: "libgumbo-dev"),
    systemLibrary("CUchardet", pkgConfig: "uchardet", apt: "libuchardet-dev"),
    systemLibrary("CZlib", pkgConfig: "zlib", apt: "zlib1g-dev"),
    // GRDB links SQLite itself; this only declares its session extension.
    .systemLibrary(name: "CSQLiteSession", providers: [.apt(["libsqlite3-dev"])]),
    .target(name: "CTerminalGuard"),
    .target(name: "CHeldOutput"),
    .target(name: "CProcessMemory"),
    .target(name: "CDelayedLibrary"),
    .target(name: "CCurl", dependencies: ["CDelayedLibrary"]),
    .target(
      name: "CPoppler", dependencies: ["CDelayedLibrary", "CGLib"],
      cSettings: [.unsafeFlags(popplerHeaders)]),

    library("JobTrackerDomain"),
    library("TOMLSource", ["JobTrackerDomain", "TOMLKit"]),
    library("HTTPTransport", ["CCurl", "JobTrackerDomain"]),
    library(
      "PostingExtraction", ["CGumbo", "CUchardet", "HTTPTransport", "JobTrackerDomain"]),
    library("ResumeReader", ["CPoppler", "JobTrackerDomain"]),
    library(
      "ResumeAnalysis", ["HTTPTransport", "JobTrackerDomain", "TOMLKit", "TOMLSource"],
      resources: [.embedInCode("Resources/lexicon.toml")]),
    library("JobTrackerStore", ["CSQLiteSession", "CZlib", "JobTrackerDomain", grdb]),
    library(
      "JobTrackerService",
      [
        "CGLib", "HTTPTransport", "JobTrackerDomain", "JobTrackerStore", "PostingExtraction",
        "ResumeAnalysis", "ResumeReader", "TOMLKit", "TOMLSource", logging,
      ],
      resources: [.embedInCode("Demo/Samples")]),
    library(
      "TerminalScreen",
      ["CHeldOutput", "CNcurses", "CTerminalGuard", "JobTrackerDomain", "TOMLKit", "TOMLSource"],
      resources: [.embedInCode("Themes")]),
    library(
      "TerminalUI",
      ["CProcessMemory", "JobTrackerDomain", "JobTrackerService", "TerminalScreen", "TOMLSource"]),
    .executableTarget(
      name: "jobtracker",
      dependencies: [
        "JobTrackerDomain", "JobTrackerService", "PostingExtraction", "ResumeReader",
        "TerminalScreen", "TerminalUI", argumentParser,
      ],
      swiftSettings: settings, linkerSettings: linking),

    .target(
      name: "JobTrackerTesting", path: "Tests/JobTrackerTesting", swiftSettings: settings),
    tests("JobTrackerDomain"),
    tests("HTTPTransport", ["JobTrackerDomain"]),
    tests("PostingExtraction", ["HTTPTransport", "JobTrackerDomain"]),
    tests("ResumeReader", ["JobTrackerDomain", "jobtracker"]),
    tests("ResumeAnalysis", ["HTTPTransport", "JobTrackerDomain", "TOMLSource"]),
    tests("JobTrackerStore", ["JobTrackerDomain", grdb]),
    tests(
      "JobTrackerService",
      [
        "JobTrackerDomain", "JobTrackerStore", "ResumeAnalysis", "ResumeReader", "TOMLSource",
        "jobtracker", grdb,
      ]),
    tests("TerminalScreen"),
    tests(
      "TerminalUI", ["JobTrackerDomain", "JobTrackerService", "TerminalScreen", "TOMLSource"],
      exclude: ["Snapshots"]),
    .testTarget(
      name: "EndToEndTests", dependencies: ["JobTrackerTesting", "jobtracker"],
      swiftSettings: settings),
  ],
  swiftLanguageModes: [.v6]
)

// What developers run by hand; built only where it is asked for (docs/architecture.md).
if Context.environment["JOBTRACKER_TOOLS"] != nil {
  package.targets += [
    .executableTarget(
      name: "extraction-benchmark",
      dependencies: ["HTTPTransport", "JobTrackerDomain", "PostingExtraction"],
      path: "Tests/ExtractionBenchmark", swiftSettings: settings, linkerSettings: linking),
    .executableTarget(
      name: "extraction-fuzzer",
      dependencies: ["HTTPTransport", "JobTrackerDomain", "PostingExtraction"],
      path: "Tests/ExtractionFuzzer", exclude: ["Seeds", "posting.dict"],
      swiftSettings: settings + [.unsafeFlags(["-parse-as-library"])], linkerSettings: linking),
    .executableTarget(
      name: "scoring-benchmark", dependencies: ["JobTrackerDomain", "ResumeAnalysis"],
      path: "Tests/ScoringBenchmark", exclude: ["scoring.py"], swiftSettings: settings,
      linkerSettings: linking),
  ]
}
