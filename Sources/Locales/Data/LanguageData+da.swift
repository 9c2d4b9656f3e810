// Written by scripts/locale-data.py; do not edit. Source: Unicode CLDR, through Babel 2.18.0 and ICU 72.1.
// swift-format-ignore-file

extension LanguageData {
  static let da = #"""
    months=januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december
    monthsAlone=januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december
    monthsShort=jan.|feb.|mar.|apr.|maj|jun.|jul.|aug.|sep.|okt.|nov.|dec.
    days=mandag|tirsdag|onsdag|torsdag|fredag|lørdag|søndag
    halves=AM|PM
    long=d. MMMM y
    short=d. MMM y
    full=EEEE 'den' d. MMMM y
    month=MMMM y
    time=HH.mm
    dateTime={1}, {0}
    decimal=,
    group=.
    minus=-
    grouping=1
    list={0} og {1}|{0}, {1}|{0}, {1}|{0} og {1}
    byte=one={0} byte|other={0} bytes
    KB=other={0} KB
    MB=other={0} MB
    GB=other={0} GB
    order=&D<<đ<<<Đ<<ð<<<Ð&th<<<þ&TH<<<Þ&Y<<ü<<<Ü<<ű<<<Ű&[before 1]ǀ<æ<<<Æ<<ä<<<Ä<ø<<<Ø<<ö<<<Ö<<ő<<<Ő<å<<<Å<<<aa<<<Aa<<<AA&oe<<œ<<<Œ
    languages=afar|abkhasisk|avestan|afrikaans|akan|amharisk|aragonsk|arabisk|assamesisk|asturisk|avarisk|aymara|aserbajdsjansk|bashkir|belarusisk|bulgarsk|bislama|bambara|bengali|tibetansk|bretonsk|bosnisk|catalansk|tjetjensk|chamorro|sorani|korsikansk|cree|tjekkisk|kirkeslavisk|tjuvasjisk|walisisk|dansk|tysk|østrigsk tysk|schweizerhøjtysk|nedersorbisk|divehi|dzongkha|ewe|græsk|engelsk|australsk engelsk|canadisk engelsk|britisk engelsk|amerikansk engelsk|esperanto|spansk|latinamerikansk spansk|mexicansk spansk|estisk|baskisk|persisk|fulah|finsk|filippinsk|fijiansk|færøsk|fransk|canadisk fransk|schweizisk fransk|nordfrisisk|friulisk|vestfrisisk|irsk|skotsk gælisk|galicisk|guarani|schweizertysk|gujarati|manx|hausa|hebraisk|hindi|hirimotu|kroatisk|øvresorbisk|haitisk|ungarsk|armensk|herero|interlingua|indonesisk|interlingue|igbo|sichuan yi|inupiaq|ido|islandsk|italiensk|inuktitut|japansk|javanesisk|georgisk|kabylsk|kongo|kikuyu|kuanyama|kasakhisk|grønlandsk|khmer|kannada|koreansk|kanuri|kashmiri|kölsch|kurdisk|komi|cornisk|kirgisisk|latin|luxembourgsk|ganda|limburgsk|ligurisk|lingala|lao|litauisk|luba-Katanga|lettisk||malagassisk|marshallese|maori|makedonsk|malayalam|mongolsk|marathi|malajisk|maltesisk|flere sprog|burmesisk|nauru|bokmål|nordndebele|nedertysk|plattysk (Holland)|nepalesisk|ndonga|nederlandsk|flamsk|nynorsk|norsk|sydndebele|nordsotho|navajo|nyanja|occitansk|ojibwa|oromo|oriya|ossetisk|punjabi|papiamento|pali|polsk|pashto|portugisisk|brasiliansk portugisisk|europæisk portugisisk|quechua|rætoromansk|rundi|rumænsk|moldovisk|romani|russisk|arumænsk|kinyarwanda|sanskrit|sardinsk|siciliansk|skotsk|sindhi|nordsamisk|sango||serbokroatisk|singalesisk|slovakisk|slovensk|samoansk|sydsamisk|lulesamisk|enaresamisk|skoltesamisk|shona|somali|albansk|serbisk||sranan tongo|swati|sydsotho|sundanesisk|svensk|swahili|schlesisk|tamil|telugu|tadsjikisk|thai|tigrinya|turkmensk|tagalog|tswana|tongansk|tyrkisk|tsonga|tatarisk|twi|tahitiansk|centralmarokkansk tamazight|uygurisk|ukrainsk|ukendt sprog|urdu|usbekisk|venda|venetiansk|vietnamesisk||volapyk|vallonsk|walsertysk|wolof|xhosa|jiddisch|yoruba|kantonesisk|zhuang|tamazight|kinesisk|forenklet kinesisk|traditionelt kinesisk|zulu
    countries=Andorra|De Forenede Arabiske Emirater|Afghanistan|Antigua og Barbuda|Anguilla|Albanien|Armenien|Angola|Antarktis|Argentina|Amerikansk Samoa|Østrig|Australien|Aruba|Åland|Aserbajdsjan|Bosnien-Hercegovina|Barbados|Bangladesh|Belgien|Burkina Faso|Bulgarien|Bahrain|Burundi|Benin|Saint Barthélemy|Bermuda|Brunei|Bolivia|De tidligere Nederlandske Antiller|Brasilien|Bahamas|Bhutan|Bouvetøen|Botswana|Belarus|Belize|Canada|Cocosøerne|Congo-Kinshasa|Den Centralafrikanske Republik|Congo-Brazzaville|Schweiz|Elfenbenskysten|Cookøerne|Chile|Cameroun|Kina|Colombia|Costa Rica|Cuba|Kap Verde|Curaçao|Juleøen|Cypern|Tjekkiet|Tyskland|Djibouti|Danmark|Dominica|Den Dominikanske Republik|Algeriet|Ecuador|Estland|Egypten|Vestsahara|Eritrea|Spanien|Etiopien|Finland|Fiji|Falklandsøerne|Mikronesien|Færøerne|Frankrig|Gabon|Storbritannien|Grenada|Georgien|Fransk Guyana|Guernsey|Ghana|Gibraltar|Grønland|Gambia|Guinea|Guadeloupe|Ækvatorialguinea|Grækenland|South Georgia og De Sydlige Sandwichøer|Guatemala|Guam|Guinea-Bissau|Guyana|SAR Hongkong|Heard Island og McDonald Islands|Honduras|Kroatien|Haiti|Ungarn|Indonesien|Irland|Israel|Isle of Man|Indien|Det Britiske Territorium i Det Indiske Ocean|Irak|Iran|Island|Italien|Jersey|Jamaica|Jordan|Japan|Kenya|Kirgisistan|Cambodja|Kiribati|Comorerne|Saint Kitts og Nevis|Nordkorea|Sydkorea|Kuwait|Caymanøerne|Kasakhstan|Laos|Libanon|Saint Lucia|Liechtenstein|Sri Lanka|Liberia|Lesotho|Litauen|Luxembourg|Letland|Libyen|Marokko|Monaco|Moldova|Montenegro|Saint Martin|Madagaskar|Marshalløerne|Nordmakedonien|Mali|Myanmar (Burma)|Mongoliet|SAR Macao|Nordmarianerne|Martinique|Mauretanien|Montserrat|Malta|Mauritius|Maldiverne|Malawi|Mexico|Malaysia|Mozambique|Namibia|Ny Kaledonien|Niger|Norfolk Island|Nigeria|Nicaragua|Nederlandene|Norge|Nepal|Nauru|Niue|New Zealand|Oman|Panama|Peru|Fransk Polynesien|Papua Ny Guinea|Filippinerne|Pakistan|Polen|Saint Pierre og Miquelon|Pitcairn|Puerto Rico|De palæstinensiske områder|Portugal|Palau|Paraguay|Qatar|Réunion|Rumænien|Serbien|Rusland|Rwanda|Saudi-Arabien|Salomonøerne|Seychellerne|Sudan|Sverige|Singapore|St. Helena|Slovenien|Svalbard og Jan Mayen|Slovakiet|Sierra Leone|San Marino|Senegal|Somalia|Surinam|Sydsudan|São Tomé og Príncipe|El Salvador|Sint Maarten|Syrien|Eswatini|Turks- og Caicosøerne|Tchad|De Franske Besiddelser i Det Sydlige Indiske Ocean og Antarktis|Togo|Thailand|Tadsjikistan|Tokelau|Timor-Leste|Turkmenistan|Tunesien|Tonga|Tyrkiet|Trinidad og Tobago|Tuvalu|Taiwan|Tanzania|Ukraine|Uganda|Amerikanske oversøiske øer|USA|Uruguay|Usbekistan|Vatikanstaten|Saint Vincent og Grenadinerne|Venezuela|De Britiske Jomfruøer|De Amerikanske Jomfruøer|Vietnam|Vanuatu|Wallis og Futuna|Samoa|Kosovo|Yemen|Mayotte|Sydafrika|Zambia|Zimbabwe
    """#
}
