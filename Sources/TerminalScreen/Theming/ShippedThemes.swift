/// The files of `themes/`, which are compiled into the program so that it finds them wherever it is.
enum ShippedThemes {
  static let texts: [String: [UInt8]] = [
    "colour-blind": PackageResources.colour_blind_toml,
    "dark": PackageResources.dark_toml,
    "gruvbox": PackageResources.gruvbox_toml,
    "high-contrast": PackageResources.high_contrast_toml,
    "light": PackageResources.light_toml,
    "monochrome": PackageResources.monochrome_toml,
    "nord": PackageResources.nord_toml,
    "solarized-dark": PackageResources.solarized_dark_toml,
    "solarized-light": PackageResources.solarized_light_toml,
    "terminal": PackageResources.terminal_toml,
  ]
}
