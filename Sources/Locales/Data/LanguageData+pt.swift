// Written by scripts/locale-data.py; do not edit. Source: Unicode CLDR, through Babel 2.18.0 and ICU 72.1.
// swift-format-ignore-file

extension LanguageData {
  static let pt = #"""
    months=janeiro|fevereiro|março|abril|maio|junho|julho|agosto|setembro|outubro|novembro|dezembro
    monthsAlone=janeiro|fevereiro|março|abril|maio|junho|julho|agosto|setembro|outubro|novembro|dezembro
    monthsShort=jan.|fev.|mar.|abr.|mai.|jun.|jul.|ago.|set.|out.|nov.|dez.
    days=segunda-feira|terça-feira|quarta-feira|quinta-feira|sexta-feira|sábado|domingo
    halves=da manhã|da tarde
    long=d 'de' MMMM 'de' y
    short=d/MM/y
    full=EEEE, d 'de' MMMM 'de' y
    month=MMMM 'de' y
    time=HH:mm
    dateTime={1}, {0}
    decimal=,
    group= 
    minus=-
    grouping=2
    list={0} e {1}|{0}, {1}|{0}, {1}|{0} e {1}
    byte=one={0} byte|other={0} bytes
    KB=other={0} KB
    MB=other={0} MB
    GB=other={0} GB
    order=
    languages=afar|abcázio|avéstico|africanês|akan|amárico|aragonês|árabe|assamês|asturiano|avar|aimará|azerbaijano|bashkir|bielorrusso|búlgaro|bislamá|bambara|bengalês|tibetano|bretão|bósnio|catalão|checheno|chamorro|curdo central|córsico|cree|checo|eslavo eclesiástico|chuvash|galês|dinamarquês|alemão|alemão austríaco|alto alemão suíço|baixo sorábio|divehi|dzonga|ewe|grego|inglês|inglês australiano|inglês canadiano|inglês britânico|inglês americano|esperanto|espanhol|espanhol latino-americano|espanhol mexicano|estónio|basco|persa|fula|finlandês|filipino|fijiano|feroês|francês|francês canadiano|francês suíço|frísio setentrional|friulano|frísico ocidental|irlandês|gaélico escocês|galego|guarani|alemão suíço|guzerate|manx|haúça|hebraico|hindi|hiri motu|croata|alto sorábio|haitiano|húngaro|arménio|herero|interlíngua|indonésio|interlingue|igbo|sichuan yi|inupiaque|ido|islandês|italiano|inuktitut|japonês|javanês|georgiano|kabyle|congolês|quicuio|cuanhama|cazaque|gronelandês|khmer|canarim|coreano|canúri|caxemira|kölsch|curdo|komi|córnico|quirguiz|latim|luxemburguês|ganda|limburguês|ligure|lingala|laosiano|lituano|luba-catanga|letão||malgaxe|marshalês|maori|macedónio|malaiala|mongol|marata|malaio|maltês|vários idiomas|birmanês|nauruano|norueguês bokmål|ndebele do norte|baixo-alemão|baixo-saxão|nepalês|dongo|neerlandês|flamengo|norueguês nynorsk|norueguês|ndebele do sul|soto setentrional|navajo|nianja|occitano|ojibwa|oromo|oriá|ossético|panjabi|papiamento|páli|polaco|pastó|português|português do Brasil|português europeu|quíchua|romanche|rundi|romeno|moldávio|romani|russo|aromeno|quiniaruanda|sânscrito|sardo|siciliano|scots|sindi|sami do norte|sango||servo-croata|cingalês|eslovaco|esloveno|samoano|sami do sul|sami de Lule|inari sami|sami de Skolt|shona|somali|albanês|sérvio||surinamês|suázi|sesoto|sundanês|sueco|suaíli|silesiano|tâmil|telugu|tajique|tailandês|tigrínia|turcomano|tagalo|tswana|tonga|turco|tsonga|tatar|twi|taitiano|tamazigue do Atlas Central|uigur|ucraniano|idioma desconhecido|urdu|usbeque|venda|véneto|vietnamita||volapuque|valão|walser|uólofe|xosa|iídiche|ioruba|cantonês|zhuang|tamazight marroquino padrão|chinês|chinês simplificado|chinês tradicional|zulu
    countries=Andorra|Emirados Árabes Unidos|Afeganistão|Antígua e Barbuda|Anguila|Albânia|Arménia|Angola|Antártida|Argentina|Samoa Americana|Áustria|Austrália|Aruba|Alanda|Azerbaijão|Bósnia e Herzegovina|Barbados|Bangladeche|Bélgica|Burquina Faso|Bulgária|Barém|Burundi|Benim|São Bartolomeu|Bermudas|Brunei|Bolívia|Países Baixos Caribenhos|Brasil|Baamas|Butão|Ilha Bouvet|Botsuana|Bielorrússia|Belize|Canadá|Ilhas dos Cocos (Keeling)|Congo-Kinshasa|República Centro-Africana|Congo-Brazzaville|Suíça|Côte d’Ivoire (Costa do Marfim)|Ilhas Cook|Chile|Camarões|China|Colômbia|Costa Rica|Cuba|Cabo Verde|Curaçau|Ilha do Natal|Chipre|Chéquia|Alemanha|Jibuti|Dinamarca|Domínica|República Dominicana|Argélia|Equador|Estónia|Egito|Sara Ocidental|Eritreia|Espanha|Etiópia|Finlândia|Fiji|Ilhas Falkland|Micronésia|Ilhas Faroé|França|Gabão|Reino Unido|Granada|Geórgia|Guiana Francesa|Guernesey|Gana|Gibraltar|Gronelândia|Gâmbia|Guiné|Guadalupe|Guiné Equatorial|Grécia|Ilhas Geórgia do Sul e Sandwich do Sul|Guatemala|Guame|Guiné-Bissau|Guiana|Hong Kong, RAE da China|Ilhas Heard e McDonald|Honduras|Croácia|Haiti|Hungria|Indonésia|Irlanda|Israel|Ilha de Man|Índia|Território Britânico do Oceano Índico|Iraque|Irão|Islândia|Itália|Jersey|Jamaica|Jordânia|Japão|Quénia|Quirguistão|Camboja|Quiribáti|Comores|São Cristóvão e Neves|Coreia do Norte|Coreia do Sul|Koweit|Ilhas Caimão|Cazaquistão|Laos|Líbano|Santa Lúcia|Listenstaine|Sri Lanca|Libéria|Lesoto|Lituânia|Luxemburgo|Letónia|Líbia|Marrocos|Mónaco|Moldávia|Montenegro|São Martinho (Saint-Martin)|Madagáscar|Ilhas Marshall|Macedónia do Norte|Mali|Mianmar (Birmânia)|Mongólia|Macau, RAE da China|Ilhas Marianas do Norte|Martinica|Mauritânia|Monserrate|Malta|Maurícia|Maldivas|Maláui|México|Malásia|Moçambique|Namíbia|Nova Caledónia|Níger|Ilha Norfolk|Nigéria|Nicarágua|Países Baixos|Noruega|Nepal|Nauru|Niuê|Nova Zelândia|Omã|Panamá|Peru|Polinésia Francesa|Papua-Nova Guiné|Filipinas|Paquistão|Polónia|São Pedro e Miquelão|Ilhas Pitcairn|Porto Rico|Territórios palestinianos|Portugal|Palau|Paraguai|Catar|Reunião|Roménia|Sérvia|Rússia|Ruanda|Arábia Saudita|Ilhas Salomão|Seicheles|Sudão|Suécia|Singapura|Santa Helena|Eslovénia|Svalbard e Jan Mayen|Eslováquia|Serra Leoa|São Marinho|Senegal|Somália|Suriname|Sudão do Sul|São Tomé e Príncipe|Salvador|São Martinho (Sint Maarten)|Síria|Essuatíni|Ilhas Turcas e Caicos|Chade|Territórios Austrais Franceses|Togo|Tailândia|Tajiquistão|Toquelau|Timor-Leste|Turquemenistão|Tunísia|Tonga|Turquia|Trindade e Tobago|Tuvalu|Taiwan|Tanzânia|Ucrânia|Uganda|Ilhas Menores Afastadas dos EUA|Estados Unidos|Uruguai|Usbequistão|Cidade do Vaticano|São Vicente e Granadinas|Venezuela|Ilhas Virgens Britânicas|Ilhas Virgens dos EUA|Vietname|Vanuatu|Wallis e Futuna|Samoa|Kosovo|Iémen|Maiote|África do Sul|Zâmbia|Zimbabué
    """#
}
