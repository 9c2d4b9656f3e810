// Written by scripts/locale-data.py; do not edit. Source: Unicode CLDR, through Babel 2.18.0 and ICU 72.1.
// swift-format-ignore-file

extension LanguageData {
  static let en = #"""
    months=January|February|March|April|May|June|July|August|September|October|November|December
    monthsAlone=January|February|March|April|May|June|July|August|September|October|November|December
    monthsShort=Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept|Oct|Nov|Dec
    days=Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday
    halves=am|pm
    long=d MMMM y
    short=d MMM y
    full=EEEE d MMMM y
    month=MMMM y
    time=HH:mm
    dateTime={1}, {0}
    decimal=.
    group=,
    minus=-
    grouping=1
    list={0} and {1}|{0}, {1}|{0}, {1}|{0} and {1}
    byte=one={0} byte|other={0} bytes
    KB=one={0} KB|other={0} KB
    MB=one={0} MB|other={0} MB
    GB=one={0} GB|other={0} GB
    order=
    languages=Afar|Abkhazian|Avestan|Afrikaans|Akan|Amharic|Aragonese|Arabic|Assamese|Asturian|Avaric|Aymara|Azerbaijani|Bashkir|Belarusian|Bulgarian|Bislama|Bambara|Bangla|Tibetan|Breton|Bosnian|Catalan|Chechen|Chamorro|Central Kurdish|Corsican|Cree|Czech|Church Slavic|Chuvash|Welsh|Danish|German|Austrian German|Swiss High German|Lower Sorbian|Divehi|Dzongkha|Ewe|Greek|English|Australian English|Canadian English|British English|American English|Esperanto|Spanish|Latin American Spanish|Mexican Spanish|Estonian|Basque|Persian|Fulah|Finnish|Filipino|Fijian|Faroese|French|Canadian French|Swiss French|Northern Frisian|Friulian|Western Frisian|Irish|Scottish Gaelic|Galician|Guarani|Swiss German|Gujarati|Manx|Hausa|Hebrew|Hindi|Hiri Motu|Croatian|Upper Sorbian|Haitian Creole|Hungarian|Armenian|Herero|Interlingua|Indonesian|Interlingue|Igbo|Sichuan Yi|Inupiaq|Ido|Icelandic|Italian|Inuktitut|Japanese|Javanese|Georgian|Kabyle|Kongo|Kikuyu|Kuanyama|Kazakh|Kalaallisut|Khmer|Kannada|Korean|Kanuri|Kashmiri|Colognian|Kurdish|Komi|Cornish|Kyrgyz|Latin|Luxembourgish|Ganda|Limburgish|Ligurian|Lingala|Lao|Lithuanian|Luba-Katanga|Latvian|Literary Chinese|Malagasy|Marshallese|Māori|Macedonian|Malayalam|Mongolian|Marathi|Malay|Maltese|Multiple languages|Burmese|Nauru|Norwegian Bokmål|North Ndebele|Low German|West Low German|Nepali|Ndonga|Dutch|Flemish|Norwegian Nynorsk|Norwegian|South Ndebele|Northern Sotho|Navajo|Nyanja|Occitan|Ojibwa|Oromo|Odia|Ossetic|Punjabi|Papiamento|Pali|Polish|Pashto|Portuguese|Brazilian Portuguese|European Portuguese|Quechua|Romansh|Rundi|Romanian|Moldavian|Romany|Russian|Aromanian|Kinyarwanda|Sanskrit|Sardinian|Sicilian|Scots|Sindhi|Northern Sami|Sango|Samogitian|Serbo-Croatian|Sinhala|Slovak|Slovenian|Samoan|Southern Sami|Lule Sami|Inari Sami|Skolt Sami|Shona|Somali|Albanian|Serbian|Montenegrin|Sranan Tongo|Swati|Southern Sotho|Sundanese|Swedish|Swahili|Silesian|Tamil|Telugu|Tajik|Thai|Tigrinya|Turkmen|Tagalog|Tswana|Tongan|Turkish|Tsonga|Tatar|Twi|Tahitian|Central Atlas Tamazight|Uyghur|Ukrainian|Unknown language|Urdu|Uzbek|Venda|Venetian|Vietnamese|West Flemish|Volapük|Walloon|Walser|Wolof|Xhosa|Yiddish|Yoruba|Cantonese|Zhuang|Standard Moroccan Tamazight|Chinese|Simplified Chinese|Traditional Chinese|Zulu
    countries=Andorra|United Arab Emirates|Afghanistan|Antigua & Barbuda|Anguilla|Albania|Armenia|Angola|Antarctica|Argentina|American Samoa|Austria|Australia|Aruba|Åland Islands|Azerbaijan|Bosnia & Herzegovina|Barbados|Bangladesh|Belgium|Burkina Faso|Bulgaria|Bahrain|Burundi|Benin|St Barthélemy|Bermuda|Brunei|Bolivia|Caribbean Netherlands|Brazil|Bahamas|Bhutan|Bouvet Island|Botswana|Belarus|Belize|Canada|Cocos (Keeling) Islands|Congo - Kinshasa|Central African Republic|Congo - Brazzaville|Switzerland|Côte d’Ivoire|Cook Islands|Chile|Cameroon|China|Colombia|Costa Rica|Cuba|Cape Verde|Curaçao|Christmas Island|Cyprus|Czechia|Germany|Djibouti|Denmark|Dominica|Dominican Republic|Algeria|Ecuador|Estonia|Egypt|Western Sahara|Eritrea|Spain|Ethiopia|Finland|Fiji|Falkland Islands|Micronesia|Faroe Islands|France|Gabon|United Kingdom|Grenada|Georgia|French Guiana|Guernsey|Ghana|Gibraltar|Greenland|Gambia|Guinea|Guadeloupe|Equatorial Guinea|Greece|South Georgia & South Sandwich Islands|Guatemala|Guam|Guinea-Bissau|Guyana|Hong Kong SAR China|Heard & McDonald Islands|Honduras|Croatia|Haiti|Hungary|Indonesia|Ireland|Israel|Isle of Man|India|British Indian Ocean Territory|Iraq|Iran|Iceland|Italy|Jersey|Jamaica|Jordan|Japan|Kenya|Kyrgyzstan|Cambodia|Kiribati|Comoros|St Kitts & Nevis|North Korea|South Korea|Kuwait|Cayman Islands|Kazakhstan|Laos|Lebanon|St Lucia|Liechtenstein|Sri Lanka|Liberia|Lesotho|Lithuania|Luxembourg|Latvia|Libya|Morocco|Monaco|Moldova|Montenegro|St Martin|Madagascar|Marshall Islands|North Macedonia|Mali|Myanmar (Burma)|Mongolia|Macao SAR China|Northern Mariana Islands|Martinique|Mauritania|Montserrat|Malta|Mauritius|Maldives|Malawi|Mexico|Malaysia|Mozambique|Namibia|New Caledonia|Niger|Norfolk Island|Nigeria|Nicaragua|Netherlands|Norway|Nepal|Nauru|Niue|New Zealand|Oman|Panama|Peru|French Polynesia|Papua New Guinea|Philippines|Pakistan|Poland|St Pierre & Miquelon|Pitcairn Islands|Puerto Rico|Palestinian Territories|Portugal|Palau|Paraguay|Qatar|Réunion|Romania|Serbia|Russia|Rwanda|Saudi Arabia|Solomon Islands|Seychelles|Sudan|Sweden|Singapore|St Helena|Slovenia|Svalbard & Jan Mayen|Slovakia|Sierra Leone|San Marino|Senegal|Somalia|Suriname|South Sudan|São Tomé & Príncipe|El Salvador|Sint Maarten|Syria|Eswatini|Turks & Caicos Islands|Chad|French Southern Territories|Togo|Thailand|Tajikistan|Tokelau|Timor-Leste|Turkmenistan|Tunisia|Tonga|Türkiye|Trinidad & Tobago|Tuvalu|Taiwan|Tanzania|Ukraine|Uganda|US Outlying Islands|United States|Uruguay|Uzbekistan|Vatican City|St Vincent & the Grenadines|Venezuela|British Virgin Islands|US Virgin Islands|Vietnam|Vanuatu|Wallis & Futuna|Samoa|Kosovo|Yemen|Mayotte|South Africa|Zambia|Zimbabwe
    """#
}
