// Written by scripts/locale-data.py; do not edit. Source: Unicode CLDR, through Babel 2.18.0 and ICU 72.1.
// swift-format-ignore-file

extension LanguageData {
  static let fo = #"""
    months=januar|februar|mars|apríl|mai|juni|juli|august|september|oktober|november|desember
    monthsAlone=januar|februar|mars|apríl|mai|juni|juli|august|september|oktober|november|desember
    monthsShort=jan.|feb.|mar.|apr.|mai|jun.|jul.|aug.|sep.|okt.|nov.|des.
    days=mánadagur|týsdagur|mikudagur|hósdagur|fríggjadagur|leygardagur|sunnudagur
    halves=AM|PM
    long=d. MMMM y
    short=d. MMM y
    full=EEEE, d. MMMM y
    month=MMMM y
    time=HH:mm
    dateTime={1}, {0}
    decimal=,
    group=.
    minus=−
    grouping=1
    list={0} og {1}|{0}, {1}|{0}, {1}|{0}, og {1}
    byte=one={0} být|other={0} být
    KB=other={0} KB
    MB=other={0} MB
    GB=other={0} GB
    order=&D<<đ<<<Đ<<ð<<<Ð&t<<<þ/h&T<<<Þ/H&Y<<ü<<<Ü<<ű<<<Ű&[before 1]ǀ<æ<<<Æ<<ä<<<Ä<<ę<<<Ę<ø<<<Ø<<ö<<<Ö<<ő<<<Ő<<œ<<<Œ<å<<<Å<<<aa<<<Aa<<<AA
    languages=afar|abkhasiskt||afrikaans|akan|amhariskt|aragoniskt|arabiskt|assamesiskt|asturianskt|avariskt|aymara|aserbajdsjanskt|bashkir|hvitarussiskt|bulgarskt|bislama|bambara|bangla|tibetskt|bretonskt|bosniskt|katalani|tjetjenskt|chamorro|miðkurdiskt|korsikanskt||kekkiskt|kirkju sláviskt|chuvash|walisiskt|danskt|týskt||høgt týskt (Sveis)|lágt sorbian|divehi|dzongkha|ewe|grikskt|enskt|||||esperanto|spanskt|||estiskt|baskiskt|persiskt|fulah|finskt|filipiniskt|fijimál|føroyskt|franskt||||friuliskt|vestur frísiskt|írskt|skotskt gæliskt|galisiskt|guarani|týskt (Sveis)|gujarati|manx|hausa|hebraiskt|hindi||kroatiskt|ovara sorbian|haitiskt creole|ungarskt|armenskt|herero|interlingua|indonesiskt|interlingue|igbo|sichuan yi||ido|íslendskt|italskt|inuktitut|japanskt|javanskt|georgiskt|kabyle||kikuyu|kuanyama|kazakh|kalaallisut|khmer|kannada|koreanskt|kanuri|kashmiri|kølnskt|kurdiskt|komi|corniskt|kyrgyz|latín|luksemborgskt|ganda|limburgiskt|liguriskt|lingala|laoskt|litaviskt|luba-katanga|lettiskt||malagassiskt|marshallesiskt|maori|makedónskt|malayalam|mongolskt|marathi|malaiiskt|maltiskt|ymisk mál|burmesiskt|nauru|norskt bókmál|norður ndebele|lágt týskt|lágt saksiskt|nepalskt|ndonga|hálendskt|flamskt|nýnorskt|norskt|suður ndebele|norður sotho|navajo|nyanja|occitanskt||oromo|odia|ossetiskt|punjabi|papiamento||pólskt|pashto|portugiskiskt|portugiskiskt (Brasilia)|portugiskiskt (Evropa)|quechua|retoromanskt|rundi|rumenskt|moldaviskt||russiskt|aromenskt|kinyarwanda|sanskrit|sardiskt|sisilanskt|skotskt|sindhi|norður sámiskt|sango||serbokroatiskt|singalesiskt|slovakiskt|slovenskt|sámoiskt|suður sámiskt|lule sámiskt|inari sami|skolt sámiskt|shona|somaliskt|albanskt|serbiskt||sranan tongo|swatiskt|sesotho|sundanesiskt|svenskt|swahili|silesiskt|tamilskt|telugu|tajik|tailendskt|tigrinya|turkmenskt|tagalog|tswana|tonganskt|turkiskt|tsonga|tatar|twi|tahitiskt|miðatlasfjøll tamazight|uyghur|ukrainskt|ókent mál|urdu|usbekiskt|venda|venetiskt|vjetnamesiskt||volapykk|walloon|walser|wolof|xhosa|jiddiskt|yoruba|kantonesiskt|zhuang|vanligt marokanskt tamazight|kinesiskt|einkult kinesiskt|vanligt kinesiskt|sulu
    countries=Andorra|Sameindu Emirríkini|Afganistan|Antigua & Barbuda|Anguilla|Albania|Armenia|Angola|Antarktis|Argentina|Amerikanska Samoa|Eysturríki|Avstralia|Aruba|Áland|Aserbadjan|Bosnia-Hersegovina|Barbados|Bangladesj|Belgia|Burkina Faso|Bulgaria|Barein|Burundi|Benin|St. Barthélemy|Bermuda|Brunei|Bolivia|Niðurlonds Karibia|Brasil|Bahamaoyggjar|Butan|Bouvetoyggj|Botsvana|Hvítarussland|Belis|Kanada|Kokosoyggjar|Kongo, Dem. Lýðveldið|Miðafrikalýðveldið|Kongo|Sveis|Fílabeinsstrondin|Cooksoyggjar|Kili|Kamerun|Kina|Kolombia|Kosta Rika|Kuba|Grønhøvdaoyggjar|Curaçao|Jólaoyggjin|Kýpros|Kekkia|Týskland|Djibuti|Danmark|Dominika|Dominikalýðveldið|Algeria|Ekvador|Estland|Egyptaland|Vestursahara|Eritrea|Spania|Etiopia|Finnland|Fiji|Falklandsoyggjar|Mikronesiasamveldið|Føroyar|Frakland|Gabon|Stórabretland|Grenada|Georgia|Franska Gujana|Guernsey|Gana|Gibraltar|Grønland|Gambia|Guinea|Guadeloupe|Ekvatorguinea|Grikkaland|Suðurgeorgia og Suðursandwichoyggjar|Guatemala|Guam|Guinea-Bissau|Gujana|Hong Kong SAR Kina|Heard og McDonaldoyggjar|Honduras|Kroatia|Haiti|Ungarn|Indonesia|Írland|Ísrael|Isle of Man|India|Stóra Bretlands Indiahavoyggjar|Irak|Iran|Ísland|Italia|Jersey|Jamaika|Jordan|Japan|Kenja|Kirgisia|Kambodja|Kiribati|Komoroyggjar|St. Kitts & Nevis|Norðurkorea|Suðurkorea|Kuvait|Caymanoyggjar|Kasakstan|Laos|Libanon|St. Lusia|Liktinstein|Sri Lanka|Liberia|Lesoto|Litava|Luksemborg|Lettland|Libya|Marokko|Monako|Moldova|Montenegro|St-Martin|Madagaskar|Marshalloyggjar|Norður Makedónia|Mali|Myanmar (Burma)|Mongolia|Makao SAR Kina|Norðaru Mariuoyggjar|Martinique|Móritania|Montserrat|Malta|Móritius|Maldivoyggjar|Malavi|Meksiko|Malaisia|Mosambik|Namibia|Nýkaledónia|Niger|Norfolksoyggj|Nigeria|Nikaragua|Niðurlond|Noreg|Nepal|Nauru|Niue|Nýsæland|Oman|Panama|Peru|Franska Polynesia|Papua Nýguinea|Filipsoyggjar|Pakistan|Pólland|Saint Pierre & Miquelon|Pitcairnoyggjar|Puerto Riko|Palestinskt landøki|Portugal|Palau|Paraguai|Katar|Réunion|Rumenia|Serbia|Russland|Ruanda|Saudiarabia|Salomonoyggjar|Seyskelloyggjar|Sudan|Svøríki|Singapor|St. Helena|Slovenia|Svalbard & Jan Mayen|Slovakia|Sierra Leona|San Marino|Senegal|Somalia|Surinam|Suðursudan|Sao Tome & Prinsipi|El Salvador|Sint Maarten|Sýria|Esvatini|Turks- og Caicosoyggjar|Kjad|Fronsku sunnaru landaøki|Togo|Tailand|Tadsjikistan|Tokelau|Eysturtimor|Turkmenistan|Tunesia|Tonga|Turkaland|Trinidad & Tobago|Tuvalu|Taivan|Tansania|Ukraina|Uganda|Sambandsríki Amerikas fjarskotnu oyggjar|Sambandsríki Amerika|Uruguai|Usbekistan|Vatikanbýur|St. Vinsent & Grenadinoyggjar|Venesuela|Stóra Bretlands Jomfrúoyggjar|Sambandsríki Amerikas Jomfrúoyggjar|Vjetnam|Vanuatu|Wallis- og Futunaoyggjar|Samoa|Kosovo|Jemen|Mayotte|Suðurafrika|Sambia|Simbabvi
    """#
}
