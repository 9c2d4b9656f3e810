// Written by scripts/locale-data.py; do not edit. Source: Unicode CLDR, through Babel 2.18.0 and ICU 72.1.
// swift-format-ignore-file

extension LanguageData {
  static let fy = #"""
    months=Jannewaris|Febrewaris|Maart|April|Maaie|Juny|July|Augustus|Septimber|Oktober|Novimber|Desimber
    monthsAlone=Jannewaris|Febrewaris|Maart|April|Maaie|Juny|July|Augustus|Septimber|Oktober|Novimber|Desimber
    monthsShort=Jan|Feb|Mrt|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Des
    days=moandei|tiisdei|woansdei|tongersdei|freed|sneon|snein
    halves=AM|PM
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
    order=&I<<y<<<Y
    languages=Afar|Abchazysk|Avestysk|Afrikaansk|Akan|Amhaarsk|Aragoneesk|Arabysk|Assameesk|Asturysk|Avarysk|Aymara|Azerbeidzjaansk|Basjkiersk|Wyt-Russysk|Bulgaarsk|Bislama|Bambara|Bengaalsk|Tibetaansk|Bretonsk|Bosnysk|Katalaansk|Tsjetsjeensk|Chamorro|Soranî|Korsikaansk|Cree|Tsjechysk|Kerkslavysk|Tsjoevasjysk|Welsk|Deensk|Dútsk|Eastenryks Dútsk|Switsersk Heechdútsk|Nedersorbysk|Divehi|Dzongkha|Ewe|Gryks|Ingelsk|Australysk Ingelsk|Kanadeesk Ingelsk|Britsk Ingelsk|Amerikaansk Ingelsk|Esperanto|Spaansk|Latynsk-Amerikaansk Spaansk|Meksikaansk Spaansk|Estlânsk|Baskysk|Perzysk|Fulah|Finsk|Filipynsk|Fijysk|Faeröersk|Frânsk|Kanadeesk Frânsk|Switserse Frânsk|Noard-Frysk|Friulysk|Frysk|Iersk|Schotsk Gaelic|Galisysk|Guaraní|Switsers Dútsk|Gujarati|Manks|Hausa|Hebreeuwsk|Hindi|Hiri Motu|Kroatysk|Oppersorbysk|Haïtiaansk|Hongaarsk|Armeensk|Herero|Interlingua|Yndonezysk|Interlingue|Igbo|Sichuan Yi|Inupiaq|Ido|Yslâns|Italiaansk|Inuktitut|Japans|Javaansk|Georgysk|Kabyle|Kongo|Kikuyu|Kuanyama|Kazachs|Grienlâns|Khmer|Kannada|Koreaansk|Kanuri|Kasjmiri|Kölsch|Koerdysk|Komi|Cornish|Kirgizysk|Latyn|Luxemburgs|Ganda|Limburgs|Liguriaansk|Lingala|Laotiaansk|Litouws|Luba-Katanga|Letlâns||Malagasysk|Marshallees|Maori|Macedonysk|Malayalam|Mongools|Marathi|Maleis|Maltees|Meardere talen|Birmees|Nauruaansk|Noors - Bokmål|Noard-Ndbele|Laagduits||Nepalees|Ndonga|Nederlânsk|Vlaams|Noors - Nynorsk|Noors|Sûd-Ndbele|Noard-Sotho|Navajo|Nyanja|Occitaansk|Ojibwa|Oromo|Odia|Ossetysk|Punjabi|Papiaments|Pali|Poalsk|Pasjtoe|Portugeesk|Brazyljaansk Portugees|Europees Portugees|Quechua|Reto-Romaansk|Kirundi|Roemeensk|Moldavysk|Romani|Russysk|Aromaniaansk|Kinyarwanda|Sanskriet|Sardinysk|Siciliaansk|Schots|Sindhi|Noard-Samysk|Sango||Servokroatysk|Singalees|Slowaaks|Sloveensk|Samoaansk|Sûd-Samysk|Lule Sami|Inari Sami|Skolt Sami|Shona|Somalysk|Albaneesk|Servysk||Sranantongo|Swazi|Sûd-Sotho|Soendaneesk|Zweeds|Swahili|Silesysk|Tamil|Telugu|Tadzjieks|Thais|Tigrinya|Turkmeens|Tagalog|Tswana|Tongaansk|Turks|Tsonga|Tataars|Twi|Tahitysk|Tamazight (Sintraal-Marokko)|Oeigoers|Oekraïens|Onbekende taal|Urdu|Oezbeeks|Venda|Venetiaansk|Vietnamees||Volapük|Waals|Walser|Wolof|Xhosa|Jiddysk|Yoruba|Kantoneesk|Zhuang|Standert Marokkaanske Tamazight|Sineesk|Ferienfâldich Sineesk|Tradisjoneel Sineesk|Zulu
    countries=Andorra|Verenigde Arabyske Emiraten|Afghanistan|Antigua en Barbuda|Anguilla|Albanië|Armenië|Angola|Antarctica|Argentinië|Amerikaansk Samoa|Eastenryk|Australië|Aruba|Ålân|Azerbeidzjan|Bosnië en Herzegovina|Barbados|Bangladesh|België|Burkina Faso|Bulgarije|Bahrein|Burundi|Benin|Saint Barthélemy|Bermuda|Brunei|Bolivia|Karibysk Nederlân|Brazilië|Bahama’s|Bhutan|Bouveteilân|Botswana|Wit-Ruslân|Belize|Canada|Kokosilanen|Congo-Kinshasa|Sintraal-Afrikaanske Republyk|Congo-Brazzaville|Switserlân|Ivoorkust|Cookeilannen|Chili|Kameroen|Sina|Kolombia|Costa Rica|Kuba|Kaapverdië|Curaçao|Krysteilan|Syprus|Tsjechje|Dútslân|Djibouti|Denemarken|Dominika|Dominikaanske Republyk|Algerije|Ecuador|Estlân|Egypte|Westelijke Sahara|Eritrea|Spanje|Ethiopië|Finlân|Fiji|Falklâneilannen|Micronesië|Faeröer|Frankrijk|Gabon|Verenigd Koninkrijk|Grenada|Georgië|Frans-Guyana|Guernsey|Ghana|Gibraltar|Grienlân|Gambia|Guinee|Guadeloupe|Equatoriaal-Guinea|Grikelân|Sûd-Georgia en Sûdlike Sandwicheilannen|Guatemala|Guam|Guinee-Bissau|Guyana|Hongkong SAR van Sina|Heard- en McDonaldeilannen|Honduras|Kroatië|Haïti|Hongarije|Yndonesië|Ierlân|Israël|Isle of Man|India|Britse Gebieden yn de Indyske Oseaan|Irak|Iran|Yslân|Italië|Jersey|Jamaica|Jordanië|Japan|Kenia|Kirgizië|Cambodja|Kiribati|Comoren|Saint Kitts en Nevis|Noard-Korea|Sûd-Korea|Koeweit|Caymaneilannen|Kazachstan|Laos|Libanon|Saint Lucia|Liechtenstein|Sri Lanka|Liberia|Lesotho|Litouwen|Luxemburg|Letlân|Libië|Marokko|Monaco|Moldavië|Montenegro|Saint-Martin|Madeiaskar|Marshalleilannen|Noard-Masedoanië|Mali|Myanmar (Birma)|Mongolië|Macao SAR van Sina|Noardlike Marianeneilannen|Martinique|Mauritanië|Montserrat|Malta|Mauritius|Maldiven|Malawi|Mexico|Maleisië|Mozambique|Namibië|Nij-Caledonië|Niger|Norfolkeilân|Nigeria|Nicaragua|Nederlân|Noarwegen|Nepal|Nauru|Niue|Nij-Seelân|Oman|Panama|Peru|Frans-Polynesië|Papoea-Nij-Guinea|Filipijnen|Pakistan|Polen|Saint-Pierre en Miquelon|Pitcairneilannen|Puerto Rico|Palestynske gebieten|Portugal|Palau|Paraguay|Qatar|Réunion|Roemenië|Servië|Ruslân|Rwanda|Saoedi-Arabië|Salomonseilannen|Seychellen|Soedan|Zweden|Singapore|Sint-Helena|Slovenië|Spitsbergen en Jan Mayen|Slowakije|Sierra Leone|San Marino|Senegal|Somalië|Suriname|Sûd-Soedan|Sao Tomé en Principe|El Salvador|Sint-Maarten|Syrië|Swazilân|Turks- en Caicoseilannen|Tsjaad|Franse Gebieden in de zuidelijke Indyske Oseaan|Togo|Thailân|Tadzjikistan|Tokelau|East-Timor|Turkmenistan|Tunesië|Tonga|Turkije|Trinidad en Tobago|Tuvalu|Taiwan|Tanzania|Oekraïne|Oeganda|Lyts ôflizzen eilannen fan de Ferienigde Staten|Ferienigde Staten|Uruguay|Oezbekistan|Vaticaanstêd|Saint Vincent en de Grenadines|Venezuela|Britse Maagdeneilannen|Amerikaanske Maagdeneilannen|Vietnam|Vanuatu|Wallis en Futuna|Samoa|Kosovo|Jemen|Mayotte|Sûd-Afrika|Zambia|Zimbabwe
    """#
}
