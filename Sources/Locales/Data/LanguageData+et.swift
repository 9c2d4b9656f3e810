// Written by scripts/locale-data.py; do not edit. Source: Unicode CLDR, through Babel 2.18.0 and ICU 72.1.
// swift-format-ignore-file

extension LanguageData {
  static let et = #"""
    months=jaanuar|veebruar|märts|aprill|mai|juuni|juuli|august|september|oktoober|november|detsember
    monthsAlone=jaanuar|veebruar|märts|aprill|mai|juuni|juuli|august|september|oktoober|november|detsember
    monthsShort=jaan|veebr|märts|apr|mai|juuni|juuli|aug|sept|okt|nov|dets
    days=esmaspäev|teisipäev|kolmapäev|neljapäev|reede|laupäev|pühapäev
    halves=AM|PM
    long=d. MMMM y
    short=d. MMM y
    full=EEEE, d. MMMM y
    month=MMMM y
    time=HH:mm
    dateTime={1}, {0}
    decimal=,
    group= 
    minus=−
    grouping=2
    list={0} ja {1}|{0}, {1}|{0}, {1}|{0} ja {1}
    byte=one={0} bait|other={0} baiti
    KB=other={0} KB
    MB=other={0} MB
    GB=other={0} GB
    order=&[before 1]T<š<<<Š<z<<<Z<ž<<<Ž&[before 1]X<õ<<<Õ<ä<<<Ä<ö<<<Ö<ü<<<Ü
    languages=afari|abhaasi|avesta|afrikaani|akani|amhara|aragoni|araabia|assami|astuuria|avaari|aimara|aserbaidžaani|baškiiri|valgevene|bulgaaria|bislama|bambara|bengali|tiibeti|bretooni|bosnia|katalaani|tšetšeeni|tšamorro|sorani|korsika|krii|tšehhi|kirikuslaavi|tšuvaši|kõmri|taani|saksa|Austria saksa|Šveitsi ülemsaksa|alamsorbi|maldiivi|dzongkha|eve|kreeka|inglise|Austraalia inglise|Kanada inglise|Briti inglise|Ameerika inglise|esperanto|hispaania|Ladina-Ameerika hispaania|Mehhiko hispaania|eesti|baski|pärsia|fula|soome|filipiini|fidži|fääri|prantsuse|Kanada prantsuse|Šveitsi prantsuse|põhjafriisi|friuuli|läänefriisi|iiri|gaeli|galeegi|guaranii|šveitsisaksa|gudžarati|mänksi|hausa|heebrea|hindi|hirimotu|horvaadi|ülemsorbi|haiti|ungari|armeenia|herero|interlingua|indoneesia|interlingue|ibo|nuosu|injupiaki|ido|islandi|itaalia|inuktituti|jaapani|jaava|gruusia|kabiili|kongo|kikuju|kvanjama|kasahhi|grööni|khmeeri|kannada|korea|kanuri|kašmiiri|kölni|kurdi|komi|korni|kirgiisi|ladina|letseburgi|ganda|limburgi|liguuri|lingala|lao|leedu|Katanga luba|läti|klassikaline hiina|malagassi|maršalli|maoori|makedoonia|malajalami|mongoli|marathi|malai|malta|mitu keelt|birma|nauru|norra bokmål|põhjandebele|alamsaksa|Hollandi alamsaksa|nepali|ndonga|hollandi|flaami|uusnorra|norra|lõunandebele|põhjasotho|navaho|njandža|oksitaani|odžibvei|oromo|oria|osseedi|pandžabi|papiamento|paali|poola|puštu|portugali|Brasiilia portugali|Euroopa portugali|ketšua|romanši|rundi|rumeenia|moldova|mustlaskeel|vene|aromuuni|ruanda|sanskriti|sardi|sitsiilia|šoti|sindhi|põhjasaami|sango|žemaidi|serbia-horvaadi|singali|slovaki|sloveeni|samoa|lõunasaami|Lule saami|Inari saami|koltasaami|šona|somaali|albaania|serbia||sranani|svaasi|lõunasotho|sunda|rootsi|suahiili|sileesia|tamili|telugu|tadžiki|tai|tigrinja|türkmeeni|tagalogi|tsvana|tonga|türgi|tsonga|tatari|tvii|tahiti|tamasikti|uiguuri|ukraina|määramata keel|urdu|usbeki|venda|veneti|vietnami|lääneflaami|volapüki|vallooni|valsi|volofi|koosa|jidiši|joruba|kantoni|tšuangi|tamasikti (Maroko)|hiina|lihtsustatud hiina|traditsiooniline hiina|suulu
    countries=Andorra|Araabia Ühendemiraadid|Afganistan|Antigua ja Barbuda|Anguilla|Albaania|Armeenia|Angola|Antarktika|Argentina|Ameerika Samoa|Austria|Austraalia|Aruba|Ahvenamaa|Aserbaidžaan|Bosnia ja Hertsegoviina|Barbados|Bangladesh|Belgia|Burkina Faso|Bulgaaria|Bahrein|Burundi|Benin|Saint-Barthélemy|Bermuda|Brunei|Boliivia|Kariibi Madalmaad|Brasiilia|Bahama|Bhutan|Bouvet’ saar|Botswana|Valgevene|Belize|Kanada|Kookossaared|Kongo DV|Kesk-Aafrika Vabariik|Kongo Vabariik|Šveits|Elevandiluurannik|Cooki saared|Tšiili|Kamerun|Hiina|Colombia|Costa Rica|Kuuba|Roheneemesaared|Curaçao|Jõulusaar|Küpros|Tšehhi|Saksamaa|Djibouti|Taani|Dominica|Dominikaani Vabariik|Alžeeria|Ecuador|Eesti|Egiptus|Lääne-Sahara|Eritrea|Hispaania|Etioopia|Soome|Fidži|Falklandi saared|Mikroneesia|Fääri saared|Prantsusmaa|Gabon|Ühendkuningriik|Grenada|Gruusia|Prantsuse Guajaana|Guernsey|Ghana|Gibraltar|Gröönimaa|Gambia|Guinea|Guadeloupe|Ekvatoriaal-Guinea|Kreeka|Lõuna-Georgia ja Lõuna-Sandwichi saared|Guatemala|Guam|Guinea-Bissau|Guyana|Hongkongi erihalduspiirkond|Heardi ja McDonaldi saared|Honduras|Horvaatia|Haiti|Ungari|Indoneesia|Iirimaa|Iisrael|Mani saar|India|Briti India ookeani ala|Iraak|Iraan|Island|Itaalia|Jersey|Jamaica|Jordaania|Jaapan|Keenia|Kõrgõzstan|Kambodža|Kiribati|Komoorid|Saint Kitts ja Nevis|Põhja-Korea|Lõuna-Korea|Kuveit|Kaimanisaared|Kasahstan|Laos|Liibanon|Saint Lucia|Liechtenstein|Sri Lanka|Libeeria|Lesotho|Leedu|Luksemburg|Läti|Liibüa|Maroko|Monaco|Moldova|Montenegro|Saint-Martin|Madagaskar|Marshalli Saared|Põhja-Makedoonia|Mali|Myanmar (Birma)|Mongoolia|Macau erihalduspiirkond|Põhja-Mariaanid|Martinique|Mauritaania|Montserrat|Malta|Mauritius|Maldiivid|Malawi|Mehhiko|Malaisia|Mosambiik|Namiibia|Uus-Kaledoonia|Niger|Norfolk|Nigeeria|Nicaragua|Holland|Norra|Nepal|Nauru|Niue|Uus-Meremaa|Omaan|Panama|Peruu|Prantsuse Polüneesia|Paapua Uus-Guinea|Filipiinid|Pakistan|Poola|Saint-Pierre ja Miquelon|Pitcairni saared|Puerto Rico|Palestiina alad|Portugal|Belau|Paraguay|Katar|Réunion|Rumeenia|Serbia|Venemaa|Rwanda|Saudi Araabia|Saalomoni Saared|Seišellid|Sudaan|Rootsi|Singapur|Saint Helena|Sloveenia|Svalbard ja Jan Mayen|Slovakkia|Sierra Leone|San Marino|Senegal|Somaalia|Suriname|Lõuna-Sudaan|São Tomé ja Príncipe|El Salvador|Sint Maarten|Süüria|Svaasimaa|Turks ja Caicos|Tšaad|Prantsuse Lõunaalad|Togo|Tai|Tadžikistan|Tokelau|Ida-Timor|Türkmenistan|Tuneesia|Tonga|Türgi|Trinidad ja Tobago|Tuvalu|Taiwan|Tansaania|Ukraina|Uganda|Ühendriikide hajasaared|Ameerika Ühendriigid|Uruguay|Usbekistan|Vatikan|Saint Vincent ja Grenadiinid|Venezuela|Briti Neitsisaared|USA Neitsisaared|Vietnam|Vanuatu|Wallis ja Futuna|Samoa|Kosovo|Jeemen|Mayotte|Lõuna-Aafrika Vabariik|Sambia|Zimbabwe
    """#
}
