// Written by scripts/locale-data.py; do not edit. Source: Unicode CLDR, through Babel 2.18.0 and ICU 72.1.
// swift-format-ignore-file

extension LanguageData {
  static let fi = #"""
    months=tammikuuta|helmikuuta|maaliskuuta|huhtikuuta|toukokuuta|kesäkuuta|heinäkuuta|elokuuta|syyskuuta|lokakuuta|marraskuuta|joulukuuta
    monthsAlone=tammikuu|helmikuu|maaliskuu|huhtikuu|toukokuu|kesäkuu|heinäkuu|elokuu|syyskuu|lokakuu|marraskuu|joulukuu
    monthsShort=tammi|helmi|maalis|huhti|touko|kesä|heinä|elo|syys|loka|marras|joulu
    days=maanantaina|tiistaina|keskiviikkona|torstaina|perjantaina|lauantaina|sunnuntai
    halves=ap.|ip.
    long=d. MMMM y
    short=d.M.y
    full=cccc d. MMMM y
    month=LLLL y
    time=H.mm
    dateTime={1}, {0}
    decimal=,
    group= 
    minus=−
    grouping=1
    list={0} ja {1}|{0}, {1}|{0}, {1}|{0} ja {1}
    byte=one={0} tavu|other={0} tavua
    KB=one={0} kt|other={0} kt
    MB=one={0} Mt|other={0} Mt
    GB=one={0} Gt|other={0} Gt
    order=&D̵<<đ<<<Đ&G̵<<ǥ<<<Ǥ&N̵<<ŋ<<<Ŋ&T̵<<ŧ<<<Ŧ&Y<<ü<<<Ü&Z̵<<ʒ<<<Ʒ&[before 1]ǀ<å<<<Å<ä<<<Ä<<æ<<<Æ<ö<<<Ö<<ø<<<Ø
    languages=afar|abhaasi|avesta|afrikaans|akan|amhara|aragonia|arabia|assami|asturia|avaari|aimara|azeri|baškiiri|valkovenäjä|bulgaria|bislama|bambara|bengali|tiibet|bretoni|bosnia|katalaani|tšetšeeni|tšamorro|soranî|korsika|cree|tšekki|kirkkoslaavi|tšuvassi|kymri|tanska|saksa|itävallansaksa|sveitsinyläsaksa|alasorbi|divehi|dzongkha|ewe|kreikka|englanti|australianenglanti|kanadanenglanti|britannianenglanti|amerikanenglanti|esperanto|espanja|amerikanespanja|meksikonespanja|viro|baski|persia|fulani|suomi|filipino|fidži|fääri|ranska|kanadanranska|sveitsinranska|pohjoisfriisi|friuli|länsifriisi|iiri|gaeli|galicia|guarani|sveitsinsaksa|gudžarati|manksi|hausa|heprea|hindi|hiri-motu|kroatia|yläsorbi|haiti|unkari|armenia|herero|interlingua|indonesia|interlingue|igbo|sichuanin-yi|inupiaq|ido|islanti|italia|inuktitut|japani|jaava|georgia|kabyyli|kongo|kikuju|kuanjama|kazakki|kalaallisut|khmer|kannada|korea|kanuri|kašmiri|kölsch|kurdi|komi|korni|kirgiisi|latina|luxemburg|ganda|limburg|liguuri|lingala|lao|liettua|katanganluba|latvia|klassinen kiina|malagassi|marshall|maori|makedonia|malajalam|mongoli|marathi|malaiji|malta|useita kieliä|burma|nauru|norjan bokmål|pohjois-ndebele|alasaksa|alankomaidenalasaksa|nepali|ndonga|hollanti|flaami|norjan nynorsk|norja|etelä-ndebele|pohjoissotho|navajo|njandža|oksitaani|odžibwa|oromo|orija|osseetti|pandžabi|papiamentu|paali|puola|paštu|portugali|brasilianportugali|euroopanportugali|ketšua|retoromaani|rundi|romania|moldova|romani|venäjä|aromania|ruanda|sanskrit|sardi|sisilia|skotti|sindhi|pohjoissaame|sango|samogiitti|serbokroaatti|sinhala|slovakki|sloveeni|samoa|eteläsaame|luulajansaame|inarinsaame|koltansaame|šona|somali|albania|serbia||sranan|swazi|eteläsotho|sunda|ruotsi|swahili|sleesia|tamili|telugu|tadžikki|thai|tigrinja|turkmeeni|tagalog|tswana|tonga|turkki|tsonga|tataari|twi|tahiti|keskiatlaksentamazight|uiguuri|ukraina|tuntematon kieli|urdu|uzbekki|venda|venetsia|vietnam|länsiflaami|volapük|valloni|walser|wolof|xhosa|jiddiš|joruba|kantoninkiina|zhuang|vakioitu tamazight|kiina|mandariinikiina (yksinkertaistettu)|mandariinikiina (perinteinen)|zulu
    countries=Andorra|Arabiemiirikunnat|Afganistan|Antigua ja Barbuda|Anguilla|Albania|Armenia|Angola|Antarktis|Argentiina|Amerikan Samoa|Itävalta|Australia|Aruba|Ahvenanmaa|Azerbaidžan|Bosnia ja Hertsegovina|Barbados|Bangladesh|Belgia|Burkina Faso|Bulgaria|Bahrain|Burundi|Benin|Saint-Barthélemy|Bermuda|Brunei|Bolivia|Karibian Alankomaat|Brasilia|Bahama|Bhutan|Bouvet’nsaari|Botswana|Valko-Venäjä|Belize|Kanada|Kookossaaret (Keelingsaaret)|Kongon demokraattinen tasavalta|Keski-Afrikan tasavalta|Kongon tasavalta|Sveitsi|Norsunluurannikko|Cookinsaaret|Chile|Kamerun|Kiina|Kolumbia|Costa Rica|Kuuba|Kap Verde|Curaçao|Joulusaari|Kypros|Tšekki|Saksa|Djibouti|Tanska|Dominica|Dominikaaninen tasavalta|Algeria|Ecuador|Viro|Egypti|Länsi-Sahara|Eritrea|Espanja|Etiopia|Suomi|Fidži|Falklandinsaaret|Mikronesia|Färsaaret|Ranska|Gabon|Iso-Britannia|Grenada|Georgia|Ranskan Guayana|Guernsey|Ghana|Gibraltar|Grönlanti|Gambia|Guinea|Guadeloupe|Päiväntasaajan Guinea|Kreikka|Etelä-Georgia ja Eteläiset Sandwichinsaaret|Guatemala|Guam|Guinea-Bissau|Guyana|Hongkong – Kiinan erityishallintoalue|Heard ja McDonaldinsaaret|Honduras|Kroatia|Haiti|Unkari|Indonesia|Irlanti|Israel|Mansaari|Intia|Brittiläinen Intian valtameren alue|Irak|Iran|Islanti|Italia|Jersey|Jamaika|Jordania|Japani|Kenia|Kirgisia|Kambodža|Kiribati|Komorit|Saint Kitts ja Nevis|Pohjois-Korea|Etelä-Korea|Kuwait|Caymansaaret|Kazakstan|Laos|Libanon|Saint Lucia|Liechtenstein|Sri Lanka|Liberia|Lesotho|Liettua|Luxemburg|Latvia|Libya|Marokko|Monaco|Moldova|Montenegro|Saint-Martin|Madagaskar|Marshallinsaaret|Pohjois-Makedonia|Mali|Myanmar (Burma)|Mongolia|Macao – Kiinan erityishallintoalue|Pohjois-Mariaanit|Martinique|Mauritania|Montserrat|Malta|Mauritius|Malediivit|Malawi|Meksiko|Malesia|Mosambik|Namibia|Uusi-Kaledonia|Niger|Norfolkinsaari|Nigeria|Nicaragua|Alankomaat|Norja|Nepal|Nauru|Niue|Uusi-Seelanti|Oman|Panama|Peru|Ranskan Polynesia|Papua-Uusi-Guinea|Filippiinit|Pakistan|Puola|Saint-Pierre ja Miquelon|Pitcairn|Puerto Rico|Palestiinalaisalue|Portugali|Palau|Paraguay|Qatar|Réunion|Romania|Serbia|Venäjä|Ruanda|Saudi-Arabia|Salomonsaaret|Seychellit|Sudan|Ruotsi|Singapore|Saint Helena|Slovenia|Huippuvuoret ja Jan Mayen|Slovakia|Sierra Leone|San Marino|Senegal|Somalia|Suriname|Etelä-Sudan|São Tomé ja Príncipe|El Salvador|Sint Maarten|Syyria|Eswatini|Turks- ja Caicossaaret|Tšad|Ranskan eteläiset ja antarktiset alueet|Togo|Thaimaa|Tadžikistan|Tokelau|Itä-Timor|Turkmenistan|Tunisia|Tonga|Turkki|Trinidad ja Tobago|Tuvalu|Taiwan|Tansania|Ukraina|Uganda|Yhdysvaltain erillissaaret|Yhdysvallat|Uruguay|Uzbekistan|Vatikaani|Saint Vincent ja Grenadiinit|Venezuela|Brittiläiset Neitsytsaaret|Yhdysvaltain Neitsytsaaret|Vietnam|Vanuatu|Wallis ja Futuna|Samoa|Kosovo|Jemen|Mayotte|Etelä-Afrikka|Sambia|Zimbabwe
    """#
}
