// Written by scripts/locale-data.py; do not edit. Source: Unicode CLDR, through Babel 2.18.0 and ICU 72.1.
// swift-format-ignore-file

extension LanguageData {
  static let nb = #"""
    months=januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember
    monthsAlone=januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember
    monthsShort=jan.|feb.|mars|apr.|mai|juni|juli|aug.|sep.|okt.|nov.|des.
    days=mandag|tirsdag|onsdag|torsdag|fredag|lørdag|søndag
    halves=a.m.|p.m.
    long=d. MMMM y
    short=d. MMM y
    full=EEEE d. MMMM y
    month=MMMM y
    time=HH:mm
    dateTime={1}, {0}
    decimal=,
    group= 
    minus=−
    grouping=1
    list={0} og {1}|{0}, {1}|{0}, {1}|{0} og {1}
    byte=one={0} byte|other={0} byte
    KB=other={0} KB
    MB=other={0} MB
    GB=other={0} GB
    order=&D<<đ<<<Đ<<ð<<<Ð&t<<<þ/h&T<<<Þ/H&Y<<ü<<<Ü<<ű<<<Ű&[before 1]ǀ<æ<<<Æ<<ä<<<Ä<<ę<<<Ę<ø<<<Ø<<ö<<<Ö<<ő<<<Ő<<œ<<<Œ<å<<<Å<<aa<<<Aa<<<AA
    languages=afar|abkhasisk|avestisk|afrikaans|akan|amharisk|aragonsk|arabisk|assamesisk|asturisk|avarisk|aymara|aserbajdsjansk|basjkirsk|belarusisk|bulgarsk|bislama|bambara|bengali|tibetansk|bretonsk|bosnisk|katalansk|tsjetsjensk|chamorro|sentralkurdisk|korsikansk|cree|tsjekkisk|kirkeslavisk|tsjuvasjisk|walisisk|dansk|tysk|||lavsorbisk|divehi|dzongkha|ewe|gresk|engelsk|||||esperanto|spansk|||estisk|baskisk|persisk|fulfulde|finsk|filipino|fijiansk|færøysk|fransk|||nordfrisisk|friuliansk|vestfrisisk|irsk|skotsk-gælisk|galisisk|guarani|sveitsertysk|gujarati|mansk|hausa|hebraisk|hindi|hiri motu|kroatisk|høysorbisk|haitisk|ungarsk|armensk|herero|interlingua|indonesisk|interlingue|ibo|sichuan-yi|inupiak|ido|islandsk|italiensk|inuktitut|japansk|javanesisk|georgisk|kabylsk|kikongo|kikuyu|kuanyama|kasakhisk|grønlandsk|khmer|kannada|koreansk|kanuri|kasjmiri|kølnsk|kurdisk|komi|kornisk|kirgisisk|latin|luxemburgsk|ganda|limburgsk|ligurisk|lingala|laotisk|litauisk|luba-katanga|latvisk|klassisk kinesisk|gassisk|marshallesisk|maori|makedonsk|malayalam|mongolsk|marathi|malayisk|maltesisk|flere språk|burmesisk|nauru|norsk bokmål|nord-ndebele|nedertysk|nedersaksisk|nepali|ndonga|nederlandsk|flamsk|norsk nynorsk|norsk|sør-ndebele|nord-sotho|navajo|nyanja|oksitansk|ojibwa|oromo|odia|ossetisk|panjabi|papiamento|pali|polsk|pashto|portugisisk|||quechua|retoromansk|rundi|rumensk|moldovsk|romani|russisk|aromansk|kinyarwanda|sanskrit|sardisk|siciliansk|skotsk|sindhi|nordsamisk|sango|samogitisk|serbokroatisk|singalesisk|slovakisk|slovensk|samoansk|sørsamisk|lulesamisk|enaresamisk|skoltesamisk|shona|somali|albansk|serbisk||sranan|swati|sør-sotho|sundanesisk|svensk|swahili|schlesisk|tamil|telugu|tadsjikisk|thai|tigrinja|turkmensk|tagalog|setswana|tongansk|tyrkisk|tsonga|tatarisk|twi|tahitisk|sentralmarokkansk tamazight|uigurisk|ukrainsk|ukjent språk|urdu|usbekisk|venda|venetiansk|vietnamesisk|vestflamsk|volapyk|vallonsk|walsertysk|wolof|xhosa|jiddisk|joruba|kantonesisk|zhuang|standard marrokansk tamazight|kinesisk|forenklet kinesisk|tradisjonell kinesisk|zulu
    countries=Andorra|De forente arabiske emirater|Afghanistan|Antigua og Barbuda|Anguilla|Albania|Armenia|Angola|Antarktis|Argentina|Amerikansk Samoa|Østerrike|Australia|Aruba|Åland|Aserbajdsjan|Bosnia-Hercegovina|Barbados|Bangladesh|Belgia|Burkina Faso|Bulgaria|Bahrain|Burundi|Benin|Saint-Barthélemy|Bermuda|Brunei|Bolivia|Karibisk Nederland|Brasil|Bahamas|Bhutan|Bouvetøya|Botswana|Belarus|Belize|Canada|Kokosøyene|Kongo|Den sentralafrikanske republikk|Kongo-Brazzaville|Sveits|Elfenbenskysten|Cookøyene|Chile|Kamerun|Kina|Colombia|Costa Rica|Cuba|Kapp Verde|Curaçao|Christmasøya|Kypros|Tsjekkia|Tyskland|Djibouti|Danmark|Dominica|Den dominikanske republikk|Algerie|Ecuador|Estland|Egypt|Vest-Sahara|Eritrea|Spania|Etiopia|Finland|Fiji|Falklandsøyene|Mikronesiaføderasjonen|Færøyene|Frankrike|Gabon|Storbritannia|Grenada|Georgia|Fransk Guyana|Guernsey|Ghana|Gibraltar|Grønland|Gambia|Guinea|Guadeloupe|Ekvatorial-Guinea|Hellas|Sør-Georgia og Sør-Sandwichøyene|Guatemala|Guam|Guinea-Bissau|Guyana|Hongkong SAR Kina|Heard- og McDonaldøyene|Honduras|Kroatia|Haiti|Ungarn|Indonesia|Irland|Israel|Man|India|Det britiske territoriet i Indiahavet|Irak|Iran|Island|Italia|Jersey|Jamaica|Jordan|Japan|Kenya|Kirgisistan|Kambodsja|Kiribati|Komorene|Saint Kitts og Nevis|Nord-Korea|Sør-Korea|Kuwait|Caymanøyene|Kasakhstan|Laos|Libanon|St. Lucia|Liechtenstein|Sri Lanka|Liberia|Lesotho|Litauen|Luxemburg|Latvia|Libya|Marokko|Monaco|Moldova|Montenegro|Saint-Martin|Madagaskar|Marshalløyene|Nord-Makedonia|Mali|Myanmar (Burma)|Mongolia|Macao SAR Kina|Nord-Marianene|Martinique|Mauritania|Montserrat|Malta|Mauritius|Maldivene|Malawi|Mexico|Malaysia|Mosambik|Namibia|Ny-Caledonia|Niger|Norfolkøya|Nigeria|Nicaragua|Nederland|Norge|Nepal|Nauru|Niue|New Zealand|Oman|Panama|Peru|Fransk Polynesia|Papua Ny-Guinea|Filippinene|Pakistan|Polen|Saint-Pierre-et-Miquelon|Pitcairnøyene|Puerto Rico|Det palestinske området|Portugal|Palau|Paraguay|Qatar|Réunion|Romania|Serbia|Russland|Rwanda|Saudi-Arabia|Salomonøyene|Seychellene|Sudan|Sverige|Singapore|St. Helena|Slovenia|Svalbard og Jan Mayen|Slovakia|Sierra Leone|San Marino|Senegal|Somalia|Surinam|Sør-Sudan|São Tomé og Príncipe|El Salvador|Sint Maarten|Syria|Eswatini|Turks- og Caicosøyene|Tsjad|De franske sørterritorier|Togo|Thailand|Tadsjikistan|Tokelau|Øst-Timor|Turkmenistan|Tunisia|Tonga|Tyrkia|Trinidad og Tobago|Tuvalu|Taiwan|Tanzania|Ukraina|Uganda|USAs ytre øyer|USA|Uruguay|Usbekistan|Vatikanstaten|St. Vincent og Grenadinene|Venezuela|De britiske jomfruøyene|De amerikanske jomfruøyene|Vietnam|Vanuatu|Wallis og Futuna|Samoa|Kosovo|Jemen|Mayotte|Sør-Afrika|Zambia|Zimbabwe
    """#
}
