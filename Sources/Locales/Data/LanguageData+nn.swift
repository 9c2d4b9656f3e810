// Written by scripts/locale-data.py; do not edit. Source: Unicode CLDR, through Babel 2.18.0 and ICU 72.1.
// swift-format-ignore-file

extension LanguageData {
  static let nn = #"""
    months=januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember
    monthsAlone=januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember
    monthsShort=jan.|feb.|mars|apr.|mai|juni|juli|aug.|sep.|okt.|nov.|des.
    days=måndag|tysdag|onsdag|torsdag|fredag|laurdag|søndag
    halves=f.m.|e.m.
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
    languages=afar|abkhasisk|avestisk|afrikaans|akan|amharisk|aragonsk|arabisk|assamesisk|asturisk|avarisk|aymara|aserbajdsjansk|basjkirsk|belarusisk|bulgarsk|bislama|bambara|bengali|tibetansk|bretonsk|bosnisk|katalansk|tsjetsjensk|chamorro|sorani|korsikansk|cree|tsjekkisk|kyrkjeslavisk|tsjuvansk|walisisk|dansk|tysk|||lågsorbisk|divehi|dzongkha|ewe|gresk|engelsk|||||esperanto|spansk|||estisk|baskisk|persisk|fulfulde|finsk|filipino|fijiansk|færøysk|fransk|||nordfrisisk|friulisk|vestfrisisk|irsk|skotsk-gælisk|galisisk|guarani|sveitsertysk|gujarati|manx|hausa|hebraisk|hindi|hiri motu|kroatisk|høgsorbisk|haitisk|ungarsk|armensk|herero|interlingua|indonesisk|interlingue|ibo|sichuan-yi|inupiak|ido|islandsk|italiensk|inuktitut|japansk|javanesisk|georgisk|kabylsk|kikongo|kikuyu|kuanyama|kasakhisk|grønlandsk (kalaallisut)|khmer|kannada|koreansk|kanuri|kasjmiri|kølnsk|kurdisk|komi|kornisk|kirgisisk|latin|luxemburgsk|ganda|limburgsk|ligurisk|lingala|laotisk|litauisk|luba-katanga|latvisk|klassisk kinesisk|madagassisk|marshallesisk|maori|makedonsk|malayalam|mongolsk|marathi|malayisk|maltesisk|fleire språk|burmesisk|nauru|norsk bokmål|nord-ndebele|lågtysk|lågsaksisk|nepalsk|ndonga|nederlandsk|flamsk|norsk nynorsk|norsk|sør-ndebele|nordsotho|navajo|nyanja|oksitansk|ojibwa|oromo|odia|ossetisk|panjabi|papiamento|pali|polsk|pashto|portugisisk|||quechua|retoromansk|rundi|rumensk|moldavisk|romani|russisk|arumensk|kinyarwanda|sanskrit|sardinsk|siciliansk|skotsk|sindhi|nordsamisk|sango|samogitisk|serbokroatisk|singalesisk|slovakisk|slovensk|samoansk|sørsamisk|lulesamisk|enaresamisk|skoltesamisk|shona|somali|albansk|serbisk||sranan tongo|swati|sørsotho|sundanesisk|svensk|swahili|schlesisk|tamil|telugu|tadsjikisk|thai|tigrinja|turkmensk|tagalog|tswana|tongansk|tyrkisk|tsonga|tatarisk|twi|tahitisk|sentral-tamazight|uigurisk|ukrainsk|ukjent språk|urdu|usbekisk|venda|venetiansk|vietnamesisk|vestflamsk|volapyk|vallonsk|walsertysk|wolof|xhosa|jiddisk|joruba|kantonesisk|zhuang|standard marokkansk tamazight|kinesisk|forenkla kinesisk|tradisjonell kinesisk|zulu
    countries=Andorra|Dei sameinte arabiske emirata|Afghanistan|Antigua og Barbuda|Anguilla|Albania|Armenia|Angola|Antarktis|Argentina|Amerikansk Samoa|Austerrike|Australia|Aruba|Åland|Aserbajdsjan|Bosnia-Hercegovina|Barbados|Bangladesh|Belgia|Burkina Faso|Bulgaria|Bahrain|Burundi|Benin|Saint-Barthélemy|Bermuda|Brunei|Bolivia|Karibisk Nederland|Brasil|Bahamas|Bhutan|Bouvetøya|Botswana|Belarus|Belize|Canada|Kokosøyane|Kongo-Kinshasa|Den sentralafrikanske republikken|Kongo-Brazzaville|Sveits|Elfenbeinskysten|Cookøyane|Chile|Kamerun|Kina|Colombia|Costa Rica|Cuba|Kapp Verde|Curaçao|Christmasøya|Kypros|Tsjekkia|Tyskland|Djibouti|Danmark|Dominica|Den dominikanske republikken|Algerie|Ecuador|Estland|Egypt|Vest-Sahara|Eritrea|Spania|Etiopia|Finland|Fiji|Falklandsøyane|Mikronesiaføderasjonen|Færøyane|Frankrike|Gabon|Storbritannia|Grenada|Georgia|Fransk Guyana|Guernsey|Ghana|Gibraltar|Grønland|Gambia|Guinea|Guadeloupe|Ekvatorial-Guinea|Hellas|Sør-Georgia og Sør-Sandwichøyane|Guatemala|Guam|Guinea-Bissau|Guyana|Hongkong SAR Kina|Heardøya og McDonaldøyane|Honduras|Kroatia|Haiti|Ungarn|Indonesia|Irland|Israel|Man|India|Chagosøyane|Irak|Iran|Island|Italia|Jersey|Jamaica|Jordan|Japan|Kenya|Kirgisistan|Kambodsja|Kiribati|Komorane|Saint Kitts og Nevis|Nord-Korea|Sør-Korea|Kuwait|Caymanøyane|Kasakhstan|Laos|Libanon|St. Lucia|Liechtenstein|Sri Lanka|Liberia|Lesotho|Litauen|Luxembourg|Latvia|Libya|Marokko|Monaco|Moldova|Montenegro|Saint-Martin|Madagaskar|Marshalløyane|Nord-Makedonia|Mali|Myanmar (Burma)|Mongolia|Macao SAR Kina|Nord-Marianane|Martinique|Mauritania|Montserrat|Malta|Mauritius|Maldivane|Malawi|Mexico|Malaysia|Mosambik|Namibia|Ny-Caledonia|Niger|Norfolkøya|Nigeria|Nicaragua|Nederland|Noreg|Nepal|Nauru|Niue|New Zealand|Oman|Panama|Peru|Fransk Polynesia|Papua Ny-Guinea|Filippinane|Pakistan|Polen|Saint-Pierre-et-Miquelon|Pitcairn|Puerto Rico|Det palestinske området|Portugal|Palau|Paraguay|Qatar|Réunion|Romania|Serbia|Russland|Rwanda|Saudi-Arabia|Salomonøyane|Seychellane|Sudan|Sverige|Singapore|Saint Helena|Slovenia|Svalbard og Jan Mayen|Slovakia|Sierra Leone|San Marino|Senegal|Somalia|Surinam|Sør-Sudan|São Tomé og Príncipe|El Salvador|Sint Maarten|Syria|Eswatini|Turks- og Caicosøyane|Tsjad|Dei franske sørterritoria|Togo|Thailand|Tadsjikistan|Tokelau|Aust-Timor|Turkmenistan|Tunisia|Tonga|Tyrkia|Trinidad og Tobago|Tuvalu|Taiwan|Tanzania|Ukraina|Uganda|USAs ytre småøyar|USA|Uruguay|Usbekistan|Vatikanstaten|St. Vincent og Grenadinane|Venezuela|Dei britiske Jomfruøyane|Dei amerikanske Jomfruøyane|Vietnam|Vanuatu|Wallis og Futuna|Samoa|Kosovo|Jemen|Mayotte|Sør-Afrika|Zambia|Zimbabwe
    """#
}
