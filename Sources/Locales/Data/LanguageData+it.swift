// Written by scripts/locale-data.py; do not edit. Source: Unicode CLDR, through Babel 2.18.0 and ICU 72.1.
// swift-format-ignore-file

extension LanguageData {
  static let it = #"""
    months=gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|novembre|dicembre
    monthsAlone=gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|novembre|dicembre
    monthsShort=gen|feb|mar|apr|mag|giu|lug|ago|set|ott|nov|dic
    days=lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica
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
    list={0} e {1}|{0}, {1}|{0}, {1}|{0} e {1}
    byte=other={0} byte
    KB=other={0} KB
    MB=other={0} MB
    GB=other={0} GB
    order=
    languages=afar|abcaso|avestan|afrikaans|akan|amarico|aragonese|arabo|assamese|asturiano|avaro|aymara|azerbaigiano|baschiro|bielorusso|bulgaro|bislama|bambara|bengalese|tibetano|bretone|bosniaco|catalano|ceceno|chamorro|curdo centrale|corso|cree|ceco|slavo ecclesiastico|ciuvascio|gallese|danese|tedesco|tedesco austriaco|alto tedesco svizzero|basso sorabo|divehi|dzongkha|ewe|greco|inglese|inglese australiano|inglese canadese|inglese britannico|inglese americano|esperanto|spagnolo|spagnolo latinoamericano|spagnolo messicano|estone|basco|persiano|fulah|finlandese|filippino|figiano|faroese|francese|francese canadese|francese svizzero|frisone settentrionale|friulano|frisone occidentale|irlandese|gaelico scozzese|galiziano|guaraní|tedesco svizzero|gujarati|mannese|hausa|ebraico|hindi|hiri motu|croato|alto sorabo|creolo haitiano|ungherese|armeno|herero|interlingua|indonesiano|interlingue|igbo|sichuan yi|inupiak|ido|islandese|italiano|inuktitut|giapponese|giavanese|georgiano|cabilo|kongo|kikuyu|kuanyama|kazako|groenlandese|khmer|kannada|coreano|kanuri|kashmiri|coloniese|curdo|komi|cornico|kirghiso|latino|lussemburghese|ganda|limburghese|ligure|lingala|lao|lituano|luba-katanga|lettone|cinese classico|malgascio|marshallese|maori|macedone|malayalam|mongolo|marathi|malese|maltese|multilingua|birmano|nauru|norvegese bokmål|ndebele del nord|basso tedesco|basso tedesco olandese|nepalese|ndonga|olandese|fiammingo|norvegese nynorsk|norvegese|ndebele del sud|sotho del nord|navajo|nyanja|occitano|ojibwa|oromo|odia|ossetico|punjabi|papiamento|pali|polacco|pashto|portoghese|portoghese brasiliano|portoghese europeo|quechua|romancio|rundi|rumeno|moldavo|romani|russo|arumeno|kinyarwanda|sanscrito|sardo|siciliano|scozzese|sindhi|sami del nord|sango|samogitico|serbo-croato|singalese|slovacco|sloveno|samoano|sami del sud|sami di Lule|sami di Inari|sami skolt|shona|somalo|albanese|serbo||sranan tongo|swati|sotho del sud|sundanese|svedese|swahili|slesiano|tamil|telugu|tagico|thailandese|tigrino|turcomanno|tagalog|tswana|tongano|turco|tsonga|tataro|ci|taitiano|tamazight|uiguro|ucraino|lingua imprecisata|urdu|uzbeco|venda|veneto|vietnamita|fiammingo occidentale|volapük|vallone|walser|wolof|xhosa|yiddish|yoruba|cantonese|zhuang|tamazight del Marocco standard|cinese|cinese semplificato|cinese tradizionale|zulu
    countries=Andorra|Emirati Arabi Uniti|Afghanistan|Antigua e Barbuda|Anguilla|Albania|Armenia|Angola|Antartide|Argentina|Samoa Americane|Austria|Australia|Aruba|Isole Åland|Azerbaigian|Bosnia ed Erzegovina|Barbados|Bangladesh|Belgio|Burkina Faso|Bulgaria|Bahrein|Burundi|Benin|Saint-Barthélemy|Bermuda|Brunei|Bolivia|Caraibi Olandesi|Brasile|Bahamas|Bhutan|Isola Bouvet|Botswana|Bielorussia|Belize|Canada|Isole Cocos (Keeling)|Congo - Kinshasa|Repubblica Centrafricana|Congo-Brazzaville|Svizzera|Costa d’Avorio|Isole Cook|Cile|Camerun|Cina|Colombia|Costa Rica|Cuba|Capo Verde|Curaçao|Isola Christmas|Cipro|Cechia|Germania|Gibuti|Danimarca|Dominica|Repubblica Dominicana|Algeria|Ecuador|Estonia|Egitto|Sahara Occidentale|Eritrea|Spagna|Etiopia|Finlandia|Figi|Isole Falkland|Micronesia|Isole Fær Øer|Francia|Gabon|Regno Unito|Grenada|Georgia|Guyana Francese|Guernsey|Ghana|Gibilterra|Groenlandia|Gambia|Guinea|Guadalupa|Guinea Equatoriale|Grecia|Georgia del Sud e Sandwich Australi|Guatemala|Guam|Guinea-Bissau|Guyana|RAS di Hong Kong|Isole Heard e McDonald|Honduras|Croazia|Haiti|Ungheria|Indonesia|Irlanda|Israele|Isola di Man|India|Territorio Britannico dell’Oceano Indiano|Iraq|Iran|Islanda|Italia|Jersey|Giamaica|Giordania|Giappone|Kenya|Kirghizistan|Cambogia|Kiribati|Comore|Saint Kitts e Nevis|Corea del Nord|Corea del Sud|Kuwait|Isole Cayman|Kazakistan|Laos|Libano|Saint Lucia|Liechtenstein|Sri Lanka|Liberia|Lesotho|Lituania|Lussemburgo|Lettonia|Libia|Marocco|Monaco|Moldavia|Montenegro|Saint Martin|Madagascar|Isole Marshall|Macedonia del Nord|Mali|Myanmar (Birmania)|Mongolia|RAS di Macao|Isole Marianne Settentrionali|Martinica|Mauritania|Montserrat|Malta|Mauritius|Maldive|Malawi|Messico|Malaysia|Mozambico|Namibia|Nuova Caledonia|Niger|Isola Norfolk|Nigeria|Nicaragua|Paesi Bassi|Norvegia|Nepal|Nauru|Niue|Nuova Zelanda|Oman|Panama|Perù|Polinesia Francese|Papua Nuova Guinea|Filippine|Pakistan|Polonia|Saint-Pierre e Miquelon|Isole Pitcairn|Portorico|Territori Palestinesi|Portogallo|Palau|Paraguay|Qatar|Riunione|Romania|Serbia|Russia|Ruanda|Arabia Saudita|Isole Salomone|Seychelles|Sudan|Svezia|Singapore|Sant’Elena|Slovenia|Svalbard e Jan Mayen|Slovacchia|Sierra Leone|San Marino|Senegal|Somalia|Suriname|Sud Sudan|São Tomé e Príncipe|El Salvador|Sint Maarten|Siria|Eswatini|Isole Turks e Caicos|Ciad|Terre Australi Francesi|Togo|Thailandia|Tagikistan|Tokelau|Timor Est|Turkmenistan|Tunisia|Tonga|Turchia|Trinidad e Tobago|Tuvalu|Taiwan|Tanzania|Ucraina|Uganda|Isole Minori Esterne degli Stati Uniti|Stati Uniti|Uruguay|Uzbekistan|Città del Vaticano|Saint Vincent e Grenadine|Venezuela|Isole Vergini Britanniche|Isole Vergini Americane|Vietnam|Vanuatu|Wallis e Futuna|Samoa|Kosovo|Yemen|Mayotte|Sudafrica|Zambia|Zimbabwe
    """#
}
