// Written by scripts/locale-data.py; do not edit. Source: Unicode CLDR, through Babel 2.18.0 and ICU 72.1.
// swift-format-ignore-file

extension LanguageData {
  static let gl = #"""
    months=xaneiro|febreiro|marzo|abril|maio|xuño|xullo|agosto|setembro|outubro|novembro|decembro
    monthsAlone=xaneiro|febreiro|marzo|abril|maio|xuño|xullo|agosto|setembro|outubro|novembro|decembro
    monthsShort=xan.|feb.|mar.|abr.|maio|xuño|xul.|ago.|set.|out.|nov.|dec.
    days=luns|martes|mércores|xoves|venres|sábado|domingo
    halves=a.m.|p.m.
    long=d 'de' MMMM 'de' y
    short=d 'de' MMM 'de' y
    full=EEEE, d 'de' MMMM 'de' y
    month=MMMM 'de' y
    time=HH:mm
    dateTime={1}, {0}
    decimal=,
    group=.
    minus=-
    grouping=1
    list={0} e {1}|{0}, {1}|{0}, {1}|{0} e {1}
    byte=one={0} byte|other={0} bytes
    KB=other={0} KB
    MB=other={0} MB
    GB=other={0} GB
    order=&N<ñ<<<Ñ
    languages=afar|abkhazo||afrikaans|akan|amhárico|aragonés|árabe|assamés|asturiano|avar|aimará|acerbaixano|baxkir|belaruso|búlgaro|bislama|bambara|bengalí|tibetano|bretón|bosníaco|catalán|checheno|chamorro|kurdo central|corso||checo|eslavo eclesiástico|chuvaxo|galés|dinamarqués|alemán|alemán austríaco|alto alemán suízo|baixo sorbio|divehi|dzongkha|ewe|grego|inglés|inglés australiano|inglés canadense|inglés británico|inglés estadounidense|esperanto|español|español de América|español de México|estoniano|éuscaro|persa|fula|finés|filipino|fixiano|feroés|francés|francés canadense|francés suízo|frisón setentrional|friulano|frisón occidental|irlandés|gaélico escocés|galego|guaraní|alemán suízo|guxarati|manx|hausa|hebreo|hindi||croata|alto sorbio|crioulo haitiano|húngaro|armenio|herero|interlingua|indonesio|occidental|igbo|yi sichuanés||ido|islandés|italiano|inuktitut|xaponés|xavanés|xeorxiano|cabila|kongo|kikuyu|kuanyama|kazako|kalaallisut|khmer|kannará|coreano|kanuri|caxemirés|kölsch|kurdo|komi|córnico|kirguiz|latín|luxemburgués|ganda|limburgués|lígur|lingala|laosiano|lituano|luba-katanga|letón||malgaxe|marshalés|maorí|macedonio|malabar|mongol|marathi|malaio|maltés|varias linguas|birmano|nauruano|noruegués bokmål|ndebele setentrional|baixo alemán|baixo saxón|nepalí|ndonga|neerlandés|flamengo|noruegués nynorsk|noruegués|ndebele meridional|sesotho do norte|navajo|chewa|occitano||oromo|odiá|ossetio|panxabí|papiamento||polaco|paxto|portugués|portugués do Brasil|portugués de Portugal|quechua|romanche|rundi|romanés|moldavo||ruso|aromanés|kiñaruanda|sánscrito|sardo|siciliano|escocés|sindhi|saami setentrional|sango||serbocroata|cingalés|eslovaco|esloveno|samoano|saami meridional|saami de Lule|saami de Inari|saami skolt|shona|somalí|albanés|serbio||sranan tongo|suazi|sesotho|sundanés|sueco|suahili|silesiano|támil|telugu|taxico|tailandés|tigriña|turkmeno|tagalo|tswana|tongano|turco|tsonga|tártaro|twi|tahitiano|tamazight de Marrocos central|uigur|ucraíno|lingua descoñecida|urdú|uzbeko|venda|véneto|vietnamita||volapuk|valón|walser|wólof|xhosa|yiddish|ioruba|cantonés|zhuang|tamazight marroquí estándar|chinés|chinés simplificado|chinés tradicional|zulú
    countries=Andorra|Emiratos Árabes Unidos|Afganistán|Antigua e Barbuda|Anguila|Albania|Armenia|Angola|Antártida|Arxentina|Samoa Americana|Austria|Australia|Aruba|Illas Åland|Acerbaixán|Bosnia e Hercegovina|Barbados|Bangladesh|Bélxica|Burkina Faso|Bulgaria|Bahrain|Burundi|Benín|Saint Barthélemy|Illas Bermudas|Brunei|Bolivia|Caribe Neerlandés|Brasil|Bahamas|Bután|Illa Bouvet|Botswana|Belarús|Belize|Canadá|Illas Cocos (Keeling)|República Democrática do Congo|República Centroafricana|República do Congo|Suíza|Côte d’Ivoire|Illas Cook|Chile|Camerún|China|Colombia|Costa Rica|Cuba|Cabo Verde|Curaçao|Illa Christmas|Chipre|Chequia|Alemaña|Djibuti|Dinamarca|Dominica|República Dominicana|Alxeria|Ecuador|Estonia|Exipto|Sáhara Occidental|Eritrea|España|Etiopía|Finlandia|Fixi|Illas Malvinas|Micronesia|Illas Feroe|Francia|Gabón|Reino Unido|Granada|Xeorxia|Güiana Francesa|Guernsey|Ghana|Xibraltar|Groenlandia|Gambia|Guinea|Guadalupe|Guinea Ecuatorial|Grecia|Illas Xeorxia do Sur e Sandwich do Sur|Guatemala|Guam|Guinea Bissau|Güiana|Hong Kong RAE da China|Illa Heard e Illas McDonald|Honduras|Croacia|Haití|Hungría|Indonesia|Irlanda|Israel|Illa de Man|India|Territorio Británico do Océano Índico|Iraq|Irán|Islandia|Italia|Jersey|Xamaica|Xordania|Xapón|Kenya|Kirguizistán|Camboxa|Kiribati|Comores|Saint Kitts e Nevis|Corea do Norte|Corea do Sur|Kuwait|Illas Caimán|Kazakistán|Laos|Líbano|Santa Lucía|Liechtenstein|Sri Lanka|Liberia|Lesotho|Lituania|Luxemburgo|Letonia|Libia|Marrocos|Mónaco|República Moldova|Montenegro|Saint Martin|Madagascar|Illas Marshall|Macedonia do Norte|Malí|Myanmar (Birmania)|Mongolia|Macau RAE da China|Illas Marianas do Norte|Martinica|Mauritania|Montserrat|Malta|Mauricio|Maldivas|Malawi|México|Malaisia|Mozambique|Namibia|Nova Caledonia|Níxer|Illa Norfolk|Nixeria|Nicaragua|Países Baixos|Noruega|Nepal|Nauru|Niue|Nova Zelandia|Omán|Panamá|Perú|Polinesia Francesa|Papúa-Nova Guinea|Filipinas|Paquistán|Polonia|Saint Pierre et Miquelon|Illas Pitcairn|Porto Rico|Territorios Palestinos|Portugal|Palau|Paraguai|Qatar|Reunión|Romanía|Serbia|Rusia|Ruanda|Arabia Saudita|Illas Salomón|Seychelles|Sudán|Suecia|Singapur|Santa Helena|Eslovenia|Svalbard e Jan Mayen|Eslovaquia|Serra Leoa|San Marino|Senegal|Somalia|Suriname|Sudán do Sur|San Tomé e Príncipe|O Salvador|Sint Maarten|Siria|Eswatini|Illas Turks e Caicos|Chad|Territorios Austrais Franceses|Togo|Tailandia|Taxiquistán|Tokelau|Timor Leste|Turkmenistán|Tunisia|Tonga|Turquía|Trinidad e Tobago|Tuvalu|Taiwán|Tanzania|Ucraína|Uganda|Illas Menores Distantes dos Estados Unidos|Estados Unidos|Uruguai|Uzbekistán|Cidade do Vaticano|San Vicente e as Granadinas|Venezuela|Illas Virxes Británicas|Illas Virxes Estadounidenses|Vietnam|Vanuatu|Wallis e Futuna|Samoa|Kosovo|Iemen|Mayotte|Suráfrica|Zambia|Zimbabwe
    """#
}
