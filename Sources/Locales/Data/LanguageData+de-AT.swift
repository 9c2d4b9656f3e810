// Written by scripts/locale-data.py; do not edit. Source: Unicode CLDR, through Babel 2.18.0 and ICU 72.1.
// swift-format-ignore-file

extension LanguageData {
  static let deAT = #"""
    months=Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember
    monthsShort=Jän.|Feb.|März|Apr.|Mai|Juni|Juli|Aug.|Sep.|Okt.|Nov.|Dez.
    """#
}
