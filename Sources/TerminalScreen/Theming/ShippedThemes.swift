/// The files of `themes/`, which are compiled into the program so that it finds them wherever it is.
enum ShippedThemes {
  static let texts: [String: [UInt8]] = [
    "dark": PackageResources.dark_toml,
    "light": PackageResources.light_toml,
    "monochrome": PackageResources.monochrome_toml,
    "terminal": PackageResources.terminal_toml,
  ]
}
