// Written by scripts/locale-data.py; do not edit. Source: Unicode CLDR, through Babel 2.18.0 and ICU 72.1.
// swift-format-ignore-file

extension LanguageData {
  static let ro = #"""
    months=ianuarie|februarie|martie|aprilie|mai|iunie|iulie|august|septembrie|octombrie|noiembrie|decembrie
    monthsAlone=ianuarie|februarie|martie|aprilie|mai|iunie|iulie|august|septembrie|octombrie|noiembrie|decembrie
    monthsShort=ian.|feb.|mar.|apr.|mai|iun.|iul.|aug.|sept.|oct.|nov.|dec.
    days=luni|marți|miercuri|joi|vineri|sâmbătă|duminică
    halves=a.m.|p.m.
    long=d MMMM y
    short=d MMM y
    full=EEEE, d MMMM y
    month=MMMM y
    time=HH:mm
    dateTime={1}, {0}
    decimal=,
    group=.
    minus=-
    grouping=1
    list={0} și {1}|{0}, {1}|{0}, {1}|{0} și {1}
    byte=few={0} byți|one={0} byte|other={0} de byți
    KB=other={0} KB
    MB=other={0} MB
    GB=other={0} GB
    order=&A<ă<<<Ă<â<<<Â&I<î<<<Î&S<ş=ș<<<Ş=Ș&T<ţ=ț<<<Ţ=Ț
    languages=afar|abhază|avestană|afrikaans|akan|amharică|aragoneză|arabă|asameză|asturiană|avară|aymara|azeră|bașkiră|belarusă|bulgară|bislama|bambara|bengaleză|tibetană|bretonă|bosniacă|catalană|cecenă|chamorro|kurdă centrală|corsicană|cree|cehă|slavonă|ciuvașă|galeză|daneză|germană||germană standard (Elveția)|sorabă de jos|divehi|dzongkha|ewe|greacă|engleză||||engleză (S.U.A)|esperanto|spaniolă|||estonă|bască|persană|fulah|finlandeză|filipineză|fijiană|feroeză|franceză|||frizonă nordică|friulană|frizonă occidentală|irlandeză|gaelică scoțiană|galiciană|guarani|germană (Elveția)|gujarati|manx|hausa|ebraică|hindi|hiri motu|croată|sorabă de sus|haitiană|maghiară|armeană|herero|interlingua|indoneziană|interlingue|igbo|yi din Sichuan|inupiak|ido|islandeză|italiană|inuktitut|japoneză|javaneză|georgiană|kabyle|congoleză|kikuyu|kuanyama|kazahă|kalaallisut|khmeră|kannada|coreeană|kanuri|cașmiră|kölsch|kurdă|komi|cornică|kârgâză|latină|luxemburgheză|ganda|limburgheză|liguriană|lingala|laoțiană|lituaniană|luba-katanga|letonă||malgașă|marshalleză|maori|macedoneană|malayalam|mongolă|marathi|malaeză|malteză|mai multe limbi|birmană|nauru|norvegiană bokmål|ndebele de nord|germana de jos|saxona de jos|nepaleză|ndonga|neerlandeză|flamandă|norvegiană nynorsk|norvegiană|ndebele de sud|sotho de nord|navajo|nyanja|occitană|ojibwa|oromo|odia|osetă|punjabi|papiamento|pali|poloneză|paștună|portugheză||portugheză (Europa)|quechua|romanșă|kirundi|română||romani|rusă|aromână|kinyarwanda|sanscrită|sardiniană|siciliană|scots|sindhi|sami de nord|sango||sârbo-croată|singhaleză|slovacă|slovenă|samoană|sami de sud|sami lule|sami inari|sami skolt|shona|somaleză|albaneză|sârbă||sranan tongo|swati|sesotho|sundaneză|suedeză|swahili|sileziană|tamilă|telugu|tadjică|thailandeză|tigrină|turkmenă|tagalog|setswana|tongană|turcă|tsonga|tătară|twi|tahitiană|tamazight din Atlasul Central|uigură|ucraineană|limbă necunoscută|urdu|uzbecă|venda|venetă|vietnameză||volapuk|valonă|walser|wolof|xhosa|idiș|yoruba|cantoneză|zhuang|tamazight standard marocană|chineză|chineză simplificată|chineză tradițională|zulu
    countries=Andorra|Emiratele Arabe Unite|Afganistan|Antigua și Barbuda|Anguilla|Albania|Armenia|Angola|Antarctica|Argentina|Samoa Americană|Austria|Australia|Aruba|Insulele Åland|Azerbaidjan|Bosnia și Herțegovina|Barbados|Bangladesh|Belgia|Burkina Faso|Bulgaria|Bahrain|Burundi|Benin|Saint-Barthélemy|Bermuda|Brunei|Bolivia|Insulele Caraibe Olandeze|Brazilia|Bahamas|Bhutan|Insula Bouvet|Botswana|Belarus|Belize|Canada|Insulele Cocos (Keeling)|Congo - Kinshasa|Republica Centrafricană|Congo - Brazzaville|Elveția|Côte d’Ivoire|Insulele Cook|Chile|Camerun|China|Columbia|Costa Rica|Cuba|Capul Verde|Curaçao|Insula Christmas|Cipru|Cehia|Germania|Djibouti|Danemarca|Dominica|Republica Dominicană|Algeria|Ecuador|Estonia|Egipt|Sahara Occidentală|Eritreea|Spania|Etiopia|Finlanda|Fiji|Insulele Falkland|Micronezia|Insulele Feroe|Franța|Gabon|Regatul Unit|Grenada|Georgia|Guyana Franceză|Guernsey|Ghana|Gibraltar|Groenlanda|Gambia|Guineea|Guadelupa|Guineea Ecuatorială|Grecia|Georgia de Sud și Insulele Sandwich de Sud|Guatemala|Guam|Guineea-Bissau|Guyana|R.A.S. Hong Kong, China|Insula Heard și Insulele McDonald|Honduras|Croația|Haiti|Ungaria|Indonezia|Irlanda|Israel|Insula Man|India|Teritoriul Britanic din Oceanul Indian|Irak|Iran|Islanda|Italia|Jersey|Jamaica|Iordania|Japonia|Kenya|Kârgâzstan|Cambodgia|Kiribati|Comore|Saint Kitts și Nevis|Coreea de Nord|Coreea de Sud|Kuweit|Insulele Cayman|Kazahstan|Laos|Liban|Sfânta Lucia|Liechtenstein|Sri Lanka|Liberia|Lesotho|Lituania|Luxemburg|Letonia|Libia|Maroc|Monaco|Republica Moldova|Muntenegru|Sfântul Martin|Madagascar|Insulele Marshall|Macedonia de Nord|Mali|Myanmar (Birmania)|Mongolia|R.A.S. Macao, China|Insulele Mariane de Nord|Martinica|Mauritania|Montserrat|Malta|Mauritius|Maldive|Malawi|Mexic|Malaysia|Mozambic|Namibia|Noua Caledonie|Niger|Insula Norfolk|Nigeria|Nicaragua|Țările de Jos|Norvegia|Nepal|Nauru|Niue|Noua Zeelandă|Oman|Panama|Peru|Polinezia Franceză|Papua-Noua Guinee|Filipine|Pakistan|Polonia|Saint-Pierre și Miquelon|Insulele Pitcairn|Puerto Rico|Teritoriile Palestiniene|Portugalia|Palau|Paraguay|Qatar|Réunion|România|Serbia|Rusia|Rwanda|Arabia Saudită|Insulele Solomon|Seychelles|Sudan|Suedia|Singapore|Sfânta Elena|Slovenia|Svalbard și Jan Mayen|Slovacia|Sierra Leone|San Marino|Senegal|Somalia|Suriname|Sudanul de Sud|São Tomé și Príncipe|El Salvador|Sint-Maarten|Siria|Eswatini|Insulele Turks și Caicos|Ciad|Teritoriile Australe și Antarctice Franceze|Togo|Thailanda|Tadjikistan|Tokelau|Timor-Leste|Turkmenistan|Tunisia|Tonga|Turcia|Trinidad și Tobago|Tuvalu|Taiwan|Tanzania|Ucraina|Uganda|Insulele Îndepărtate ale S.U.A.|Statele Unite ale Americii|Uruguay|Uzbekistan|Statul Cetății Vaticanului|Saint Vincent și Grenadinele|Venezuela|Insulele Virgine Britanice|Insulele Virgine Americane|Vietnam|Vanuatu|Wallis și Futuna|Samoa|Kosovo|Yemen|Mayotte|Africa de Sud|Zambia|Zimbabwe
    """#
}
