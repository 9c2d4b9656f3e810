// Written by scripts/locale-data.py; do not edit. Source: CLDR, ICU and tz database, through other programs than Polder.
// swift-format-ignore-file

/// The results of Babel, ICU and Python's zoneinfo.
enum Reference {
  /// The numbers whose plural categories `plurals` has, a letter for each.
  static let numbers = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43, 44, 45, 46, 47, 48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 58, 59, 60, 61, 62, 63, 64, 65, 66, 67, 68, 69, 70, 71, 72, 73, 74, 75, 76, 77, 78, 79, 80, 81, 82, 83, 84, 85, 86, 87, 88, 89, 90, 91, 92, 93, 94, 95, 96, 97, 98, 99, 100, 101, 102, 103, 104, 105, 106, 107, 108, 109, 110, 111, 112, 113, 114, 115, 116, 117, 118, 119, 120, 121, 122, 123, 124, 125, 126, 127, 128, 129, 200, 201, 202, 203, 211, 1000, 1001, 1002, 1000000, 2000000, 1000001]
  static let plurals = #"""
    ar z12ffffffffmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmoooffffffffmmmmmmmmmmmmmmmmmmmooofmoooooo
    be m1fffmmmmmmmmmmmmmmmm1fffmmmmmm1fffmmmmmm1fffmmmmmm1fffmmmmmm1fffmmmmmm1fffmmmmmm1fffmmmmmm1fffmmmmmm1fffmmmmmmmmmmmmmmmm1fffmmmmmm1ffmm1fmm1
    bg o1ooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooo
    bs o1fffoooooooooooooooo1fffoooooo1fffoooooo1fffoooooo1fffoooooo1fffoooooo1fffoooooo1fffoooooo1fffoooooo1fffoooooooooooooooo1fffoooooo1ffoo1foo1
    ca o1oooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooommo
    cs o1fffoooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooo
    cy z12foomoooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooo
    da o1ooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooo
    de o1ooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooo
    de-AT o1ooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooo
    de-CH o1ooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooo
    el o1ooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooo
    en o1ooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooo
    en-IE o1ooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooo
    en-US o1ooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooo
    es o1oooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooommo
    et o1ooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooo
    eu o1ooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooo
    fi o1ooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooo
    fo o1ooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooo
    fr 11oooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooommo
    fr-BE 11oooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooommo
    fr-CH 11oooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooommo
    fy o1ooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooo
    ga o12ffffmmmmoooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooo
    gd o12ffffffff12fffffffooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooo
    gl o1ooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooo
    hr o1fffoooooooooooooooo1fffoooooo1fffoooooo1fffoooooo1fffoooooo1fffoooooo1fffoooooo1fffoooooo1fffoooooo1fffoooooooooooooooo1fffoooooo1ffoo1foo1
    hu o1ooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooo
    hy 11ooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooo
    is o1ooooooooooooooooooo1ooooooooo1ooooooooo1ooooooooo1ooooooooo1ooooooooo1ooooooooo1ooooooooo1ooooooooo1ooooooooooooooooooo1ooooooooo1oooo1ooo1
    it o1oooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooommo
    it-CH o1oooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooommo
    ka o1ooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooo
    lb o1ooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooo
    lt o1ffffffffooooooooooo1ffffffffo1ffffffffo1ffffffffo1ffffffffo1ffffffffo1ffffffffo1ffffffffo1ffffffffo1ffffffffooooooooooo1ffffffffo1ffoo1foo1
    lv z1oooooooozzzzzzzzzzz1ooooooooz1ooooooooz1ooooooooz1ooooooooz1ooooooooz1ooooooooz1ooooooooz1ooooooooz1oooooooozzzzzzzzzzz1ooooooooz1oozz1ozz1
    mk o1ooooooooooooooooooo1ooooooooo1ooooooooo1ooooooooo1ooooooooo1ooooooooo1ooooooooo1ooooooooo1ooooooooo1ooooooooooooooooooo1ooooooooo1oooo1ooo1
    mt f12ffffffffmmmmmmmmmoooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooffffffffmmmmmmmmmooooooooooooofmoooooo
    nb o1ooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooo
    nl o1ooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooo
    nl-BE o1ooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooo
    nn o1ooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooo
    no o1ooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooo
    pl m1fffmmmmmmmmmmmmmmmmmfffmmmmmmmfffmmmmmmmfffmmmmmmmfffmmmmmmmfffmmmmmmmfffmmmmmmmfffmmmmmmmfffmmmmmmmfffmmmmmmmmmmmmmmmmmfffmmmmmmmffmmmfmmm
    pt o1oooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooommo
    pt-BR 11oooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooommo
    ro f1ffffffffffffffffffooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooofffffffffffffffffffoooooooooooffffoffoof
    ru m1fffmmmmmmmmmmmmmmmm1fffmmmmmm1fffmmmmmm1fffmmmmmm1fffmmmmmm1fffmmmmmm1fffmmmmmm1fffmmmmmm1fffmmmmmm1fffmmmmmmmmmmmmmmmm1fffmmmmmm1ffmm1fmm1
    sk o1fffoooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooo
    sl o12ffoooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooo12ffoooooooooooooooooooooooooo12foo12oo1
    sq o1ooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooo
    sr o1fffoooooooooooooooo1fffoooooo1fffoooooo1fffoooooo1fffoooooo1fffoooooo1fffoooooo1fffoooooo1fffoooooo1fffoooooooooooooooo1fffoooooo1ffoo1foo1
    sr-Latn o1fffoooooooooooooooo1fffoooooo1fffoooooo1fffoooooo1fffoooooo1fffoooooo1fffoooooo1fffoooooo1fffoooooo1fffoooooooooooooooo1fffoooooo1ffoo1foo1
    sv o1ooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooo
    tr o1ooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooo
    uk m1fffmmmmmmmmmmmmmmmm1fffmmmmmm1fffmmmmmm1fffmmmmmm1fffmmmmmm1fffmmmmmm1fffmmmmmm1fffmmmmmm1fffmmmmmm1fffmmmmmmmmmmmmmmmm1fffmmmmmm1ffmm1fmm1
    """#
  /// Sorted words, no two of which differ only in accents and case.
  static let orders = #"""
    ar à àaç abqd àc àè ag àñç añèü àßrñ àzéj b bd ç ççèw çdjl çdß co cüç cv dçgç è èbw éç èd éé eg èhç èiw ékg èltz eñfà eog épñ er étti euéü éükt f fémñ fwq gdñ géàü gjer gv h hevç hüç hwtü kàçu kü ls lßf lv mcg mwy ñ ñdß ñkqè oçaà oél ohpz ooñ ox pçñc pxp q qèéè qoyé qrqé r rgyx s sn ß ßàz ßéèñ ßqq ßxñ tç tü ü üàé üé ukwo ulü üq üü üüéç vi vyvo wèñé wnüé x xç xhtñ xjüà xñ xñqx y ywy zi
    be а алв атй б бу бЎе бўЁм бцо в вуЕе ггм гнуЎ гт д дЎмё дяёў Е Егу Еж ежш Енр Енўй еу Еў еўок Еўшй Еч ё ёв Ёд ЁЕё ёЕит ЁйЎ ёмЕд Ёогя ёсня ёсЎк Ёту Ёу ж игму иЕ иеам иён итўё й йЁ йрои йужу йц кт ку кЎиж кч л м мё нЕс нжг нжд ннуё нў о п пм пц ре риЕ с сЕср сич ссем тЕ тЎў у удЕу уж утЁу уч ў ўЕ Ўи ўл Ўн ўня ўс ўсп Ўуп Ўўи Ўц цг цруў чегб чи чус ш шуу шўе шўЁд шцлЁ я яжЎ
    bg а аñèé аüцс бгèß бжб бош брвü бцß бè вч вç вçàß г гс гçà гèè гèß дсжж дü дüб е еа еàя жвßя иа й йиир йрüм кд ккб кл кçßв лñв ме мß н ншсü о об очд р ра рдм сèас т у уяу уè уßаé цгиè ццч ч чаил чт чç чü шеиè шна шуу шшß шñлц я яд яинñ яñлç яü à àуп ààк ààéà àè ç çг çоаа çчçç çш çябç çèч çèя çéñü è èжс éжу èи éк éн éр èспà éц èшñç èè èéüñ èüрß ñ ñй ñмг ñèàè ß ßи ßл ßм ßçñ ßèàр ü üиß üл üнç üшо üяп üéüе üñош
    bs a aĆ bdxǈ bqč Cćđ cćzN coČ cvš čĆ Čg čjo čŽǈi ćab će ćh d dĆdd dw ǆ ǆc ǆđli ǅlnf ǅn ǆuot đ ĐŽio e edrǌ eǊg fćyr fepr fgx fjsć fo fvkm g gǅr h hǋ hrxy immǈ iun ižm j jgn jJǇ juy k kǇšl ku kwr la laj lbi ln lov ls Ǉ ǈka ǉmq ǉnim mŠv n nǆzČ ǌ ǌǄ o p pmǆ pr qc qǉ qsf qw rb s sđ sp sz šfr šjg Šyi t tǊo tšd ubsg uč uJc uǌ v vĆǇa viǋ vr wĆj weZh wkšc wwt x xĐj xh xžpǉ ya ygpb ylpa yǌh ytǇn zjc zǋbh ŽmwŽ žǊ žts Žxy
    ca à àéyç àl àm àpeà àßéü àte àü aw ax az àzñf bñ cébb çeüü çñv cp cqin çß cßñ çüàà çüao cyfl dgç du dxr é éài èdçj èèà èhht eiñ eñ eñàß éü èy f fzz h hàpü héñè hgx ièk iß ißß jñ kédü kqß l ljn lüèd m mmjl msß mßu mzct nè ñgsñ ñkè ñwqñ ñzm o oax oçè omgt oñüb oü pàlq q ql qüi r rqü sd ß sü t tpét ü uàà üàét üb ujñ ul ülh uq urèß üün üvès v vàñq viàü vvy wàvü wcü wvèè xbv xjeé y yà yñüw yü z za zs zsq
    cs aHČŽ ajiz b c cdq cfp Ci ckS cŘ cS CšŽ cuš Čmdž ČSod čtuž Čulw čx d dgř dHwy dřlZ dš dŽ eiiw ejn erp ffč fřuf g gqhj gvbe H hd hfp HhkČ Hř hřŽ Hsč HSdS hsmo hxwR i idg igmx iš jcrl jzvh k liŘŽ lšj mfy n nš nZžč o oxjj p pn qh R racŽ raxr Rj rlxZ RwžZ RŽu Ř Řaj řjŠw ŘoS ŘpČt řtCx řwmk S sgp shho Skš Š šabc ščž šH ŠiS šn šŠ ŠZZ tm tS tšpr uqiq wcŠt wk wmp wž x xČq xmhe xvv xxcř xzřS y yotj yžřž ZČu Zh Zst ZZH žbkc ŽČkr Žs žyČ ŽZde
    cy acec ah arc b bNPv bobm bq c cC Cddj cr Ct cTCH d dFt DhFt dsF Dt DDgt epu fc fDG FdRl ft fTiT fzfj ffGc g gCnr gd goN h hbm hnaz hpT Hqc HTRn hx i ih iLn it j jznh k kFg ktx lc lCb ldq lf loh lp lTd nC NDC Nj Nl nm nn Ntgo nvc o p pd pFRg pG pgcR Pj plk pnpf Ptz pua pxt q qsah qydC r riGr rlm Rls rLlc rrd rTg s ssph szte T tfuj tgh tjwG Tr Tz u uam wp wsyp x xd xRG yf yjxa yupb z zxuh
    da A ad Apof aqu asű aüal b buæđ đ dbœ dfe Ðqđ dy e faÞm fvœd g gbĐÐ gk gxy gza h hh HÄkŒ hǀ ihg iœ ir jiű jq jxsA kjl l ll lu lŰp meh mf mk mx nj nrðǀ nőom nåx o Œk ork oŐ oågm pcj pÖHi q qlk rAdĐ reæ rå s sz Tcy Þ ÞbŰ tvØ täc tåt u urj uzma uőw vg vxT vÄőT vő wðq wgjÆ wÆ xA xmÅv ü ühr ün űq űrpn zk zkaA zzTH æ ÆD äerÅ æl æŰv ö őđ öœyo Őpb ØtÖy Øyhs őűsT Őäœ ØÖvæ åedY åqal Åuö ÅxnY ǀöYű
    de à aaz àñ àw by c çé cèñ çm cmn cw çzgè d die è eçüb éèñé éfx èg éit ék ékéñ ertf ésér èßsu èüxm ew ezg èzjg f fa g gèç gyñl h hj ic iñg ißè jc jßi l lèbe léuè lñs lpñè mco mjàv mxai n ndle ññnt nu nüçü ñüñj ñvü o on oq pbkè pçü pdñ pèè pf pk poñ qiho rñl ß ßàuà ßk ßmcr ßß ßx té tßñ ü üà übi uby uçß üè ur üß üvh v vaà vç vuqß vxdñ wü wüüñ x xtx xüè yçéc yçñ z zàßr zèé zkyv
    de-AT a àà aàep àao àav àçxè àist àrgl àüén àzsa bßbe ç çàñ ckç çmvß çñ cñà cü d dçi dl è eb èf éñèc èp eßlç éßtç f fpeè gq gs h hb hq hu i ic jéüj juég jüm k kñ l lv lvé mçßj mè mßé mvèj ñ ñàgi ñbüj ñçp né ñéèñ o p pçbv pè pmñ pük pusi py q qè qn qwkè r réyf rgh rpc rspü rßmb s sàér soz ß ßc ßè ßwü tñ üà uàñ übçß üchà üh uil ükyy ünd uni uqç w wnh ws ydñ yñèß yq z zs
    de-CH aà àbaç àç àçèr àçpà àdsè akt àn arq àüñv àx b bñ bßg ç çàm cçm çfbd çyçà è èb èééè ég èoim ep épça éßà eßvè èté éüb éütm exra fàzm fññx g gèq h hkz i io jñq k kè ki kmñà kñ ky llq lzé ñ ñçèj nçex ñcub ñeqs ñfq ñfü ñg ñgß ñpzu nß ñßßs ñü ñwrk omu pé pyvà q qgèo qsèà r rü s sàkz sèrq ß ße ßk ßkü t tàf tbßé tñyq u üà üçw üdf ué ußü üt üxé üyb uyz üzçb v vàdy w wçxà x xçéh xß ya yi yyk z zçàe züçy
    el αéü βτρ βχψè γñè δκ δßàζ ε ευ ζ ζψκρ ζéον ζñαμ η ηζιü ηχèü ηüν θθñ θμκç θéψ θñρ ιè ιèφμ ιüß κ κλ λ λτ μ ν ντ νç νß ο οη π πι πωü ρλγθ σγχμ σüγλ τ τç υμν φ φε φéδ χ χδçκ χà χéü ψ ψσ ψσν ψèßß ψüα ωο ωρü ωéñ à àι àο àοσñ àφα ààηι àçχπ àéñ àüψο ç çκωé çω è éεη éηß èθχè éιγ èλν éτθ èυü éφ èφργ éç èçσρ ééγη èü ñ ñοψñ ñσψψ ñàé ñßπθ ñü ß ßαωè ßεèζ ßπ ßχßγ ßçαρ ßèρβ ü üθ üοη üρè üèμ
    en à aè àfß àiki àl àñéw àp aq àßr aü àxhq ayüç azüé b bbà bé br bü c çè çüß déç dj é èàks éc èçcx éé éhü emmq eñg èñq épào éßik eü évuü éyß ézh f fàyt fwà he i ibil iià io jj jñ jzè m miüñ mouß ñ ñçç ñe ñgh ññ ñrwñ ñs nyçè occy p paé pv qàvx qxzc ra ré sçqç sh ßa ßdß ßèé ßhz ßn ßßèé ßü ßzé sy t taç tç u üçs üèf üi üiß ümm ün üpß ür v vb wèq wi wnbg wü xd yab yéd yiq z zçñà zk zuàà zv
    en-IE à ààl àè agñè àiç àjf ak ào az bjé ç çèmç çf ci çrcé çx dc dcü e écgü èk èqßh érkt ésé éßkw étè èüc éy éyn f fèç fiy füc fxñ gèp gn grç h i ièß iéüh iüé j k kf lç lyñ m mèñ mñ mq n ñc ñe ñl ññej ñü ñüßü ny pf pßx q qçjs qèrb r ré ri rwüa rz s ß ßà ßdñp ßié ßiñm ßmjç ßñf ü üà uàh ucç uçu üdn üio üpñ üpüé ußdg üßre usßk üßsm üüß üywt vlwj wl wpç x xbßb xk y yñxà z zço zq zqü zqy zßß
    en-US a ààjs àéq añ añhé àpbç aürü b bçèf ç çàñ ççñ cè cmñ çmnè çmqe çnnq çvña d défb déx dg dp dyé dz e éà èaé èdñq eé éèp eèxa ehy éke èñç eñcm énfà ep éps èz fors g gü güà gyà hé ib iébk jdàq jds jf joàñ jwa k kçé kgàé léß mdq mñ ñ nàuß ñç ñià ñn ññè pçtp po poé q qény qg qñcß r reü rèw rias rx sdn seç sñis ß ßb ßñ sß ßyñ t üéüj üjy ükn üm uñ üpo üt v vg vhàs vi viw vlq vqt w xü y yàx z zémü
    es a b bw cmiN cmq cÑ dnuq dx e egpc el eÑpÑ fNÑÑ fÑh g ga gñ grgc hcN hdr i jah jlay jNÑ jñN k kqf kyñN l lsit m mckÑ N Ndñg NN NÑh NÑÑÑ NñqÑ nÑu NsÑÑ NxÑ Nz nzz ñ ñe ñeÑÑ Ñf ñfo Ñgr ñkbn ÑlÑs ÑNÑ ñÑ ñÑa Ññec ñÑN Ññqe ño ñp Ñruv ñtN Ñub Ñvr ñxÑN ñxwc o oÑ oÑm oññk p pN pñ pz qjñj qÑ r reññ rNe rt rtÑN tb twNu uñ uz v vaÑy vbNm vi vihÑ vNyt vuoj wi wñc wvgñ wwl wzbÑ x y yv zÑñ ztg zvN
    et a agŽ aiÜz armÕ aša aÜn aüvz b bgg ceb dšob dÕ e esz eŠo f fh fõd fö g gj i j jn jõc jÖ jüÄx kšžü li lqXq lrž lTŽc lü nz nt o opõ ožüz oy p q qTä qäÄp r rf rpÖ sfžÄ Š Šmö šsX ŠzŠ Z zbÄ zfi zn zqkŽ zŠ zžx žm t TgŽh TzŠ tZt tvr u urÄ už užZÕ v vŽ vyng w wÄyõ õ Õmzc ÕÄaž Ä Ähy äi äuÄ ääay äÖz Ö Öed Öfo öix öq öŠod öZT öuX ÖÕ öÖ ü Üa Üii Üzšx X Xlb Xmäc XoÕ XšXg Xxx y ya
    eu à aàuç aç àéñk àpn àq àüd avñ béué bp bs c césu çi çñq çrç crcn çu çüc d dxp é èà éaçy èàé eç ee èéè égèl éjè èñc èqéw éß éßüè èuu èwàé fyñè gq guèe h hi hkp ht huç içç ièñç ig iio ikéß ipp kg kß kvj lk lücc m mtx mucß ñ ñàè ñb ñç ñèèf nf ñgèg ñkß ñqoo ñü nuh nv ñx o olß os pcà plg pmeà qs ràüç riés rkgy rqll s so ß ßlh ßpm ßts sü tçq tüf ü üà üb üçj üqpß üß utg üvu vuçi wli x xàé xiti xv y yj yk zàzt znvs zyéü
    fi aeo arbt c cZz đ đbü de deüŦ đh đpc drz Đzha e eh eqåz eŦwr exl f fĐ fqY g ǥg ǥlcr Glđl gtp GŦŦ ǥZi gZjy hcs hi hz i ikĐ ixđ iäe iøld jgwt jt ki kŦh kw lsüŊ mD mi mÆ ŋ NaÆr ŊĐq Nf nGÆ nŊöØ nå og oŧ p pyZ pʒf q qDĐ qwpŧ qx rD rgz rh rv t ŧGd Ŧwc ŧå ŧæN ŧÖǀp umjy unf uÅcb vag vn w wĐĐÖ xub xvx xÅlŋ y YǤw Yh ürʒn yÜä ÜzG zf ZǤ ʒkÜ Ʒqm Ʒsǥ zsw zZep Ʒæäb Zö å åg Åt åw ÅÅ ÄĐ Æđǀ æT Æǀn øĐŧ øk Ølk ølth ǀbh
    fo A AfY alw ar Ay bb chg d Đc đd đDhÖ ĐþnŒ Ðw Ðwjf Đxke ehc eyx eÅpl fh g gŐ h HfŰj hŰe i ij j jbű jmn kam kbiy keay knu kpl käp l lD lzu lőÖ mbp mi mœÞ n nf ng njd nwl o oT oaaa pa qÜDa qÜŰ qz r rÐty reg sm soÐl sxY sű sø t tðÄf þĐ Þy tng tq tzpt tŒ u ux uæ wjtu wnę wÆ xs xTw y Üed űh Ül Űliy üq ŰÞø Yxü yö YÅz zhő zw Ę æd äþ ÆÞd ęYt ö őÐD œđø œq øt œtY Øw Öå ǀrY
    fr a àèdñ àéqx àk ànao àßx b bgço c çfe çgvç çlb cmé çmwi çñ çnlt çnzo cq çqp çü çün d dèfü dñèà é èeñè éeñl éñü érwc f fa fcñs füçü h hé hye i iha ihzw ika j jj kgà l lbkr lèé lnc lüf lül n ñàü ñç nñka ñr ñsb ñüèr ñwçl ñwèh o oç oeeß pm pnzu pyta qnàv qréè siç sñy spcà ßé ßi ßjn ßm ßp szr t tcào tqoç tr ts tßñv u üaév uéç ükmh üo uwsz üxü vèiu w xj xñn xsß y yhà yiw yñh yñt z zük zwü
    fr-BE à açé aèiv akru àv b béy c çoçü çsß d düéà e èb éçc ed éè éfjr eko él élàè éo èqèé eqgr èr eß éx exè èxzè f féñq fül gg gn h hàüè i inwn iz j jleé jßdü ké knèü kßf kü lßéi lynt mçrp mpiç ñ ñbç nçq nfà nh njñ ñm ñq o oàv oè ol or pçp plje qàà qçup qsé qy qylj rb rlcj ry s sàc sq ß ßépt ßüàü üaé üè uvü vèjà w wznß x xào xèe xß yaih ybñ yhma yjh yk ynç z zf zpéà
    fr-CH a àç àe àk aqq àüè bàéé bçü bqçç ç çç cd cgü çjov çltl çñ çñmg cñsd çoi d deè diws doqw dr dü é éà éçñt èéyk él éñn éoçh eoyà éqéé èqte es éß euh èymß èyu f füéñ fuzq gégq gnx gv h hèbq hßgq iy j jlxf ks kßén l lh mñk mzü ñ ñàm ñàüf nèy ñl ññz ñr ñrnà ñsz ofw oñx pf pqñ pü qéi rçt rß s sqßè ß ßñz ßtq u üeàd üq v vié w wfñt wmñ wñeü wvñ x xf xh xn xtj y yñ
    fy a ahIY ahtY aYxq b bY bo cnk cx d dI ene f fy fmI gfg gs gvf h hcbw hY hpyu hqY y yd Idau Igd Yi IIdo YYh yyi yYYk YYYm yYk Yyn Yyp iYpc yIs iYsn Yyuk iYx YIxY ij Ynx Yp Is ysI ysq Yvyd Ivk Yw ywY Ix Iz Yzzy jYh k kga kY l lI lIs lnmk mysI mYu mqy n nY o or p pf qo res rIr rsh rvcI snk t tI u uY uyhg uYI v vY vIt w wi xy xIe xsnv z
    ga à ar àß b baèn bç bmü bqt büa bzsi bzyg ç çà çb çgy çgzà cyh cypñ dpzo dsat é éà èành èdé èè èekq ég èh eoàü èvè f fd füo h hj hßçj i iàhè ig iñs jèp kaz kèèw kp kü laßq lep lh lj lnüd m ñ ñbç ñes nl ñßk oss pc pé po pzñ q qz rfy skß ß ßàik ßitw ßj ßqv ßßè ßßüm tk tüub twüè ü ubß uç üqhè üre üréà ütx üu üynß v vg vkg vl vß vüç w x xdqo xüs y yç yeüñ yfè z zñp zßkz
    gd à àç àèà àèç àemk aeq àiéh àm àñhf àx bèe bp bß ç çc cçmb cédß céné cj cpñ çürñ dkz dmè dyté è éà èaz éèà èèàè èéox èéü èèyd ef éo éßqr éüe éwq fd g gàh ggé gkß hè héßj i j jiw jkna jßà khçé kßü l màül mß n ñà nçèü nj ñß ñzü oei ouds pcfà pé pké pm püt q qa qslm rè rhßg rr s sajé ß ßégn ßej ßéñt ßl ßsçj t tà tñu tu tuè ü udlm uè üf ügè umzp üo uqx ür uüçç üüçq w wàg wq xñw xq y yeè yh z zàç zèñr
    gl a aeñs ai b bNu c dcd dN dNxN dÑñÑ drej e ed ehmñ eÑ eÑa euh fjv g gbv gNs gÑzg gsÑN gw hdN i ii ijug iñN iu j jmÑd jzñ kbt kÑ kzhq lfÑp lÑg lñwn mNd mzf N na Ndj Ngb NNÑq NnuN NÑ NÑhÑ NÑÑ nññh NñÑx NñvN nq Nsmx Nsñ NuÑ ñ Ñb Ñc ñeN Ñhc ñhÑ ñiñ ñjoj Ñk Ñn ñniñ ÑÑb ÑÑm ÑÑN ñq Ñrñ ñw ñwf Ñx Ñyxt o ojl oNuz oñÑ pññN pttw qñ rÑNp s sñbi srNN t uñ uvbb ux vNit vñNb wN x xjNN xñom xwNñ y yg z zwks
    hr ai c cJ cǋ č čǊ Čuǋ ĆČt ćNlǄ ćrš D dĆln Dkrp dt dZČ Ǆ ǄǇg ǄšŽz ǆwČ đj edzu elqw eǌ fǌ fz gdw gmjǌ grǋ hcvǌ hlz hǋžd hrZ hZ ičq iipx izfu jćsǊ jgjx jJg Jǌǌ JŠ jvtr JwŠJ jŽĆf koĆr l lč ld ldyL lpn lwk ǈicǈ ǈl Ǉy ǇyĆj mbfL mǅǇ mĐ mk mnd mŽji n nev nhž nǈn nǋ NǊŽ ny ǌ ǌa ǌNs oj oonv owJ ožš p pdl pđ ph pJ pku pzj qJ qnž rl roĐ šnz šsnš švǅ šzz t tČǅǅ tgz tZij u uS uv uvgL včǄS vđǈl vnp wee xčđn xn xǋ yu ywćj yžČl z zc zeq zhbi zj Ž Žq
    hu adjő aőrf böx buv c Cuix CUt Cűi Cvmo cyŰ d dc dh dÜom dyS e el elÖb gCd gcdt Gjo gmw Gr gyöo hÖ ih ikf ilg izwg jöSg jr k kfSü l LDgw lőhx lqv ls Lw m mgl mrC mYql n ND nfÜ nöÖ nyűs oOU oS otÖ Ő őL p pd pgu pq qdt qhC qm qmx qzDv r rc rÖZf s scyŐ shjm sN snN Ssin SŰt syas T Tbbő tőCc twas Tx Tyfu u ucoz Udqb UgNv uwn ü Űdeq ÜDp Űpd űs Üv v vc w wiLC wOg woő wtd xf xűvo y yca Yg yőbu YÖje ySxt yŰ Yzjt Yzq zd zÖke zöp zT ZŰ
    hy a àbàd àd aé àlyt àßéz àyçü b bj bl bxé ç ctçg cüx di dl dñt é èàkr édñh édüb éè ééns éi èih éj èl ép épe éßdb éße èü éuñv éüyü éyç féü fqè ge gñ gpñü h héè hñjz idw ieèk iel ifß jm jñüñ jteß kvüü lbà lfmà lv mj mjéè mß mv mygz ñ ñaa ñuk oàl oè oétß oñüà oub p pjn pxé qée rayy rñüç rühü sç sçç sd sdd ß ßçég ßngè ßßñq ßu ßvè t tl tnna ü uçé üéàv üèqé üünß üvü v vkég w wb wblü whß wlàt wpñ y yqjñ yv z zç zéñj
    is aÚ avö az Ábbå áeyr Ás áÚs Áǀf b bdé bij bpp brn c cdrö d dhhh Ðam ðÍmú Ðz e en ez ezá É ésbđ ÉÆgn fciy fÉ fibØ fjo gb glwl gqđe gqj gv gåÓ hjÝ htät huáÝ i id iiđh Íbmd íd Íjæ íøzy j jfpó jht jth k kdÄÖ kð laĐz m mocf mzxå n nú oudb óÅd psn pÆfe qsÖ qy rfz rohu sÓfs ssee t tblÚ tsmh u urc ú úe Únmg úuw v vbÝb vceØ vkó vúsg x yt Ý ýx z ze zm zsú zæä Ä ætzz Ø øĐ ÖnÄ öóø Øúd ØÝ øå å ÅcÐð Åð Åkjf Ån ǀ
    it à aé aéé àèéè àiwi àk àñè àßà àßfç àyß bè bkjy bßpv ç cac ççß çé çj çlüu çñk csç çü çupè cv dñsü é èà èb ebßg ècoh edé émm emßñ èñb és eü éwc fmty güvx gvà hçd hw hzñà icèl iku iñ iyhü j k kßb l là llwç lu lüñl lüv m mc mçü mqñ n ñé ngü nk nvvn nx o oc oçf oè p piu pßüz püßü pv qà qc r s ßçà ßçe ßéñà ßrj ßw sv syßr t tb ü uèmè üow ütço uuü v ywà z zçb zg zif zßà zßñe zzel
    it-CH à aalà àè aü àxz ç cdxü çf çj çpüx çüüo d dßé é èal éàñ èç éççs èé ekze en éng èñz éü éüço èüh év èzfk fdèç fè fü iñ iu jmßa jñ jñç k kikç lds léx lj lmbè lñum màés mßbk mßñr ñ ñb ncyé nnñm ñpéñ nqà ñßzß nüß ñw o od ooi oß oüèt p pà péd q qjçà qqßr qsß rglp s ß ßb ßédñ ßmüq ßzuñ sxr t twjf ü üdüg üèj uga ügé ulç umçç uq ürßü ußlß üwhi üy véßb vßl wüyl x xtk yvh za zbx zq
    ka a àçx àdñj àés àjçt àn àü ày b bc bdoo bè ç çbß ce crkn çvrè çxdx czàb d da dàf dé dt dzj è èà èàb éàbé éadñ écxs èèm éeß èéy eièj éka èmva eßçf eßém éwß éxp éy f gà gèñà gl gñ hybz iàèx irçé itç kè kk l lé léo lknf lñ müq n ñéb nhß nix nkèx nñ nßà ocva oéñn ogü om oñçd oqàà p pca pqàà q qàè qéuß ql qtw rc s ßdeè ßv ßz t u üay üb üè üeéo ufl ühiç ülç üof üüè üüq v wbèr xé xñhm yàç zbs zé zlzm zñbl
    lb à adü àènt àéß àññ àpèé àß àßjñ àüv b bç bèwr ç çdßh çe çßtu cu cyh d dç dñoé dñqg dxd è édm eè èèüç ef égmñ ék èküç èñqm eßç éücé éüzf ezßc g gf gñj héè hv iubm j jc l loç màu mñq n ñbvw ñé ñks ñn nñd ñqèi ñüè o oçüu of ojàd peoa plw pß psz pv pxà pz q qg qñßc r rék rßlo s sçkè sd ß ßbß ße sßpn ßvy t twwy ü uçèw üñé v vko vov vzz w wñ wsü wü xé xkà xlp xpß xübà xvßx yf yw z zèß
    lt A ąaĄh ąąx aąž aębq AĖŪ aIf Ąųa aušr b ba c ceI ck Ct Čgpa ddk dtk dv e ea ėčūj ęn eoa Eu eūz ėZ g gi h hi hŪ į ię iėCy iėix yfy iĮC ĮĮo yytp įsžl jac jk jnUu k ky lCg lz lž mCc myh mšeE nĘ nh npr nrh nŽ oy qa qk qZe rė rhxZ rpk s Sčš Sęeq SSĘ st stgf š šp šžyb tbn tšrj ū ŪąŽl ŲČy ųf uy uų ūUr ŪwU v vYž vŠėZ vve wĘCs x xą xI xkn z zėS zEŠ ZYCy zwf
    lv aboķ ažŠY b bƷf cgjn č češ Čt čx deŅw dfgķ DY Didģ epŽr f fyoŠ fq g Ģ Ģķ ĢņiM ĢxY Ģxķa H Ha Hģoj Hyžģ Y iaxv Ym iše ixĶ YžDģ j jeoŖ kpM ķeeL ķhT Ķzj l lf llķ Lņgb Lpz lt Lw lx ļb ļem Ļgč ļH m MIŗw Mžs MƷz ncq nfMD ņ ŅbL ņķ ņpq Ņu o oT p pnĶĻ pnn pxl q qb re rfģb rh ŗ Ŗfn ŖMyn ŗvŗi s SDLņ sģ SinŽ Sn sņ sŅq Sop ss SwŅ Šģ ŠiHu šķ t te tŗ u udcž uYIp uŠqy v vOpH vw w wqL xOhģ xŖo xTh zši ž Žno Ʒ Ʒneg Ʒovd
    mk аецм ам аћЃ бр бс бсћЃ в г гвце гжгц дд де дќ дшн ԃ ԃлќр ԃрч ԃсЌ ԃяћ Ѓ ѓбк ѓѓва ѓжк ѓл ѓр Ѓс Ѓтԃг ѓћќя ѓш е евЌе еԃчи ееќ жжпш и к кгс кддд л лм ло мвлќ мсԃ н ов огеЃ осЃЃ оц п пЃѓ пЌц пу рв рд рдтт ркЃ ррѓ рћ с сѓд сптл сћя сќа сцар сцп тѓ тћЌ ћ ћга ћн ћќԃ ќ ќбЃ Ќԃр ќѓ ќѓѓ ќл Ќп ќсѓч ќћбЌ Ќћќќ Ќќ ќќЌ ќч ќш у ц цом чԃ шѓцв шкг шм шЌ я яућ ячЃв
    mt a ahŻĊ aħxm ċċ ċcqv ċfq ĊGcĠ ĊjŻĠ Ċoo ċtz Ċz c ca cċ ciĠ cr cshg ct cvsG cyk dd df dx ezd Ġ Ġc ġcpt ġħf Ġl ġmp ġy g GĠz Ghhh ghŻ gld gmi Gqux grs gs guhc gwcj h hc hgĊ hħi hko hlg hpb hpħ Ħh ħhia ħqz Ħs ħvl ĦŻk iim iimm izsz jgz joħz jqsp k kg km li mħl n o oĊih ofi oGgŻ p q qxzG qż qz r rĠys rħGc rjb rmxz sċf tħg tjlġ tŻg u ub ugq ur uwm ux uŻżh vĊŻl vfi vw wcho x xxgh y Ż żĊGe Żh Żvċ żvjċ żż z zġ zgrp zuw
    nb a aĐa AdÅę Aj aő aöiÖ babr bbØc cĐ csYq cv Đn DoŒ ðt ĐÜ đyö DÆØm đŒm dŐo Đåbh ehÐ ekf esH fjőh fq gbtz gkĘp gm gw gÅ h Hbdf hlg hä hǀ ie ienþ iÄä j jĐ jmzx jx jŒ kbðp lþv luǀ lÄ meÖf mm n nd nw ojxf osb pn q qf qkx qyya r rjmu rueo rw sgl st t þ þöÜ þǀn tpAö tä uű vfi vn vþn w wzþ xn xqh y yahc űaŰ yi ymvy yok üqĘ yŐ z zĐfű zĐtz ĘcÄ æfv ænh änHa äw ęű æø œ Őboq Øcar Ödd øm őr ösþþ Őső Øv ŒŒ Åmaw ǀdv ǀt
    nl à àa açsx àjh àkaè àl anéd ànr àqb bu ç cà çcqà çgto çnj çvti d è éc éé èéé èèqf èèt eéy éfsf ègh el éna énr éom éqç éüb éüß ff fku h hydç i ièv iñ ißm ißrñ iur jv jvu jwvß ku kvt l lt lx m mbm mula ñ ñçñ ñèso nf ñlm nmçé ñnov ñprs ñqd nüß obm oé or p pa papç phn ps pw q qeçr rüjü sdß sg sñaç ß ßq ßrè ßüñg ßuq ßys su t tàsq tñ tñp tñyh üà üàyu üé uèa üldk uñ üpks ußni üüqü vhñ voà vsü vtm wßz xé xrxà xsñ yà yü yüw z
    nl-BE à aèbè aoya aßmt àßrü au b bñ bññé bx cèoà çñ çñfy çpz cq çßt çze d dy è éç èçfh éd édy éé èèç èééj eèñe éj èkà èmq èñt éoè éoü éox fà fnh fßà gp gvñé gx hé hèm i j jg k kñ kß lbà lcg ljc lü lüàç maç mf mßx n ñi ñrz ñtrß ñxé o olgy pç pñ pqn q qèr qüa r rq séu sñ ß ßà ßb ßbx ßglà ßhéw ßjwy sß ßu tçé tßfk ü uç üçün üe ükè ül üo üpèm üsh üy v véß wq x xçys xn yhzé yu zñé zvp
    nn A aDa aÜ azTØ b bv c đf ðhsØ đor dq ĐuŒÅ đűŰu ðĘc Đőy et eÅđ ftd fþfh fvhA fy gfØÞ h Hđx Hggz hk hmÐ i jt jæy jŒfø kaÐ kt kTku lekm lw lø m mh mÄŒq n nk nTöÜ o oD oizÖ oüǀ phÖn pő q qoh qryÆ s staa t tbdh þhp Þöqđ tmuÞ trÅp u uzjc v vgæ vk vŒa wwå x Ű Űc Űf YfĘi ÜgĐw yhbð ŰiŐǀ Űnb ywr üÜ Űzga üzj űÄ üÖ z zđ zhÆ zwx ę Æjpd ÄoH ÆpoÞ Äsg äTep ĘtŒŒ Æüj ęŒ Æőn ő Öa öĐ Öila Öm œmǀę Øy Őäz Ånnd åÖ ǀŒuh
    no a bhq bki bœ caǀa ct cǀþ d Đgh đl Ðm đqh ĐxØ Dęű ep eÞ euq f fn fTŰÐ fvlj gnoÄ gr H hara hcm hkxh hpp hzb i ibv idnl iđt ihę ilz iÞÖ iult j joÞA jxzd k lÄvD mc n nÖÖ o otHå oő p pþ pÖa q qaŒå s su szuĘ sÄǀ tdv Þ tst txe tY tÄvÜ tœH u uAa v vzaa wDm wp x xf xŰÐ ü űaæ yiqi Üw Yxa yYÞ Yzfę z zax zv zwh ző Ę ęeäp ĘftA äihk Æm ęn ÄtAx äärĘ ĘØAn ęÖrt Œ Œðzǀ Œhxa ŒjŒ œmHh øn ŒpþŐ øT öþr őtÜb öxĐ øxÞs aa Åðmf
    pl AląĄ Ą Ąb Ąu bCx brhb bźć c cę Cpą CSc Ć ĆvŻ Ćxk d da dęęr dn dÓd e Eb edf Ę ęfE ĘzbS ężo fsws fvl g gkĘĘ gmw gpE grc gS hkĆv hNc hqĆA hSŁu i iÓa jSa kj kłn kt kźĘ L ł Łcu Łgqp Łn łńŃu ŁxgŚ m mf mgs mźoŚ n NE NSEg nvfd nŻ Ń ŃĆ ńsmn ńwnh ńZŻó Ńż oAS OdŃ Oł Oy Ó ÓE óioę p pń qśx r se sę Si sO Ś Ść śeś śmS śq tfE tx uĄ uk vezŻ xąfp xcn xqyę xś y z zlE ZZ Źc Źki ŹŁN źvSt Ż żvźb Żw
    pt à àdñx àh àw bvgr c çé çhe çñü çq dgèi dkhñ è eà éçml èdik èéj éèr eèß éfé égà éjék éjt èl èldx èmt èqoà èß eßà èßbc eswo èü èva éwp èx ézwu f fel fkk fo ftd gix hàk hobç hs hsñc hw hzi i isñé j jàbf je jrl k kr l lçrr m maß mq ñ nà ñç ñcüg ñè néc oñbx oq pà péü qécü qñ qvz rd rnb rß ß ßi ßiü ßjçc ßlj ßwd ßx tb tçü tdè tñq u uü üwka v vaf vo vsir wnla xnçf xßç yç yctg yéw yl zàkx zf zrhü zyrà
    pt-BR a àk aoz àqña at atß b bçcñ çb ççuç çèj çézè çjpü clo çp czà daly dsj dtiç e éàcü éb éca éèß eèyd eh èj èñyi èo èqè èvtf exm gç gñsr gß h hé hpé i iéé iméé jçs ji kçs l la làßß ldñ mc mloü mßà mßçé ñ ñéuç nfñ nh ññ ññè ñp ñrü ñß ñt ñtà nüj okü p pc pè qüñ r rv s sf ß ßàb ßü t tißk tñà tojs trp tßà tx u uàf üç uct üdv üè üg ul üñ unßß uüçb w wfr wrèj wt xàh xpè xs xßç yà ypay ypßr yrj yßu
    ro a aI Ao Ă ăej Ăi ăv â Âe Âgs âoă ârg bÂ bqțk c cSv dÂTc dy edk eg en eşŢ f fâjq fp fŞîâ g gă gvgI hgeb hgIh I IăȚo IĂzs iÎsI in ioîî iq Isq Işj iv ÎŞ ÎȘb Îy Îzy jȚȘn k kȚl l lȘ mAŢl mÎ np o oă ogw oIțâ oÎa pĂ poz q qaŞ qş qT r s sS Ş Şps Şr Şsu Şţ șŢdv t tÂg tfa tfŢ to tpâ TȘtt Tu Tw tysp ţ Țey ŢoÂx Țqvy ŢşS Ţu u uî ukux uv uw vr vzŢ x xar xl xţlS xvăÎ yş z zjĂŢ zȘa
    ru а ай ашèç аß бг впц г гк гкгб гм гтеè гч д дп ду дßч еем еуéç ж жçи жññ жßчо идшк иèü иñж й йо йсдè йцжк йüри кèçм л лшç лü м миè мßè мüаè н накж нрл нñво нü о ос оé п с сеаж су сçñл т трñü тéé тßчг уàñс ц цайé цйç ццй цñ чеп чпи чçеà чßé ш шнр шèж шüè я япв яçñü яß яü à àдц àл àлсß àм àç àççà àèрг ç çк çро çц çéо é éиц éл éс éчй èявé éçç éñ éñжн éüпе ñ ñав ñя ñßç ßд ßйн ßè ßñ ßüа üе üнà üсеç üèе üéеß üñжé üßта
    sk a ApuS aqpä AŘq Ä Äiq änSC bcth bŽe c Cbř cko cmh CmSq č če Čhgš čhh člto d dcŠg dČvc diR eHf etHC ež frli gbm gčnl goi H hask hC Hm hôhC hpxf Hqčt ch i j jaz jc jdwS jSw jv jz jž k lžx mscŘ mšs nc nškk nyb o Okn ošsr ô Ôho ôs ôx p paŠ pcc pŠ q qäčČ qČSk qi qmž qub ref rH rj ršt Ř řä Řj Řlp s SC sdgb Š ŠôoŘ Šř Ššq u udiž v vrô vvšš x xhi xxC xŽž y yaAR yeÄ ylse ynjô yš yžu z zahŘ zaqw ztŠH ž žSx žyi
    sl aČ au b btšŽ bž c Cdkh Che CifS CSĐs css č ČĆDw čfoh čkua čue ćag ćsČC ĆzZ ĆŽi d dćd ĐĆnS ĐđS ĐfyS ĐnŽD ĐS Đso e eČfg ečsš eĆth eDdb faSh g gCd ghCw h heu hiw hlev hm hqi hv hw i ik izx j jDD jđx jŠ jZwđ k kf mŠg nsbŽ o oksn opwZ oqmk pf pm pmhđ pš ptc q qČsđ rŠ rŠtŽ s Sh sln StŽq SZb š šC šeić škgĆ šuC šyu ŠZ t uiv uŠ uzŽl v vDxČ vx w wĆ wĐbl wfCq x xujh yČ yĆlč yDh yhg yxn Z ZĆS zkč zŠŠc Ž žf ŽpČŠ žrĐb žŠ žy ŽŽĐđ
    sq a b bUjX ccwj ç çËv d dGu eqa ë ËbG Ëgx Ër f Fouh fp g GGyt ghF gUL hg Hmt hsup Ht ifS ij ixYn ja jgwn jrcx jS lË lËÇƷ Lg lRx lSl Ly m maëa Mdde Mj mT n nekd o Oilh oz p pep pi pjç psv pu pZxl q qnuh R rc rFdg rj rm RN Rs ru s sdh Sed sëbU sg slw swf t Ta tE tnxp TS tU ujdD ukar uXç uXj uZxy v vë vom vqo wlrt wnLy ws x xË xol xRë xhD YH YnlZ z zdu zM zvtç Ʒ Ʒtx
    sr аае аб ам б в вéоя г гп гявß д ддßн дß ебшñ жал жаñ жßç и ио иéèс к кüç млил млçß мèж н нг о ош оç п пиè р рсç рà рüßа сци сç сéж ук усß ушçв уñс ц цж цпо ч чеу члè чè ш шт ягял яç яüн à àа àаяß àви àт àéс àèтк àßл çапé çд çдéч çо çяñ çèя çüç è èбя èж éнж èнèü èпб èрчм èу éш èè éßо ñ ñмл ñш ñшо ññм ñß ñßс ß ßб ßв ßи ßогч ßу ßц ßцçà ßш ßя ßçбà ßñ ü üдчо üомл üçдг
    sr-Latn anwǌ aǊu aZdS caj cg Ckgh cnjf cžkǅ Čkv ć ćqkn d dađ dNǋ ǆćšC ǄŠlx đDǌN Đgu Đn đsn eŠJ fšČn gcjc gĆjĐ gef gmC gšq gZc h hhgr i ilǆ ipbh iuš j Jj jǇfq jǉx jrcw jwǇd k L lĆǊy lǆk leyč lme lt lžgl Ǉ ǈb ǉdm ǉiNǇ ǇN mČǄk mhxč mǈur moso mžjw mžu n ng nhv nJgǌ nǉž Ns nuj nwǆ ǋ ǊqZd ǌtc ǋx o or ou pfǄ pǉqĐ qhć qJq qŠĐ qžd r riǇz rǋN s Sdǆz Š ŠCbv šĆ šǄ šJLn šnǆ t ubt vbCČ vbČz vǉ vmžǊ wC xd xqtc ybp yc z zig zǊLǊ zy ŽDǄĆ žns žǌ ŽǊZ žpǈk Žsjš
    sv a aÞ atlð aüü aÄfh aÆn btŰ c cj ð dĐ ðk Ðka ðss dŰ ÐÄ ðÄęj dŐ dök dőqb ĐØØ eo f fÅĐű fåođ fô gam gđǀä H hbr hđ hfbő Huvđ hvw hzxr iĐ iüo iÄ jdf kk køŐ lÐ lho lmq of oqöÅ os ovp pmåb q qms qÞ r rÅ sbll sj sŰoe sö t te Th þĐt Þr tstp tŐ ufŐw uhoÅ uæ uÄnv v vc vd vhÅr wx wøÔy Ű Yh Űi z zpbę zęåu zőxô Å ÅpTu Åå Ę Æbut ęfhØ ęiØ Ænq Ęvi äüz æÄ æÄxg ÄæÜx Æø Ő őatm önö øtr ŒÅ Öäcb öôf
    tr ad aj aldc c Cskb Ç çfĞ ÇĞ çıIh ÇİU çl d deöĞ e ebtC eyz fİ fşqz G gĞqf GĞti Ğ Ğfn ği Ğjr ğSi ğt h hĞĞ hna hpxv hxh Ia ıoh ıÜ id İnÇC İOkü iqSh İtcİ İxrl j jĞ jhfp jr jty juz m mĞq mj mtÖm nae nO ntI nzG o oÇm Of oIkh ö öÇr Ööi p pby pngo pO pOı pql qjÖ qnmr r rÇi rO rŞif rüe SĞı Skv sÜSt ş Şacb Şç Şg ŞöÇ ŞSu ŞUyq tiŞ U uiış ul um Ü ÜG ÜhÇ Üv v vİfö vqu vx w wf xç xtŞc z ziıh
    uk а ацгд боц вҐшя Г Га Гаґт Гелц ГЇ Гїм го Гпґ Грн гш Ґ ҐГ ґГкс ҐҐ ґЇи ґꙶоґ Ґїоц Ґй ґн ґц дЇї длож е егл еꙇш еїꙇ ж жгб жꙶпҐ жмї и иптб итЇ ꙇак ꙇГГк ꙇгꙶ ꙇҐꙶ ꙇꙇт ꙇпꙶ ꙇс ї Їаꙇн їв ꙶвж ївЇ ЇґЇ Їй їлт Їо Їтч к кґꙶꙇ кЇ кт лꙶꙇе лойҐ м мҐй мж н нґ ни нре нт нцҐ нцсе нят оед оян пґчї пꙇ пум ржґг рлл рмҐ сґуї сꙇжґ тГо тҐ тґк тꙇс тЇ у уб уй ус цбрҐ цг цж цꙶї ццґї чкꙶ ш шб я яґЇꙶ яр
    """#
  /// Zone, instant, offset.
  static let offsets = #"""
    Europe/Amsterdam 6958035829 7200
    Europe/Amsterdam 1071398212 3600
    Europe/Amsterdam -1113475652 3600
    Europe/Amsterdam 4016527907 7200
    Europe/Amsterdam 4884549019 7200
    Europe/Amsterdam 1178552214 7200
    Europe/Amsterdam 2489102348 3600
    Europe/Amsterdam 5675562290 3600
    Europe/Amsterdam 6389991206 7200
    Europe/Amsterdam 3998901933 7200
    Europe/Amsterdam 1850917922 7200
    Europe/Amsterdam 5957579961 7200
    Europe/Amsterdam -2077605796 0
    Europe/Amsterdam 6490234937 7200
    Europe/Amsterdam 116360094 3600
    Europe/Amsterdam 6505675015 3600
    Europe/Amsterdam 3087068601 7200
    Europe/Amsterdam 2178276085 3600
    Europe/Amsterdam 549644499 7200
    Europe/Amsterdam 7179407111 7200
    Europe/Amsterdam 5779420733 3600
    Europe/Amsterdam 6900164208 7200
    Europe/Amsterdam 669951690 3600
    Europe/Amsterdam 3388936349 7200
    Europe/Amsterdam 5876196932 3600
    Europe/Amsterdam 4256155973 3600
    Europe/Amsterdam 2234265815 7200
    Europe/Amsterdam 5510803672 7200
    Europe/Amsterdam 2829039640 7200
    Europe/Amsterdam -599651569 3600
    Europe/Amsterdam -25313643 3600
    Europe/Amsterdam 1134396771 3600
    Europe/Amsterdam 3774996281 7200
    Europe/Amsterdam 2213001990 3600
    Europe/Amsterdam 2272754988 3600
    Europe/Amsterdam -1477344562 0
    Europe/Amsterdam -51890604 3600
    Europe/Amsterdam 2008998267 7200
    Europe/Amsterdam 1100382909 3600
    Europe/Amsterdam 3083167367 7200
    Europe/London 4292610985 0
    Europe/London 4567588302 3600
    Europe/London 2110499009 0
    Europe/London 1266240616 0
    Europe/London 202024876 3600
    Europe/London 2327026234 3600
    Europe/London 5822643660 3600
    Europe/London 4253736403 3600
    Europe/London 3618379715 3600
    Europe/London -722595448 0
    Europe/London 4716441806 3600
    Europe/London 7142062363 3600
    Europe/London 301251537 3600
    Europe/London 1489016107 0
    Europe/London -1112509247 3600
    Europe/London 682011777 3600
    Europe/London 2157664214 3600
    Europe/London 5331198980 0
    Europe/London 3157827203 0
    Europe/London 474515727 0
    Europe/London 3565263433 0
    Europe/London -1910422520 0
    Europe/London 2771564907 0
    Europe/London 7103122834 0
    Europe/London 5142233982 0
    Europe/London 3468965539 0
    Europe/London -174157781 3600
    Europe/London 2187488227 3600
    Europe/London 3746228620 3600
    Europe/London 2893601164 3600
    Europe/London 2553106419 0
    Europe/London 4687219606 3600
    Europe/London -2119575704 0
    Europe/London 2162706037 3600
    Europe/London -1579940396 0
    Europe/London 2774150764 0
    Europe/London 4998721374 3600
    Europe/London 4304756519 3600
    Europe/London 576325079 3600
    Europe/London 4795878926 0
    Europe/Dublin 6633425929 0
    Europe/Dublin -926485995 3600
    Europe/Dublin 1948124276 3600
    Europe/Dublin 1551402173 0
    Europe/Dublin -893068268 3600
    Europe/Dublin 1478302512 0
    Europe/Dublin 6120191614 0
    Europe/Dublin 985788777 3600
    Europe/Dublin -1125118984 3600
    Europe/Dublin 6417368224 3600
    Europe/Dublin 6543796050 3600
    Europe/Dublin 1310368006 3600
    Europe/Dublin 4535314908 3600
    Europe/Dublin -23392696 3600
    Europe/Dublin -585625008 3600
    Europe/Dublin -718931980 3600
    Europe/Dublin 2919711742 3600
    Europe/Dublin 4946244299 3600
    Europe/Dublin -62364479 0
    Europe/Dublin 5829564368 3600
    Europe/Dublin 5950067253 3600
    Europe/Dublin -2131280028 -1521
    Europe/Dublin 1152683718 3600
    Europe/Dublin 3542383212 3600
    Europe/Dublin 3000934507 0
    Europe/Dublin 687773689 3600
    Europe/Dublin 5683877206 0
    Europe/Dublin -1201215799 0
    Europe/Dublin 906860469 3600
    Europe/Dublin -1845289955 -1521
    Europe/Dublin -1480158013 0
    Europe/Dublin 3000669931 0
    Europe/Dublin 5346357685 3600
    Europe/Dublin 5698613760 3600
    Europe/Dublin 3666990316 0
    Europe/Dublin -747474834 3600
    Europe/Dublin -958228648 3600
    Europe/Dublin 5896753108 0
    Europe/Dublin 6962252351 3600
    Europe/Dublin 2533836207 3600
    America/New_York 2254074056 -14400
    America/New_York 2400341835 -18000
    America/New_York 1175945583 -14400
    America/New_York 1349417263 -14400
    America/New_York -744845339 -14400
    America/New_York -585320940 -14400
    America/New_York 3231547824 -14400
    America/New_York 5911798480 -14400
    America/New_York 1764144606 -18000
    America/New_York -1018497881 -14400
    America/New_York 1171213446 -18000
    America/New_York 5641215666 -14400
    America/New_York 6434124968 -18000
    America/New_York 670407274 -18000
    America/New_York 2479754517 -14400
    America/New_York -2037089024 -18000
    America/New_York -400749195 -18000
    America/New_York 2582297115 -14400
    America/New_York 7099852170 -18000
    America/New_York -1172096554 -18000
    America/New_York 2527647797 -18000
    America/New_York 4134721260 -18000
    America/New_York -1778937380 -18000
    America/New_York 4886512799 -18000
    America/New_York -2038821249 -18000
    America/New_York 4648229919 -14400
    America/New_York 4018046068 -14400
    America/New_York 3431509560 -14400
    America/New_York -1938557077 -18000
    America/New_York 6008967339 -14400
    America/New_York 6251222752 -18000
    America/New_York 2564275998 -14400
    America/New_York 5041731204 -14400
    America/New_York 4928535724 -18000
    America/New_York -1096222914 -18000
    America/New_York 117175221 -14400
    America/New_York -889054634 -18000
    America/New_York 3144177678 -14400
    America/New_York -1003018997 -18000
    America/New_York -285263324 -18000
    Asia/Kolkata 4849644257 19800
    Asia/Kolkata 1831435228 19800
    Asia/Kolkata -891360283 23400
    Asia/Kolkata -803497621 23400
    Asia/Kolkata -908432624 19800
    Asia/Kolkata -773037730 23400
    Asia/Kolkata 350650834 19800
    Asia/Kolkata -1156300866 19800
    Asia/Kolkata 3132916716 19800
    Asia/Kolkata 2396622881 19800
    Asia/Kolkata 6685529263 19800
    Asia/Kolkata -1886308798 19800
    Asia/Kolkata 519956532 19800
    Asia/Kolkata 5488386120 19800
    Asia/Kolkata 4204518553 19800
    Asia/Kolkata -1546792452 19800
    Asia/Kolkata 5500406614 19800
    Asia/Kolkata 6712117774 19800
    Asia/Kolkata -1464919591 19800
    Asia/Kolkata 1124803398 19800
    Asia/Kolkata 2021106770 19800
    Asia/Kolkata 3459440348 19800
    Asia/Kolkata 6839982163 19800
    Asia/Kolkata -948461020 19800
    Asia/Kolkata 1629676021 19800
    Asia/Kolkata 6989459535 19800
    Asia/Kolkata 752799962 19800
    Asia/Kolkata 2851147839 19800
    Asia/Kolkata -1530826583 19800
    Asia/Kolkata 659099055 19800
    Asia/Kolkata 6657602645 19800
    Asia/Kolkata 6223689344 19800
    Asia/Kolkata 5557397117 19800
    Asia/Kolkata 4445074880 19800
    Asia/Kolkata 4411177816 19800
    Asia/Kolkata -262038555 19800
    Asia/Kolkata -754415884 19800
    Asia/Kolkata 3193947299 19800
    Asia/Kolkata 241735163 19800
    Asia/Kolkata 6648615141 19800
    Pacific/Apia 6974871542 46800
    Pacific/Apia -1671563753 -41400
    Pacific/Apia 5646224552 46800
    Pacific/Apia -486354051 -39600
    Pacific/Apia 421442131 -39600
    Pacific/Apia 3088980715 46800
    Pacific/Apia -2176874567 -41216
    Pacific/Apia 4356735181 46800
    Pacific/Apia 932444559 -39600
    Pacific/Apia 3109789945 46800
    Pacific/Apia 3856562152 46800
    Pacific/Apia 567343232 -39600
    Pacific/Apia 5854486234 46800
    Pacific/Apia 7065854478 46800
    Pacific/Apia 1583508426 50400
    Pacific/Apia 3425158022 46800
    Pacific/Apia 5060488028 46800
    Pacific/Apia -612917380 -39600
    Pacific/Apia 5248870238 46800
    Pacific/Apia 344703436 -39600
    Pacific/Apia 1468693517 46800
    Pacific/Apia 4539404253 46800
    Pacific/Apia -1451889574 -41400
    Pacific/Apia 3162277574 46800
    Pacific/Apia 2309888984 46800
    Pacific/Apia 5013584785 46800
    Pacific/Apia 3580547711 46800
    Pacific/Apia 7088748475 46800
    Pacific/Apia 6555788268 46800
    Pacific/Apia 2005323552 46800
    Pacific/Apia 5556070431 46800
    Pacific/Apia 490176965 -39600
    Pacific/Apia 1711727476 46800
    Pacific/Apia 799239668 -39600
    Pacific/Apia 1760883007 46800
    Pacific/Apia 3945362571 46800
    Pacific/Apia 3483849793 46800
    Pacific/Apia 6923529323 46800
    Pacific/Apia 5989608831 46800
    Pacific/Apia 1911706240 46800
    Africa/Casablanca 2597881622 0
    Africa/Casablanca 6888138597 0
    Africa/Casablanca 3355036184 0
    Africa/Casablanca 3152059690 0
    Africa/Casablanca 7196296802 0
    Africa/Casablanca -2118645560 -1820
    Africa/Casablanca 392161687 0
    Africa/Casablanca 5673703645 0
    Africa/Casablanca -1321623563 0
    Africa/Casablanca -985861062 0
    Africa/Casablanca 120341316 0
    Africa/Casablanca 3259473940 0
    Africa/Casablanca 5021705262 0
    Africa/Casablanca 1972660556 0
    Africa/Casablanca 4428354900 0
    Africa/Casablanca 4193988306 0
    Africa/Casablanca 1466204838 0
    Africa/Casablanca 1094130465 0
    Africa/Casablanca -562915149 0
    Africa/Casablanca 1259408138 0
    Africa/Casablanca 6888059150 0
    Africa/Casablanca 1000490949 0
    Africa/Casablanca 4427968709 0
    Africa/Casablanca -1622321981 0
    Africa/Casablanca 4235057604 0
    Africa/Casablanca 3422793333 0
    Africa/Casablanca 4355413312 0
    Africa/Casablanca -2205360755 -1820
    Africa/Casablanca 4016790249 0
    Africa/Casablanca 3801400251 0
    Africa/Casablanca -94580118 0
    Africa/Casablanca 3707578679 0
    Africa/Casablanca 7256749964 0
    Africa/Casablanca -14431394 0
    Africa/Casablanca 2817466503 0
    Africa/Casablanca 71450630 0
    Africa/Casablanca 6396060805 0
    Africa/Casablanca 3826522904 0
    Africa/Casablanca 1006968751 0
    Africa/Casablanca 994061847 0
    Australia/Lord_Howe 4872318939 37800
    Australia/Lord_Howe 495446295 37800
    Australia/Lord_Howe 493671071 37800
    Australia/Lord_Howe 6110869493 37800
    Australia/Lord_Howe 5446677386 37800
    Australia/Lord_Howe 1425704886 39600
    Australia/Lord_Howe 1087397705 37800
    Australia/Lord_Howe 391452396 37800
    Australia/Lord_Howe 5126901348 37800
    Australia/Lord_Howe 4423500523 39600
    Australia/Lord_Howe 2739114028 39600
    Australia/Lord_Howe 5663580126 37800
    Australia/Lord_Howe -127892114 36000
    Australia/Lord_Howe 2280918733 37800
    Australia/Lord_Howe -17348916 36000
    Australia/Lord_Howe -393945012 36000
    Australia/Lord_Howe -683513841 36000
    Australia/Lord_Howe 4907100017 37800
    Australia/Lord_Howe -2124200180 36000
    Australia/Lord_Howe 1854596151 39600
    Australia/Lord_Howe 756461024 39600
    Australia/Lord_Howe 5044816857 39600
    Australia/Lord_Howe 4684407609 37800
    Australia/Lord_Howe -1316888320 36000
    Australia/Lord_Howe 5891428136 37800
    Australia/Lord_Howe -1053345322 36000
    Australia/Lord_Howe 6702573440 37800
    Australia/Lord_Howe 3667420512 39600
    Australia/Lord_Howe 955223948 37800
    Australia/Lord_Howe 2809910722 39600
    Australia/Lord_Howe 3244591588 39600
    Australia/Lord_Howe 3082900004 37800
    Australia/Lord_Howe 4495647010 37800
    Australia/Lord_Howe 2826271820 37800
    Australia/Lord_Howe 5478004625 37800
    Australia/Lord_Howe 3040829441 37800
    Australia/Lord_Howe 826222982 39600
    Australia/Lord_Howe 4759389734 39600
    Australia/Lord_Howe 1062028223 37800
    Australia/Lord_Howe 5459297153 39600
    America/Sao_Paulo -1393370771 -10800
    America/Sao_Paulo 918811884 -7200
    America/Sao_Paulo 3211191332 -10800
    America/Sao_Paulo 52708019 -10800
    America/Sao_Paulo 5160100322 -10800
    America/Sao_Paulo 3636847238 -10800
    America/Sao_Paulo 5313115171 -10800
    America/Sao_Paulo -1176076633 -10800
    America/Sao_Paulo 875476956 -10800
    America/Sao_Paulo -896893961 -10800
    America/Sao_Paulo -1752066821 -10800
    America/Sao_Paulo 3791114250 -10800
    America/Sao_Paulo -1406855274 -10800
    America/Sao_Paulo 357312452 -10800
    America/Sao_Paulo 2235071571 -10800
    America/Sao_Paulo 4719562049 -10800
    America/Sao_Paulo 5684596815 -10800
    America/Sao_Paulo 6888040140 -10800
    America/Sao_Paulo 765864205 -10800
    America/Sao_Paulo -1799975393 -11188
    America/Sao_Paulo -492265681 -10800
    America/Sao_Paulo 4212085576 -10800
    America/Sao_Paulo -1213770507 -10800
    America/Sao_Paulo 5608495919 -10800
    America/Sao_Paulo 4576770677 -10800
    America/Sao_Paulo 2996112194 -10800
    America/Sao_Paulo 5156601203 -10800
    America/Sao_Paulo 3503821343 -10800
    America/Sao_Paulo 340583627 -10800
    America/Sao_Paulo 1697228398 -10800
    America/Sao_Paulo 2061898371 -10800
    America/Sao_Paulo -2010484207 -11188
    America/Sao_Paulo 1216001588 -10800
    America/Sao_Paulo 5769290145 -10800
    America/Sao_Paulo 4578149425 -10800
    America/Sao_Paulo 1737399942 -10800
    America/Sao_Paulo -491308553 -10800
    America/Sao_Paulo 1715236604 -10800
    America/Sao_Paulo 2151180612 -10800
    America/Sao_Paulo 6626272975 -10800
    Europe/Lisbon 3715875165 3600
    Europe/Lisbon -1650733843 3600
    Europe/Lisbon 5693666592 3600
    Europe/Lisbon 1682613875 3600
    Europe/Lisbon 6533286733 0
    Europe/Lisbon 6642302085 3600
    Europe/Lisbon 1401463946 3600
    Europe/Lisbon 2590365371 0
    Europe/Lisbon -1817984821 0
    Europe/Lisbon 2204617903 0
    Europe/Lisbon 529108758 0
    Europe/Lisbon 5284072419 3600
    Europe/Lisbon 1422933375 0
    Europe/Lisbon 4933611339 3600
    Europe/Lisbon 3759735548 0
    Europe/Lisbon 4796373560 0
    Europe/Lisbon 6250356499 0
    Europe/Lisbon -1164917744 0
    Europe/Lisbon 6639434501 3600
    Europe/Lisbon 327170059 3600
    Europe/Lisbon 3587562391 3600
    Europe/Lisbon 7237226289 3600
    Europe/Lisbon 635935976 0
    Europe/Lisbon 5150637157 0
    Europe/Lisbon 1021722116 3600
    Europe/Lisbon -1128457930 0
    Europe/Lisbon 1984633073 0
    Europe/Lisbon -1560406829 3600
    Europe/Lisbon 1736571732 0
    Europe/Lisbon 5756323429 3600
    Europe/Lisbon 1451028984 0
    Europe/Lisbon 6607768411 3600
    Europe/Lisbon -618763433 3600
    Europe/Lisbon 6315179000 0
    Europe/Lisbon -2036683565 -2205
    Europe/Lisbon 73636235 3600
    Europe/Lisbon 5875495185 0
    Europe/Lisbon 6486686639 3600
    Europe/Lisbon 4338729900 3600
    Europe/Lisbon 2474143038 3600
    UTC 5523642231 0
    UTC 2454423486 0
    UTC -558706862 0
    UTC 5232498057 0
    UTC 2644345286 0
    UTC 5498640193 0
    UTC 1256703563 0
    UTC -904416218 0
    UTC 184070318 0
    UTC 5451606867 0
    UTC 4594842069 0
    UTC -1759357561 0
    UTC 91477323 0
    UTC -1534541938 0
    UTC 3676627677 0
    UTC 4323990066 0
    UTC 2504222787 0
    UTC -725596058 0
    UTC 260212232 0
    UTC 2273130057 0
    UTC 3433095733 0
    UTC 3367257357 0
    UTC 3600453283 0
    UTC -56965969 0
    UTC 50715484 0
    UTC 2724882791 0
    UTC 2381670431 0
    UTC 6292519221 0
    UTC 4146265029 0
    UTC 6006788586 0
    UTC 6251032230 0
    UTC 1765759597 0
    UTC 1232859176 0
    UTC -1630966856 0
    UTC 4335303225 0
    UTC 6348722929 0
    UTC 1158044584 0
    UTC 5292811684 0
    UTC 4849793783 0
    UTC 3815023284 0
    Asia/Tehran 6293993861 12600
    Asia/Tehran -1488303870 12344
    Asia/Tehran 2723158365 12600
    Asia/Tehran 742693953 16200
    Asia/Tehran 208113697 12600
    Asia/Tehran 1685714439 12600
    Asia/Tehran -1749695306 12344
    Asia/Tehran -1085006295 12600
    Asia/Tehran 1444426319 12600
    Asia/Tehran 7125552492 12600
    Asia/Tehran 5787527631 12600
    Asia/Tehran 6474788161 12600
    Asia/Tehran 5726520504 12600
    Asia/Tehran -990281482 12600
    Asia/Tehran 1619036071 16200
    Asia/Tehran 4654703950 12600
    Asia/Tehran 1625529549 16200
    Asia/Tehran 3913246898 12600
    Asia/Tehran 4987659865 12600
    Asia/Tehran 1848618153 12600
    Asia/Tehran 5514052787 12600
    Asia/Tehran 908377950 12600
    Asia/Tehran 3187900391 12600
    Asia/Tehran -1344138585 12344
    Asia/Tehran 5394531436 12600
    Asia/Tehran -117014104 12600
    Asia/Tehran 4596806075 12600
    Asia/Tehran 2258288652 12600
    Asia/Tehran -239945231 12600
    Asia/Tehran 6404598505 12600
    Asia/Tehran 5293719666 12600
    Asia/Tehran 4454123863 12600
    Asia/Tehran 4343530196 12600
    Asia/Tehran 3407795100 12600
    Asia/Tehran -912293554 12600
    Asia/Tehran 4260594951 12600
    Asia/Tehran 309011630 12600
    Asia/Tehran 2785934639 12600
    Asia/Tehran 525464043 12600
    Asia/Tehran 6357456655 12600
    Europe/Istanbul 221569787 7200
    Europe/Istanbul 3668086181 10800
    Europe/Istanbul 3813151853 10800
    Europe/Istanbul 667248981 7200
    Europe/Istanbul 1651104007 10800
    Europe/Istanbul 1764558819 10800
    Europe/Istanbul 1426029172 7200
    Europe/Istanbul 3732738513 10800
    Europe/Istanbul 4080409465 10800
    Europe/Istanbul 3531412396 10800
    Europe/Istanbul 2586382792 10800
    Europe/Istanbul -686436828 7200
    Europe/Istanbul -425742291 7200
    Europe/Istanbul 3203670943 10800
    Europe/Istanbul 1475595070 10800
    Europe/Istanbul 6371182022 10800
    Europe/Istanbul 4292682599 10800
    Europe/Istanbul 5262191801 10800
    Europe/Istanbul 5055177622 10800
    Europe/Istanbul 3947858363 10800
    Europe/Istanbul -122518978 7200
    Europe/Istanbul 6258516385 10800
    Europe/Istanbul 5161947907 10800
    Europe/Istanbul -1816526558 7200
    Europe/Istanbul -1652918841 7200
    Europe/Istanbul 1942160641 10800
    Europe/Istanbul -2096735327 7016
    Europe/Istanbul -1121401076 7200
    Europe/Istanbul 1880544036 10800
    Europe/Istanbul 898444040 10800
    Europe/Istanbul 1374570969 10800
    Europe/Istanbul 2468926438 10800
    Europe/Istanbul 2067872456 10800
    Europe/Istanbul 151507908 10800
    Europe/Istanbul 4381579162 10800
    Europe/Istanbul -719912725 7200
    Europe/Istanbul 6824056916 10800
    Europe/Istanbul -1011752143 7200
    Europe/Istanbul 1475438229 10800
    Europe/Istanbul 1168675038 7200
    America/Nuuk -535166710 -10800
    America/Nuuk 4958030100 -7200
    America/Nuuk 4267041900 -7200
    America/Nuuk 5973260468 -3600
    America/Nuuk 6879836460 -7200
    America/Nuuk 5753350807 -3600
    America/Nuuk -1754453804 -12416
    America/Nuuk -1344841105 -10800
    America/Nuuk 4322551069 -7200
    America/Nuuk -121744740 -10800
    America/Nuuk 4908984739 -3600
    America/Nuuk -1059940384 -10800
    America/Nuuk 3976843160 -7200
    America/Nuuk 1409030107 -7200
    America/Nuuk 3265224741 -3600
    America/Nuuk 824381454 -10800
    America/Nuuk -440995358 -10800
    America/Nuuk 2645189844 -7200
    America/Nuuk 2924831102 -3600
    America/Nuuk 1914487219 -3600
    America/Nuuk 3863244219 -3600
    America/Nuuk 3287672931 -7200
    America/Nuuk 5072796857 -3600
    America/Nuuk 3232980645 -3600
    America/Nuuk 3006820814 -3600
    America/Nuuk -187995969 -10800
    America/Nuuk -755593445 -10800
    America/Nuuk 7159209613 -7200
    America/Nuuk 5067421817 -3600
    America/Nuuk 87801734 -10800
    America/Nuuk 6630750865 -7200
    America/Nuuk 754999804 -10800
    America/Nuuk 1620011245 -7200
    America/Nuuk 4206535618 -3600
    America/Nuuk -791470864 -10800
    America/Nuuk 6982744104 -3600
    America/Nuuk -1107460897 -10800
    America/Nuuk 6759026449 -7200
    America/Nuuk 810040098 -7200
    America/Nuuk 209389591 -10800
    Africa/Cairo 732062005 7200
    Africa/Cairo 7237380928 10800
    Africa/Cairo 5883956194 10800
    Africa/Cairo 3899590919 10800
    Africa/Cairo 434023405 7200
    Africa/Cairo 6744151558 10800
    Africa/Cairo 3050243079 10800
    Africa/Cairo 3550875065 10800
    Africa/Cairo 4312617691 10800
    Africa/Cairo -2109668635 7200
    Africa/Cairo 3502606499 7200
    Africa/Cairo -1610093487 7200
    Africa/Cairo 1098054358 7200
    Africa/Cairo 2262170640 10800
    Africa/Cairo -1876665157 7200
    Africa/Cairo 2529260785 7200
    Africa/Cairo -847398313 7200
    Africa/Cairo 2299724051 7200
    Africa/Cairo -2075114761 7200
    Africa/Cairo 3801075898 10800
    Africa/Cairo -1169344734 7200
    Africa/Cairo 5005028059 10800
    Africa/Cairo -1033743175 7200
    Africa/Cairo 1865521734 7200
    Africa/Cairo 1413066986 7200
    Africa/Cairo 5824253541 10800
    Africa/Cairo -468827016 7200
    Africa/Cairo 4352577530 7200
    Africa/Cairo 4510229728 7200
    Africa/Cairo 3777210871 10800
    Africa/Cairo 1649263584 7200
    Africa/Cairo 4803530616 7200
    Africa/Cairo 149476858 10800
    Africa/Cairo 6612612264 10800
    Africa/Cairo -24877171 7200
    Africa/Cairo -1456739342 7200
    Africa/Cairo 3952623990 7200
    Africa/Cairo 135877898 7200
    Africa/Cairo 4362939702 7200
    Africa/Cairo -176463905 10800
    Asia/Gaza 6826563774 10800
    Asia/Gaza -604914469 7200
    Asia/Gaza 4423295138 7200
    Asia/Gaza 6511571473 10800
    Asia/Gaza 3409378008 7200
    Asia/Gaza 721949819 7200
    Asia/Gaza -1539949814 7200
    Asia/Gaza 6990515623 10800
    Asia/Gaza 3014844023 10800
    Asia/Gaza 3526788456 10800
    Asia/Gaza 5902453671 7200
    Asia/Gaza -1522791341 7200
    Asia/Gaza 3974551206 7200
    Asia/Gaza 372309155 7200
    Asia/Gaza 3244570922 10800
    Asia/Gaza 6416099278 10800
    Asia/Gaza 1881259913 10800
    Asia/Gaza 552397401 10800
    Asia/Gaza 1582660179 7200
    Asia/Gaza -235327592 10800
    Asia/Gaza 5432695368 7200
    Asia/Gaza 3899653980 10800
    Asia/Gaza 6095444521 7200
    Asia/Gaza 3840175887 10800
    Asia/Gaza 4687780021 10800
    Asia/Gaza -1980177443 7200
    Asia/Gaza 6541638707 10800
    Asia/Gaza 6858226657 10800
    Asia/Gaza 6980415418 7200
    Asia/Gaza 4898590821 10800
    Asia/Gaza 5530915791 10800
    Asia/Gaza -1179005707 7200
    Asia/Gaza -1527552722 7200
    Asia/Gaza 1127575590 10800
    Asia/Gaza 3433303520 10800
    Asia/Gaza 3573137102 7200
    Asia/Gaza 6620034640 10800
    Asia/Gaza 3953742387 10800
    Asia/Gaza 3702188697 10800
    Asia/Gaza 5591253990 7200
    """#
}
