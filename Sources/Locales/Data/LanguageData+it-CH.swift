// Written by scripts/locale-data.py; do not edit. Source: Unicode CLDR, through Babel 2.18.0 and ICU 72.1.
// swift-format-ignore-file

extension LanguageData {
  static let itCH = #"""
    full=EEEE, d MMMM y
    decimal=.
    group=’
    """#
}
