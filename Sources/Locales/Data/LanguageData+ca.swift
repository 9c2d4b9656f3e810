// Written by scripts/locale-data.py; do not edit. Source: Unicode CLDR, through Babel 2.18.0 and ICU 72.1.
// swift-format-ignore-file

extension LanguageData {
  static let ca = #"""
    months=de gener|de febrer|de març|d’abril|de maig|de juny|de juliol|d’agost|de setembre|d’octubre|de novembre|de desembre
    monthsAlone=gener|febrer|març|abril|maig|juny|juliol|agost|setembre|octubre|novembre|desembre
    monthsShort=de gen.|de febr.|de març|d’abr.|de maig|de juny|de jul.|d’ag.|de set.|d’oct.|de nov.|de des.
    days=dilluns|dimarts|dimecres|dijous|divendres|dissabte|diumenge
    halves=a. m.|p. m.
    long=d MMMM 'del' y
    short=d MMM 'del' y
    full=EEEE, d MMMM 'del' y
    month=LLLL 'del' y
    time=H:mm
    dateTime={1}, {0}
    decimal=,
    group=.
    minus=-
    grouping=1
    list={0} i {1}|{0}, {1}|{0}, {1}|{0} i {1}
    byte=one={0} byte|other={0} bytes
    KB=other={0} KB
    MB=other={0} MB
    GB=other={0} GB
    order=
    languages=àfar|abkhaz|avèstic|afrikaans|àkan|amhàric|aragonès|àrab|assamès|asturià|àvar|aimara|azerbaidjanès|baixkir|belarús|búlgar|bislama|bambara|bengalí|tibetà|bretó|bosnià|català|txetxè|chamorro|kurd central|cors|cree|txec|eslau eclesiàstic|txuvaix|gal·lès|danès|alemany|alemany austríac|alemany estàndard suís|baix sòrab|divehi|dzongka|ewe|grec|anglès|anglès australià|anglès canadenc|anglès britànic|anglès americà|esperanto|espanyol|espanyol llatinoamericà|espanyol de Mèxic|estonià|basc|persa|ful|finès|filipí|fijià|feroès|francès|francès canadenc|francès suís|frisó septentrional|friülà|frisó occidental|irlandès|gaèlic escocès|gallec|guaraní|alemany suís|gujarati|manx|haussa|hebreu|hindi|hiri motu|croat|alt sòrab|crioll d’Haití|hongarès|armeni|herero|interlingua|indonesi|interlingue|igbo|yi sichuan|inupiak|ido|islandès|italià|inuktitut|japonès|javanès|georgià|cabilenc|kongo|kikuiu|kuanyama|kazakh|groenlandès|khmer|kannada|coreà|kanuri|caixmiri|kölsch|kurd|komi|còrnic|kirguís|llatí|luxemburguès|ganda|limburguès|lígur|lingala|laosià|lituà|luba katanga|letó|xinès clàssic|malgaix|marshallès|maori|macedoni|malaiàlam|mongol|marathi|malai|maltès|llengües vàries|birmà|nauruà|noruec bokmål|ndebele septentrional|baix alemany|baix saxó|nepalès|ndonga|neerlandès|flamenc|noruec nynorsk|noruec|ndebele meridional|sotho septentrional|navaho|nyanja|occità|ojibwa|oromo|oriya|osseta|panjabi|papiament|pali|polonès|paixtu|portuguès|portuguès del Brasil|portuguès de Portugal|quítxua|retoromànic|rundi|romanès|moldau|romaní|rus|aromanès|ruandès|sànscrit|sard|sicilià|escocès|sindi|sami septentrional|sango||serbocroat|singalès|eslovac|eslovè|samoà|sami meridional|sami lule|sami d’Inari|sami skolt|shona|somali|albanès|serbi||sranan|swazi|sotho meridional|sondanès|suec|suahili|silesià|tàmil|telugu|tadjik|tai|tigrinya|turcman|tagal|setswana|tongalès|turc|tsonga|tàtar|twi|tahitià|amazic del Marroc central|uigur|ucraïnès|idioma desconegut|urdú|uzbek|venda|vènet|vietnamita|flamenc occidental|volapük|való|walser|wòlof|xosa|ídix|ioruba|cantonès|zhuang|amazic estàndard marroquí|xinès|xinès simplificat|xinès tradicional|zulu
    countries=Andorra|Emirats Àrabs Units|Afganistan|Antigua i Barbuda|Anguilla|Albània|Armènia|Angola|Antàrtida|Argentina|Samoa Americana|Àustria|Austràlia|Aruba|Illes Åland|Azerbaidjan|Bòsnia i Hercegovina|Barbados|Bangladesh|Bèlgica|Burkina Faso|Bulgària|Bahrain|Burundi|Benín|Saint-Barthélemy|Bermudes|Brunei|Bolívia|Carib Neerlandès|Brasil|Bahames|Bhutan|Illa Bouvet|Botswana|Belarús|Belize|Canadà|Illes Cocos (Keeling)|Congo - Kinshasa|República Centreafricana|Congo - Brazzaville|Suïssa|Côte d’Ivoire|Illes Cook|Xile|Camerun|Xina|Colòmbia|Costa Rica|Cuba|Cap Verd|Curaçao|Illa Christmas|Xipre|Txèquia|Alemanya|Djibouti|Dinamarca|Dominica|República Dominicana|Algèria|Equador|Estònia|Egipte|Sàhara Occidental|Eritrea|Espanya|Etiòpia|Finlàndia|Fiji|Illes Falkland|Micronèsia|Illes Fèroe|França|Gabon|Regne Unit|Grenada|Geòrgia|Guaiana Francesa|Guernsey|Ghana|Gibraltar|Groenlàndia|Gàmbia|Guinea|Guadalupe|Guinea Equatorial|Grècia|Illes Geòrgia del Sud i Sandwich del Sud|Guatemala|Guam|Guinea Bissau|Guyana|Hong Kong (RAE Xina)|Illes Heard i McDonald|Hondures|Croàcia|Haití|Hongria|Indonèsia|Irlanda|Israel|Illa de Man|Índia|Territori Britànic de l’Oceà Índic|Iraq|Iran|Islàndia|Itàlia|Jersey|Jamaica|Jordània|Japó|Kenya|Kirguizstan|Cambodja|Kiribati|Comores|Saint Kitts i Nevis|Corea del Nord|Corea del Sud|Kuwait|Illes Caiman|Kazakhstan|Lao|Líban|Saint Lucia|Liechtenstein|Sri Lanka|Libèria|Lesotho|Lituània|Luxemburg|Letònia|Líbia|Marroc|Mònaco|Moldàvia|Montenegro|Saint Martin|Madagascar|Illes Marshall|Macedònia del Nord|Mali|Myanmar (Birmània)|Mongòlia|Macau (RAE Xina)|Illes Marianes del Nord|Martinica|Mauritània|Montserrat|Malta|Maurici|Maldives|Malawi|Mèxic|Malàisia|Moçambic|Namíbia|Nova Caledònia|Níger|Illa Norfolk|Nigèria|Nicaragua|Països Baixos|Noruega|Nepal|Nauru|Niue|Nova Zelanda|Oman|Panamà|Perú|Polinèsia Francesa|Papua Nova Guinea|Filipines|Pakistan|Polònia|Saint-Pierre-et-Miquelon|Illes Pitcairn|Puerto Rico|Territoris palestins|Portugal|Palau|Paraguai|Qatar|Illa de la Reunió|Romania|Sèrbia|Rússia|Ruanda|Aràbia Saudí|Illes Salomó|Seychelles|Sudan|Suècia|Singapur|Santa Helena|Eslovènia|Svalbard i Jan Mayen|Eslovàquia|Sierra Leone|San Marino|Senegal|Somàlia|Surinam|Sudan del Sud|São Tomé i Príncipe|El Salvador|Sint Maarten|Síria|Eswatini|Illes Turks i Caicos|Txad|Terres Australs Antàrtiques Franceses|Togo|Tailàndia|Tadjikistan|Tokelau|Timor-Leste|Turkmenistan|Tunísia|Tonga|Turquia|Trinidad i Tobago|Tuvalu|Taiwan|Tanzània|Ucraïna|Uganda|Illes Menors Allunyades dels Estats Units|Estats Units|Uruguai|Uzbekistan|Ciutat del Vaticà|Saint Vincent i les Grenadines|Veneçuela|Illes Verges Britàniques|Illes Verges dels Estats Units|Vietnam|Vanuatu|Wallis i Futuna|Samoa|Kosovo|Iemen|Mayotte|Sud-àfrica|Zàmbia|Zimbàbue
    """#
}
