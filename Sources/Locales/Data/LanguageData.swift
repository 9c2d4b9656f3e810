// Written by scripts/locale-data.py; do not edit. Source: Unicode CLDR, through Babel 2.18.0 and ICU 72.1.
// swift-format-ignore-file

/// The data of the CLDR for each language, as lines of `key=value`, for `LanguageTable`.
enum LanguageData {
  /// Returns the lines of a language, or of a variant, which has only what differs; nil if unknown.
  static func lines(for code: String) -> String? {
    switch code {
    case "ar": return ar
    case "be": return be
    case "bg": return bg
    case "bs": return bs
    case "ca": return ca
    case "cs": return cs
    case "cy": return cy
    case "da": return da
    case "de": return de
    case "de-AT": return deAT
    case "de-CH": return deCH
    case "el": return el
    case "en": return en
    case "en-IE": return enIE
    case "en-US": return enUS
    case "es": return es
    case "et": return et
    case "eu": return eu
    case "fi": return fi
    case "fo": return fo
    case "fr": return fr
    case "fr-BE": return frBE
    case "fr-CH": return frCH
    case "fy": return fy
    case "ga": return ga
    case "gd": return gd
    case "gl": return gl
    case "hr": return hr
    case "hu": return hu
    case "hy": return hy
    case "is": return `is`
    case "it": return it
    case "it-CH": return itCH
    case "ka": return ka
    case "lb": return lb
    case "lt": return lt
    case "lv": return lv
    case "mk": return mk
    case "mt": return mt
    case "nb": return nb
    case "nl": return nl
    case "nl-BE": return nlBE
    case "nn": return nn
    case "no": return nb
    case "pl": return pl
    case "pt": return pt
    case "pt-BR": return ptBR
    case "ro": return ro
    case "ru": return ru
    case "sk": return sk
    case "sl": return sl
    case "sq": return sq
    case "sr": return sr
    case "sr-Latn": return srLatn
    case "sv": return sv
    case "tr": return tr
    case "uk": return uk
    default: return nil
    }
  }

  /// The codes that have lines, in alphabetical order.
  static let codes = ["ar", "be", "bg", "bs", "ca", "cs", "cy", "da", "de", "de-AT", "de-CH", "el", "en", "en-IE", "en-US", "es", "et", "eu", "fi", "fo", "fr", "fr-BE", "fr-CH", "fy", "ga", "gd", "gl", "hr", "hu", "hy", "is", "it", "it-CH", "ka", "lb", "lt", "lv", "mk", "mt", "nb", "nl", "nl-BE", "nn", "no", "pl", "pt", "pt-BR", "ro", "ru", "sk", "sl", "sq", "sr", "sr-Latn", "sv", "tr", "uk"]

  /// The languages that have names, in the order of `languages=` lines and of `ownNames`.
  static let languageCodes = "aa|ab|ae|af|ak|am|an|ar|as|ast|av|ay|az|ba|be|bg|bi|bm|bn|bo|br|bs|ca|ce|ch|ckb|co|cr|cs|cu|cv|cy|da|de|de-AT|de-CH|dsb|dv|dz|ee|el|en|en-AU|en-CA|en-GB|en-US|eo|es|es-419|es-MX|et|eu|fa|ff|fi|fil|fj|fo|fr|fr-CA|fr-CH|frr|fur|fy|ga|gd|gl|gn|gsw|gu|gv|ha|he|hi|ho|hr|hsb|ht|hu|hy|hz|ia|id|ie|ig|ii|ik|io|is|it|iu|ja|jv|ka|kab|kg|ki|kj|kk|kl|km|kn|ko|kr|ks|ksh|ku|kv|kw|ky|la|lb|lg|li|lij|ln|lo|lt|lu|lv|lzh|mg|mh|mi|mk|ml|mn|mr|ms|mt|mul|my|na|nb|nd|nds|nds-NL|ne|ng|nl|nl-BE|nn|no|nr|nso|nv|ny|oc|oj|om|or|os|pa|pap|pi|pl|ps|pt|pt-BR|pt-PT|qu|rm|rn|ro|ro-MD|rom|ru|rup|rw|sa|sc|scn|sco|sd|se|sg|sgs|sh|si|sk|sl|sm|sma|smj|smn|sms|sn|so|sq|sr|sr-ME|srn|ss|st|su|sv|sw|szl|ta|te|tg|th|ti|tk|tl|tn|to|tr|ts|tt|tw|ty|tzm|ug|uk|und|ur|uz|ve|vec|vi|vls|vo|wa|wae|wo|xh|yi|yo|yue|za|zgh|zh|zh-Hans|zh-Hant|zu"

  /// The name of each of these languages in the language itself; empty if the CLDR has none.
  static let ownNames = "Qafar|Аԥсшәа||Afrikaans|Akan|አማርኛ|aragonés|العربية|অসমীয়া|asturianu|||azərbaycan|башҡорт теле|беларуская|български||bamanakan|বাংলা|བོད་སྐད་|brezhoneg|bosanski|català|нохчийн||کوردیی ناوەندی|corsu||čeština|церковнослове́нскїй|чӑваш|Cymraeg|dansk|Deutsch|Österreichisches Deutsch|Schweizer Hochdeutsch|dolnoserbšćina|ދިވެހިބަސް|རྫོང་ཁ|eʋegbe|Ελληνικά|English|Australian English|Canadian English|British English|American English|Esperanto|español|español latinoamericano|español de México|eesti|euskara|فارسی|Pulaar|suomi|Filipino||føroyskt|français|français canadien|français suisse|Nordfriisk|furlan|Frysk|Gaeilge|Gàidhlig|galego|avañe’ẽ|Schwiizertüütsch|ગુજરાતી|Gaelg|Hausa|עברית|हिन्दी||hrvatski|hornjoserbšćina|Kreyòl Ayisyen|magyar|հայերեն||interlingua|Indonesia|Interlingue|Igbo|ꆈꌠꉙ||Ido|íslenska|italiano|ᐃᓄᒃᑎᑐᑦ|日本語|Jawa|ქართული|Taqbaylit||Gikuyu||қазақ тілі|kalaallisut|ខ្មែរ|ಕನ್ನಡ|한국어||کٲشُر|Kölsch|kurdî (kurmancî)||kernewek|кыргызча|Latina|Lëtzebuergesch|Luganda||ligure|lingála|ລາວ|lietuvių|Tshiluba|latviešu||Malagasy||Māori|македонски|മലയാളം|монгол|मराठी|Melayu|Malti||မြန်မာ||norsk bokmål|isiNdebele|Neddersass’sch||नेपाली||Nederlands|Vlaams|norsk nynorsk|norsk|isiNdebele|Sesotho sa Leboa|Diné Bizaad|Nyanja|occitan||Oromoo|ଓଡ଼ିଆ|ирон|ਪੰਜਾਬੀ|Papiamentu||polski|پښتو|português||português europeu|Runasimi|rumantsch|Ikirundi|română|||русский||Ikinyarwanda|संस्कृत भाषा|sardu|sicilianu||سنڌي|davvisámegiella|Sängö|||සිංහල|slovenčina|slovenščina||Åarjelsaemien gïele|julevsámegiella|anarâškielâ|sääʹmǩiõll|chiShona|Soomaali|shqip|српски|||siSwati|Sesotho|Basa Sunda|svenska|Kiswahili|ślōnski|தமிழ்|తెలుగు|тоҷикӣ|ไทย|ትግርኛ|türkmen dili|Tagalog|Setswana|lea fakatonga|Türkçe|Xitsonga|татар|||Tamaziɣt n laṭlaṣ|ئۇيغۇرچە|українська|Unknown language|اردو|o‘zbek|Tshivenḓa|veneto|Tiếng Việt||Volapük|walon|Walser|Wolof|IsiXhosa|ייִדיש|Èdè Yorùbá|粵語|Vahcuengh|ⵜⴰⵎⴰⵣⵉⵖⵜ|中文|简体中文|繁體中文|isiZulu"

  /// ISO 3166-1's codes, and XK, in the order of `countries=` lines.
  static let countryCodes = "AD|AE|AF|AG|AI|AL|AM|AO|AQ|AR|AS|AT|AU|AW|AX|AZ|BA|BB|BD|BE|BF|BG|BH|BI|BJ|BL|BM|BN|BO|BQ|BR|BS|BT|BV|BW|BY|BZ|CA|CC|CD|CF|CG|CH|CI|CK|CL|CM|CN|CO|CR|CU|CV|CW|CX|CY|CZ|DE|DJ|DK|DM|DO|DZ|EC|EE|EG|EH|ER|ES|ET|FI|FJ|FK|FM|FO|FR|GA|GB|GD|GE|GF|GG|GH|GI|GL|GM|GN|GP|GQ|GR|GS|GT|GU|GW|GY|HK|HM|HN|HR|HT|HU|ID|IE|IL|IM|IN|IO|IQ|IR|IS|IT|JE|JM|JO|JP|KE|KG|KH|KI|KM|KN|KP|KR|KW|KY|KZ|LA|LB|LC|LI|LK|LR|LS|LT|LU|LV|LY|MA|MC|MD|ME|MF|MG|MH|MK|ML|MM|MN|MO|MP|MQ|MR|MS|MT|MU|MV|MW|MX|MY|MZ|NA|NC|NE|NF|NG|NI|NL|NO|NP|NR|NU|NZ|OM|PA|PE|PF|PG|PH|PK|PL|PM|PN|PR|PS|PT|PW|PY|QA|RE|RO|RS|RU|RW|SA|SB|SC|SD|SE|SG|SH|SI|SJ|SK|SL|SM|SN|SO|SR|SS|ST|SV|SX|SY|SZ|TC|TD|TF|TG|TH|TJ|TK|TL|TM|TN|TO|TR|TT|TV|TW|TZ|UA|UG|UM|US|UY|UZ|VA|VC|VE|VG|VI|VN|VU|WF|WS|XK|YE|YT|ZA|ZM|ZW"
}
