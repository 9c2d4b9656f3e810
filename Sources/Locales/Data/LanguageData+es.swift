// Written by scripts/locale-data.py; do not edit. Source: Unicode CLDR, through Babel 2.18.0 and ICU 72.1.
// swift-format-ignore-file

extension LanguageData {
  static let es = #"""
    months=enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre
    monthsAlone=enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre
    monthsShort=ene|feb|mar|abr|may|jun|jul|ago|sept|oct|nov|dic
    days=lunes|martes|miércoles|jueves|viernes|sábado|domingo
    halves=a. m.|p. m.
    long=d 'de' MMMM 'de' y
    short=d MMM y
    full=EEEE, d 'de' MMMM 'de' y
    month=MMMM 'de' y
    time=H:mm
    dateTime={1}, {0}
    decimal=,
    group=.
    minus=-
    grouping=2
    list={0} y {1}|{0}, {1}|{0}, {1}|{0} y {1}
    byte=one={0} byte|other={0} bytes
    KB=other={0} KB
    MB=other={0} MB
    GB=other={0} GB
    order=&N<ñ<<<Ñ
    languages=afar|abjasio|avéstico|afrikáans|akan|amárico|aragonés|árabe|asamés|asturiano|avar|aimara|azerbaiyano|baskir|bielorruso|búlgaro|bislama|bambara|bengalí|tibetano|bretón|bosnio|catalán|checheno|chamorro|kurdo sorani|corso|cree|checo|eslavo eclesiástico|chuvasio|galés|danés|alemán|alemán austríaco|alto alemán suizo|bajo sorbio|divehi|dzongkha|ewé|griego|inglés|inglés australiano|inglés canadiense|inglés británico|inglés estadounidense|esperanto|español|español latinoamericano|español de México|estonio|euskera|persa|fula|finés|filipino|fiyiano|feroés|francés|francés canadiense|francés suizo|frisón septentrional|friulano|frisón occidental|irlandés|gaélico escocés|gallego|guaraní|alemán suizo|guyaratí|manés|hausa|hebreo|hindi|hiri motu|croata|alto sorbio|criollo haitiano|húngaro|armenio|herero|interlingua|indonesio|interlingue|igbo|yi de Sichuán|inupiaq|ido|islandés|italiano|inuktitut|japonés|javanés|georgiano|cabileño|kongo|kikuyu|kuanyama|kazajo|groenlandés|jemer|canarés|coreano|kanuri|cachemir|kölsch|kurdo|komi|córnico|kirguís|latín|luxemburgués|ganda|limburgués|ligur|lingala|lao|lituano|luba-katanga|letón||malgache|marshalés|maorí|macedonio|malayálam|mongol|maratí|malayo|maltés|varios idiomas|birmano|nauruano|noruego bokmal|ndebele septentrional|bajo alemán|bajo sajón|nepalí|ndonga|neerlandés|flamenco|noruego nynorsk|noruego|ndebele meridional|sotho septentrional|navajo|nyanja|occitano|ojibwa|oromo|oriya|osético|punyabí|papiamento|pali|polaco|pastún|portugués|portugués de Brasil|portugués de Portugal|quechua|romanche|kirundi|rumano|moldavo|romaní|ruso|arrumano|kinyarwanda|sánscrito|sardo|siciliano|escocés|sindi|sami septentrional|sango||serbocroata|cingalés|eslovaco|esloveno|samoano|sami meridional|sami lule|sami inari|sami skolt|shona|somalí|albanés|serbio||sranan tongo|suazi|sotho meridional|sundanés|sueco|suajili|silesio|tamil|telugu|tayiko|tailandés|tigriña|turcomano|tagalo|setsuana|tongano|turco|tsonga|tártaro|twi|tahitiano|tamazight del Atlas Central|uigur|ucraniano|lengua desconocida|urdu|uzbeko|venda|veneciano|vietnamita||volapük|valón|walser|wólof|xhosa|yidis|yoruba|cantonés|zhuang|tamazight estándar marroquí|chino|chino simplificado|chino tradicional|zulú
    countries=Andorra|Emiratos Árabes Unidos|Afganistán|Antigua y Barbuda|Anguila|Albania|Armenia|Angola|Antártida|Argentina|Samoa Americana|Austria|Australia|Aruba|Islas Aland|Azerbaiyán|Bosnia y Herzegovina|Barbados|Bangladés|Bélgica|Burkina Faso|Bulgaria|Baréin|Burundi|Benín|San Bartolomé|Bermudas|Brunéi|Bolivia|Caribe neerlandés|Brasil|Bahamas|Bután|Isla Bouvet|Botsuana|Bielorrusia|Belice|Canadá|Islas Cocos|República Democrática del Congo|República Centroafricana|Congo|Suiza|Côte d’Ivoire|Islas Cook|Chile|Camerún|China|Colombia|Costa Rica|Cuba|Cabo Verde|Curazao|Isla de Navidad|Chipre|Chequia|Alemania|Yibuti|Dinamarca|Dominica|República Dominicana|Argelia|Ecuador|Estonia|Egipto|Sáhara Occidental|Eritrea|España|Etiopía|Finlandia|Fiyi|Islas Malvinas|Micronesia|Islas Feroe|Francia|Gabón|Reino Unido|Granada|Georgia|Guayana Francesa|Guernesey|Ghana|Gibraltar|Groenlandia|Gambia|Guinea|Guadalupe|Guinea Ecuatorial|Grecia|Islas Georgia del Sur y Sandwich del Sur|Guatemala|Guam|Guinea-Bisáu|Guyana|RAE de Hong Kong (China)|Islas Heard y McDonald|Honduras|Croacia|Haití|Hungría|Indonesia|Irlanda|Israel|Isla de Man|India|Territorio Británico del Océano Índico|Irak|Irán|Islandia|Italia|Jersey|Jamaica|Jordania|Japón|Kenia|Kirguistán|Camboya|Kiribati|Comoras|San Cristóbal y Nieves|Corea del Norte|Corea del Sur|Kuwait|Islas Caimán|Kazajistán|Laos|Líbano|Santa Lucía|Liechtenstein|Sri Lanka|Liberia|Lesoto|Lituania|Luxemburgo|Letonia|Libia|Marruecos|Mónaco|Moldavia|Montenegro|San Martín|Madagascar|Islas Marshall|Macedonia del Norte|Mali|Myanmar (Birmania)|Mongolia|RAE de Macao (China)|Islas Marianas del Norte|Martinica|Mauritania|Montserrat|Malta|Mauricio|Maldivas|Malaui|México|Malasia|Mozambique|Namibia|Nueva Caledonia|Níger|Isla Norfolk|Nigeria|Nicaragua|Países Bajos|Noruega|Nepal|Nauru|Niue|Nueva Zelanda|Omán|Panamá|Perú|Polinesia Francesa|Papúa Nueva Guinea|Filipinas|Pakistán|Polonia|San Pedro y Miquelón|Islas Pitcairn|Puerto Rico|Territorios Palestinos|Portugal|Palaos|Paraguay|Catar|Reunión|Rumanía|Serbia|Rusia|Ruanda|Arabia Saudí|Islas Salomón|Seychelles|Sudán|Suecia|Singapur|Santa Elena|Eslovenia|Svalbard y Jan Mayen|Eslovaquia|Sierra Leona|San Marino|Senegal|Somalia|Surinam|Sudán del Sur|Santo Tomé y Príncipe|El Salvador|Sint Maarten|Siria|Esuatini|Islas Turcas y Caicos|Chad|Territorios Australes Franceses|Togo|Tailandia|Tayikistán|Tokelau|Timor-Leste|Turkmenistán|Túnez|Tonga|Turquía|Trinidad y Tobago|Tuvalu|Taiwán|Tanzania|Ucrania|Uganda|Islas menores alejadas de EE. UU.|Estados Unidos|Uruguay|Uzbekistán|Ciudad del Vaticano|San Vicente y las Granadinas|Venezuela|Islas Vírgenes Británicas|Islas Vírgenes de EE. UU.|Vietnam|Vanuatu|Wallis y Futuna|Samoa|Kosovo|Yemen|Mayotte|Sudáfrica|Zambia|Zimbabue
    """#
}
