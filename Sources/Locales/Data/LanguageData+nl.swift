// Written by scripts/locale-data.py; do not edit. Source: Unicode CLDR, through Babel 2.18.0 and ICU 72.1.
// swift-format-ignore-file

extension LanguageData {
  static let nl = #"""
    months=januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december
    monthsAlone=januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december
    monthsShort=jan|feb|mrt|apr|mei|jun|jul|aug|sep|okt|nov|dec
    days=maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag
    halves=a.m.|p.m.
    long=d MMMM y
    short=d MMM y
    full=EEEE d MMMM y
    month=MMMM y
    time=HH:mm
    dateTime={1}, {0}
    decimal=,
    group=.
    minus=-
    grouping=1
    list={0} en {1}|{0}, {1}|{0}, {1}|{0} en {1}
    byte=other={0} byte
    KB=other={0} KB
    MB=other={0} MB
    GB=other={0} GB
    order=
    languages=Afar|Abchazisch|Avestisch|Afrikaans|Akan|Amhaars|Aragonees|Arabisch|Assamees|Asturisch|Avarisch|Aymara|Azerbeidzjaans|Basjkiers|Belarussisch|Bulgaars|Bislama|Bambara|Bengaals|Tibetaans|Bretons|Bosnisch|Catalaans|Tsjetsjeens|Chamorro|Soranî|Corsicaans|Cree|Tsjechisch|Kerkslavisch|Tsjoevasjisch|Welsh|Deens|Duits|||Nedersorbisch|Divehi|Dzongkha|Ewe|Grieks|Engels|||||Esperanto|Spaans|||Estisch|Baskisch|Perzisch|Fulah|Fins|Filipijns|Fijisch|Faeröers|Frans|||Noord-Fries|Friulisch|Fries|Iers|Schots-Gaelisch|Galicisch|Guaraní|Zwitserduits|Gujarati|Manx|Hausa|Hebreeuws|Hindi|Hiri Motu|Kroatisch|Oppersorbisch|Haïtiaans Creools|Hongaars|Armeens|Herero|Interlingua|Indonesisch|Interlingue|Igbo|Yi|Inupiaq|Ido|IJslands|Italiaans|Inuktitut|Japans|Javaans|Georgisch|Kabylisch|Kongo|Gikuyu|Kuanyama|Kazachs|Groenlands|Khmer|Kannada|Koreaans|Kanuri|Kasjmiri|Kölsch|Koerdisch|Komi|Cornish|Kirgizisch|Latijn|Luxemburgs|Luganda|Limburgs|Ligurisch|Lingala|Laotiaans|Litouws|Luba-Katanga|Lets|Klassiek Chinees|Malagassisch|Marshallees|Maori|Macedonisch|Malayalam|Mongools|Marathi|Maleis|Maltees|meerdere talen|Birmaans|Nauruaans|Noors - Bokmål|Noord-Ndebele|Nedersaksisch|Nederduits|Nepalees|Ndonga|Nederlands|Vlaams|Noors - Nynorsk|Noors|Zuid-Ndbele|Noord-Sotho|Navajo|Nyanja|Occitaans|Ojibwa|Afaan Oromo|Odia|Ossetisch|Punjabi|Papiaments|Pali|Pools|Pasjtoe|Portugees|||Quechua|Reto-Romaans|Kirundi|Roemeens||Romani|Russisch|Aroemeens|Kinyarwanda|Sanskriet|Sardijns|Siciliaans|Schots|Sindhi|Noord-Samisch|Sango|Samogitisch|Servo-Kroatisch|Singalees|Slowaaks|Sloveens|Samoaans|Zuid-Samisch|Lule-Samisch|Inari-Samisch|Skolt-Samisch|Shona|Somalisch|Albanees|Servisch||Sranantongo|Swazi|Zuid-Sotho|Soendanees|Zweeds|Swahili|Silezisch|Tamil|Telugu|Tadzjieks|Thai|Tigrinya|Turkmeens|Tagalog|Tswana|Tongaans|Turks|Tsonga|Tataars|Twi|Tahitiaans|Tamazight (Centraal-Marokko)|Oeigoers|Oekraïens|onbekende taal|Urdu|Oezbeeks|Venda|Venetiaans|Vietnamees|West-Vlaams|Volapük|Waals|Walser|Wolof|Xhosa|Jiddisch|Yoruba|Kantonees|Zhuang|Standaard Marokkaanse Tamazight|Chinees|Mandarijn (vereenvoudigd)|Mandarijn (traditioneel)|Zoeloe
    countries=Andorra|Verenigde Arabische Emiraten|Afghanistan|Antigua en Barbuda|Anguilla|Albanië|Armenië|Angola|Antarctica|Argentinië|Amerikaans-Samoa|Oostenrijk|Australië|Aruba|Åland|Azerbeidzjan|Bosnië en Herzegovina|Barbados|Bangladesh|België|Burkina Faso|Bulgarije|Bahrein|Burundi|Benin|Saint-Barthélemy|Bermuda|Brunei|Bolivia|Caribisch Nederland|Brazilië|Bahama’s|Bhutan|Bouveteiland|Botswana|Belarus|Belize|Canada|Cocoseilanden|Congo-Kinshasa|Centraal-Afrikaanse Republiek|Congo-Brazzaville|Zwitserland|Ivoorkust|Cookeilanden|Chili|Kameroen|China|Colombia|Costa Rica|Cuba|Kaapverdië|Curaçao|Christmaseiland|Cyprus|Tsjechië|Duitsland|Djibouti|Denemarken|Dominica|Dominicaanse Republiek|Algerije|Ecuador|Estland|Egypte|Westelijke Sahara|Eritrea|Spanje|Ethiopië|Finland|Fiji|Falklandeilanden|Micronesia|Faeröer|Frankrijk|Gabon|Verenigd Koninkrijk|Grenada|Georgië|Frans-Guyana|Guernsey|Ghana|Gibraltar|Groenland|Gambia|Guinee|Guadeloupe|Equatoriaal-Guinea|Griekenland|Zuid-Georgia en Zuidelijke Sandwicheilanden|Guatemala|Guam|Guinee-Bissau|Guyana|Hongkong SAR van China|Heard en McDonaldeilanden|Honduras|Kroatië|Haïti|Hongarije|Indonesië|Ierland|Israël|Isle of Man|India|Brits Indische Oceaanterritorium|Irak|Iran|IJsland|Italië|Jersey|Jamaica|Jordanië|Japan|Kenia|Kirgizië|Cambodja|Kiribati|Comoren|Saint Kitts en Nevis|Noord-Korea|Zuid-Korea|Koeweit|Kaaimaneilanden|Kazachstan|Laos|Libanon|Saint Lucia|Liechtenstein|Sri Lanka|Liberia|Lesotho|Litouwen|Luxemburg|Letland|Libië|Marokko|Monaco|Moldavië|Montenegro|Saint-Martin|Madagaskar|Marshalleilanden|Noord-Macedonië|Mali|Myanmar (Birma)|Mongolië|Macau SAR van China|Noordelijke Marianen|Martinique|Mauritanië|Montserrat|Malta|Mauritius|Maldiven|Malawi|Mexico|Maleisië|Mozambique|Namibië|Nieuw-Caledonië|Niger|Norfolk|Nigeria|Nicaragua|Nederland|Noorwegen|Nepal|Nauru|Niue|Nieuw-Zeeland|Oman|Panama|Peru|Frans-Polynesië|Papoea-Nieuw-Guinea|Filipijnen|Pakistan|Polen|Saint-Pierre en Miquelon|Pitcairneilanden|Puerto Rico|Palestijnse gebieden|Portugal|Palau|Paraguay|Qatar|Réunion|Roemenië|Servië|Rusland|Rwanda|Saoedi-Arabië|Salomonseilanden|Seychellen|Soedan|Zweden|Singapore|Sint-Helena|Slovenië|Spitsbergen en Jan Mayen|Slowakije|Sierra Leone|San Marino|Senegal|Somalië|Suriname|Zuid-Soedan|Sao Tomé en Principe|El Salvador|Sint-Maarten|Syrië|Eswatini|Turks- en Caicoseilanden|Tsjaad|Franse Gebieden in de zuidelijke Indische Oceaan|Togo|Thailand|Tadzjikistan|Tokelau|Oost-Timor|Turkmenistan|Tunesië|Tonga|Turkije|Trinidad en Tobago|Tuvalu|Taiwan|Tanzania|Oekraïne|Oeganda|Kleine afgelegen eilanden van de Verenigde Staten|Verenigde Staten|Uruguay|Oezbekistan|Vaticaanstad|Saint Vincent en de Grenadines|Venezuela|Britse Maagdeneilanden|Amerikaanse Maagdeneilanden|Vietnam|Vanuatu|Wallis en Futuna|Samoa|Kosovo|Jemen|Mayotte|Zuid-Afrika|Zambia|Zimbabwe
    """#
}
