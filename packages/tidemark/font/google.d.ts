// Written by scripts/google-fonts.mjs.
import type { StaticFont, VariableFont } from '../dist/font/types.js'

type S0 = 'normal' | 'italic'
type U1 = 'latin' | 'latin-ext'
type U2 = 'adlam' | 'latin' | 'latin-ext'
type W3 = '400' | '500' | '600' | '700'
type U4 = 'latin' | 'latin-ext' | 'vietnamese'
type W5 = '400' | '500' | '600' | '700' | '800'
type U6 = 'latin' | 'latin-ext' | 'sinhala'
type U7 = 'ethiopic' | 'latin' | 'latin-ext'
type W8 = '100' | '200' | '300' | '400' | '500' | '600' | '700' | '800' | '900'
type U9 = 'cyrillic' | 'cyrillic-ext' | 'greek' | 'latin' | 'latin-ext'
type U10 = 'cyrillic-ext' | 'latin' | 'latin-ext' | 'math' | 'symbols' | 'vietnamese'
type U11 = 'cyrillic-ext' | 'ethiopic' | 'latin' | 'latin-ext' | 'vietnamese'
type W12 = '400' | '700'
type W13 = '400' | '500' | '600' | '700' | '800' | '900'
type U14 = 'latin' | 'latin-ext' | 'tifinagh'
type U15 = 'kannada' | 'latin' | 'latin-ext'
type U16 = 'latin' | 'latin-ext' | 'telugu'
type W17 = '300' | '400' | '500' | '600' | '700'
type U18 = 'devanagari' | 'latin' | 'latin-ext'
type U19 = 'latin' | 'thai'
type W20 = '300' | '400' | '500' | '600' | '700' | '800' | '900'
type U21 = 'cyrillic-ext' | 'latin' | 'latin-ext' | 'vietnamese'
type U22 = 'hebrew' | 'latin'
type U23 = 'cyrillic' | 'cyrillic-ext' | 'greek' | 'greek-ext' | 'latin' | 'latin-ext' | 'vietnamese'
type W24 = '400' | '500' | '700' | '800' | '900'
type W25 = '100' | '300' | '400' | '500' | '700' | '800' | '900'
type U26 = 'arabic' | 'latin' | 'latin-ext' | 'vietnamese'
type U27 = 'cyrillic' | 'cyrillic-ext' | 'latin' | 'latin-ext'
type U28 = 'latin' | 'latin-ext' | 'math' | 'symbols'
type U29 = 'arabic' | 'latin' | 'latin-ext'
type U30 = 'bengali' | 'devanagari' | 'latin' | 'latin-ext' | 'oriya'
type W31 = '300' | '400' | '700' | '800'
type U32 = 'arabic' | 'latin'
type U33 = 'cyrillic' | 'cyrillic-ext' | 'latin' | 'latin-ext' | 'vietnamese'
type U34 = 'cyrillic' | 'latin' | 'latin-ext' | 'vietnamese'
type W35 = '100' | '200' | '300' | '400' | '500' | '600' | '700'
type U36 = 'cyrillic' | 'hebrew' | 'latin' | 'latin-ext' | 'vietnamese'
type W37 = '400' | '600' | '700'
type U38 = 'greek' | 'latin' | 'latin-ext'
type W39 = '100' | '200' | '300' | '400' | '500' | '600' | '700' | '800'
type U40 = 'bengali' | 'latin' | 'latin-ext'
type U41 = 'gujarati' | 'latin' | 'latin-ext'
type U42 = 'gurmukhi' | 'latin' | 'latin-ext'
type U43 = 'latin' | 'latin-ext' | 'malayalam'
type U44 = 'latin' | 'latin-ext' | 'oriya'
type U45 = 'latin' | 'latin-ext' | 'tamil'
type U46 = 'khmer' | 'latin'
type U47 = 'devanagari' | 'latin' | 'latin-ext' | 'math' | 'symbols'
type U48 = 'cyrillic' | 'greek' | 'latin' | 'latin-ext'
type U49 = 'latin' | 'latin-ext' | 'thai' | 'vietnamese'
type U50 = 'japanese' | 'latin' | 'latin-ext'
type U51 = 'greek' | 'greek-ext' | 'latin' | 'latin-ext' | 'malayalam' | 'tamil' | 'vietnamese'
type U52 = 'cyrillic' | 'cyrillic-ext' | 'greek' | 'greek-ext' | 'hebrew' | 'latin' | 'latin-ext' | 'vietnamese'
type W53 = '200' | '300' | '400' | '500' | '600' | '700' | '800' | '900'
type U54 = 'cyrillic-ext' | 'latin' | 'latin-ext' | 'math' | 'symbols'
type W55 = '200' | '300' | '400' | '500' | '600' | '700' | '800'
type U56 = 'hebrew' | 'latin' | 'latin-ext'
type W57 = '300' | '400' | '500' | '600' | '700' | '800'
type U58 = 'korean' | 'latin'
type W59 = '200' | '300' | '400' | '500' | '600' | '700'
type W60 = '300' | '400' | '700'
type U61 = 'cyrillic' | 'greek-ext' | 'japanese' | 'latin' | 'latin-ext'
type U62 = 'korean' | 'latin' | 'latin-ext'
type U63 = 'devanagari' | 'latin' | 'latin-ext' | 'vietnamese'
type U64 = 'gujarati' | 'latin' | 'latin-ext' | 'vietnamese'
type U65 = 'latin' | 'latin-ext' | 'oriya' | 'vietnamese'
type U66 = 'latin' | 'latin-ext' | 'malayalam' | 'vietnamese'
type U67 = 'bengali' | 'latin' | 'latin-ext' | 'vietnamese'
type U68 = 'gurmukhi' | 'latin' | 'latin-ext' | 'vietnamese'
type U69 = 'kannada' | 'latin' | 'latin-ext' | 'vietnamese'
type U70 = 'latin' | 'latin-ext' | 'telugu' | 'vietnamese'
type U71 = 'latin' | 'latin-ext' | 'tamil' | 'vietnamese'
type W72 = '100' | '300' | '400' | '700' | '900'
type W73 = '200' | '300' | '400' | '700' | '800'
type W74 = '400' | '500'
type W75 = '200' | '300' | '400' | '600' | '700' | '800' | '900'
type A76 = 'slnt' | 'CRSV' | 'ELSH' | 'ELXP'
type A77 = 'slnt' | 'CRSV' | 'ELSH' | 'ELXP' | 'SZP1' | 'SZP2' | 'XPN1' | 'XPN2' | 'YPN1' | 'YPN2'
type W78 = '100' | '200' | '300' | '400' | '600' | '700' | '800' | '900'
type U79 = 'cyrillic' | 'cyrillic-ext' | 'greek' | 'hebrew' | 'latin' | 'latin-ext' | 'vietnamese'
type U80 = 'latin' | 'latin-ext' | 'math' | 'symbols' | 'vietnamese'
type A81 = 'opsz' | 'wdth'
type U82 = 'cyrillic' | 'cyrillic-ext' | 'greek' | 'latin' | 'latin-ext' | 'vietnamese'
type U83 = 'chinese-traditional' | 'cyrillic' | 'latin' | 'latin-ext' | 'vietnamese'
type U84 = 'gothic' | 'greek' | 'greek-ext' | 'hebrew' | 'latin' | 'latin-ext' | 'old-italic' | 'runic'
type U85 = 'arabic' | 'braille' | 'cyrillic' | 'cyrillic-ext' | 'greek' | 'hebrew' | 'latin' | 'latin-ext' | 'symbols2' | 'vietnamese'
type U86 = 'greek' | 'greek-ext' | 'latin' | 'latin-ext' | 'runic' | 'vietnamese'
type W87 = '100' | '300' | '400' | '700' | '800'
type U88 = 'latin' | 'telugu'
type U89 = 'japanese' | 'latin' | 'latin-ext' | 'vietnamese'
type U90 = 'chinese-traditional' | 'cyrillic' | 'cyrillic-ext' | 'latin' | 'latin-ext' | 'vietnamese'
type U91 = 'chinese-traditional' | 'cyrillic' | 'cyrillic-ext' | 'greek' | 'greek-ext' | 'latin' | 'latin-ext' | 'symbols2' | 'vietnamese'
type U92 = 'chinese-hongkong' | 'cyrillic' | 'cyrillic-ext' | 'greek' | 'latin' | 'latin-ext' | 'symbols2' | 'vietnamese'
type W93 = '400' | '700' | '900'
type W94 = '400' | '800'
type W95 = '300' | '400'
type A96 = 'slnt' | 'FLAR' | 'VOLM'
type W97 = '400' | '900'
type W98 = '300' | '400' | '500'
type U99 = 'latin' | 'latin-ext' | 'new-tai-lue'
type W100 = '400' | '500' | '700'
type U101 = 'hebrew' | 'latin' | 'latin-ext' | 'math' | 'symbols' | 'vietnamese'
type U102 = 'cyrillic' | 'latin'
type U103 = 'cyrillic' | 'greek' | 'japanese' | 'latin' | 'latin-ext' | 'vietnamese'
type U104 = 'cyrillic' | 'cyrillic-ext' | 'greek' | 'greek-ext' | 'latin' | 'latin-ext'
type U105 = 'korean' | 'latin' | 'latin-ext' | 'vietnamese'
type U106 = 'cyrillic' | 'japanese' | 'latin' | 'latin-ext'
type U107 = 'cyrillic-ext' | 'latin' | 'latin-ext'
type U108 = 'devanagari' | 'greek' | 'greek-ext' | 'latin' | 'latin-ext'
type U109 = 'arabic' | 'cyrillic' | 'latin' | 'latin-ext'
type U110 = 'cherokee' | 'latin' | 'latin-ext' | 'vietnamese'
type W111 = '300' | '400' | '500' | '700'
type U112 = 'cyrillic' | 'cyrillic-ext' | 'greek' | 'greek-ext' | 'latin' | 'latin-ext' | 'symbols2'
type A113 = 'opsz' | 'SOFT' | 'WONK'
type U114 = 'greek' | 'greek-ext' | 'latin' | 'vietnamese'
type U115 = 'bengali' | 'latin'
type W116 = '100' | '400' | '700'
type U117 = 'latin' | 'malayalam'
type U118 = 'cyrillic' | 'latin' | 'latin-ext'
type A119 = 'slnt' | 'CRSV' | 'SHRP'
type U120 = 'cyrillic' | 'greek' | 'latin' | 'latin-ext' | 'vietnamese'
type U121 = 'armenian' | 'bengali' | 'canadian-aboriginal' | 'cyrillic' | 'cyrillic-ext' | 'devanagari' | 'ethiopic' | 'georgian' | 'greek' | 'greek-ext' | 'gujarati' | 'gurmukhi' | 'hebrew' | 'khmer' | 'lao' | 'latin' | 'latin-ext' | 'malayalam' | 'oriya' | 'sinhala' | 'symbols' | 'tamil' | 'telugu' | 'thai' | 'vietnamese'
type U122 = 'adlam' | 'canadian-aboriginal' | 'cherokee' | 'latin' | 'latin-ext' | 'math' | 'old-permic' | 'symbols' | 'symbols2' | 'syriac' | 'vietnamese'
type U123 = 'canadian-aboriginal' | 'cherokee' | 'latin' | 'latin-ext' | 'math' | 'nushu' | 'symbols' | 'syriac' | 'tifinagh' | 'vietnamese'
type U124 = 'cyrillic' | 'cyrillic-ext' | 'greek' | 'greek-ext' | 'korean' | 'latin' | 'latin-ext' | 'vietnamese'
type U125 = 'cyrillic' | 'cyrillic-ext' | 'greek-ext' | 'latin' | 'latin-ext' | 'vietnamese'
type U126 = 'arabic' | 'armenian' | 'cyrillic' | 'cyrillic-ext' | 'greek' | 'hebrew' | 'latin' | 'latin-ext' | 'vietnamese'
type A127 = 'ELGR' | 'ELSH'
type U128 = 'hebrew' | 'latin' | 'latin-ext' | 'math' | 'symbols'
type U129 = 'cyrillic' | 'japanese' | 'latin' | 'latin-ext' | 'vietnamese'
type A130 = 'MORF' | 'SHLN'
type U131 = 'arabic' | 'cyrillic-ext' | 'latin' | 'latin-ext'
type U132 = 'cyrillic-ext' | 'devanagari' | 'latin' | 'latin-ext'
type U133 = 'cyrillic-ext' | 'hebrew' | 'latin' | 'latin-ext'
type U134 = 'cyrillic-ext' | 'latin' | 'latin-ext' | 'thai'
type U135 = 'chinese-traditional' | 'latin' | 'latin-ext' | 'symbols2'
type W136 = '200' | '300' | '400'
type U137 = 'latin' | 'latin-ext' | 'symbols2' | 'vietnamese'
type U138 = 'latin' | 'tibetan'
type U139 = 'cyrillic' | 'cyrillic-ext' | 'greek' | 'greek-ext' | 'kayah-li' | 'latin' | 'latin-ext' | 'vietnamese'
type U140 = 'cyrillic' | 'cyrillic-ext' | 'emoji' | 'latin' | 'latin-ext' | 'vietnamese'
type U141 = 'devanagari' | 'latin'
type W142 = '400' | '500' | '700' | '800'
type U143 = 'latin' | 'latin-ext' | 'math'
type U144 = 'kirat-rai' | 'latin'
type U145 = 'khmer' | 'latin' | 'latin-ext'
type U146 = 'kayah-li' | 'latin' | 'latin-ext'
type W147 = '300' | '400' | '600' | '700' | '800'
type W148 = '400' | '600'
type W149 = '200' | '300' | '400' | '600' | '700'
type U150 = 'cyrillic' | 'cyrillic-ext' | 'devanagari' | 'latin' | 'latin-ext'
type W151 = '100' | '400' | '700' | '800'
type U152 = 'chinese-traditional' | 'cyrillic' | 'cyrillic-ext' | 'greek' | 'latin' | 'latin-ext' | 'symbols2' | 'vietnamese'
type U153 = 'chinese-traditional' | 'cyrillic' | 'cyrillic-ext' | 'greek' | 'greek-ext' | 'latin' | 'latin-ext' | 'lisu' | 'vietnamese'
type U154 = 'cyrillic' | 'cyrillic-ext' | 'greek' | 'greek-ext' | 'latin' | 'latin-ext' | 'math' | 'vietnamese'
type W155 = '400' | '700' | '800'
type U156 = 'cyrillic' | 'cyrillic-ext' | 'greek' | 'latin' | 'latin-ext' | 'symbols2' | 'vietnamese'
type U157 = 'latin' | 'latin-ext' | 'lisu'
type U158 = 'chinese-simplified' | 'latin'
type W159 = '100' | '200' | '300' | '400' | '500' | '600' | '700' | '900'
type W160 = '100' | '300' | '400' | '900'
type U161 = 'cyrillic' | 'cyrillic-ext' | 'latin' | 'latin-ext' | 'math' | 'symbols' | 'vietnamese'
type U162 = 'cyrillic' | 'cyrillic-ext' | 'greek' | 'greek-ext' | 'hebrew' | 'japanese' | 'latin' | 'latin-ext' | 'vietnamese'
type U163 = 'latin' | 'latin-ext' | 'sinhala' | 'vietnamese'
type U164 = 'greek' | 'latin' | 'latin-ext' | 'vietnamese'
type U165 = 'latin' | 'tamil'
type U166 = 'ethiopic' | 'latin' | 'latin-ext' | 'vietnamese'
type U167 = 'latin' | 'latin-ext' | 'lepcha'
type U168 = 'japanese' | 'latin'
type U169 = 'cyrillic' | 'cyrillic-ext' | 'greek' | 'japanese' | 'latin' | 'latin-ext'
type U170 = 'cyrillic-ext' | 'latin' | 'latin-ext' | 'math' | 'vietnamese'
type A171 = 'EDPT' | 'EHLT'
type U172 = 'latin' | 'latin-ext' | 'limbu'
type U173 = 'gunjala-gondi' | 'latin' | 'latin-ext' | 'math' | 'symbols'
type U174 = 'arabic' | 'latin' | 'latin-ext' | 'math' | 'symbols'
type U175 = 'latin' | 'latin-ext' | 'music'
type U176 = 'greek-ext' | 'hebrew' | 'latin' | 'latin-ext'
type U177 = 'cyrillic' | 'cyrillic-ext' | 'devanagari' | 'greek' | 'greek-ext' | 'latin' | 'latin-ext' | 'vietnamese'
type U178 = 'anatolian-hieroglyphs' | 'latin' | 'latin-ext'
type U179 = 'armenian' | 'latin' | 'latin-ext'
type U180 = 'avestan' | 'latin' | 'latin-ext'
type U181 = 'balinese' | 'latin' | 'latin-ext'
type U182 = 'bamum' | 'latin' | 'latin-ext'
type U183 = 'bassa-vah' | 'latin' | 'latin-ext'
type U184 = 'batak' | 'latin' | 'latin-ext'
type U185 = 'bhaiksuki' | 'latin' | 'latin-ext'
type U186 = 'brahmi' | 'latin' | 'latin-ext' | 'math' | 'symbols'
type U187 = 'buginese' | 'latin' | 'latin-ext'
type U188 = 'buhid' | 'latin' | 'latin-ext'
type U189 = 'canadian-aboriginal' | 'latin' | 'latin-ext' | 'math' | 'symbols'
type U190 = 'carian' | 'latin' | 'latin-ext'
type U191 = 'caucasian-albanian' | 'latin' | 'latin-ext'
type U192 = 'chakma' | 'latin' | 'latin-ext'
type U193 = 'cham' | 'latin' | 'latin-ext'
type U194 = 'cherokee' | 'latin' | 'latin-ext'
type U195 = 'chorasmian' | 'latin' | 'latin-ext' | 'math' | 'symbols'
type U196 = 'coptic' | 'latin' | 'latin-ext'
type U197 = 'cuneiform' | 'latin' | 'latin-ext'
type U198 = 'cypriot' | 'latin' | 'latin-ext'
type U199 = 'cypro-minoan' | 'latin' | 'latin-ext'
type U200 = 'deseret' | 'latin' | 'latin-ext'
type U201 = 'duployan' | 'latin' | 'latin-ext'
type U202 = 'egyptian-hieroglyphs' | 'latin' | 'latin-ext'
type U203 = 'elbasan' | 'latin' | 'latin-ext'
type U204 = 'elymaic' | 'latin' | 'latin-ext'
type U205 = 'cyrillic-ext' | 'georgian' | 'greek-ext' | 'latin' | 'latin-ext' | 'math' | 'symbols'
type U206 = 'cyrillic-ext' | 'glagolitic' | 'latin' | 'latin-ext' | 'math' | 'symbols'
type U207 = 'gothic' | 'latin' | 'latin-ext'
type U208 = 'grantha' | 'latin' | 'latin-ext'
type U209 = 'gujarati' | 'latin' | 'latin-ext' | 'math' | 'symbols'
type U210 = 'gunjala-gondi' | 'latin' | 'latin-ext'
type U211 = 'chinese-hongkong' | 'cyrillic' | 'latin' | 'latin-ext' | 'vietnamese'
type U212 = 'hanifi-rohingya' | 'latin' | 'latin-ext'
type U213 = 'hanunoo' | 'latin' | 'latin-ext'
type U214 = 'hatran' | 'latin' | 'latin-ext'
type U215 = 'cyrillic-ext' | 'greek-ext' | 'hebrew' | 'latin' | 'latin-ext'
type U216 = 'imperial-aramaic' | 'latin' | 'latin-ext'
type U217 = 'indic-siyaq-numbers' | 'latin' | 'latin-ext'
type U218 = 'inscriptional-pahlavi' | 'latin' | 'latin-ext'
type U219 = 'inscriptional-parthian' | 'latin' | 'latin-ext'
type U220 = 'javanese' | 'latin' | 'latin-ext'
type U221 = 'cyrillic' | 'korean' | 'latin' | 'latin-ext' | 'vietnamese'
type U222 = 'kaithi' | 'latin' | 'latin-ext'
type U223 = 'kawi' | 'latin' | 'latin-ext'
type U224 = 'kharoshthi' | 'latin' | 'latin-ext'
type U225 = 'khojki' | 'latin' | 'latin-ext'
type U226 = 'khudawadi' | 'latin' | 'latin-ext'
type U227 = 'lao' | 'latin' | 'latin-ext'
type U228 = 'latin' | 'latin-ext' | 'linear-a'
type U229 = 'latin' | 'latin-ext' | 'linear-b'
type U230 = 'latin' | 'latin-ext' | 'lydian'
type U231 = 'latin' | 'latin-ext' | 'mahajani'
type U232 = 'latin' | 'latin-ext' | 'mandaic'
type U233 = 'latin' | 'latin-ext' | 'manichaean'
type U234 = 'latin' | 'latin-ext' | 'marchen'
type U235 = 'latin' | 'latin-ext' | 'masaram-gondi'
type U236 = 'cyrillic' | 'latin' | 'math'
type U237 = 'latin' | 'latin-ext' | 'mayan-numerals'
type U238 = 'latin' | 'latin-ext' | 'medefaidrin'
type U239 = 'latin' | 'latin-ext' | 'meetei-mayek'
type U240 = 'latin' | 'latin-ext' | 'mende-kikakui'
type U241 = 'latin' | 'latin-ext' | 'meroitic' | 'meroitic-cursive' | 'meroitic-hieroglyphs'
type U242 = 'latin' | 'latin-ext' | 'miao'
type U243 = 'latin' | 'latin-ext' | 'modi'
type U244 = 'latin' | 'latin-ext' | 'math' | 'mongolian' | 'symbols'
type U245 = 'latin' | 'latin-ext' | 'mro'
type U246 = 'latin' | 'latin-ext' | 'multani'
type U247 = 'latin' | 'latin-ext' | 'nko'
type U248 = 'latin' | 'latin-ext' | 'nabataean'
type U249 = 'latin' | 'latin-ext' | 'nag-mundari'
type U250 = 'latin' | 'latin-ext' | 'nandinagari'
type U251 = 'latin' | 'latin-ext' | 'newa'
type U252 = 'latin' | 'latin-ext' | 'nushu'
type U253 = 'latin' | 'latin-ext' | 'ogham'
type U254 = 'latin' | 'latin-ext' | 'ol-chiki'
type U255 = 'latin' | 'latin-ext' | 'old-hungarian'
type U256 = 'latin' | 'latin-ext' | 'old-italic'
type U257 = 'latin' | 'latin-ext' | 'old-north-arabian'
type U258 = 'cyrillic-ext' | 'latin' | 'latin-ext' | 'old-permic'
type U259 = 'latin' | 'latin-ext' | 'old-persian'
type U260 = 'latin' | 'latin-ext' | 'old-sogdian'
type U261 = 'latin' | 'latin-ext' | 'old-south-arabian'
type U262 = 'latin' | 'latin-ext' | 'old-turkic'
type U263 = 'latin' | 'latin-ext' | 'osage'
type U264 = 'latin' | 'latin-ext' | 'osmanya'
type U265 = 'latin' | 'latin-ext' | 'pahawh-hmong'
type U266 = 'latin' | 'latin-ext' | 'palmyrene'
type U267 = 'latin' | 'latin-ext' | 'pau-cin-hau'
type U268 = 'latin' | 'latin-ext' | 'math' | 'phags-pa' | 'symbols'
type U269 = 'latin' | 'latin-ext' | 'phoenician'
type U270 = 'latin' | 'latin-ext' | 'psalter-pahlavi'
type U271 = 'latin' | 'latin-ext' | 'rejang'
type U272 = 'latin' | 'latin-ext' | 'runic'
type U273 = 'chinese-simplified' | 'cyrillic' | 'latin' | 'latin-ext' | 'vietnamese'
type U274 = 'latin' | 'latin-ext' | 'samaritan'
type U275 = 'latin' | 'latin-ext' | 'saurashtra'
type U276 = 'latin' | 'latin-ext' | 'sharada'
type U277 = 'latin' | 'latin-ext' | 'shavian'
type U278 = 'latin' | 'latin-ext' | 'siddham'
type U279 = 'latin' | 'latin-ext' | 'signwriting'
type U280 = 'latin' | 'latin-ext' | 'sogdian'
type U281 = 'latin' | 'latin-ext' | 'sora-sompeng'
type U282 = 'latin' | 'latin-ext' | 'soyombo'
type U283 = 'latin' | 'latin-ext' | 'sundanese'
type U284 = 'latin' | 'latin-ext' | 'sunuwar'
type U285 = 'latin' | 'latin-ext' | 'syloti-nagri'
type U286 = 'latin' | 'latin-ext' | 'symbols'
type U287 = 'braille' | 'latin' | 'latin-ext' | 'math' | 'mayan-numerals' | 'symbols'
type U288 = 'latin' | 'latin-ext' | 'syriac'
type U289 = 'latin' | 'latin-ext' | 'tagalog'
type U290 = 'latin' | 'latin-ext' | 'tagbanwa'
type U291 = 'latin' | 'latin-ext' | 'tai-le'
type U292 = 'latin' | 'latin-ext' | 'tai-tham'
type U293 = 'latin' | 'latin-ext' | 'tai-viet'
type U294 = 'latin' | 'latin-ext' | 'takri'
type U295 = 'latin' | 'latin-ext' | 'tamil-supplement'
type U296 = 'latin' | 'latin-ext' | 'tangsa'
type U297 = 'latin' | 'latin-ext' | 'thaana'
type U298 = 'latin' | 'latin-ext' | 'thai'
type U299 = 'latin' | 'latin-ext' | 'tirhuta'
type U300 = 'latin' | 'latin-ext' | 'ugaritic'
type U301 = 'latin' | 'latin-ext' | 'vai'
type U302 = 'latin' | 'latin-ext' | 'vithkuqi'
type U303 = 'latin' | 'latin-ext' | 'wancho'
type U304 = 'latin' | 'latin-ext' | 'warang-citi'
type U305 = 'latin' | 'latin-ext' | 'yi'
type U306 = 'latin' | 'latin-ext' | 'zanabazar-square'
type U307 = 'ahom' | 'latin' | 'latin-ext'
type U308 = 'dives-akuru' | 'latin' | 'latin-ext'
type U309 = 'dogra' | 'latin' | 'latin-ext'
type U310 = 'georgian' | 'latin' | 'latin-ext'
type U311 = 'kana-extended' | 'latin' | 'latin-ext'
type U312 = 'khitan-small-script' | 'latin' | 'latin-ext'
type U313 = 'latin' | 'latin-ext' | 'makasar'
type U314 = 'latin' | 'nyiakeng-puachue-hmong'
type U315 = 'latin' | 'latin-ext' | 'old-uyghur'
type U316 = 'latin' | 'latin-ext' | 'ottoman-siyaq-numbers'
type U317 = 'latin' | 'latin-ext' | 'tangut'
type U318 = 'latin' | 'latin-ext' | 'tibetan'
type U319 = 'latin' | 'latin-ext' | 'todhri'
type U320 = 'latin' | 'latin-ext' | 'toto'
type U321 = 'latin' | 'latin-ext' | 'yezidi'
type U322 = 'latin' | 'latin-ext' | 'math' | 'symbols' | 'znamenny'
type A323 = 'opsz' | 'wdth' | 'YTLC'
type U324 = 'arabic' | 'cyrillic' | 'cyrillic-ext' | 'greek' | 'latin' | 'latin-ext' | 'tamil' | 'vietnamese'
type U325 = 'cyrillic' | 'cyrillic-ext' | 'greek' | 'greek-ext' | 'hebrew' | 'latin' | 'latin-ext' | 'math' | 'symbols' | 'vietnamese'
type U326 = 'latin' | 'latin-ext' | 'myanmar'
type U327 = 'cyrillic' | 'latin' | 'latin-ext' | 'thai' | 'vietnamese'
type U328 = 'cyrillic' | 'cyrillic-ext' | 'emoji' | 'greek' | 'latin' | 'latin-ext' | 'math' | 'vietnamese'
type U329 = 'arabic' | 'emoji' | 'latin' | 'latin-ext' | 'math'
type U330 = 'devanagari' | 'emoji' | 'latin' | 'latin-ext'
type U331 = 'emoji' | 'hebrew' | 'latin' | 'latin-ext' | 'math'
type U332 = 'emoji' | 'latin' | 'latin-ext' | 'math' | 'thai'
type W333 = '100' | '200' | '300' | '400'
type U334 = 'cyrillic' | 'cyrillic-ext' | 'latin'
type U335 = 'cyrillic' | 'cyrillic-ext' | 'latin' | 'vietnamese'
type U336 = 'canadian-aboriginal' | 'latin' | 'latin-ext' | 'vietnamese'
type A337 = 'slnt' | 'CASL' | 'CRSV' | 'MONO'
type U338 = 'cyrillic' | 'cyrillic-ext' | 'greek' | 'greek-ext' | 'latin' | 'latin-ext' | 'math' | 'symbols' | 'vietnamese'
type A339 = 'opsz' | 'slnt' | 'wdth' | 'GRAD' | 'XOPQ' | 'XTRA' | 'YOPQ' | 'YTAS' | 'YTDE' | 'YTFI' | 'YTLC' | 'YTUC'
type A340 = 'opsz' | 'wdth' | 'GRAD'
type U341 = 'arabic' | 'cyrillic' | 'cyrillic-ext' | 'hebrew' | 'latin' | 'latin-ext'
type U342 = 'cyrillic' | 'cyrillic-ext' | 'hebrew' | 'latin' | 'latin-ext'
type U343 = 'cyrillic' | 'cyrillic-ext' | 'hebrew' | 'latin' | 'latin-ext' | 'math' | 'symbols'
type U344 = 'cyrillic' | 'latin' | 'latin-ext' | 'math' | 'symbols'
type W345 = '400' | '700' | '800' | '900'
type U346 = 'braille' | 'japanese' | 'latin' | 'latin-ext'
type U347 = 'cyrillic' | 'cyrillic-ext' | 'glagolitic' | 'latin' | 'latin-ext'
type A348 = 'BNCE' | 'INFM' | 'SPAC'
type A349 = 'BLED' | 'SCAN'
type A350 = 'BLED' | 'SCAN' | 'XELA' | 'YELA'
type W351 = '300' | '400' | '500' | '700' | '800'
type W352 = '300' | '500' | '700'
type U353 = 'latin' | 'latin-ext' | 'tai-viet' | 'vietnamese'
type W354 = '200' | '300' | '400' | '500' | '700' | '800' | '900'
type U355 = 'greek-ext' | 'latin' | 'latin-ext'
type A356 = 'opsz' | 'slnt' | 'wdth'
type A357 = 'XROT' | 'YROT'
type W358 = '200' | '300' | '400' | '600' | '700' | '900'
type U359 = 'cyrillic' | 'cyrillic-ext' | 'greek' | 'greek-ext' | 'latin' | 'latin-ext' | 'phoenician'
type W360 = '200' | '300' | '400' | '500' | '700' | '800'
type U361 = 'chinese-traditional' | 'cyrillic' | 'latin' | 'symbols2'
type U362 = 'hebrew' | 'latin' | 'latin-ext' | 'vietnamese'
type W363 = '400' | '500' | '700' | '900'
type W364 = '400' | '600' | '700' | '900'
type U365 = 'cyrillic' | 'japanese' | 'latin' | 'latin-ext' | 'symbols2'
type U366 = 'chinese-simplified' | 'cyrillic' | 'latin' | 'latin-ext' | 'symbols2'
type U367 = 'chinese-traditional' | 'cyrillic' | 'latin' | 'latin-ext' | 'symbols2'
type A368 = 'ROND' | 'YELA'
type U369 = 'latin' | 'math' | 'symbols'
type W370 = '100' | '300' | '400' | '500' | '700' | '900'
type U371 = 'cyrillic' | 'cyrillic-ext' | 'greek' | 'latin' | 'latin-ext' | 'math' | 'symbols' | 'vietnamese'
type W372 = '200' | '300' | '400' | '700' | '800' | '900'
type U373 = 'cyrillic' | 'greek' | 'japanese' | 'latin' | 'latin-ext'
type W374 = '300' | '400' | '500' | '700' | '900'
type W375 = '400' | '500' | '600' | '700' | '900'

export declare const ABeeZee: StaticFont<'400', S0, U1>
export declare const ADLaM_Display: StaticFont<'400', 'normal', U2>
export declare const AR_One_Sans: VariableFont<W3, 'normal', U4, 'ARRR'>
export declare const Abel: StaticFont<'400', 'normal', 'latin'>
export declare const Abhaya_Libre: StaticFont<W5, 'normal', U6>
export declare const Aboreto: StaticFont<'400', 'normal', U1>
export declare const Abril_Fatface: StaticFont<'400', 'normal', U1>
export declare const Abyssinica_SIL: StaticFont<'400', 'normal', U7>
export declare const Aclonica: StaticFont<'400', 'normal', U1>
export declare const Acme: StaticFont<'400', 'normal', 'latin'>
export declare const Actor: StaticFont<'400', 'normal', 'latin'>
export declare const Adamina: StaticFont<'400', 'normal', 'latin'>
export declare const Advent_Pro: VariableFont<W8, S0, U9, 'wdth'>
export declare const Afacad: VariableFont<W3, S0, U10, never>
export declare const Afacad_Flux: VariableFont<W8, 'normal', U4, 'slnt'>
export declare const Agbalumo: StaticFont<'400', 'normal', U11>
export declare const Agdasima: StaticFont<W12, 'normal', U1>
export declare const Agu_Display: VariableFont<'400', 'normal', U4, 'MORF'>
export declare const Aguafina_Script: StaticFont<'400', 'normal', U1>
export declare const Akatab: StaticFont<W13, 'normal', U14>
export declare const Akaya_Kanadaka: StaticFont<'400', 'normal', U15>
export declare const Akaya_Telivigala: StaticFont<'400', 'normal', U16>
export declare const Akronim: StaticFont<'400', 'normal', U1>
export declare const Akshar: VariableFont<W17, 'normal', U18, never>
export declare const Akt: StaticFont<W8, 'normal', U19>
export declare const Aladin: StaticFont<'400', 'normal', U1>
export declare const Alan_Sans: VariableFont<W20, 'normal', U1, never>
export declare const Alata: StaticFont<'400', 'normal', U4>
export declare const Alatsi: StaticFont<'400', 'normal', U21>
export declare const Albert_Sans: VariableFont<W8, S0, U1, never>
export declare const Aldrich: StaticFont<'400', 'normal', 'latin'>
export declare const Alef: StaticFont<W12, 'normal', U22>
export declare const Alegreya: VariableFont<W13, S0, U23, never>
export declare const Alegreya_SC: StaticFont<W24, S0, U23>
export declare const Alegreya_Sans: StaticFont<W25, S0, U23>
export declare const Alegreya_Sans_SC: StaticFont<W25, S0, U23>
export declare const Aleo: VariableFont<W8, S0, U4, never>
export declare const Alex_Brush: StaticFont<'400', 'normal', U4>
export declare const Alexandria: VariableFont<W8, 'normal', U26, never>
export declare const Alfa_Slab_One: StaticFont<'400', 'normal', U4>
export declare const Alice: StaticFont<'400', 'normal', U27>
export declare const Alien_Block: StaticFont<'400', 'normal', U19>
export declare const Alike: StaticFont<'400', 'normal', U28>
export declare const Alike_Angular: StaticFont<'400', 'normal', U28>
export declare const Alkalami: StaticFont<'400', 'normal', U29>
export declare const Alkatra: VariableFont<W3, 'normal', U30, never>
export declare const Allan: StaticFont<W12, 'normal', U1>
export declare const Allerta: StaticFont<'400', 'normal', 'latin'>
export declare const Allerta_Stencil: StaticFont<'400', 'normal', 'latin'>
export declare const Allison: StaticFont<'400', 'normal', U4>
export declare const Allkin: StaticFont<'400', 'normal', U19>
export declare const Allura: StaticFont<'400', 'normal', U4>
export declare const Almarai: StaticFont<W31, 'normal', U32>
export declare const Almendra: StaticFont<W12, S0, U1>
export declare const Almendra_Display: StaticFont<'400', 'normal', U1>
export declare const Almendra_SC: StaticFont<'400', 'normal', 'latin'>
export declare const Alumni_Sans: VariableFont<W8, S0, U33, never>
export declare const Alumni_Sans_Collegiate_One: StaticFont<'400', S0, U34>
export declare const Alumni_Sans_Inline_One: StaticFont<'400', S0, U4>
export declare const Alumni_Sans_Pinstripe: StaticFont<'400', S0, U33>
export declare const Alumni_Sans_SC: VariableFont<W8, S0, U33, never>
export declare const Alyamama: StaticFont<W20, 'normal', U19>
export declare const Amarante: StaticFont<'400', 'normal', U1>
export declare const Amaranth: StaticFont<W12, S0, 'latin'>
export declare const Amarna: StaticFont<W35, S0, U1>
export declare const Amatic_SC: StaticFont<W12, 'normal', U36>
export declare const Amethysta: StaticFont<'400', 'normal', 'latin'>
export declare const Amiko: StaticFont<W37, 'normal', U18>
export declare const Amiri: StaticFont<W12, S0, U29>
export declare const Amiri_Quran: StaticFont<'400', 'normal', U32>
export declare const Amita: StaticFont<W12, 'normal', U18>
export declare const Anaheim: VariableFont<W5, 'normal', U4, never>
export declare const Ancizar_Sans: VariableFont<W8, S0, U38, never>
export declare const Ancizar_Serif: VariableFont<W20, S0, U38, never>
export declare const Andada_Pro: VariableFont<W5, S0, U4, never>
export declare const Andika: StaticFont<W12, S0, U33>
export declare const Anek_Bangla: VariableFont<W39, 'normal', U40, 'wdth'>
export declare const Anek_Devanagari: VariableFont<W39, 'normal', U18, 'wdth'>
export declare const Anek_Gujarati: VariableFont<W39, 'normal', U41, 'wdth'>
export declare const Anek_Gurmukhi: VariableFont<W39, 'normal', U42, 'wdth'>
export declare const Anek_Kannada: VariableFont<W39, 'normal', U15, 'wdth'>
export declare const Anek_Latin: VariableFont<W39, 'normal', U4, 'wdth'>
export declare const Anek_Malayalam: VariableFont<W39, 'normal', U43, 'wdth'>
export declare const Anek_Odia: VariableFont<W39, 'normal', U44, 'wdth'>
export declare const Anek_Tamil: VariableFont<W39, 'normal', U45, 'wdth'>
export declare const Anek_Telugu: VariableFont<W39, 'normal', U16, 'wdth'>
export declare const Angkor: StaticFont<'400', 'normal', U46>
export declare const Annapurna_SIL: StaticFont<W12, 'normal', U47>
export declare const Annie_Use_Your_Telescope: StaticFont<'400', 'normal', U1>
export declare const Anonymous_Pro: StaticFont<W12, S0, U48>
export declare const Anta: StaticFont<'400', 'normal', U28>
export declare const Antic: StaticFont<'400', 'normal', 'latin'>
export declare const Antic_Didone: StaticFont<'400', 'normal', 'latin'>
export declare const Antic_Slab: StaticFont<'400', 'normal', 'latin'>
export declare const Anton: StaticFont<'400', 'normal', U4>
export declare const Anton_SC: StaticFont<'400', 'normal', U4>
export declare const Antonio: VariableFont<W35, 'normal', U1, never>
export declare const Anuphan: VariableFont<W35, 'normal', U49, never>
export declare const Anybody: VariableFont<W8, S0, U4, 'wdth'>
export declare const Aoboshi_One: StaticFont<'400', 'normal', U50>
export declare const Arapey: StaticFont<'400', S0, 'latin'>
export declare const Arbutus: StaticFont<'400', 'normal', U1>
export declare const Arbutus_Slab: StaticFont<'400', 'normal', U1>
export declare const Architects_Daughter: StaticFont<'400', 'normal', U1>
export declare const Archivo: VariableFont<W8, S0, U4, 'wdth'>
export declare const Archivo_Black: StaticFont<'400', 'normal', U1>
export declare const Archivo_Narrow: VariableFont<W3, S0, U4, never>
export declare const Are_You_Serious: StaticFont<'400', 'normal', U4>
export declare const Aref_Ruqaa: StaticFont<W12, 'normal', U29>
export declare const Aref_Ruqaa_Ink: StaticFont<W12, 'normal', U29>
export declare const Arima: VariableFont<W35, 'normal', U51, never>
export declare const Arimo: VariableFont<W3, S0, U52, never>
export declare const Arizonia: StaticFont<'400', 'normal', U4>
export declare const Armata: StaticFont<'400', 'normal', U1>
export declare const Arsenal: StaticFont<W12, S0, U33>
export declare const Arsenal_SC: StaticFont<W12, S0, U33>
export declare const Artifika: StaticFont<'400', 'normal', 'latin'>
export declare const Arvo: StaticFont<W12, S0, 'latin'>
export declare const Arya: StaticFont<W12, 'normal', U18>
export declare const Asap: VariableFont<W8, S0, U4, 'wdth'>
export declare const Asap_Condensed: StaticFont<W53, S0, U4>
export declare const Asap_Sharp: StaticFont<W8, S0, U19>
export declare const Asar: StaticFont<'400', 'normal', U18>
export declare const Asimovian: StaticFont<'400', 'normal', U4>
export declare const Asset: StaticFont<'400', 'normal', U54>
export declare const Assistant: VariableFont<W55, 'normal', U56, never>
export declare const Asta_Sans: VariableFont<W57, 'normal', U58, never>
export declare const Astloch: StaticFont<W12, 'normal', 'latin'>
export declare const Asul: StaticFont<W12, 'normal', 'latin'>
export declare const Athiti: StaticFont<W59, 'normal', U49>
export declare const Atkinson_Hyperlegible: StaticFont<W12, S0, U1>
export declare const Atkinson_Hyperlegible_Mono: VariableFont<W55, S0, U1, never>
export declare const Atkinson_Hyperlegible_Next: VariableFont<W55, S0, U1, never>
export declare const Atma: StaticFont<W17, 'normal', U40>
export declare const Atomic_Age: StaticFont<'400', 'normal', U1>
export declare const Aubrey: StaticFont<'400', 'normal', 'latin'>
export declare const Audiowide: StaticFont<'400', 'normal', U1>
export declare const Autour_One: StaticFont<'400', 'normal', U1>
export declare const Average: StaticFont<'400', 'normal', U1>
export declare const Average_Sans: StaticFont<'400', 'normal', U1>
export declare const Averia_Gruesa_Libre: StaticFont<'400', 'normal', U1>
export declare const Averia_Libre: StaticFont<W60, S0, 'latin'>
export declare const Averia_Sans_Libre: StaticFont<W60, S0, 'latin'>
export declare const Averia_Serif_Libre: StaticFont<W60, S0, 'latin'>
export declare const Azeret_Mono: VariableFont<W8, S0, U1, never>
export declare const B612: StaticFont<W12, S0, 'latin'>
export declare const B612_Mono: StaticFont<W12, S0, 'latin'>
export declare const BBH_Bartle: StaticFont<'400', 'normal', 'latin'>
export declare const BBH_Bogle: StaticFont<'400', 'normal', 'latin'>
export declare const BBH_Hegarty: StaticFont<'400', 'normal', 'latin'>
export declare const BIZ_UDGothic: StaticFont<W12, 'normal', U61>
export declare const BIZ_UDMincho: StaticFont<W12, 'normal', U61>
export declare const BIZ_UDPGothic: StaticFont<W12, 'normal', U61>
export declare const BIZ_UDPMincho: StaticFont<W12, 'normal', U61>
export declare const BJCree: StaticFont<W3, 'normal', U19>
export declare const Babylonica: StaticFont<'400', 'normal', U4>
export declare const Bacasime_Antique: StaticFont<'400', 'normal', U1>
export declare const Bad_Script: StaticFont<'400', 'normal', U33>
export declare const Badeen_Display: StaticFont<'400', 'normal', U29>
export declare const Bagel_Fat_One: StaticFont<'400', 'normal', U62>
export declare const Bahiana: StaticFont<'400', 'normal', U1>
export declare const Bahianita: StaticFont<'400', 'normal', U4>
export declare const Bai_Jamjuree: StaticFont<W59, S0, U49>
export declare const Bakbak_One: StaticFont<'400', 'normal', U18>
export declare const Ballet: VariableFont<'400', 'normal', U4, 'opsz'>
export declare const Baloo_2: VariableFont<W5, 'normal', U63, never>
export declare const Baloo_Bhai_2: VariableFont<W5, 'normal', U64, never>
export declare const Baloo_Bhaijaan_2: VariableFont<W5, 'normal', U26, never>
export declare const Baloo_Bhaina_2: VariableFont<W5, 'normal', U65, never>
export declare const Baloo_Chettan_2: VariableFont<W5, 'normal', U66, never>
export declare const Baloo_Da_2: VariableFont<W5, 'normal', U67, never>
export declare const Baloo_Paaji_2: VariableFont<W5, 'normal', U68, never>
export declare const Baloo_Tamma_2: VariableFont<W5, 'normal', U69, never>
export declare const Baloo_Tammudu_2: VariableFont<W5, 'normal', U70, never>
export declare const Baloo_Thambi_2: VariableFont<W5, 'normal', U71, never>
export declare const Balsamiq_Sans: StaticFont<W12, S0, U27>
export declare const Balthazar: StaticFont<'400', 'normal', 'latin'>
export declare const Bangers: StaticFont<'400', 'normal', U4>
export declare const Barlow: StaticFont<W8, S0, U4>
export declare const Barlow_Condensed: StaticFont<W8, S0, U4>
export declare const Barlow_Semi_Condensed: StaticFont<W8, S0, U4>
export declare const Barriecito: StaticFont<'400', 'normal', U4>
export declare const Barrio: StaticFont<'400', 'normal', U1>
export declare const Basic: StaticFont<'400', 'normal', U1>
export declare const Baskervville: VariableFont<W3, S0, U1, never>
export declare const Baskervville_SC: VariableFont<W3, 'normal', U1, never>
export declare const Battambang: StaticFont<W72, 'normal', U46>
export declare const Baumans: StaticFont<'400', 'normal', 'latin'>
export declare const Bayon: StaticFont<'400', 'normal', U46>
export declare const Be_Vietnam_Pro: StaticFont<W8, S0, U4>
export declare const Beau_Rivage: StaticFont<'400', 'normal', U4>
export declare const Bebas_Neue: StaticFont<'400', 'normal', U1>
export declare const Beiruti: VariableFont<W53, 'normal', U26, never>
export declare const Belanosima: StaticFont<W37, 'normal', U1>
export declare const Belgrano: StaticFont<'400', 'normal', 'latin'>
export declare const Bellefair: StaticFont<'400', 'normal', U56>
export declare const Belleza: StaticFont<'400', 'normal', U1>
export declare const Bellota: StaticFont<W60, S0, U34>
export declare const Bellota_Text: StaticFont<W60, S0, U34>
export declare const BenchNine: StaticFont<W60, 'normal', U1>
export declare const Benne: StaticFont<'400', 'normal', U15>
export declare const Bentham: StaticFont<'400', 'normal', U1>
export declare const Berkshire_Swash: StaticFont<'400', 'normal', U1>
export declare const Besley: VariableFont<W13, S0, U1, never>
export declare const Betania_Patmos: StaticFont<'400', 'normal', U19>
export declare const Betania_Patmos_GDL: StaticFont<'400', 'normal', U19>
export declare const Betania_Patmos_In: StaticFont<'400', 'normal', U19>
export declare const Betania_Patmos_In_GDL: StaticFont<'400', 'normal', U19>
export declare const Beth_Ellen: StaticFont<'400', 'normal', 'latin'>
export declare const Bevan: StaticFont<'400', S0, U4>
export declare const BhuTuka_Expanded_One: StaticFont<'400', 'normal', U42>
export declare const Big_Shoulders: VariableFont<W8, 'normal', U4, 'opsz'>
export declare const Big_Shoulders_Inline: VariableFont<W8, 'normal', U4, 'opsz'>
export declare const Big_Shoulders_Stencil: VariableFont<W8, 'normal', U4, 'opsz'>
export declare const Bigelow_Rules: StaticFont<'400', 'normal', U1>
export declare const Bigshot_One: StaticFont<'400', 'normal', 'latin'>
export declare const Bilbo: StaticFont<'400', 'normal', U4>
export declare const Bilbo_Swash_Caps: StaticFont<'400', 'normal', U1>
export declare const BioRhyme: VariableFont<W55, 'normal', U1, 'wdth'>
export declare const BioRhyme_Expanded: StaticFont<W73, 'normal', U1>
export declare const Birthstone: StaticFont<'400', 'normal', U4>
export declare const Birthstone_Bounce: StaticFont<W74, 'normal', U4>
export declare const Biryani: StaticFont<W75, 'normal', U18>
export declare const Bitcount: VariableFont<W8, 'normal', U1, A76>
export declare const Bitcount_Grid_Double: VariableFont<W8, 'normal', U1, A76>
export declare const Bitcount_Grid_Double_Ink: VariableFont<W8, 'normal', U1, A77>
export declare const Bitcount_Grid_Single: VariableFont<W8, 'normal', U1, A76>
export declare const Bitcount_Grid_Single_Ink: VariableFont<W8, 'normal', U1, A77>
export declare const Bitcount_Ink: VariableFont<W8, 'normal', U1, A77>
export declare const Bitcount_Prop_Double: VariableFont<W8, 'normal', U1, A76>
export declare const Bitcount_Prop_Double_Ink: VariableFont<W8, 'normal', U1, A77>
export declare const Bitcount_Prop_Single: VariableFont<W8, 'normal', U1, A76>
export declare const Bitcount_Prop_Single_Ink: VariableFont<W8, 'normal', U1, A77>
export declare const Bitcount_Single: VariableFont<W8, 'normal', U1, A76>
export declare const Bitcount_Single_Ink: VariableFont<W8, 'normal', U1, A77>
export declare const Bitter: VariableFont<W8, S0, U33, never>
export declare const Black_And_White_Picture: StaticFont<'400', 'normal', U58>
export declare const Black_Han_Sans: StaticFont<'400', 'normal', U58>
export declare const Black_Ops_One: StaticFont<'400', 'normal', U21>
export declare const Blaka: StaticFont<'400', 'normal', U29>
export declare const Blaka_Hollow: StaticFont<'400', 'normal', U29>
export declare const Blaka_Ink: StaticFont<'400', 'normal', U29>
export declare const Blinker: StaticFont<W78, 'normal', U1>
export declare const Bodoni_Moda: VariableFont<W13, S0, U28, 'opsz'>
export declare const Bodoni_Moda_SC: VariableFont<W13, S0, U28, 'opsz'>
export declare const Bokor: StaticFont<'400', 'normal', U46>
export declare const Boldonse: StaticFont<'400', 'normal', U1>
export declare const Bona_Nova: StaticFont<W12, S0, U79>
export declare const Bona_Nova_SC: StaticFont<W12, S0, U79>
export declare const Bonbon: StaticFont<'400', 'normal', 'latin'>
export declare const Bonheur_Royale: StaticFont<'400', 'normal', U4>
export declare const Boogaloo: StaticFont<'400', 'normal', 'latin'>
export declare const Borel: StaticFont<'400', 'normal', U80>
export declare const Bowlby_One: StaticFont<'400', 'normal', 'latin'>
export declare const Bowlby_One_SC: StaticFont<'400', 'normal', U1>
export declare const Bpmf_Huninn: StaticFont<'400', 'normal', U19>
export declare const Bpmf_Iansui: StaticFont<'400', 'normal', U19>
export declare const Bpmf_Zihi_Kai_Std: StaticFont<'400', 'normal', U19>
export declare const Braah_One: StaticFont<'400', 'normal', U68>
export declare const Brawler: StaticFont<W12, 'normal', 'latin'>
export declare const Bree_Serif: StaticFont<'400', 'normal', U1>
export declare const Bricolage_Grotesque: VariableFont<W55, 'normal', U4, A81>
export declare const Bruno_Ace: StaticFont<'400', 'normal', U1>
export declare const Bruno_Ace_SC: StaticFont<'400', 'normal', U1>
export declare const Brygada_1918: VariableFont<W3, S0, U82, never>
export declare const Bubblegum_Sans: StaticFont<'400', 'normal', U1>
export declare const Bubbler_One: StaticFont<'400', 'normal', U1>
export declare const Buda: StaticFont<'300', 'normal', 'latin'>
export declare const Buenard: VariableFont<W3, 'normal', U1, never>
export declare const Bungee: StaticFont<'400', 'normal', U4>
export declare const Bungee_Hairline: StaticFont<'400', 'normal', U4>
export declare const Bungee_Inline: StaticFont<'400', 'normal', U4>
export declare const Bungee_Outline: StaticFont<'400', 'normal', U4>
export declare const Bungee_Shade: StaticFont<'400', 'normal', U4>
export declare const Bungee_Spice: StaticFont<'400', 'normal', U4>
export declare const Bungee_Tint: StaticFont<'400', 'normal', U4>
export declare const Butcherman: StaticFont<'400', 'normal', U1>
export declare const Butterfly_Kids: StaticFont<'400', 'normal', U1>
export declare const Bytesized: StaticFont<'400', 'normal', U1>
export declare const Caacupe_One: StaticFont<'400', 'normal', U19>
export declare const Cabin: VariableFont<W3, S0, U4, 'wdth'>
export declare const Cabin_Condensed: StaticFont<W3, 'normal', U4>
export declare const Cabin_Sketch: StaticFont<W12, 'normal', 'latin'>
export declare const Cactus_Classical_Serif: StaticFont<'400', 'normal', U83>
export declare const Caesar_Dressing: StaticFont<'400', 'normal', 'latin'>
export declare const Cagliostro: StaticFont<'400', 'normal', 'latin'>
export declare const Cairo: VariableFont<W53, 'normal', U29, 'slnt'>
export declare const Cairo_Play: VariableFont<W53, 'normal', U29, 'slnt'>
export declare const Cal_Sans: StaticFont<'400', 'normal', U4>
export declare const Caladea: StaticFont<W12, S0, U1>
export declare const Calistoga: StaticFont<'400', 'normal', U4>
export declare const Calligraffitti: StaticFont<'400', 'normal', 'latin'>
export declare const Cambay: StaticFont<W12, S0, U18>
export declare const Cambo: StaticFont<'400', 'normal', U1>
export declare const Candal: StaticFont<'400', 'normal', 'latin'>
export declare const Cantarell: StaticFont<W12, S0, U1>
export declare const Cantata_One: StaticFont<'400', 'normal', U1>
export declare const Cantora_One: StaticFont<'400', 'normal', U1>
export declare const Caprasimo: StaticFont<'400', 'normal', U1>
export declare const Capriola: StaticFont<'400', 'normal', U1>
export declare const Caramel: StaticFont<'400', 'normal', U4>
export declare const Carattere: StaticFont<'400', 'normal', U4>
export declare const Cardo: StaticFont<W12, S0, U84>
export declare const Carlito: StaticFont<W12, S0, U23>
export declare const Carme: StaticFont<'400', 'normal', 'latin'>
export declare const Carrois_Gothic: StaticFont<'400', 'normal', 'latin'>
export declare const Carrois_Gothic_SC: StaticFont<'400', 'normal', 'latin'>
export declare const Carter_One: StaticFont<'400', 'normal', 'latin'>
export declare const Cascadia_Code: VariableFont<W59, S0, U85, never>
export declare const Cascadia_Mono: VariableFont<W59, S0, U85, never>
export declare const Castoro: StaticFont<'400', S0, U1>
export declare const Castoro_Titling: StaticFont<'400', 'normal', U1>
export declare const Catamaran: VariableFont<W8, 'normal', U45, never>
export declare const Caudex: StaticFont<W12, S0, U86>
export declare const Cause: StaticFont<W8, 'normal', U1>
export declare const Caveat: VariableFont<W3, 'normal', U27, never>
export declare const Caveat_Brush: StaticFont<'400', 'normal', U1>
export declare const Cedarville_Cursive: StaticFont<'400', 'normal', 'latin'>
export declare const Ceviche_One: StaticFont<'400', 'normal', U1>
export declare const Chakra_Petch: StaticFont<W17, S0, U49>
export declare const Changa: VariableFont<W55, 'normal', U29, never>
export declare const Changa_One: StaticFont<'400', S0, 'latin'>
export declare const Chango: StaticFont<'400', 'normal', U1>
export declare const Charis_SIL: StaticFont<W12, S0, U33>
export declare const Charm: StaticFont<W12, 'normal', U49>
export declare const Charmonman: StaticFont<W12, 'normal', U49>
export declare const Chathura: StaticFont<W87, 'normal', U88>
export declare const Chau_Philomene_One: StaticFont<'400', S0, U1>
export declare const Chela_One: StaticFont<'400', 'normal', U1>
export declare const Chelsea_Market: StaticFont<'400', 'normal', U1>
export declare const Chenla: StaticFont<'400', 'normal', 'khmer'>
export declare const Cherish: StaticFont<'400', 'normal', U4>
export declare const Cherry_Bomb_One: StaticFont<'400', 'normal', U89>
export declare const Cherry_Cream_Soda: StaticFont<'400', 'normal', 'latin'>
export declare const Cherry_Swash: StaticFont<W12, 'normal', U1>
export declare const Chewy: StaticFont<'400', 'normal', 'latin'>
export declare const Chicle: StaticFont<'400', 'normal', U1>
export declare const Chilanka: StaticFont<'400', 'normal', U43>
export declare const Chiron_GoRound_TC: VariableFont<W53, 'normal', U90, never>
export declare const Chiron_Hei_HK: VariableFont<W53, S0, U91, never>
export declare const Chiron_Sung_HK: VariableFont<W53, S0, U92, never>
export declare const Chivo: VariableFont<W8, S0, U4, never>
export declare const Chivo_Mono: VariableFont<W8, S0, U4, never>
export declare const Chocolate_Classical_Sans: StaticFont<'400', 'normal', U83>
export declare const Chokokutai: StaticFont<'400', 'normal', U89>
export declare const Chonburi: StaticFont<'400', 'normal', U49>
export declare const Cinzel: VariableFont<W13, 'normal', U1, never>
export declare const Cinzel_Decorative: StaticFont<W93, 'normal', U1>
export declare const Clicker_Script: StaticFont<'400', 'normal', U1>
export declare const Climate_Crisis: VariableFont<'400', 'normal', U1, 'YEAR'>
export declare const Coda: StaticFont<W94, 'normal', U1>
export declare const Codystar: StaticFont<W95, 'normal', U1>
export declare const Coiny: StaticFont<'400', 'normal', U71>
export declare const Combo: StaticFont<'400', 'normal', U1>
export declare const Comfortaa: VariableFont<W17, 'normal', U82, never>
export declare const Comforter: StaticFont<'400', 'normal', U34>
export declare const Comforter_Brush: StaticFont<'400', 'normal', U34>
export declare const Comic_Neue: StaticFont<W60, S0, 'latin'>
export declare const Comic_Relief: StaticFont<W12, 'normal', U48>
export declare const Coming_Soon: StaticFont<'400', 'normal', 'latin'>
export declare const Comme: VariableFont<W8, 'normal', U1, never>
export declare const Commissioner: VariableFont<W8, 'normal', U82, A96>
export declare const Concert_One: StaticFont<'400', 'normal', U1>
export declare const Condiment: StaticFont<'400', 'normal', U1>
export declare const Content: StaticFont<W12, 'normal', 'khmer'>
export declare const Contrail_One: StaticFont<'400', 'normal', 'latin'>
export declare const Convergence: StaticFont<'400', 'normal', U1>
export declare const Cookie: StaticFont<'400', 'normal', 'latin'>
export declare const Copse: StaticFont<'400', 'normal', 'latin'>
export declare const Coral_Pixels: StaticFont<'400', 'normal', U1>
export declare const Corben: StaticFont<W12, 'normal', U1>
export declare const Corinthia: StaticFont<W12, 'normal', U4>
export declare const Cormorant: VariableFont<W17, S0, U33, never>
export declare const Cormorant_Garamond: VariableFont<W17, S0, U33, never>
export declare const Cormorant_Infant: VariableFont<W17, S0, U33, never>
export declare const Cormorant_SC: StaticFont<W17, 'normal', U33>
export declare const Cormorant_Unicase: StaticFont<W17, 'normal', U33>
export declare const Cormorant_Upright: StaticFont<W17, 'normal', U4>
export declare const Cossette_Texte: StaticFont<W12, 'normal', U1>
export declare const Cossette_Titre: StaticFont<W12, 'normal', U1>
export declare const Courgette: StaticFont<'400', 'normal', U1>
export declare const Courier_Prime: StaticFont<W12, S0, U1>
export declare const Cousine: StaticFont<W12, S0, U52>
export declare const Coustard: StaticFont<W97, 'normal', 'latin'>
export declare const Covered_By_Your_Grace: StaticFont<'400', 'normal', U1>
export declare const Crafty_Girls: StaticFont<'400', 'normal', 'latin'>
export declare const Creepster: StaticFont<'400', 'normal', 'latin'>
export declare const Crete_Round: StaticFont<'400', S0, U1>
export declare const Crimson_Pro: VariableFont<W53, S0, U4, never>
export declare const Crimson_Text: StaticFont<W37, S0, U4>
export declare const Croissant_One: StaticFont<'400', 'normal', U1>
export declare const Crushed: StaticFont<'400', 'normal', U1>
export declare const Cuprum: VariableFont<W3, S0, U33, never>
export declare const Cute_Font: StaticFont<'400', 'normal', U58>
export declare const Cutive: StaticFont<'400', 'normal', U1>
export declare const Cutive_Mono: StaticFont<'400', 'normal', U1>
export declare const DM_Mono: StaticFont<W98, S0, U1>
export declare const DM_Sans: VariableFont<W8, S0, U1, 'opsz'>
export declare const DM_Serif_Display: StaticFont<'400', S0, U1>
export declare const DM_Serif_Text: StaticFont<'400', S0, U1>
export declare const Dai_Banna_SIL: StaticFont<W17, S0, U99>
export declare const Damion: StaticFont<'400', 'normal', U1>
export declare const Dancing_Script: VariableFont<W3, 'normal', U4, never>
export declare const Danfo: VariableFont<'400', 'normal', U4, 'ELSH'>
export declare const Dangrek: StaticFont<'400', 'normal', U46>
export declare const Darker_Grotesque: VariableFont<W20, 'normal', U4, never>
export declare const Darumadrop_One: StaticFont<'400', 'normal', U50>
export declare const Datatype: StaticFont<W8, 'normal', U19>
export declare const David_Libre: StaticFont<W100, 'normal', U101>
export declare const Dawning_of_a_New_Day: StaticFont<'400', 'normal', 'latin'>
export declare const Days_One: StaticFont<'400', 'normal', U102>
export declare const Dekko: StaticFont<'400', 'normal', U18>
export declare const Dela_Gothic_One: StaticFont<'400', 'normal', U103>
export declare const Delicious_Handrawn: StaticFont<'400', 'normal', U1>
export declare const Delius: StaticFont<'400', 'normal', 'latin'>
export declare const Delius_Swash_Caps: StaticFont<'400', 'normal', 'latin'>
export declare const Delius_Unicase: StaticFont<W12, 'normal', 'latin'>
export declare const Della_Respira: StaticFont<'400', 'normal', 'latin'>
export declare const Denk_One: StaticFont<'400', 'normal', U21>
export declare const Devonshire: StaticFont<'400', 'normal', U1>
export declare const Dhurjati: StaticFont<'400', 'normal', U88>
export declare const Didact_Gothic: StaticFont<'400', 'normal', U104>
export declare const Diphylleia: StaticFont<'400', 'normal', U62>
export declare const Diplomata: StaticFont<'400', 'normal', U1>
export declare const Diplomata_SC: StaticFont<'400', 'normal', U1>
export declare const Do_Hyeon: StaticFont<'400', 'normal', U58>
export declare const Dokdo: StaticFont<'400', 'normal', U58>
export declare const Domine: VariableFont<W3, 'normal', U1, never>
export declare const Donegal_One: StaticFont<'400', 'normal', U1>
export declare const Dongle: StaticFont<W60, 'normal', U105>
export declare const Doppio_One: StaticFont<'400', 'normal', U1>
export declare const Dorsa: StaticFont<'400', 'normal', 'latin'>
export declare const Dosis: VariableFont<W55, 'normal', U4, never>
export declare const DotGothic16: StaticFont<'400', 'normal', U106>
export declare const Doto: VariableFont<W8, 'normal', U1, 'ROND'>
export declare const Dr_Sugiyama: StaticFont<'400', 'normal', U1>
export declare const Duru_Sans: StaticFont<'400', 'normal', U1>
export declare const DynaPuff: VariableFont<W3, 'normal', U107, 'wdth'>
export declare const Dynalight: StaticFont<'400', 'normal', U1>
export declare const EB_Garamond: VariableFont<W5, S0, U23, never>
export declare const Eagle_Lake: StaticFont<'400', 'normal', U1>
export declare const East_Sea_Dokdo: StaticFont<'400', 'normal', U58>
export declare const Eater: StaticFont<'400', 'normal', U1>
export declare const Economica: StaticFont<W12, S0, U1>
export declare const Eczar: VariableFont<W5, 'normal', U108, never>
export declare const Edu_AU_VIC_WA_NT_Arrows: VariableFont<W3, 'normal', U1, never>
export declare const Edu_AU_VIC_WA_NT_Dots: VariableFont<W3, 'normal', U1, never>
export declare const Edu_AU_VIC_WA_NT_Guides: VariableFont<W3, 'normal', U1, never>
export declare const Edu_AU_VIC_WA_NT_Hand: VariableFont<W3, 'normal', U1, never>
export declare const Edu_AU_VIC_WA_NT_Pre: VariableFont<W3, 'normal', U1, never>
export declare const Edu_NSW_ACT_Cursive: VariableFont<W3, 'normal', U1, never>
export declare const Edu_NSW_ACT_Foundation: VariableFont<W3, 'normal', 'latin', never>
export declare const Edu_NSW_ACT_Hand_Pre: VariableFont<W3, 'normal', U1, never>
export declare const Edu_QLD_Beginner: VariableFont<W3, 'normal', 'latin', never>
export declare const Edu_QLD_Hand: VariableFont<W3, 'normal', U4, never>
export declare const Edu_SA_Beginner: VariableFont<W3, 'normal', 'latin', never>
export declare const Edu_SA_Hand: VariableFont<W3, 'normal', U1, never>
export declare const Edu_TAS_Beginner: VariableFont<W3, 'normal', 'latin', never>
export declare const Edu_VIC_WA_NT_Beginner: VariableFont<W3, 'normal', 'latin', never>
export declare const Edu_VIC_WA_NT_Hand: VariableFont<W3, 'normal', U1, never>
export declare const Edu_VIC_WA_NT_Hand_Pre: VariableFont<W3, 'normal', U1, never>
export declare const El_Messiri: VariableFont<W3, 'normal', U109, never>
export declare const Electrolize: StaticFont<'400', 'normal', 'latin'>
export declare const Elms_Sans: StaticFont<W8, S0, U4>
export declare const Elsie: StaticFont<W97, 'normal', U1>
export declare const Elsie_Swash_Caps: StaticFont<W97, 'normal', U1>
export declare const Emblema_One: StaticFont<'400', 'normal', U1>
export declare const Emilys_Candy: StaticFont<'400', 'normal', U1>
export declare const Encode_Sans: VariableFont<W8, 'normal', U4, 'wdth'>
export declare const Encode_Sans_Condensed: StaticFont<W8, 'normal', U4>
export declare const Encode_Sans_Expanded: StaticFont<W8, 'normal', U4>
export declare const Encode_Sans_SC: VariableFont<W8, 'normal', U4, 'wdth'>
export declare const Encode_Sans_Semi_Condensed: StaticFont<W8, 'normal', U4>
export declare const Encode_Sans_Semi_Expanded: StaticFont<W8, 'normal', U4>
export declare const Engagement: StaticFont<'400', 'normal', U1>
export declare const Englebert: StaticFont<'400', 'normal', U1>
export declare const Enriqueta: StaticFont<W3, 'normal', U1>
export declare const Ephesis: StaticFont<'400', 'normal', U4>
export declare const Epilogue: VariableFont<W8, S0, U4, never>
export declare const Epunda_Sans: VariableFont<W20, S0, U1, never>
export declare const Epunda_Slab: VariableFont<W20, S0, U1, never>
export declare const Erica_One: StaticFont<'400', 'normal', U1>
export declare const Esteban: StaticFont<'400', 'normal', U1>
export declare const Estedad: StaticFont<W8, 'normal', U19>
export declare const Estonia: StaticFont<'400', 'normal', U4>
export declare const Euphoria_Script: StaticFont<'400', 'normal', U1>
export declare const Ewert: StaticFont<'400', 'normal', U1>
export declare const Exile: StaticFont<'400', 'normal', U1>
export declare const Exo: VariableFont<W8, S0, U4, never>
export declare const Exo_2: VariableFont<W8, S0, U33, never>
export declare const Expletus_Sans: VariableFont<W3, S0, U1, never>
export declare const Explora: StaticFont<'400', 'normal', U110>
export declare const Faculty_Glyphic: StaticFont<'400', 'normal', U1>
export declare const Fahkwang: StaticFont<W59, S0, U49>
export declare const Familjen_Grotesk: VariableFont<W3, S0, U4, never>
export declare const Fanwood_Text: StaticFont<'400', S0, U1>
export declare const Farro: StaticFont<W111, 'normal', U1>
export declare const Farsan: StaticFont<'400', 'normal', U64>
export declare const Fascinate: StaticFont<'400', 'normal', U1>
export declare const Fascinate_Inline: StaticFont<'400', 'normal', U1>
export declare const Faster_One: StaticFont<'400', 'normal', U1>
export declare const Fasthand: StaticFont<'400', 'normal', U46>
export declare const Fauna_One: StaticFont<'400', 'normal', U1>
export declare const Faustina: VariableFont<W57, S0, U4, never>
export declare const Federant: StaticFont<'400', 'normal', 'latin'>
export declare const Federo: StaticFont<'400', 'normal', 'latin'>
export declare const Felipa: StaticFont<'400', 'normal', U1>
export declare const Fenix: StaticFont<'400', 'normal', U1>
export declare const Festive: StaticFont<'400', 'normal', U4>
export declare const Figtree: VariableFont<W20, S0, U1, never>
export declare const Finger_Paint: StaticFont<'400', 'normal', 'latin'>
export declare const Finlandica: VariableFont<W3, S0, U27, never>
export declare const Finlandica_Headline: StaticFont<W8, S0, U19>
export declare const Finlandica_Text: StaticFont<W8, S0, U19>
export declare const Fira_Code: VariableFont<W17, 'normal', U112, never>
export declare const Fira_Mono: StaticFont<W100, 'normal', U112>
export declare const Fira_Sans: StaticFont<W8, S0, U23>
export declare const Fira_Sans_Condensed: StaticFont<W8, S0, U23>
export declare const Fira_Sans_Extra_Condensed: StaticFont<W8, S0, U23>
export declare const Fjalla_One: StaticFont<'400', 'normal', U21>
export declare const Fjord_One: StaticFont<'400', 'normal', 'latin'>
export declare const Flamenco: StaticFont<W95, 'normal', 'latin'>
export declare const Flavors: StaticFont<'400', 'normal', U1>
export declare const Fleur_De_Leah: StaticFont<'400', 'normal', U4>
export declare const Flow_Block: StaticFont<'400', 'normal', U33>
export declare const Flow_Circular: StaticFont<'400', 'normal', U33>
export declare const Flow_Rounded: StaticFont<'400', 'normal', U33>
export declare const Foldit: VariableFont<W8, 'normal', U4, never>
export declare const Fondamento: StaticFont<'400', S0, U1>
export declare const Fontdiner_Swanky: StaticFont<'400', 'normal', 'latin'>
export declare const Forum: StaticFont<'400', 'normal', U27>
export declare const Fragment_Mono: StaticFont<'400', S0, U107>
export declare const Francois_One: StaticFont<'400', 'normal', U4>
export declare const Frank_Ruhl_Libre: VariableFont<W20, 'normal', U56, never>
export declare const Fraunces: VariableFont<W8, S0, U4, A113>
export declare const Freckle_Face: StaticFont<'400', 'normal', U1>
export declare const Fredericka_the_Great: StaticFont<'400', 'normal', U1>
export declare const Fredoka: VariableFont<W17, 'normal', U56, 'wdth'>
export declare const Freehand: StaticFont<'400', 'normal', U46>
export declare const Freeman: StaticFont<'400', 'normal', U4>
export declare const Fresca: StaticFont<'400', 'normal', U1>
export declare const Frijole: StaticFont<'400', 'normal', 'latin'>
export declare const Fruktur: StaticFont<'400', S0, U21>
export declare const Fugaz_One: StaticFont<'400', 'normal', 'latin'>
export declare const Fuggles: StaticFont<'400', 'normal', U4>
export declare const Funnel_Display: VariableFont<W57, 'normal', U1, never>
export declare const Funnel_Sans: VariableFont<W57, S0, U1, never>
export declare const Fustat: VariableFont<W55, 'normal', U29, never>
export declare const Fuzzy_Bubbles: StaticFont<W12, 'normal', U4>
export declare const GFS_Didot: StaticFont<'400', 'normal', U114>
export declare const GFS_Neohellenic: StaticFont<W12, S0, U114>
export declare const Ga_Maamli: StaticFont<'400', 'normal', U4>
export declare const Gabarito: VariableFont<W13, 'normal', U1, never>
export declare const Gabriela: StaticFont<'400', 'normal', U27>
export declare const Gaegu: StaticFont<W60, 'normal', U58>
export declare const Gafata: StaticFont<'400', 'normal', U1>
export declare const Gajraj_One: StaticFont<'400', 'normal', U18>
export declare const Galada: StaticFont<'400', 'normal', U115>
export declare const Galdeano: StaticFont<'400', 'normal', 'latin'>
export declare const Galindo: StaticFont<'400', 'normal', U1>
export declare const Gamja_Flower: StaticFont<'400', 'normal', U58>
export declare const Gantari: VariableFont<W8, S0, U1, never>
export declare const Gasoek_One: StaticFont<'400', 'normal', U62>
export declare const Gayathri: StaticFont<W116, 'normal', U117>
export declare const Geist: VariableFont<W8, 'normal', U118, never>
export declare const Geist_Mono: VariableFont<W8, 'normal', U118, never>
export declare const Geist_Pixel: StaticFont<'400', 'normal', U19>
export declare const Gelasio: VariableFont<W3, S0, U4, never>
export declare const Gemunu_Libre: VariableFont<W55, 'normal', U6, never>
export declare const Genos: VariableFont<W8, S0, U110, never>
export declare const Gentium_Book_Plus: StaticFont<W12, S0, U23>
export declare const Gentium_Plus: StaticFont<W12, S0, U23>
export declare const Geo: StaticFont<'400', S0, 'latin'>
export declare const Geologica: VariableFont<W8, 'normal', U82, A119>
export declare const Geom: StaticFont<W20, S0, U38>
export declare const Geomini: StaticFont<W55, 'normal', U19>
export declare const Georama: VariableFont<W8, S0, U4, 'wdth'>
export declare const Geostar: StaticFont<'400', 'normal', 'latin'>
export declare const Geostar_Fill: StaticFont<'400', 'normal', 'latin'>
export declare const Germania_One: StaticFont<'400', 'normal', 'latin'>
export declare const Gideon_Roman: StaticFont<'400', 'normal', U4>
export declare const Gidole: StaticFont<'400', 'normal', U120>
export declare const Gidugu: StaticFont<'400', 'normal', U16>
export declare const Gilda_Display: StaticFont<'400', 'normal', U1>
export declare const Girassol: StaticFont<'400', 'normal', U1>
export declare const Give_You_Glory: StaticFont<'400', 'normal', U1>
export declare const Glass_Antiqua: StaticFont<'400', 'normal', U1>
export declare const Glegoo: StaticFont<W12, 'normal', U18>
export declare const Gloock: StaticFont<'400', 'normal', U107>
export declare const Gloria_Hallelujah: StaticFont<'400', 'normal', U1>
export declare const Glory: VariableFont<W39, S0, U4, never>
export declare const Gluten: VariableFont<W8, 'normal', U4, 'slnt'>
export declare const Goblin_One: StaticFont<'400', 'normal', 'latin'>
export declare const Gochi_Hand: StaticFont<'400', 'normal', 'latin'>
export declare const Goldman: StaticFont<W12, 'normal', U4>
export declare const Golos_Text: VariableFont<W13, 'normal', U27, never>
export declare const Google_Sans: StaticFont<W3, S0, U121>
export declare const Google_Sans_Code: VariableFont<W57, S0, U122, never>
export declare const Google_Sans_Flex: StaticFont<W8, 'normal', U123>
export declare const Gorditas: StaticFont<W12, 'normal', 'latin'>
export declare const Gothic_A1: StaticFont<W8, 'normal', U124>
export declare const Gotu: StaticFont<'400', 'normal', U63>
export declare const Goudy_Bookletter_1911: StaticFont<'400', 'normal', 'latin'>
export declare const Gowun_Batang: StaticFont<W12, 'normal', U105>
export declare const Gowun_Dodum: StaticFont<'400', 'normal', U105>
export declare const Graduate: StaticFont<'400', 'normal', 'latin'>
export declare const Grand_Hotel: StaticFont<'400', 'normal', U1>
export declare const Grandiflora_One: StaticFont<'400', 'normal', U62>
export declare const Grandstander: VariableFont<W8, S0, U4, never>
export declare const Grape_Nuts: StaticFont<'400', 'normal', U4>
export declare const Gravitas_One: StaticFont<'400', 'normal', 'latin'>
export declare const Great_Vibes: StaticFont<'400', 'normal', U125>
export declare const Grechen_Fuemen: StaticFont<'400', 'normal', U4>
export declare const Grenze: StaticFont<W8, S0, U4>
export declare const Grenze_Gotisch: VariableFont<W8, 'normal', U4, never>
export declare const Grey_Qo: StaticFont<'400', 'normal', U4>
export declare const Griffy: StaticFont<'400', 'normal', U1>
export declare const Gruppo: StaticFont<'400', 'normal', U1>
export declare const Gudea: StaticFont<W12, S0, U1>
export declare const Gugi: StaticFont<'400', 'normal', U58>
export declare const Gulzar: StaticFont<'400', 'normal', U29>
export declare const Gupter: StaticFont<W100, 'normal', 'latin'>
export declare const Gurajada: StaticFont<'400', 'normal', U16>
export declare const Gveret_Levin: StaticFont<'400', 'normal', U19>
export declare const Gwendolyn: StaticFont<W12, 'normal', U4>
export declare const Habibi: StaticFont<'400', 'normal', U1>
export declare const Hachi_Maru_Pop: StaticFont<'400', 'normal', U106>
export declare const Hahmlet: VariableFont<W8, 'normal', U105, never>
export declare const Halant: StaticFont<W17, 'normal', U18>
export declare const Hammersmith_One: StaticFont<'400', 'normal', U1>
export declare const Hanalei: StaticFont<'400', 'normal', U1>
export declare const Hanalei_Fill: StaticFont<'400', 'normal', U1>
export declare const Handjet: VariableFont<W8, 'normal', U126, A127>
export declare const Handlee: StaticFont<'400', 'normal', 'latin'>
export declare const Hanken_Grotesk: VariableFont<W8, S0, U21, never>
export declare const Hanuman: VariableFont<W8, 'normal', U46, never>
export declare const Happy_Monkey: StaticFont<'400', 'normal', U1>
export declare const Harmattan: StaticFont<W3, 'normal', U29>
export declare const Headland_One: StaticFont<'400', 'normal', U1>
export declare const Hedvig_Letters_Sans: StaticFont<'400', 'normal', U28>
export declare const Hedvig_Letters_Serif: VariableFont<'400', 'normal', U28, 'opsz'>
export declare const Heebo: VariableFont<W8, 'normal', U128, never>
export declare const Henny_Penny: StaticFont<'400', 'normal', 'latin'>
export declare const Hepta_Slab: VariableFont<W8, 'normal', U4, never>
export declare const Herr_Von_Muellerhoff: StaticFont<'400', 'normal', U1>
export declare const Hi_Melody: StaticFont<'400', 'normal', U58>
export declare const Hibur_Mono: StaticFont<'400', 'normal', U19>
export declare const Hina_Mincho: StaticFont<'400', 'normal', U129>
export declare const Hind: StaticFont<W17, 'normal', U18>
export declare const Hind_Guntur: StaticFont<W17, 'normal', U16>
export declare const Hind_Madurai: StaticFont<W17, 'normal', U45>
export declare const Hind_Mysuru: StaticFont<W17, 'normal', U15>
export declare const Hind_Siliguri: StaticFont<W17, 'normal', U40>
export declare const Hind_Vadodara: StaticFont<W17, 'normal', U41>
export declare const Holtwood_One_SC: StaticFont<'400', 'normal', U1>
export declare const Homemade_Apple: StaticFont<'400', 'normal', 'latin'>
export declare const Homenaje: StaticFont<'400', 'normal', 'latin'>
export declare const Honk: VariableFont<'400', 'normal', U80, A130>
export declare const Host_Grotesk: VariableFont<W57, S0, U1, never>
export declare const Hubballi: StaticFont<'400', 'normal', U15>
export declare const Hubot_Sans: VariableFont<W53, S0, U4, 'wdth'>
export declare const Huninn: StaticFont<'400', 'normal', U83>
export declare const Hurricane: StaticFont<'400', 'normal', U4>
export declare const IBM_Plex_Mono: StaticFont<W35, S0, U33>
export declare const IBM_Plex_Sans: VariableFont<W35, S0, U82, 'wdth'>
export declare const IBM_Plex_Sans_Arabic: StaticFont<W35, 'normal', U131>
export declare const IBM_Plex_Sans_Condensed: StaticFont<W35, S0, U21>
export declare const IBM_Plex_Sans_Devanagari: StaticFont<W35, 'normal', U132>
export declare const IBM_Plex_Sans_Hebrew: StaticFont<W35, 'normal', U133>
export declare const IBM_Plex_Sans_JP: StaticFont<W35, 'normal', U106>
export declare const IBM_Plex_Sans_KR: StaticFont<W35, 'normal', U62>
export declare const IBM_Plex_Sans_Thai: StaticFont<W35, 'normal', U134>
export declare const IBM_Plex_Sans_Thai_Looped: StaticFont<W35, 'normal', U134>
export declare const IBM_Plex_Serif: StaticFont<W35, S0, U33>
export declare const IM_Fell_DW_Pica: StaticFont<'400', S0, 'latin'>
export declare const IM_Fell_DW_Pica_SC: StaticFont<'400', 'normal', 'latin'>
export declare const IM_Fell_Double_Pica: StaticFont<'400', S0, 'latin'>
export declare const IM_Fell_Double_Pica_SC: StaticFont<'400', 'normal', 'latin'>
export declare const IM_Fell_English: StaticFont<'400', S0, 'latin'>
export declare const IM_Fell_English_SC: StaticFont<'400', 'normal', 'latin'>
export declare const IM_Fell_French_Canon: StaticFont<'400', S0, 'latin'>
export declare const IM_Fell_French_Canon_SC: StaticFont<'400', 'normal', 'latin'>
export declare const IM_Fell_Great_Primer: StaticFont<'400', S0, 'latin'>
export declare const IM_Fell_Great_Primer_SC: StaticFont<'400', 'normal', 'latin'>
export declare const Iansui: StaticFont<'400', 'normal', U135>
export declare const Ibarra_Real_Nova: VariableFont<W3, S0, U1, never>
export declare const Iceberg: StaticFont<'400', 'normal', 'latin'>
export declare const Iceland: StaticFont<'400', 'normal', 'latin'>
export declare const Idiqlat: StaticFont<W136, 'normal', U19>
export declare const Imbue: VariableFont<W8, 'normal', U4, 'opsz'>
export declare const Imperial_Script: StaticFont<'400', 'normal', U4>
export declare const Imprima: StaticFont<'400', 'normal', U1>
export declare const Inclusive_Sans: VariableFont<W17, S0, U4, never>
export declare const Inconsolata: VariableFont<W53, 'normal', U4, 'wdth'>
export declare const Inder: StaticFont<'400', 'normal', U1>
export declare const Indie_Flower: StaticFont<'400', 'normal', U1>
export declare const Ingrid_Darling: StaticFont<'400', 'normal', U4>
export declare const Inika: StaticFont<W12, 'normal', U1>
export declare const Inknut_Antiqua: StaticFont<W20, 'normal', U18>
export declare const Inria_Sans: StaticFont<W60, S0, U1>
export declare const Inria_Serif: StaticFont<W60, S0, U1>
export declare const Inspiration: StaticFont<'400', 'normal', U4>
export declare const Instrument_Sans: VariableFont<W3, S0, U1, 'wdth'>
export declare const Instrument_Serif: StaticFont<'400', S0, U1>
export declare const Intel_One_Mono: VariableFont<W17, S0, U137, never>
export declare const Inter: VariableFont<W8, S0, U23, 'opsz'>
export declare const Inter_Tight: VariableFont<W8, S0, U23, never>
export declare const Iosevka_Charon: StaticFont<W111, S0, U19>
export declare const Iosevka_Charon_Mono: StaticFont<W111, S0, U19>
export declare const Irish_Grover: StaticFont<'400', 'normal', 'latin'>
export declare const Island_Moments: StaticFont<'400', 'normal', U4>
export declare const Istok_Web: StaticFont<W12, S0, U27>
export declare const Italiana: StaticFont<'400', 'normal', 'latin'>
export declare const Italianno: StaticFont<'400', 'normal', U4>
export declare const Itim: StaticFont<'400', 'normal', U49>
export declare const Jacquard_12: StaticFont<'400', 'normal', U28>
export declare const Jacquard_12_Charted: StaticFont<'400', 'normal', U28>
export declare const Jacquard_24: StaticFont<'400', 'normal', U1>
export declare const Jacquard_24_Charted: StaticFont<'400', 'normal', U1>
export declare const Jacquarda_Bastarda_9: StaticFont<'400', 'normal', U28>
export declare const Jacquarda_Bastarda_9_Charted: StaticFont<'400', 'normal', U28>
export declare const Jacques_Francois: StaticFont<'400', 'normal', 'latin'>
export declare const Jacques_Francois_Shadow: StaticFont<'400', 'normal', 'latin'>
export declare const Jaini: StaticFont<'400', 'normal', U18>
export declare const Jaini_Purva: StaticFont<'400', 'normal', U18>
export declare const Jaldi: StaticFont<W12, 'normal', U18>
export declare const Jaro: VariableFont<'400', 'normal', U4, 'opsz'>
export declare const Jersey_10: StaticFont<'400', 'normal', U1>
export declare const Jersey_10_Charted: StaticFont<'400', 'normal', U1>
export declare const Jersey_15: StaticFont<'400', 'normal', U1>
export declare const Jersey_15_Charted: StaticFont<'400', 'normal', U1>
export declare const Jersey_20: StaticFont<'400', 'normal', U1>
export declare const Jersey_20_Charted: StaticFont<'400', 'normal', U1>
export declare const Jersey_25: StaticFont<'400', 'normal', U1>
export declare const Jersey_25_Charted: StaticFont<'400', 'normal', U1>
export declare const JetBrains_Mono: VariableFont<W39, S0, U82, never>
export declare const Jim_Nightshade: StaticFont<'400', 'normal', U1>
export declare const Joan: StaticFont<'400', 'normal', U1>
export declare const Jockey_One: StaticFont<'400', 'normal', U1>
export declare const Jolly_Lodger: StaticFont<'400', 'normal', U1>
export declare const Jomhuria: StaticFont<'400', 'normal', U1>
export declare const Jomolhari: StaticFont<'400', 'normal', U138>
export declare const Josefin_Sans: VariableFont<W35, S0, U4, never>
export declare const Josefin_Slab: VariableFont<W35, S0, 'latin', never>
export declare const Jost: VariableFont<W8, S0, U118, never>
export declare const Joti_One: StaticFont<'400', 'normal', U1>
export declare const Jua: StaticFont<'400', 'normal', U58>
export declare const Judson: StaticFont<W12, S0, U4>
export declare const Julee: StaticFont<'400', 'normal', U1>
export declare const Julius_Sans_One: StaticFont<'400', 'normal', U1>
export declare const Junge: StaticFont<'400', 'normal', 'latin'>
export declare const Jura: VariableFont<W17, 'normal', U139, never>
export declare const Just_Another_Hand: StaticFont<'400', 'normal', U1>
export declare const Just_Me_Again_Down_Here: StaticFont<'400', 'normal', U1>
export declare const K2D: StaticFont<W39, S0, U49>
export declare const Kablammo: VariableFont<'400', 'normal', U140, 'MORF'>
export declare const Kadwa: StaticFont<W12, 'normal', U141>
export declare const Kaisei_Decol: StaticFont<W100, 'normal', U106>
export declare const Kaisei_HarunoUmi: StaticFont<W100, 'normal', U106>
export declare const Kaisei_Opti: StaticFont<W100, 'normal', U106>
export declare const Kaisei_Tokumin: StaticFont<W142, 'normal', U106>
export declare const Kalam: StaticFont<W60, 'normal', U18>
export declare const Kalnia: VariableFont<W35, 'normal', U143, 'wdth'>
export declare const Kalnia_Glaze: VariableFont<W35, 'normal', U1, 'wdth'>
export declare const Kameron: VariableFont<W3, 'normal', U1, never>
export declare const Kanchenjunga: StaticFont<W3, 'normal', U144>
export declare const Kanit: StaticFont<W8, S0, U49>
export declare const Kantumruy_Pro: VariableFont<W35, S0, U145, never>
export declare const Kapakana: VariableFont<W95, 'normal', U50, never>
export declare const Karantina: StaticFont<W60, 'normal', U56>
export declare const Karla: VariableFont<W55, S0, U1, never>
export declare const Karla_Tamil_Inclined: StaticFont<W12, 'normal', 'tamil'>
export declare const Karla_Tamil_Upright: StaticFont<W12, 'normal', 'tamil'>
export declare const Karma: StaticFont<W17, 'normal', U18>
export declare const Katibeh: StaticFont<'400', 'normal', U29>
export declare const Kaushan_Script: StaticFont<'400', 'normal', U1>
export declare const Kavivanar: StaticFont<'400', 'normal', U45>
export declare const Kavoon: StaticFont<'400', 'normal', U1>
export declare const Kay_Pho_Du: StaticFont<W3, 'normal', U146>
export declare const Kdam_Thmor_Pro: StaticFont<'400', 'normal', U145>
export declare const Keania_One: StaticFont<'400', 'normal', U1>
export declare const Kedebideri: StaticFont<W13, 'normal', 'latin'>
export declare const Kelly_Slab: StaticFont<'400', 'normal', U118>
export declare const Kenia: StaticFont<'400', 'normal', 'latin'>
export declare const Khand: StaticFont<W17, 'normal', U18>
export declare const Khmer: StaticFont<'400', 'normal', 'khmer'>
export declare const Khula: StaticFont<W147, 'normal', U18>
export declare const Kings: StaticFont<'400', 'normal', U4>
export declare const Kirang_Haerang: StaticFont<'400', 'normal', U58>
export declare const Kite_One: StaticFont<'400', 'normal', U1>
export declare const Kiwi_Maru: StaticFont<W98, 'normal', U106>
export declare const Klee_One: StaticFont<W148, 'normal', U61>
export declare const Knewave: StaticFont<'400', 'normal', U1>
export declare const KoHo: StaticFont<W59, S0, U49>
export declare const Kodchasan: StaticFont<W59, S0, U49>
export declare const Kode_Mono: VariableFont<W3, 'normal', U1, never>
export declare const Koh_Santepheap: StaticFont<W72, 'normal', U46>
export declare const Kolker_Brush: StaticFont<'400', 'normal', U4>
export declare const Konkhmer_Sleokchher: StaticFont<'400', 'normal', U145>
export declare const Kosugi: StaticFont<'400', 'normal', U106>
export declare const Kosugi_Maru: StaticFont<'400', 'normal', U106>
export declare const Kotta_One: StaticFont<'400', 'normal', U1>
export declare const Koulen: StaticFont<'400', 'normal', U46>
export declare const Kranky: StaticFont<'400', 'normal', 'latin'>
export declare const Kreon: VariableFont<W17, 'normal', U1, never>
export declare const Kristi: StaticFont<'400', 'normal', 'latin'>
export declare const Krona_One: StaticFont<'400', 'normal', U1>
export declare const Krub: StaticFont<W59, S0, U49>
export declare const Kufam: VariableFont<W13, S0, U26, never>
export declare const Kulim_Park: StaticFont<W149, S0, U1>
export declare const Kumar_One: StaticFont<'400', 'normal', U41>
export declare const Kumar_One_Outline: StaticFont<'400', 'normal', U41>
export declare const Kumbh_Sans: VariableFont<W8, 'normal', U28, 'YOPQ'>
export declare const Kurale: StaticFont<'400', 'normal', U150>
export declare const LINE_Seed_JP: StaticFont<W151, 'normal', U19>
export declare const LXGW_Marker_Gothic: StaticFont<'400', 'normal', U152>
export declare const LXGW_WenKai_Mono_TC: StaticFont<W60, 'normal', U153>
export declare const LXGW_WenKai_TC: StaticFont<W60, 'normal', U153>
export declare const La_Belle_Aurore: StaticFont<'400', 'normal', U1>
export declare const Labrada: VariableFont<W8, S0, U4, never>
export declare const Lacquer: StaticFont<'400', 'normal', 'latin'>
export declare const Laila: StaticFont<W17, 'normal', U18>
export declare const Lakki_Reddy: StaticFont<'400', 'normal', U88>
export declare const Lalezar: StaticFont<'400', 'normal', U26>
export declare const Lancelot: StaticFont<'400', 'normal', U1>
export declare const Langar: StaticFont<'400', 'normal', U42>
export declare const Lateef: StaticFont<W55, 'normal', U29>
export declare const Lato: StaticFont<W72, S0, U1>
export declare const Lavishly_Yours: StaticFont<'400', 'normal', U4>
export declare const League_Gothic: VariableFont<'400', 'normal', U4, 'wdth'>
export declare const League_Script: StaticFont<'400', 'normal', 'latin'>
export declare const League_Spartan: VariableFont<W8, 'normal', U4, never>
export declare const Leckerli_One: StaticFont<'400', 'normal', 'latin'>
export declare const Ledger: StaticFont<'400', 'normal', U118>
export declare const Lekton: StaticFont<W12, S0, U1>
export declare const Lemon: StaticFont<'400', 'normal', U1>
export declare const Lemonada: VariableFont<W17, 'normal', U26, never>
export declare const Lexend: VariableFont<W8, 'normal', U4, never>
export declare const Lexend_Deca: VariableFont<W8, 'normal', U4, never>
export declare const Lexend_Exa: VariableFont<W8, 'normal', U4, never>
export declare const Lexend_Giga: VariableFont<W8, 'normal', U4, never>
export declare const Lexend_Mega: VariableFont<W8, 'normal', U4, never>
export declare const Lexend_Peta: VariableFont<W8, 'normal', U4, never>
export declare const Lexend_Tera: VariableFont<W8, 'normal', U4, never>
export declare const Lexend_Zetta: VariableFont<W8, 'normal', U4, never>
export declare const Libertinus_Keyboard: StaticFont<'400', 'normal', U1>
export declare const Libertinus_Math: StaticFont<'400', 'normal', U154>
export declare const Libertinus_Mono: StaticFont<'400', 'normal', U1>
export declare const Libertinus_Sans: StaticFont<W12, S0, U23>
export declare const Libertinus_Serif: StaticFont<W37, S0, U52>
export declare const Libertinus_Serif_Display: StaticFont<'400', 'normal', U23>
export declare const Libre_Barcode_128: StaticFont<'400', 'normal', 'latin'>
export declare const Libre_Barcode_128_Text: StaticFont<'400', 'normal', 'latin'>
export declare const Libre_Barcode_39: StaticFont<'400', 'normal', 'latin'>
export declare const Libre_Barcode_39_Extended: StaticFont<'400', 'normal', 'latin'>
export declare const Libre_Barcode_39_Extended_Text: StaticFont<'400', 'normal', 'latin'>
export declare const Libre_Barcode_39_Text: StaticFont<'400', 'normal', 'latin'>
export declare const Libre_Barcode_EAN13_Text: StaticFont<'400', 'normal', 'latin'>
export declare const Libre_Baskerville: StaticFont<W3, S0, U1>
export declare const Libre_Bodoni: VariableFont<W3, S0, U4, never>
export declare const Libre_Caslon_Display: StaticFont<'400', 'normal', U1>
export declare const Libre_Caslon_Text: StaticFont<W12, S0, U1>
export declare const Libre_Franklin: VariableFont<W8, S0, U33, never>
export declare const Licorice: StaticFont<'400', 'normal', U4>
export declare const Life_Savers: StaticFont<W155, 'normal', U1>
export declare const Lilex: StaticFont<W35, S0, U156>
export declare const Lilita_One: StaticFont<'400', 'normal', U1>
export declare const Lily_Script_One: StaticFont<'400', 'normal', U1>
export declare const Limelight: StaticFont<'400', 'normal', U1>
export declare const Linden_Hill: StaticFont<'400', S0, U1>
export declare const Linefont: VariableFont<W8, 'normal', 'latin', 'wdth'>
export declare const Lisu_Bosa: StaticFont<W53, S0, U157>
export declare const Liter: StaticFont<'400', 'normal', U118>
export declare const Literata: VariableFont<W53, S0, U23, 'opsz'>
export declare const Liu_Jian_Mao_Cao: StaticFont<'400', 'normal', U158>
export declare const Livvic: StaticFont<W159, S0, U4>
export declare const Lobster: StaticFont<'400', 'normal', U33>
export declare const Lobster_Two: StaticFont<W12, S0, 'latin'>
export declare const Londrina_Outline: StaticFont<'400', 'normal', 'latin'>
export declare const Londrina_Shadow: StaticFont<'400', 'normal', 'latin'>
export declare const Londrina_Sketch: StaticFont<'400', 'normal', 'latin'>
export declare const Londrina_Solid: StaticFont<W160, 'normal', 'latin'>
export declare const Long_Cang: StaticFont<'400', 'normal', U158>
export declare const Lora: VariableFont<W3, S0, U161, never>
export declare const Love_Light: StaticFont<'400', 'normal', U4>
export declare const Love_Ya_Like_A_Sister: StaticFont<'400', 'normal', U1>
export declare const Loved_by_the_King: StaticFont<'400', 'normal', U1>
export declare const Lovers_Quarrel: StaticFont<'400', 'normal', U4>
export declare const Luckiest_Guy: StaticFont<'400', 'normal', U1>
export declare const Lugrasimo: StaticFont<'400', 'normal', U1>
export declare const Lumanosimo: StaticFont<'400', 'normal', U1>
export declare const Lunasima: StaticFont<W12, 'normal', U52>
export declare const Lusitana: StaticFont<W12, 'normal', 'latin'>
export declare const Lustria: StaticFont<'400', 'normal', 'latin'>
export declare const Luxurious_Roman: StaticFont<'400', 'normal', U4>
export declare const Luxurious_Script: StaticFont<'400', 'normal', U4>
export declare const M_PLUS_1: VariableFont<W8, 'normal', U89, never>
export declare const M_PLUS_1_Code: VariableFont<W35, 'normal', U89, never>
export declare const M_PLUS_1p: StaticFont<W25, 'normal', U162>
export declare const M_PLUS_2: VariableFont<W8, 'normal', U89, never>
export declare const M_PLUS_Code_Latin: VariableFont<W35, 'normal', U4, 'wdth'>
export declare const M_PLUS_Rounded_1c: StaticFont<W25, 'normal', U162>
export declare const M_PLUS_U: StaticFont<W8, 'normal', U19>
export declare const Ma_Shan_Zheng: StaticFont<'400', 'normal', U158>
export declare const Macondo: StaticFont<'400', 'normal', 'latin'>
export declare const Macondo_Swash_Caps: StaticFont<'400', 'normal', 'latin'>
export declare const Mada: VariableFont<W53, 'normal', U29, never>
export declare const Madimi_One: StaticFont<'400', 'normal', U28>
export declare const Magra: StaticFont<W12, 'normal', U1>
export declare const Maiden_Orange: StaticFont<'400', 'normal', U1>
export declare const Maitree: StaticFont<W59, 'normal', U49>
export declare const Major_Mono_Display: StaticFont<'400', 'normal', U4>
export declare const Mako: StaticFont<'400', 'normal', U1>
export declare const Mali: StaticFont<W59, S0, U49>
export declare const Mallanna: StaticFont<'400', 'normal', U88>
export declare const Maname: StaticFont<'400', 'normal', U163>
export declare const Mandali: StaticFont<'400', 'normal', U88>
export declare const Manjari: StaticFont<W116, 'normal', U43>
export declare const Manrope: VariableFont<W55, 'normal', U82, never>
export declare const Mansalva: StaticFont<'400', 'normal', U164>
export declare const Manuale: VariableFont<W57, S0, U4, never>
export declare const Manufacturing_Consent: StaticFont<'400', 'normal', U1>
export declare const Marcellus: StaticFont<'400', 'normal', U1>
export declare const Marcellus_SC: StaticFont<'400', 'normal', U1>
export declare const Marck_Script: StaticFont<'400', 'normal', U118>
export declare const Margarine: StaticFont<'400', 'normal', U1>
export declare const Marhey: VariableFont<W17, 'normal', U29, never>
export declare const Markazi_Text: VariableFont<W3, 'normal', U26, never>
export declare const Marko_One: StaticFont<'400', 'normal', 'latin'>
export declare const Marmelad: StaticFont<'400', 'normal', U33>
export declare const Martel: StaticFont<W75, 'normal', U18>
export declare const Martel_Sans: StaticFont<W75, 'normal', U18>
export declare const Martian_Mono: VariableFont<W39, 'normal', U27, 'wdth'>
export declare const Marvel: StaticFont<W12, S0, 'latin'>
export declare const Matangi: VariableFont<W20, 'normal', U18, never>
export declare const Mate: StaticFont<'400', S0, U1>
export declare const Mate_SC: StaticFont<'400', 'normal', U1>
export declare const Matemasie: StaticFont<'400', 'normal', U1>
export declare const Material_Symbols: StaticFont<W35, 'normal', 'latin'>
export declare const Maven_Pro: VariableFont<W13, 'normal', U4, never>
export declare const McLaren: StaticFont<'400', 'normal', U1>
export declare const Mea_Culpa: StaticFont<'400', 'normal', U4>
export declare const Meddon: StaticFont<'400', 'normal', U1>
export declare const MedievalSharp: StaticFont<'400', 'normal', U1>
export declare const Medula_One: StaticFont<'400', 'normal', 'latin'>
export declare const Meera_Inimai: StaticFont<'400', 'normal', U165>
export declare const Megrim: StaticFont<'400', 'normal', U1>
export declare const Meie_Script: StaticFont<'400', 'normal', U1>
export declare const Menbere: VariableFont<W35, 'normal', U166, never>
export declare const Meow_Script: StaticFont<'400', 'normal', U4>
export declare const Merienda: VariableFont<W20, 'normal', U4, never>
export declare const Merriweather: VariableFont<W20, S0, U33, A81>
export declare const Merriweather_Sans: VariableFont<W57, S0, U21, never>
export declare const Metal: StaticFont<'400', 'normal', U46>
export declare const Metal_Mania: StaticFont<'400', 'normal', U1>
export declare const Metamorphous: StaticFont<'400', 'normal', U1>
export declare const Metrophobic: StaticFont<'400', 'normal', U4>
export declare const Michroma: StaticFont<'400', 'normal', U1>
export declare const Micro_5: StaticFont<'400', 'normal', U28>
export declare const Micro_5_Charted: StaticFont<'400', 'normal', U28>
export declare const Milonga: StaticFont<'400', 'normal', U1>
export declare const Miltonian: StaticFont<'400', 'normal', 'latin'>
export declare const Miltonian_Tattoo: StaticFont<'400', 'normal', 'latin'>
export declare const Mina: StaticFont<W12, 'normal', U40>
export declare const Mingzat: StaticFont<'400', 'normal', U167>
export declare const Miniver: StaticFont<'400', 'normal', 'latin'>
export declare const Miranda_Sans: StaticFont<W3, S0, U19>
export declare const Miriam_Libre: VariableFont<W3, 'normal', U56, never>
export declare const Mirza: StaticFont<W3, 'normal', U29>
export declare const Miss_Fajardose: StaticFont<'400', 'normal', U1>
export declare const Mitr: StaticFont<W59, 'normal', U49>
export declare const Mochiy_Pop_One: StaticFont<'400', 'normal', U168>
export declare const Mochiy_Pop_P_One: StaticFont<'400', 'normal', U168>
export declare const Modak: StaticFont<'400', 'normal', U18>
export declare const Modern_Antiqua: StaticFont<'400', 'normal', U1>
export declare const Moderustic: VariableFont<W57, 'normal', U9, never>
export declare const Mogra: StaticFont<'400', 'normal', U41>
export declare const Mohave: VariableFont<W17, S0, U1, never>
export declare const Moirai_One: StaticFont<'400', 'normal', U62>
export declare const Molengo: StaticFont<'400', 'normal', U1>
export declare const Molle: StaticFont<'400', 'italic', U1>
export declare const Momo_Signature: StaticFont<'400', 'normal', U4>
export declare const Momo_Trust_Display: StaticFont<'400', 'normal', U4>
export declare const Momo_Trust_Sans: StaticFont<W55, 'normal', U4>
export declare const Mona_Sans: VariableFont<W53, S0, U4, 'wdth'>
export declare const Monda: VariableFont<W3, 'normal', U4, never>
export declare const Monofett: StaticFont<'400', 'normal', U1>
export declare const Monomakh: StaticFont<'400', 'normal', U27>
export declare const Monomaniac_One: StaticFont<'400', 'normal', U50>
export declare const Monoton: StaticFont<'400', 'normal', U1>
export declare const Monsieur_La_Doulaise: StaticFont<'400', 'normal', U1>
export declare const Montaga: StaticFont<'400', 'normal', 'latin'>
export declare const Montagu_Slab: VariableFont<W35, 'normal', U4, 'opsz'>
export declare const MonteCarlo: StaticFont<'400', 'normal', U4>
export declare const Montenegrin_Gothic_One: StaticFont<'400', 'normal', U19>
export declare const Montez: StaticFont<'400', 'normal', U1>
export declare const Montserrat: VariableFont<W8, S0, U33, never>
export declare const Montserrat_Alternates: StaticFont<W8, S0, U33>
export declare const Montserrat_Underline: VariableFont<W8, S0, U33, never>
export declare const Moo_Lah_Lah: StaticFont<'400', 'normal', U4>
export declare const Mooli: StaticFont<'400', 'normal', U1>
export declare const Moon_Dance: StaticFont<'400', 'normal', U4>
export declare const Moul: StaticFont<'400', 'normal', U46>
export declare const Moulpali: StaticFont<'400', 'normal', U46>
export declare const Mountains_of_Christmas: StaticFont<W12, 'normal', 'latin'>
export declare const Mouse_Memoirs: StaticFont<'400', 'normal', U1>
export declare const Mozilla_Headline: VariableFont<W59, 'normal', U1, 'wdth'>
export declare const Mozilla_Text: VariableFont<W59, 'normal', U1, never>
export declare const Mr_Bedfort: StaticFont<'400', 'normal', U1>
export declare const Mr_Dafoe: StaticFont<'400', 'normal', U1>
export declare const Mr_De_Haviland: StaticFont<'400', 'normal', U1>
export declare const Mrs_Saint_Delafield: StaticFont<'400', 'normal', U1>
export declare const Mrs_Sheppards: StaticFont<'400', 'normal', U1>
export declare const Ms_Madi: StaticFont<'400', 'normal', U4>
export declare const Mukta: StaticFont<W55, 'normal', U18>
export declare const Mukta_Mahee: StaticFont<W55, 'normal', U42>
export declare const Mukta_Malar: StaticFont<W55, 'normal', U45>
export declare const Mukta_Vaani: StaticFont<W55, 'normal', U41>
export declare const Mulish: VariableFont<W53, S0, U33, never>
export declare const Murecho: VariableFont<W8, 'normal', U169, never>
export declare const MuseoModerno: VariableFont<W8, S0, U4, never>
export declare const My_Soul: StaticFont<'400', 'normal', U4>
export declare const Mynerve: StaticFont<'400', 'normal', U164>
export declare const Mystery_Quest: StaticFont<'400', 'normal', U1>
export declare const NTR: StaticFont<'400', 'normal', U88>
export declare const Nabla: VariableFont<'400', 'normal', U170, A171>
export declare const Namdhinggo: StaticFont<W5, 'normal', U172>
export declare const Nanum_Brush_Script: StaticFont<'400', 'normal', U58>
export declare const Nanum_Gothic: StaticFont<W155, 'normal', U58>
export declare const Nanum_Gothic_Coding: StaticFont<W12, 'normal', U58>
export declare const Nanum_Myeongjo: StaticFont<W155, 'normal', U58>
export declare const Nanum_Pen_Script: StaticFont<'400', 'normal', U58>
export declare const Narnoor: StaticFont<W5, 'normal', U173>
export declare const Nata_Sans: VariableFont<W8, 'normal', U33, never>
export declare const National_Park: VariableFont<W55, 'normal', U4, never>
export declare const Neonderthaw: StaticFont<'400', 'normal', U4>
export declare const Nerko_One: StaticFont<'400', 'normal', U1>
export declare const Neucha: StaticFont<'400', 'normal', U102>
export declare const Neuton: StaticFont<W73, S0, U1>
export declare const New_Amsterdam: StaticFont<'400', 'normal', U1>
export declare const New_Rocker: StaticFont<'400', 'normal', U1>
export declare const New_Tegomin: StaticFont<'400', 'normal', U50>
export declare const News_Cycle: StaticFont<W12, 'normal', U23>
export declare const Newsreader: VariableFont<W55, S0, U4, 'opsz'>
export declare const Niconne: StaticFont<'400', 'normal', U1>
export declare const Niramit: StaticFont<W59, S0, U49>
export declare const Nixie_One: StaticFont<'400', 'normal', 'latin'>
export declare const Nobile: StaticFont<W100, S0, U118>
export declare const Nokora: VariableFont<W8, 'normal', U46, never>
export declare const Norican: StaticFont<'400', 'normal', U1>
export declare const Nosifer: StaticFont<'400', 'normal', U1>
export declare const Notable: StaticFont<'400', 'normal', 'latin'>
export declare const Nothing_You_Could_Do: StaticFont<'400', 'normal', 'latin'>
export declare const Noticia_Text: StaticFont<W12, S0, U4>
export declare const Noto_Color_Emoji: StaticFont<'400', 'normal', 'emoji'>
export declare const Noto_Emoji: VariableFont<W17, 'normal', 'emoji', never>
export declare const Noto_Kufi_Arabic: VariableFont<W8, 'normal', U174, never>
export declare const Noto_Music: StaticFont<'400', 'normal', U175>
export declare const Noto_Naskh_Arabic: VariableFont<W3, 'normal', U174, never>
export declare const Noto_Nastaliq_Urdu: VariableFont<W3, 'normal', U29, never>
export declare const Noto_Rashi_Hebrew: VariableFont<W8, 'normal', U176, never>
export declare const Noto_Sans: VariableFont<W8, S0, U177, 'wdth'>
export declare const Noto_Sans_Adlam: VariableFont<W3, 'normal', U2, never>
export declare const Noto_Sans_Adlam_Unjoined: VariableFont<W3, 'normal', U2, never>
export declare const Noto_Sans_Anatolian_Hieroglyphs: StaticFont<'400', 'normal', U178>
export declare const Noto_Sans_Arabic: VariableFont<W8, 'normal', U174, 'wdth'>
export declare const Noto_Sans_Armenian: VariableFont<W8, 'normal', U179, 'wdth'>
export declare const Noto_Sans_Avestan: StaticFont<'400', 'normal', U180>
export declare const Noto_Sans_Balinese: VariableFont<W3, 'normal', U181, never>
export declare const Noto_Sans_Bamum: VariableFont<W3, 'normal', U182, never>
export declare const Noto_Sans_Bassa_Vah: VariableFont<W3, 'normal', U183, never>
export declare const Noto_Sans_Batak: StaticFont<'400', 'normal', U184>
export declare const Noto_Sans_Bengali: VariableFont<W8, 'normal', U40, 'wdth'>
export declare const Noto_Sans_Bhaiksuki: StaticFont<'400', 'normal', U185>
export declare const Noto_Sans_Brahmi: StaticFont<'400', 'normal', U186>
export declare const Noto_Sans_Buginese: StaticFont<'400', 'normal', U187>
export declare const Noto_Sans_Buhid: StaticFont<'400', 'normal', U188>
export declare const Noto_Sans_Canadian_Aboriginal: VariableFont<W8, 'normal', U189, never>
export declare const Noto_Sans_Carian: StaticFont<'400', 'normal', U190>
export declare const Noto_Sans_Caucasian_Albanian: StaticFont<'400', 'normal', U191>
export declare const Noto_Sans_Chakma: StaticFont<'400', 'normal', U192>
export declare const Noto_Sans_Cham: VariableFont<W8, 'normal', U193, never>
export declare const Noto_Sans_Cherokee: VariableFont<W8, 'normal', U194, never>
export declare const Noto_Sans_Chorasmian: StaticFont<'400', 'normal', U195>
export declare const Noto_Sans_Coptic: StaticFont<'400', 'normal', U196>
export declare const Noto_Sans_Cuneiform: StaticFont<'400', 'normal', U197>
export declare const Noto_Sans_Cypriot: StaticFont<'400', 'normal', U198>
export declare const Noto_Sans_Cypro_Minoan: StaticFont<'400', 'normal', U199>
export declare const Noto_Sans_Deseret: StaticFont<'400', 'normal', U200>
export declare const Noto_Sans_Devanagari: VariableFont<W8, 'normal', U18, 'wdth'>
export declare const Noto_Sans_Display: VariableFont<W8, S0, U23, 'wdth'>
export declare const Noto_Sans_Duployan: StaticFont<W12, 'normal', U201>
export declare const Noto_Sans_Egyptian_Hieroglyphs: StaticFont<'400', 'normal', U202>
export declare const Noto_Sans_Elbasan: StaticFont<'400', 'normal', U203>
export declare const Noto_Sans_Elymaic: StaticFont<'400', 'normal', U204>
export declare const Noto_Sans_Ethiopic: VariableFont<W8, 'normal', U7, 'wdth'>
export declare const Noto_Sans_Georgian: VariableFont<W8, 'normal', U205, 'wdth'>
export declare const Noto_Sans_Glagolitic: StaticFont<'400', 'normal', U206>
export declare const Noto_Sans_Gothic: StaticFont<'400', 'normal', U207>
export declare const Noto_Sans_Grantha: StaticFont<'400', 'normal', U208>
export declare const Noto_Sans_Gujarati: VariableFont<W8, 'normal', U209, 'wdth'>
export declare const Noto_Sans_Gunjala_Gondi: VariableFont<W3, 'normal', U210, never>
export declare const Noto_Sans_Gurmukhi: VariableFont<W8, 'normal', U42, 'wdth'>
export declare const Noto_Sans_HK: VariableFont<W8, 'normal', U211, never>
export declare const Noto_Sans_Hanifi_Rohingya: VariableFont<W3, 'normal', U212, never>
export declare const Noto_Sans_Hanunoo: StaticFont<'400', 'normal', U213>
export declare const Noto_Sans_Hatran: StaticFont<'400', 'normal', U214>
export declare const Noto_Sans_Hebrew: VariableFont<W8, 'normal', U215, 'wdth'>
export declare const Noto_Sans_Imperial_Aramaic: StaticFont<'400', 'normal', U216>
export declare const Noto_Sans_Indic_Siyaq_Numbers: StaticFont<'400', 'normal', U217>
export declare const Noto_Sans_Inscriptional_Pahlavi: StaticFont<'400', 'normal', U218>
export declare const Noto_Sans_Inscriptional_Parthian: StaticFont<'400', 'normal', U219>
export declare const Noto_Sans_JP: VariableFont<W8, 'normal', U129, never>
export declare const Noto_Sans_Javanese: VariableFont<W3, 'normal', U220, never>
export declare const Noto_Sans_KR: VariableFont<W8, 'normal', U221, never>
export declare const Noto_Sans_Kaithi: StaticFont<'400', 'normal', U222>
export declare const Noto_Sans_Kannada: VariableFont<W8, 'normal', U15, 'wdth'>
export declare const Noto_Sans_Kawi: VariableFont<W3, 'normal', U223, never>
export declare const Noto_Sans_Kayah_Li: VariableFont<W3, 'normal', U146, never>
export declare const Noto_Sans_Kharoshthi: StaticFont<'400', 'normal', U224>
export declare const Noto_Sans_Khmer: VariableFont<W8, 'normal', U145, 'wdth'>
export declare const Noto_Sans_Khojki: StaticFont<'400', 'normal', U225>
export declare const Noto_Sans_Khudawadi: StaticFont<'400', 'normal', U226>
export declare const Noto_Sans_Lao: VariableFont<W8, 'normal', U227, 'wdth'>
export declare const Noto_Sans_Lao_Looped: VariableFont<W8, 'normal', U227, 'wdth'>
export declare const Noto_Sans_Lepcha: StaticFont<'400', 'normal', U167>
export declare const Noto_Sans_Limbu: StaticFont<'400', 'normal', U172>
export declare const Noto_Sans_Linear_A: StaticFont<'400', 'normal', U228>
export declare const Noto_Sans_Linear_B: StaticFont<'400', 'normal', U229>
export declare const Noto_Sans_Lisu: VariableFont<W3, 'normal', U157, never>
export declare const Noto_Sans_Lycian: StaticFont<'400', 'normal', 'lycian'>
export declare const Noto_Sans_Lydian: StaticFont<'400', 'normal', U230>
export declare const Noto_Sans_Mahajani: StaticFont<'400', 'normal', U231>
export declare const Noto_Sans_Malayalam: VariableFont<W8, 'normal', U43, 'wdth'>
export declare const Noto_Sans_Mandaic: StaticFont<'400', 'normal', U232>
export declare const Noto_Sans_Manichaean: StaticFont<'400', 'normal', U233>
export declare const Noto_Sans_Marchen: StaticFont<'400', 'normal', U234>
export declare const Noto_Sans_Masaram_Gondi: StaticFont<'400', 'normal', U235>
export declare const Noto_Sans_Math: StaticFont<'400', 'normal', U236>
export declare const Noto_Sans_Mayan_Numerals: StaticFont<'400', 'normal', U237>
export declare const Noto_Sans_Medefaidrin: VariableFont<W3, 'normal', U238, never>
export declare const Noto_Sans_Meetei_Mayek: VariableFont<W8, 'normal', U239, never>
export declare const Noto_Sans_Mende_Kikakui: StaticFont<'400', 'normal', U240>
export declare const Noto_Sans_Meroitic: StaticFont<'400', 'normal', U241>
export declare const Noto_Sans_Miao: StaticFont<'400', 'normal', U242>
export declare const Noto_Sans_Modi: StaticFont<'400', 'normal', U243>
export declare const Noto_Sans_Mongolian: StaticFont<'400', 'normal', U244>
export declare const Noto_Sans_Mono: VariableFont<W8, 'normal', U23, 'wdth'>
export declare const Noto_Sans_Mro: StaticFont<'400', 'normal', U245>
export declare const Noto_Sans_Multani: StaticFont<'400', 'normal', U246>
export declare const Noto_Sans_Myanmar: StaticFont<W8, 'normal', 'myanmar'>
export declare const Noto_Sans_NKo: StaticFont<'400', 'normal', U247>
export declare const Noto_Sans_NKo_Unjoined: VariableFont<W3, 'normal', U247, never>
export declare const Noto_Sans_Nabataean: StaticFont<'400', 'normal', U248>
export declare const Noto_Sans_Nag_Mundari: VariableFont<W3, 'normal', U249, never>
export declare const Noto_Sans_Nandinagari: StaticFont<'400', 'normal', U250>
export declare const Noto_Sans_New_Tai_Lue: VariableFont<W3, 'normal', U99, never>
export declare const Noto_Sans_Newa: StaticFont<'400', 'normal', U251>
export declare const Noto_Sans_Nushu: StaticFont<'400', 'normal', U252>
export declare const Noto_Sans_Ogham: StaticFont<'400', 'normal', U253>
export declare const Noto_Sans_Ol_Chiki: VariableFont<W3, 'normal', U254, never>
export declare const Noto_Sans_Old_Hungarian: StaticFont<'400', 'normal', U255>
export declare const Noto_Sans_Old_Italic: StaticFont<'400', 'normal', U256>
export declare const Noto_Sans_Old_North_Arabian: StaticFont<'400', 'normal', U257>
export declare const Noto_Sans_Old_Permic: StaticFont<'400', 'normal', U258>
export declare const Noto_Sans_Old_Persian: StaticFont<'400', 'normal', U259>
export declare const Noto_Sans_Old_Sogdian: StaticFont<'400', 'normal', U260>
export declare const Noto_Sans_Old_South_Arabian: StaticFont<'400', 'normal', U261>
export declare const Noto_Sans_Old_Turkic: StaticFont<'400', 'normal', U262>
export declare const Noto_Sans_Oriya: VariableFont<W8, 'normal', U44, 'wdth'>
export declare const Noto_Sans_Osage: StaticFont<'400', 'normal', U263>
export declare const Noto_Sans_Osmanya: StaticFont<'400', 'normal', U264>
export declare const Noto_Sans_Pahawh_Hmong: StaticFont<'400', 'normal', U265>
export declare const Noto_Sans_Palmyrene: StaticFont<'400', 'normal', U266>
export declare const Noto_Sans_Pau_Cin_Hau: StaticFont<'400', 'normal', U267>
export declare const Noto_Sans_PhagsPa: StaticFont<'400', 'normal', U268>
export declare const Noto_Sans_Phoenician: StaticFont<'400', 'normal', U269>
export declare const Noto_Sans_Psalter_Pahlavi: StaticFont<'400', 'normal', U270>
export declare const Noto_Sans_Rejang: StaticFont<'400', 'normal', U271>
export declare const Noto_Sans_Runic: StaticFont<'400', 'normal', U272>
export declare const Noto_Sans_SC: VariableFont<W8, 'normal', U273, never>
export declare const Noto_Sans_Samaritan: StaticFont<'400', 'normal', U274>
export declare const Noto_Sans_Saurashtra: StaticFont<'400', 'normal', U275>
export declare const Noto_Sans_Sharada: StaticFont<'400', 'normal', U276>
export declare const Noto_Sans_Shavian: StaticFont<'400', 'normal', U277>
export declare const Noto_Sans_Siddham: StaticFont<'400', 'normal', U278>
export declare const Noto_Sans_SignWriting: StaticFont<'400', 'normal', U279>
export declare const Noto_Sans_Sinhala: VariableFont<W8, 'normal', U6, 'wdth'>
export declare const Noto_Sans_Sogdian: StaticFont<'400', 'normal', U280>
export declare const Noto_Sans_Sora_Sompeng: VariableFont<W3, 'normal', U281, never>
export declare const Noto_Sans_Soyombo: StaticFont<'400', 'normal', U282>
export declare const Noto_Sans_Sundanese: VariableFont<W3, 'normal', U283, never>
export declare const Noto_Sans_Sunuwar: StaticFont<'400', 'normal', U284>
export declare const Noto_Sans_Syloti_Nagri: StaticFont<'400', 'normal', U285>
export declare const Noto_Sans_Symbols: VariableFont<W8, 'normal', U286, never>
export declare const Noto_Sans_Symbols_2: StaticFont<'400', 'normal', U287>
export declare const Noto_Sans_Syriac: VariableFont<W8, 'normal', U288, never>
export declare const Noto_Sans_Syriac_Eastern: VariableFont<W8, 'normal', U288, never>
export declare const Noto_Sans_Syriac_Western: StaticFont<W8, 'normal', U288>
export declare const Noto_Sans_TC: VariableFont<W8, 'normal', U83, never>
export declare const Noto_Sans_Tagalog: StaticFont<'400', 'normal', U289>
export declare const Noto_Sans_Tagbanwa: StaticFont<'400', 'normal', U290>
export declare const Noto_Sans_Tai_Le: StaticFont<'400', 'normal', U291>
export declare const Noto_Sans_Tai_Tham: VariableFont<W3, 'normal', U292, never>
export declare const Noto_Sans_Tai_Viet: StaticFont<'400', 'normal', U293>
export declare const Noto_Sans_Takri: StaticFont<'400', 'normal', U294>
export declare const Noto_Sans_Tamil: VariableFont<W8, 'normal', U45, 'wdth'>
export declare const Noto_Sans_Tamil_Supplement: StaticFont<'400', 'normal', U295>
export declare const Noto_Sans_Tangsa: VariableFont<W3, 'normal', U296, never>
export declare const Noto_Sans_Telugu: VariableFont<W8, 'normal', U16, 'wdth'>
export declare const Noto_Sans_Thaana: VariableFont<W8, 'normal', U297, never>
export declare const Noto_Sans_Thai: VariableFont<W8, 'normal', U298, 'wdth'>
export declare const Noto_Sans_Thai_Looped: VariableFont<W8, 'normal', U298, 'wdth'>
export declare const Noto_Sans_Tifinagh: StaticFont<'400', 'normal', U14>
export declare const Noto_Sans_Tirhuta: StaticFont<'400', 'normal', U299>
export declare const Noto_Sans_Ugaritic: StaticFont<'400', 'normal', U300>
export declare const Noto_Sans_Vai: StaticFont<'400', 'normal', U301>
export declare const Noto_Sans_Vithkuqi: VariableFont<W3, 'normal', U302, never>
export declare const Noto_Sans_Wancho: StaticFont<'400', 'normal', U303>
export declare const Noto_Sans_Warang_Citi: StaticFont<'400', 'normal', U304>
export declare const Noto_Sans_Yi: StaticFont<'400', 'normal', U305>
export declare const Noto_Sans_Zanabazar_Square: StaticFont<'400', 'normal', U306>
export declare const Noto_Serif: VariableFont<W8, S0, U154, 'wdth'>
export declare const Noto_Serif_Ahom: StaticFont<'400', 'normal', U307>
export declare const Noto_Serif_Armenian: VariableFont<W8, 'normal', U179, 'wdth'>
export declare const Noto_Serif_Balinese: StaticFont<'400', 'normal', U181>
export declare const Noto_Serif_Bengali: VariableFont<W8, 'normal', U40, 'wdth'>
export declare const Noto_Serif_Devanagari: VariableFont<W8, 'normal', U18, 'wdth'>
export declare const Noto_Serif_Display: VariableFont<W8, S0, U23, 'wdth'>
export declare const Noto_Serif_Dives_Akuru: StaticFont<'400', 'normal', U308>
export declare const Noto_Serif_Dogra: StaticFont<'400', 'normal', U309>
export declare const Noto_Serif_Ethiopic: VariableFont<W8, 'normal', U7, 'wdth'>
export declare const Noto_Serif_Georgian: VariableFont<W8, 'normal', U310, 'wdth'>
export declare const Noto_Serif_Grantha: StaticFont<'400', 'normal', U208>
export declare const Noto_Serif_Gujarati: VariableFont<W8, 'normal', U209, never>
export declare const Noto_Serif_Gurmukhi: VariableFont<W8, 'normal', U42, never>
export declare const Noto_Serif_HK: VariableFont<W53, 'normal', U211, never>
export declare const Noto_Serif_Hebrew: VariableFont<W8, 'normal', U56, 'wdth'>
export declare const Noto_Serif_Hentaigana: VariableFont<W53, 'normal', U311, never>
export declare const Noto_Serif_JP: VariableFont<W53, 'normal', U129, never>
export declare const Noto_Serif_KR: VariableFont<W53, 'normal', U221, never>
export declare const Noto_Serif_Kannada: VariableFont<W8, 'normal', U15, never>
export declare const Noto_Serif_Khitan_Small_Script: StaticFont<'400', 'normal', U312>
export declare const Noto_Serif_Khmer: VariableFont<W8, 'normal', U145, 'wdth'>
export declare const Noto_Serif_Khojki: VariableFont<W3, 'normal', U225, never>
export declare const Noto_Serif_Lao: VariableFont<W8, 'normal', U227, 'wdth'>
export declare const Noto_Serif_Makasar: StaticFont<'400', 'normal', U313>
export declare const Noto_Serif_Malayalam: VariableFont<W8, 'normal', U43, never>
export declare const Noto_Serif_Myanmar: StaticFont<W8, 'normal', 'myanmar'>
export declare const Noto_Serif_NP_Hmong: VariableFont<W3, 'normal', U314, never>
export declare const Noto_Serif_Old_Uyghur: StaticFont<'400', 'normal', U315>
export declare const Noto_Serif_Oriya: VariableFont<W3, 'normal', U44, never>
export declare const Noto_Serif_Ottoman_Siyaq: StaticFont<'400', 'normal', U316>
export declare const Noto_Serif_SC: VariableFont<W53, 'normal', U273, never>
export declare const Noto_Serif_Sinhala: VariableFont<W8, 'normal', U6, 'wdth'>
export declare const Noto_Serif_TC: VariableFont<W53, 'normal', U83, never>
export declare const Noto_Serif_Tamil: VariableFont<W8, S0, U45, 'wdth'>
export declare const Noto_Serif_Tangut: StaticFont<'400', 'normal', U317>
export declare const Noto_Serif_Telugu: VariableFont<W8, 'normal', U16, never>
export declare const Noto_Serif_Thai: VariableFont<W8, 'normal', U298, 'wdth'>
export declare const Noto_Serif_Tibetan: VariableFont<W8, 'normal', U318, never>
export declare const Noto_Serif_Todhri: StaticFont<'400', 'normal', U319>
export declare const Noto_Serif_Toto: VariableFont<W3, 'normal', U320, never>
export declare const Noto_Serif_Vithkuqi: VariableFont<W3, 'normal', U302, never>
export declare const Noto_Serif_Yezidi: VariableFont<W3, 'normal', U321, never>
export declare const Noto_Traditional_Nushu: VariableFont<W17, 'normal', U252, never>
export declare const Noto_Znamenny_Musical_Notation: StaticFont<'400', 'normal', U322>
export declare const Nova_Cut: StaticFont<'400', 'normal', U1>
export declare const Nova_Flat: StaticFont<'400', 'normal', U1>
export declare const Nova_Mono: StaticFont<'400', 'normal', U38>
export declare const Nova_Oval: StaticFont<'400', 'normal', U1>
export declare const Nova_Round: StaticFont<'400', 'normal', U1>
export declare const Nova_Script: StaticFont<'400', 'normal', U1>
export declare const Nova_Slim: StaticFont<'400', 'normal', U1>
export declare const Nova_Square: StaticFont<'400', 'normal', U1>
export declare const Numans: StaticFont<'400', 'normal', 'latin'>
export declare const Nunito: VariableFont<W53, S0, U33, never>
export declare const Nunito_Sans: VariableFont<W53, S0, U33, A323>
export declare const Nuosu_SIL: StaticFont<'400', 'normal', U305>
export declare const Odibee_Sans: StaticFont<'400', 'normal', 'latin'>
export declare const Odor_Mean_Chey: StaticFont<'400', 'normal', U46>
export declare const Offside: StaticFont<'400', 'normal', U1>
export declare const Oi: StaticFont<'400', 'normal', U324>
export declare const Ojuju: VariableFont<W55, 'normal', U80, never>
export declare const Old_Standard_TT: StaticFont<W12, S0, U33>
export declare const Oldenburg: StaticFont<'400', 'normal', U1>
export declare const Ole: StaticFont<'400', 'normal', U4>
export declare const Oleo_Script: StaticFont<W12, 'normal', U1>
export declare const Oleo_Script_Swash_Caps: StaticFont<W12, 'normal', U1>
export declare const Onest: VariableFont<W8, 'normal', U27, never>
export declare const Oooh_Baby: StaticFont<'400', 'normal', U4>
export declare const Open_Sans: VariableFont<W57, S0, U325, 'wdth'>
export declare const Oranienbaum: StaticFont<'400', 'normal', U27>
export declare const Orbit: StaticFont<'400', 'normal', U62>
export declare const Orbitron: VariableFont<W13, 'normal', 'latin', never>
export declare const Oregano: StaticFont<'400', S0, U1>
export declare const Orelega_One: StaticFont<'400', 'normal', U27>
export declare const Orienta: StaticFont<'400', 'normal', U1>
export declare const Original_Surfer: StaticFont<'400', 'normal', U1>
export declare const Oswald: VariableFont<W59, 'normal', U33, never>
export declare const Outfit: VariableFont<W8, 'normal', U1, never>
export declare const Over_the_Rainbow: StaticFont<'400', 'normal', U1>
export declare const Overlock: StaticFont<W93, S0, U1>
export declare const Overlock_SC: StaticFont<'400', 'normal', U1>
export declare const Overpass: VariableFont<W8, S0, U33, never>
export declare const Overpass_Mono: VariableFont<W17, 'normal', U33, never>
export declare const Ovo: StaticFont<'400', 'normal', 'latin'>
export declare const Oxanium: VariableFont<W55, 'normal', U1, never>
export declare const Oxygen: StaticFont<W60, 'normal', U1>
export declare const Oxygen_Mono: StaticFont<'400', 'normal', U1>
export declare const PT_Mono: StaticFont<'400', 'normal', U27>
export declare const PT_Sans: StaticFont<W12, S0, U27>
export declare const PT_Sans_Caption: StaticFont<W12, 'normal', U27>
export declare const PT_Sans_Narrow: StaticFont<W12, 'normal', U27>
export declare const PT_Serif: StaticFont<W12, S0, U27>
export declare const PT_Serif_Caption: StaticFont<'400', S0, U27>
export declare const Pacifico: StaticFont<'400', 'normal', U33>
export declare const Padauk: StaticFont<W12, 'normal', U326>
export declare const Padyakke_Expanded_One: StaticFont<'400', 'normal', U15>
export declare const Palanquin: StaticFont<W35, 'normal', U18>
export declare const Palanquin_Dark: StaticFont<W3, 'normal', U18>
export declare const Palette_Mosaic: StaticFont<'400', 'normal', U168>
export declare const Pangolin: StaticFont<'400', 'normal', U33>
export declare const Paprika: StaticFont<'400', 'normal', U1>
export declare const Parastoo: VariableFont<W3, 'normal', U26, never>
export declare const Parisienne: StaticFont<'400', 'normal', U1>
export declare const Parkinsans: VariableFont<W57, 'normal', U1, never>
export declare const Passero_One: StaticFont<'400', 'normal', U1>
export declare const Passion_One: StaticFont<W93, 'normal', U1>
export declare const Passions_Conflict: StaticFont<'400', 'normal', U4>
export declare const Pathway_Extreme: VariableFont<W8, S0, U4, A81>
export declare const Pathway_Gothic_One: StaticFont<'400', 'normal', U1>
export declare const Patrick_Hand: StaticFont<'400', 'normal', U4>
export declare const Patrick_Hand_SC: StaticFont<'400', 'normal', U4>
export declare const Pattaya: StaticFont<'400', 'normal', U327>
export declare const Patua_One: StaticFont<'400', 'normal', 'latin'>
export declare const Pavanam: StaticFont<'400', 'normal', U45>
export declare const Paytone_One: StaticFont<'400', 'normal', U4>
export declare const Peddana: StaticFont<'400', 'normal', U88>
export declare const Peralta: StaticFont<'400', 'normal', U1>
export declare const Permanent_Marker: StaticFont<'400', 'normal', 'latin'>
export declare const Petemoss: StaticFont<'400', 'normal', U4>
export declare const Petit_Formal_Script: StaticFont<'400', 'normal', U1>
export declare const Petrona: VariableFont<W8, S0, U4, never>
export declare const Phetsarath: StaticFont<W12, 'normal', 'lao'>
export declare const Philosopher: StaticFont<W12, S0, U33>
export declare const Phudu: VariableFont<W20, 'normal', U21, never>
export declare const Piazzolla: VariableFont<W8, S0, U23, 'opsz'>
export declare const Piedra: StaticFont<'400', 'normal', U1>
export declare const Pinyon_Script: StaticFont<'400', 'normal', U4>
export declare const Pirata_One: StaticFont<'400', 'normal', U1>
export declare const Pixelify_Sans: VariableFont<W3, 'normal', U118, never>
export declare const Plaster: StaticFont<'400', 'normal', U1>
export declare const Platypi: VariableFont<W57, S0, U4, never>
export declare const Play: StaticFont<W12, 'normal', U82>
export declare const Playball: StaticFont<'400', 'normal', U4>
export declare const Playfair: VariableFont<W20, S0, U33, A81>
export declare const Playfair_Display: VariableFont<W13, S0, U34, never>
export declare const Playfair_Display_SC: StaticFont<W93, S0, U34>
export declare const Playpen_Sans: VariableFont<W39, 'normal', U328, never>
export declare const Playpen_Sans_Arabic: VariableFont<W39, 'normal', U329, never>
export declare const Playpen_Sans_Deva: VariableFont<W39, 'normal', U330, never>
export declare const Playpen_Sans_Hebrew: VariableFont<W39, 'normal', U331, never>
export declare const Playpen_Sans_Thai: VariableFont<W39, 'normal', U332, never>
export declare const Playwrite_AR: VariableFont<W333, 'normal', 'latin', never>
export declare const Playwrite_AR_Guides: StaticFont<'400', 'normal', 'latin'>
export declare const Playwrite_AT: VariableFont<W333, S0, 'latin', never>
export declare const Playwrite_AT_Guides: StaticFont<'400', S0, 'latin'>
export declare const Playwrite_AU_NSW: VariableFont<W333, 'normal', 'latin', never>
export declare const Playwrite_AU_NSW_Guides: StaticFont<'400', 'normal', 'latin'>
export declare const Playwrite_AU_QLD: VariableFont<W333, 'normal', 'latin', never>
export declare const Playwrite_AU_QLD_Guides: StaticFont<'400', 'normal', 'latin'>
export declare const Playwrite_AU_SA: VariableFont<W333, 'normal', 'latin', never>
export declare const Playwrite_AU_SA_Guides: StaticFont<'400', 'normal', 'latin'>
export declare const Playwrite_AU_TAS: VariableFont<W333, 'normal', 'latin', never>
export declare const Playwrite_AU_TAS_Guides: StaticFont<'400', 'normal', 'latin'>
export declare const Playwrite_AU_VIC: VariableFont<W333, 'normal', 'latin', never>
export declare const Playwrite_AU_VIC_Guides: StaticFont<'400', 'normal', 'latin'>
export declare const Playwrite_BE_VLG: VariableFont<W333, 'normal', 'latin', never>
export declare const Playwrite_BE_VLG_Guides: StaticFont<'400', 'normal', 'latin'>
export declare const Playwrite_BE_WAL: VariableFont<W333, 'normal', 'latin', never>
export declare const Playwrite_BE_WAL_Guides: StaticFont<'400', 'normal', 'latin'>
export declare const Playwrite_BR: VariableFont<W333, 'normal', 'latin', never>
export declare const Playwrite_BR_Guides: StaticFont<'400', 'normal', 'latin'>
export declare const Playwrite_CA: VariableFont<W333, 'normal', 'latin', never>
export declare const Playwrite_CA_Guides: StaticFont<'400', 'normal', 'latin'>
export declare const Playwrite_CL: VariableFont<W333, 'normal', 'latin', never>
export declare const Playwrite_CL_Guides: StaticFont<'400', 'normal', 'latin'>
export declare const Playwrite_CO: VariableFont<W333, 'normal', 'latin', never>
export declare const Playwrite_CO_Guides: StaticFont<'400', 'normal', 'latin'>
export declare const Playwrite_CU: VariableFont<W333, 'normal', 'latin', never>
export declare const Playwrite_CU_Guides: StaticFont<'400', 'normal', 'latin'>
export declare const Playwrite_CZ: VariableFont<W333, 'normal', 'latin', never>
export declare const Playwrite_CZ_Guides: StaticFont<'400', 'normal', 'latin'>
export declare const Playwrite_DE_Grund: VariableFont<W333, 'normal', 'latin', never>
export declare const Playwrite_DE_Grund_Guides: StaticFont<'400', 'normal', 'latin'>
export declare const Playwrite_DE_LA: VariableFont<W333, 'normal', 'latin', never>
export declare const Playwrite_DE_LA_Guides: StaticFont<'400', 'normal', 'latin'>
export declare const Playwrite_DE_SAS: VariableFont<W333, 'normal', 'latin', never>
export declare const Playwrite_DE_SAS_Guides: StaticFont<'400', 'normal', 'latin'>
export declare const Playwrite_DE_VA: VariableFont<W333, 'normal', 'latin', never>
export declare const Playwrite_DE_VA_Guides: StaticFont<'400', 'normal', 'latin'>
export declare const Playwrite_DK_Loopet: VariableFont<W333, 'normal', 'latin', never>
export declare const Playwrite_DK_Loopet_Guides: StaticFont<'400', 'normal', 'latin'>
export declare const Playwrite_DK_Uloopet: VariableFont<W333, 'normal', 'latin', never>
export declare const Playwrite_DK_Uloopet_Guides: StaticFont<'400', 'normal', 'latin'>
export declare const Playwrite_ES: VariableFont<W333, 'normal', 'latin', never>
export declare const Playwrite_ES_Deco: VariableFont<W333, 'normal', 'latin', never>
export declare const Playwrite_ES_Deco_Guides: StaticFont<'400', 'normal', 'latin'>
export declare const Playwrite_ES_Guides: StaticFont<'400', 'normal', 'latin'>
export declare const Playwrite_FR_Moderne: VariableFont<W333, 'normal', 'latin', never>
export declare const Playwrite_FR_Moderne_Guides: StaticFont<'400', 'normal', 'latin'>
export declare const Playwrite_FR_Trad: VariableFont<W333, 'normal', 'latin', never>
export declare const Playwrite_FR_Trad_Guides: StaticFont<'400', 'normal', 'latin'>
export declare const Playwrite_GB_J: VariableFont<W333, S0, 'latin', never>
export declare const Playwrite_GB_J_Guides: StaticFont<'400', S0, 'latin'>
export declare const Playwrite_GB_S: VariableFont<W333, S0, 'latin', never>
export declare const Playwrite_GB_S_Guides: StaticFont<'400', S0, 'latin'>
export declare const Playwrite_HR: VariableFont<W333, 'normal', 'latin', never>
export declare const Playwrite_HR_Guides: StaticFont<'400', 'normal', 'latin'>
export declare const Playwrite_HR_Lijeva: VariableFont<W333, 'normal', 'latin', never>
export declare const Playwrite_HR_Lijeva_Guides: StaticFont<'400', 'normal', 'latin'>
export declare const Playwrite_HU: VariableFont<W333, 'normal', 'latin', never>
export declare const Playwrite_HU_Guides: StaticFont<'400', 'normal', 'latin'>
export declare const Playwrite_ID: VariableFont<W333, 'normal', 'latin', never>
export declare const Playwrite_ID_Guides: StaticFont<'400', 'normal', 'latin'>
export declare const Playwrite_IE: VariableFont<W333, 'normal', 'latin', never>
export declare const Playwrite_IE_Guides: StaticFont<'400', 'normal', 'latin'>
export declare const Playwrite_IN: VariableFont<W333, 'normal', 'latin', never>
export declare const Playwrite_IN_Guides: StaticFont<'400', 'normal', 'latin'>
export declare const Playwrite_IS: VariableFont<W333, 'normal', 'latin', never>
export declare const Playwrite_IS_Guides: StaticFont<'400', 'normal', 'latin'>
export declare const Playwrite_IT_Moderna: VariableFont<W333, 'normal', 'latin', never>
export declare const Playwrite_IT_Moderna_Guides: StaticFont<'400', 'normal', 'latin'>
export declare const Playwrite_IT_Trad: VariableFont<W333, 'normal', 'latin', never>
export declare const Playwrite_IT_Trad_Guides: StaticFont<'400', 'normal', 'latin'>
export declare const Playwrite_MX: VariableFont<W333, 'normal', 'latin', never>
export declare const Playwrite_MX_Guides: StaticFont<'400', 'normal', 'latin'>
export declare const Playwrite_NG_Modern: VariableFont<W333, 'normal', 'latin', never>
export declare const Playwrite_NG_Modern_Guides: StaticFont<'400', 'normal', 'latin'>
export declare const Playwrite_NL: VariableFont<W333, 'normal', 'latin', never>
export declare const Playwrite_NL_Guides: StaticFont<'400', 'normal', 'latin'>
export declare const Playwrite_NO: VariableFont<W333, 'normal', 'latin', never>
export declare const Playwrite_NO_Guides: StaticFont<'400', 'normal', 'latin'>
export declare const Playwrite_NZ: VariableFont<W333, 'normal', 'latin', never>
export declare const Playwrite_NZ_Basic: StaticFont<W333, 'normal', U19>
export declare const Playwrite_NZ_Basic_Guides: StaticFont<'400', 'normal', U19>
export declare const Playwrite_NZ_Guides: StaticFont<'400', 'normal', 'latin'>
export declare const Playwrite_PE: VariableFont<W333, 'normal', 'latin', never>
export declare const Playwrite_PE_Guides: StaticFont<'400', 'normal', 'latin'>
export declare const Playwrite_PL: VariableFont<W333, 'normal', 'latin', never>
export declare const Playwrite_PL_Guides: StaticFont<'400', 'normal', 'latin'>
export declare const Playwrite_PT: VariableFont<W333, 'normal', 'latin', never>
export declare const Playwrite_PT_Guides: StaticFont<'400', 'normal', 'latin'>
export declare const Playwrite_RO: VariableFont<W333, 'normal', 'latin', never>
export declare const Playwrite_RO_Guides: StaticFont<'400', 'normal', 'latin'>
export declare const Playwrite_SK: VariableFont<W333, 'normal', 'latin', never>
export declare const Playwrite_SK_Guides: StaticFont<'400', 'normal', 'latin'>
export declare const Playwrite_TZ: VariableFont<W333, 'normal', 'latin', never>
export declare const Playwrite_TZ_Guides: StaticFont<'400', 'normal', 'latin'>
export declare const Playwrite_US_Modern: VariableFont<W333, 'normal', 'latin', never>
export declare const Playwrite_US_Modern_Guides: StaticFont<'400', 'normal', 'latin'>
export declare const Playwrite_US_Trad: VariableFont<W333, 'normal', 'latin', never>
export declare const Playwrite_US_Trad_Guides: StaticFont<'400', 'normal', 'latin'>
export declare const Playwrite_VN: VariableFont<W333, 'normal', 'latin', never>
export declare const Playwrite_VN_Guides: StaticFont<'400', 'normal', 'latin'>
export declare const Playwrite_ZA: VariableFont<W333, 'normal', 'latin', never>
export declare const Playwrite_ZA_Guides: StaticFont<'400', 'normal', 'latin'>
export declare const Pliant: StaticFont<W8, S0, U19>
export declare const Plus_Jakarta_Sans: VariableFont<W55, S0, U21, never>
export declare const Pochaevsk: StaticFont<'400', 'normal', U334>
export declare const Podkova: VariableFont<W5, 'normal', U33, never>
export declare const Poetsen_One: StaticFont<'400', 'normal', U1>
export declare const Poiret_One: StaticFont<'400', 'normal', U118>
export declare const Poller_One: StaticFont<'400', 'normal', 'latin'>
export declare const Poltawski_Nowy: VariableFont<W3, S0, U4, never>
export declare const Poly: StaticFont<'400', S0, U1>
export declare const Pompiere: StaticFont<'400', 'normal', 'latin'>
export declare const Ponnala: StaticFont<'400', 'normal', U88>
export declare const Ponomar: StaticFont<'400', 'normal', U334>
export declare const Pontano_Sans: VariableFont<W17, 'normal', U1, never>
export declare const Poor_Story: StaticFont<'400', 'normal', U58>
export declare const Poppins: StaticFont<W8, S0, U18>
export declare const Port_Lligat_Sans: StaticFont<'400', 'normal', 'latin'>
export declare const Port_Lligat_Slab: StaticFont<'400', 'normal', 'latin'>
export declare const Potta_One: StaticFont<'400', 'normal', U89>
export declare const Pragati_Narrow: StaticFont<W12, 'normal', U18>
export declare const Praise: StaticFont<'400', 'normal', U4>
export declare const Prata: StaticFont<'400', 'normal', U335>
export declare const Preahvihear: StaticFont<'400', 'normal', U46>
export declare const Press_Start_2P: StaticFont<'400', 'normal', U9>
export declare const Pridi: StaticFont<W59, 'normal', U49>
export declare const Princess_Sofia: StaticFont<'400', 'normal', U1>
export declare const Prociono: StaticFont<'400', 'normal', 'latin'>
export declare const Prompt: StaticFont<W8, S0, U49>
export declare const Prosto_One: StaticFont<'400', 'normal', U118>
export declare const Protest_Guerrilla: StaticFont<'400', 'normal', U80>
export declare const Protest_Revolution: StaticFont<'400', 'normal', U80>
export declare const Protest_Riot: StaticFont<'400', 'normal', U80>
export declare const Protest_Strike: StaticFont<'400', 'normal', U80>
export declare const Proza_Libre: StaticFont<W5, S0, U1>
export declare const Public_Sans: VariableFont<W8, S0, U4, never>
export declare const Puppies_Play: StaticFont<'400', 'normal', U4>
export declare const Puritan: StaticFont<W12, S0, 'latin'>
export declare const Purple_Purse: StaticFont<'400', 'normal', U1>
export declare const Qahiri: StaticFont<'400', 'normal', U32>
export declare const Quando: StaticFont<'400', 'normal', U1>
export declare const Quantico: StaticFont<W12, S0, 'latin'>
export declare const Quattrocento: StaticFont<W12, 'normal', U1>
export declare const Quattrocento_Sans: StaticFont<W12, S0, U1>
export declare const Questrial: StaticFont<'400', 'normal', U4>
export declare const Quicksand: VariableFont<W17, 'normal', U4, never>
export declare const Quintessential: StaticFont<'400', 'normal', U1>
export declare const Qwigley: StaticFont<'400', 'normal', U4>
export declare const Qwitcher_Grypen: StaticFont<W12, 'normal', U4>
export declare const REM: VariableFont<W8, S0, U4, never>
export declare const Racing_Sans_One: StaticFont<'400', 'normal', U1>
export declare const Radio_Canada: VariableFont<W17, S0, U336, 'wdth'>
export declare const Radio_Canada_Big: VariableFont<W3, S0, U1, never>
export declare const Radley: StaticFont<'400', S0, U1>
export declare const Rajdhani: StaticFont<W17, 'normal', U18>
export declare const Rakkas: StaticFont<'400', 'normal', U29>
export declare const Raleway: VariableFont<W8, S0, U33, never>
export declare const Raleway_Dots: StaticFont<'400', 'normal', U1>
export declare const Ramabhadra: StaticFont<'400', 'normal', U88>
export declare const Ramaraja: StaticFont<'400', 'normal', U88>
export declare const Rambla: StaticFont<W12, S0, U1>
export declare const Rammetto_One: StaticFont<'400', 'normal', U1>
export declare const Rampart_One: StaticFont<'400', 'normal', U106>
export declare const Ramsina: StaticFont<'400', 'normal', U19>
export declare const Ranchers: StaticFont<'400', 'normal', U1>
export declare const Rancho: StaticFont<'400', 'normal', 'latin'>
export declare const Ranga: StaticFont<W12, 'normal', U18>
export declare const Rasa: VariableFont<W17, S0, U64, never>
export declare const Rationale: StaticFont<'400', 'normal', 'latin'>
export declare const Ravi_Prakash: StaticFont<'400', 'normal', U88>
export declare const Readex_Pro: VariableFont<W59, 'normal', U26, 'HEXP'>
export declare const Recursive: VariableFont<W20, 'normal', U21, A337>
export declare const Red_Hat_Display: VariableFont<W20, S0, U1, never>
export declare const Red_Hat_Mono: VariableFont<W17, S0, U1, never>
export declare const Red_Hat_Text: VariableFont<W17, S0, U1, never>
export declare const Red_Rose: VariableFont<W17, 'normal', U4, never>
export declare const Redacted: StaticFont<'400', 'normal', U1>
export declare const Redacted_Script: StaticFont<W60, 'normal', U1>
export declare const Reddit_Mono: VariableFont<W53, 'normal', U4, never>
export declare const Reddit_Sans: VariableFont<W53, S0, U4, never>
export declare const Reddit_Sans_Condensed: VariableFont<W53, 'normal', U4, never>
export declare const Redressed: StaticFont<'400', 'normal', U1>
export declare const Reem_Kufi: VariableFont<W3, 'normal', U26, never>
export declare const Reem_Kufi_Fun: VariableFont<W3, 'normal', U26, never>
export declare const Reem_Kufi_Ink: StaticFont<'400', 'normal', U26>
export declare const Reenie_Beanie: StaticFont<'400', 'normal', 'latin'>
export declare const Reggae_One: StaticFont<'400', 'normal', U106>
export declare const Rethink_Sans: VariableFont<W5, S0, U1, never>
export declare const Revalia: StaticFont<'400', 'normal', U1>
export declare const Rhodium_Libre: StaticFont<'400', 'normal', U18>
export declare const Ribeye: StaticFont<'400', 'normal', U1>
export declare const Ribeye_Marrow: StaticFont<'400', 'normal', U1>
export declare const Righteous: StaticFont<'400', 'normal', U1>
export declare const Risque: StaticFont<'400', 'normal', U1>
export declare const Road_Rage: StaticFont<'400', 'normal', U4>
export declare const Roboto: VariableFont<W8, S0, U338, 'wdth'>
export declare const Roboto_Condensed: VariableFont<W8, S0, U23, never>
export declare const Roboto_Flex: VariableFont<'400', 'normal', U82, A339>
export declare const Roboto_Mono: VariableFont<W35, S0, U82, never>
export declare const Roboto_Serif: VariableFont<W8, S0, U33, A340>
export declare const Roboto_Slab: VariableFont<W8, 'normal', U23, never>
export declare const Rochester: StaticFont<'400', 'normal', 'latin'>
export declare const Rock_3D: StaticFont<'400', 'normal', U168>
export declare const Rock_Salt: StaticFont<'400', 'normal', 'latin'>
export declare const RocknRoll_One: StaticFont<'400', 'normal', U50>
export declare const Rokkitt: VariableFont<W8, S0, U4, never>
export declare const Romanesco: StaticFont<'400', 'normal', U1>
export declare const Ropa_Sans: StaticFont<'400', S0, U1>
export declare const Rosario: VariableFont<W17, S0, U4, never>
export declare const Rosarivo: StaticFont<'400', S0, U1>
export declare const Rouge_Script: StaticFont<'400', 'normal', 'latin'>
export declare const Rowdies: StaticFont<W60, 'normal', U4>
export declare const Rozha_One: StaticFont<'400', 'normal', U18>
export declare const Rubik: VariableFont<W20, S0, U341, never>
export declare const Rubik_80s_Fade: StaticFont<'400', 'normal', U342>
export declare const Rubik_Beastly: StaticFont<'400', 'normal', U342>
export declare const Rubik_Broken_Fax: StaticFont<'400', 'normal', U343>
export declare const Rubik_Bubbles: StaticFont<'400', 'normal', U342>
export declare const Rubik_Burned: StaticFont<'400', 'normal', U342>
export declare const Rubik_Dirt: StaticFont<'400', 'normal', U342>
export declare const Rubik_Distressed: StaticFont<'400', 'normal', U342>
export declare const Rubik_Doodle_Shadow: StaticFont<'400', 'normal', U343>
export declare const Rubik_Doodle_Triangles: StaticFont<'400', 'normal', U343>
export declare const Rubik_Gemstones: StaticFont<'400', 'normal', U342>
export declare const Rubik_Glitch: StaticFont<'400', 'normal', U342>
export declare const Rubik_Glitch_Pop: StaticFont<'400', 'normal', U343>
export declare const Rubik_Iso: StaticFont<'400', 'normal', U342>
export declare const Rubik_Lines: StaticFont<'400', 'normal', U343>
export declare const Rubik_Maps: StaticFont<'400', 'normal', U343>
export declare const Rubik_Marker_Hatch: StaticFont<'400', 'normal', U342>
export declare const Rubik_Maze: StaticFont<'400', 'normal', U342>
export declare const Rubik_Microbe: StaticFont<'400', 'normal', U342>
export declare const Rubik_Mono_One: StaticFont<'400', 'normal', U118>
export declare const Rubik_Moonrocks: StaticFont<'400', 'normal', U342>
export declare const Rubik_Pixels: StaticFont<'400', 'normal', U342>
export declare const Rubik_Puddles: StaticFont<'400', 'normal', U342>
export declare const Rubik_Scribble: StaticFont<'400', 'normal', U343>
export declare const Rubik_Spray_Paint: StaticFont<'400', 'normal', U342>
export declare const Rubik_Storm: StaticFont<'400', 'normal', U342>
export declare const Rubik_Vinyl: StaticFont<'400', 'normal', U342>
export declare const Rubik_Wet_Paint: StaticFont<'400', 'normal', U342>
export declare const Ruda: VariableFont<W13, 'normal', U34, never>
export declare const Rufina: StaticFont<W12, 'normal', U1>
export declare const Ruge_Boogie: StaticFont<'400', 'normal', U4>
export declare const Ruluko: StaticFont<'400', 'normal', U1>
export declare const Rum_Raisin: StaticFont<'400', 'normal', U1>
export declare const Ruslan_Display: StaticFont<'400', 'normal', U344>
export declare const Russo_One: StaticFont<'400', 'normal', U118>
export declare const Ruthie: StaticFont<'400', 'normal', U4>
export declare const Ruwudu: StaticFont<W3, 'normal', U29>
export declare const Rye: StaticFont<'400', 'normal', U1>
export declare const SN_Pro: StaticFont<W53, S0, U19>
export declare const STIX_Two_Math: StaticFont<'400', 'normal', U19>
export declare const STIX_Two_Text: VariableFont<W3, S0, U82, never>
export declare const SUSE: VariableFont<W8, S0, U4, never>
export declare const SUSE_Mono: VariableFont<W39, S0, U4, never>
export declare const Sacramento: StaticFont<'400', 'normal', U1>
export declare const Sahitya: StaticFont<W12, 'normal', U141>
export declare const Sail: StaticFont<'400', 'normal', U1>
export declare const Saira: VariableFont<W8, S0, U4, 'wdth'>
export declare const Saira_Condensed: StaticFont<W8, 'normal', U4>
export declare const Saira_Extra_Condensed: StaticFont<W8, 'normal', U4>
export declare const Saira_Semi_Condensed: StaticFont<W8, 'normal', U4>
export declare const Saira_Stencil: StaticFont<W8, S0, U19>
export declare const Saira_Stencil_One: StaticFont<'400', 'normal', U4>
export declare const Salsa: StaticFont<'400', 'normal', 'latin'>
export declare const Sanchez: StaticFont<'400', S0, U1>
export declare const Sancreek: StaticFont<'400', 'normal', U1>
export declare const Sankofa_Display: StaticFont<'400', 'normal', U4>
export declare const Sansation: StaticFont<W60, S0, U48>
export declare const Sansita: StaticFont<W345, S0, U1>
export declare const Sansita_Swashed: VariableFont<W20, 'normal', U4, never>
export declare const Sarabun: StaticFont<W39, S0, U49>
export declare const Sarala: StaticFont<W12, 'normal', U18>
export declare const Sarina: StaticFont<'400', 'normal', U1>
export declare const Sarpanch: StaticFont<W13, 'normal', U18>
export declare const Sassy_Frass: StaticFont<'400', 'normal', U4>
export declare const Satisfy: StaticFont<'400', 'normal', 'latin'>
export declare const Savate: VariableFont<W53, S0, U1, never>
export declare const Sawarabi_Gothic: StaticFont<'400', 'normal', U129>
export declare const Sawarabi_Mincho: StaticFont<'400', 'normal', U346>
export declare const Scada: StaticFont<W12, S0, U27>
export declare const Scheherazade_New: StaticFont<W3, 'normal', U29>
export declare const Schibsted_Grotesk: VariableFont<W13, S0, U1, never>
export declare const Schoolbell: StaticFont<'400', 'normal', 'latin'>
export declare const Science_Gothic: StaticFont<W8, 'normal', U33>
export declare const Scope_One: StaticFont<'400', 'normal', U1>
export declare const Scoutie_Sans: StaticFont<W55, S0, U19>
export declare const Seaweed_Script: StaticFont<'400', 'normal', U1>
export declare const Secular_One: StaticFont<'400', 'normal', U56>
export declare const Sedan: StaticFont<'400', S0, U1>
export declare const Sedan_SC: StaticFont<'400', 'normal', U1>
export declare const Sedgwick_Ave: StaticFont<'400', 'normal', U4>
export declare const Sedgwick_Ave_Display: StaticFont<'400', 'normal', U4>
export declare const Sekuya: StaticFont<'400', 'normal', U1>
export declare const Sen: VariableFont<W5, 'normal', U1, never>
export declare const Send_Flowers: StaticFont<'400', 'normal', U4>
export declare const Sevillana: StaticFont<'400', 'normal', U1>
export declare const Seymour_One: StaticFont<'400', 'normal', U118>
export declare const Shadows_Into_Light: StaticFont<'400', 'normal', U1>
export declare const Shadows_Into_Light_Two: StaticFont<'400', 'normal', U1>
export declare const Shafarik: StaticFont<'400', 'normal', U347>
export declare const Shalimar: StaticFont<'400', 'normal', U4>
export declare const Shantell_Sans: VariableFont<W57, S0, U33, A348>
export declare const Shanti: StaticFont<'400', 'normal', U1>
export declare const Share: StaticFont<W12, S0, U1>
export declare const Share_Tech: StaticFont<'400', 'normal', 'latin'>
export declare const Share_Tech_Mono: StaticFont<'400', 'normal', 'latin'>
export declare const Shippori_Antique: StaticFont<'400', 'normal', U50>
export declare const Shippori_Antique_B1: StaticFont<'400', 'normal', U50>
export declare const Shippori_Mincho: StaticFont<W5, 'normal', U50>
export declare const Shippori_Mincho_B1: StaticFont<W5, 'normal', U50>
export declare const Shizuru: StaticFont<'400', 'normal', U168>
export declare const Shojumaru: StaticFont<'400', 'normal', U1>
export declare const Short_Stack: StaticFont<'400', 'normal', 'latin'>
export declare const Shrikhand: StaticFont<'400', 'normal', U41>
export declare const Siemreap: StaticFont<'400', 'normal', 'khmer'>
export declare const Sigmar: StaticFont<'400', 'normal', U4>
export declare const Sigmar_One: StaticFont<'400', 'normal', U4>
export declare const Signika: VariableFont<W17, 'normal', U4, 'GRAD'>
export declare const Signika_Negative: VariableFont<W17, 'normal', U4, never>
export declare const Silkscreen: StaticFont<W12, 'normal', U1>
export declare const Simonetta: StaticFont<W97, S0, U1>
export declare const Single_Day: StaticFont<'400', 'normal', 'korean'>
export declare const Sintony: StaticFont<W12, 'normal', U1>
export declare const Sirin_Stencil: StaticFont<'400', 'normal', 'latin'>
export declare const Sirivennela: StaticFont<'400', 'normal', U88>
export declare const Six_Caps: StaticFont<'400', 'normal', U1>
export declare const Sixtyfour: VariableFont<'400', 'normal', U28, A349>
export declare const Sixtyfour_Convergence: VariableFont<'400', 'normal', U28, A350>
export declare const Skranji: StaticFont<W12, 'normal', U1>
export declare const Slabo_13px: StaticFont<'400', 'normal', U1>
export declare const Slabo_27px: StaticFont<'400', 'normal', U1>
export declare const Slackey: StaticFont<'400', 'normal', 'latin'>
export declare const Slackside_One: StaticFont<'400', 'normal', U50>
export declare const Smokum: StaticFont<'400', 'normal', U1>
export declare const Smooch: StaticFont<'400', 'normal', U4>
export declare const Smooch_Sans: VariableFont<W8, 'normal', U4, never>
export declare const Smythe: StaticFont<'400', 'normal', 'latin'>
export declare const Sniglet: StaticFont<W94, 'normal', U1>
export declare const Snippet: StaticFont<'400', 'normal', 'latin'>
export declare const Snowburst_One: StaticFont<'400', 'normal', U1>
export declare const Sofadi_One: StaticFont<'400', 'normal', 'latin'>
export declare const Sofia: StaticFont<'400', 'normal', 'latin'>
export declare const Sofia_Sans: VariableFont<W8, S0, U9, never>
export declare const Sofia_Sans_Condensed: VariableFont<W8, S0, U9, never>
export declare const Sofia_Sans_Extra_Condensed: VariableFont<W8, S0, U9, never>
export declare const Sofia_Sans_Semi_Condensed: VariableFont<W8, S0, U9, never>
export declare const Solitreo: StaticFont<'400', 'normal', U56>
export declare const Solway: StaticFont<W351, 'normal', 'latin'>
export declare const Sometype_Mono: VariableFont<W3, S0, U1, never>
export declare const Song_Myung: StaticFont<'400', 'normal', 'korean'>
export declare const Sono: VariableFont<W55, 'normal', U4, 'MONO'>
export declare const Sonsie_One: StaticFont<'400', 'normal', U1>
export declare const Sora: VariableFont<W39, 'normal', U1, never>
export declare const Sorts_Mill_Goudy: StaticFont<'400', S0, U1>
export declare const Sour_Gummy: VariableFont<W8, S0, U1, 'wdth'>
export declare const Source_Code_Pro: VariableFont<W53, S0, U23, never>
export declare const Source_Sans_3: VariableFont<W53, S0, U23, never>
export declare const Source_Serif_4: VariableFont<W53, S0, U82, 'opsz'>
export declare const Space_Grotesk: VariableFont<W17, 'normal', U4, never>
export declare const Space_Mono: StaticFont<W12, S0, U4>
export declare const Special_Elite: StaticFont<'400', 'normal', U1>
export declare const Special_Gothic: VariableFont<W3, 'normal', U1, 'wdth'>
export declare const Special_Gothic_Condensed_One: StaticFont<'400', 'normal', U1>
export declare const Special_Gothic_Expanded_One: StaticFont<'400', 'normal', U1>
export declare const Spectral: StaticFont<W55, S0, U33>
export declare const Spectral_SC: StaticFont<W55, S0, U33>
export declare const Spicy_Rice: StaticFont<'400', 'normal', U1>
export declare const Spinnaker: StaticFont<'400', 'normal', U1>
export declare const Spirax: StaticFont<'400', 'normal', 'latin'>
export declare const Splash: StaticFont<'400', 'normal', U4>
export declare const Spline_Sans: VariableFont<W17, 'normal', U1, never>
export declare const Spline_Sans_Mono: VariableFont<W17, S0, U1, never>
export declare const Squada_One: StaticFont<'400', 'normal', 'latin'>
export declare const Square_Peg: StaticFont<'400', 'normal', U4>
export declare const Sree_Krushnadevaraya: StaticFont<'400', 'normal', U88>
export declare const Sriracha: StaticFont<'400', 'normal', U49>
export declare const Srisakdi: StaticFont<W12, 'normal', U49>
export declare const Staatliches: StaticFont<'400', 'normal', U1>
export declare const Stack_Sans_Headline: StaticFont<W59, 'normal', U1>
export declare const Stack_Sans_Notch: StaticFont<W59, 'normal', U1>
export declare const Stack_Sans_Text: StaticFont<W59, 'normal', U1>
export declare const Stalemate: StaticFont<'400', 'normal', U1>
export declare const Stalinist_One: StaticFont<'400', 'normal', U118>
export declare const Stardos_Stencil: StaticFont<W12, 'normal', 'latin'>
export declare const Stick: StaticFont<'400', 'normal', U106>
export declare const Stick_No_Bills: VariableFont<W55, 'normal', U6, never>
export declare const Stint_Ultra_Condensed: StaticFont<'400', 'normal', U1>
export declare const Stint_Ultra_Expanded: StaticFont<'400', 'normal', U1>
export declare const Stoke: StaticFont<W95, 'normal', U1>
export declare const Story_Script: StaticFont<'400', 'normal', U4>
export declare const Strait: StaticFont<'400', 'normal', U1>
export declare const Strichpunkt_Sans: StaticFont<W13, 'normal', U19>
export declare const Style_Script: StaticFont<'400', 'normal', U4>
export declare const Stylish: StaticFont<'400', 'normal', 'korean'>
export declare const Sue_Ellen_Francisco: StaticFont<'400', 'normal', 'latin'>
export declare const Suez_One: StaticFont<'400', 'normal', U56>
export declare const Sulphur_Point: StaticFont<W60, 'normal', U1>
export declare const Sumana: StaticFont<W12, 'normal', U18>
export declare const Sunflower: StaticFont<W352, 'normal', 'korean'>
export declare const Sunshiney: StaticFont<'400', 'normal', 'latin'>
export declare const Supermercado_One: StaticFont<'400', 'normal', U1>
export declare const Sura: StaticFont<W12, 'normal', U18>
export declare const Suranna: StaticFont<'400', 'normal', U88>
export declare const Suravaram: StaticFont<'400', 'normal', U88>
export declare const Suwannaphum: StaticFont<W72, 'normal', U46>
export declare const Swanky_and_Moo_Moo: StaticFont<'400', 'normal', U1>
export declare const Syncopate: StaticFont<W12, 'normal', U1>
export declare const Syne: VariableFont<W5, 'normal', U38, never>
export declare const Syne_Mono: StaticFont<'400', 'normal', U1>
export declare const Syne_Tactile: StaticFont<'400', 'normal', U1>
export declare const TASA_Explorer: VariableFont<W5, 'normal', U1, never>
export declare const TASA_Orbiter: VariableFont<W5, 'normal', U1, never>
export declare const Tac_One: StaticFont<'400', 'normal', U80>
export declare const Tagesschrift: StaticFont<'400', 'normal', U1>
export declare const Tai_Heritage_Pro: StaticFont<W12, 'normal', U353>
export declare const Tajawal: StaticFont<W354, 'normal', U32>
export declare const Tangerine: StaticFont<W12, 'normal', 'latin'>
export declare const Tapestry: StaticFont<'400', 'normal', U4>
export declare const Taprom: StaticFont<'400', 'normal', U46>
export declare const Tauri: StaticFont<'400', 'normal', U1>
export declare const Taviraj: StaticFont<W8, S0, U49>
export declare const Teachers: VariableFont<W5, S0, U355, never>
export declare const Teko: VariableFont<W17, 'normal', U18, never>
export declare const Tektur: VariableFont<W13, 'normal', U82, 'wdth'>
export declare const Telex: StaticFont<'400', 'normal', U1>
export declare const Tenali_Ramakrishna: StaticFont<'400', 'normal', U88>
export declare const Tenor_Sans: StaticFont<'400', 'normal', U118>
export declare const Text_Me_One: StaticFont<'400', 'normal', U1>
export declare const Texturina: VariableFont<W8, S0, U4, 'opsz'>
export declare const Thasadith: StaticFont<W12, S0, U49>
export declare const The_Girl_Next_Door: StaticFont<'400', 'normal', U1>
export declare const The_Nautigal: StaticFont<W12, 'normal', U4>
export declare const Tienne: StaticFont<W93, 'normal', 'latin'>
export declare const TikTok_Sans: VariableFont<W20, 'normal', U82, A356>
export declare const Tillana: StaticFont<W5, 'normal', U18>
export declare const Tilt_Neon: VariableFont<'400', 'normal', U4, A357>
export declare const Tilt_Prism: VariableFont<'400', 'normal', U4, A357>
export declare const Tilt_Warp: VariableFont<'400', 'normal', U4, A357>
export declare const Timmana: StaticFont<'400', 'normal', U88>
export declare const Tinos: StaticFont<W12, S0, U52>
export declare const Tiny5: StaticFont<'400', 'normal', U9>
export declare const Tiro_Bangla: StaticFont<'400', S0, U40>
export declare const Tiro_Devanagari_Hindi: StaticFont<'400', S0, U18>
export declare const Tiro_Devanagari_Marathi: StaticFont<'400', S0, U18>
export declare const Tiro_Devanagari_Sanskrit: StaticFont<'400', S0, U18>
export declare const Tiro_Gurmukhi: StaticFont<'400', S0, U42>
export declare const Tiro_Kannada: StaticFont<'400', S0, U15>
export declare const Tiro_Tamil: StaticFont<'400', S0, U45>
export declare const Tiro_Telugu: StaticFont<'400', S0, U16>
export declare const Tirra: StaticFont<W13, 'normal', U14>
export declare const Titan_One: StaticFont<'400', 'normal', U1>
export declare const Titillium_Web: StaticFont<W358, S0, U1>
export declare const Tomorrow: StaticFont<W8, S0, U1>
export declare const Tourney: VariableFont<W8, S0, U4, 'wdth'>
export declare const Trade_Winds: StaticFont<'400', 'normal', 'latin'>
export declare const Train_One: StaticFont<'400', 'normal', U106>
export declare const Triodion: StaticFont<'400', 'normal', U334>
export declare const Trirong: StaticFont<W8, S0, U49>
export declare const Trispace: VariableFont<W39, 'normal', U4, 'wdth'>
export declare const Trocchi: StaticFont<'400', 'normal', U1>
export declare const Trochut: StaticFont<W12, S0, 'latin'>
export declare const Truculenta: VariableFont<W8, 'normal', U4, A81>
export declare const Trykker: StaticFont<'400', 'normal', U1>
export declare const Tsukimi_Rounded: StaticFont<W17, 'normal', U50>
export declare const Tuffy: StaticFont<W12, S0, U359>
export declare const Tulpen_One: StaticFont<'400', 'normal', 'latin'>
export declare const Turret_Road: StaticFont<W360, 'normal', U1>
export declare const Twinkle_Star: StaticFont<'400', 'normal', U4>
export declare const Ubuntu: StaticFont<W111, S0, U104>
export declare const Ubuntu_Condensed: StaticFont<'400', 'normal', U104>
export declare const Ubuntu_Mono: StaticFont<W12, S0, U104>
export declare const Ubuntu_Sans: VariableFont<W39, S0, U104, 'wdth'>
export declare const Ubuntu_Sans_Mono: VariableFont<W3, S0, U104, never>
export declare const Uchen: StaticFont<'400', 'normal', U138>
export declare const Ultra: StaticFont<'400', 'normal', U1>
export declare const Unbounded: VariableFont<W53, 'normal', U33, never>
export declare const Uncial_Antiqua: StaticFont<'400', 'normal', U1>
export declare const Underdog: StaticFont<'400', 'normal', U118>
export declare const Unica_One: StaticFont<'400', 'normal', U4>
export declare const UnifrakturCook: StaticFont<'700', 'normal', 'latin'>
export declare const UnifrakturMaguntia: StaticFont<'400', 'normal', 'latin'>
export declare const Unkempt: StaticFont<W12, 'normal', 'latin'>
export declare const Unlock: StaticFont<'400', 'normal', U1>
export declare const Unna: StaticFont<W12, S0, U1>
export declare const UoqMunThenKhung: StaticFont<'400', 'normal', U361>
export declare const Updock: StaticFont<'400', 'normal', U4>
export declare const Urbanist: VariableFont<W8, S0, U1, never>
export declare const VT323: StaticFont<'400', 'normal', U4>
export declare const Valley_Sans: StaticFont<W8, S0, U19>
export declare const Vampiro_One: StaticFont<'400', 'normal', U1>
export declare const Varela: StaticFont<'400', 'normal', U1>
export declare const Varela_Round: StaticFont<'400', 'normal', U362>
export declare const Varta: VariableFont<W17, 'normal', U4, never>
export declare const Vast_Shadow: StaticFont<'400', 'normal', 'latin'>
export declare const Vazirmatn: VariableFont<W8, 'normal', U29, never>
export declare const Vend_Sans: VariableFont<W17, S0, U1, never>
export declare const Verdana: StaticFont<W12, S0, U19>
export declare const Vesper_Libre: StaticFont<W363, 'normal', U18>
export declare const Viaoda_Libre: StaticFont<'400', 'normal', U33>
export declare const Vibes: StaticFont<'400', 'normal', U32>
export declare const Vibur: StaticFont<'400', 'normal', 'latin'>
export declare const Victor_Mono: VariableFont<W35, S0, U82, never>
export declare const Vidaloka: StaticFont<'400', 'normal', 'latin'>
export declare const Viga: StaticFont<'400', 'normal', U1>
export declare const Vina_Sans: StaticFont<'400', 'normal', U4>
export declare const Voces: StaticFont<'400', 'normal', U1>
export declare const Volkhov: StaticFont<W12, S0, 'latin'>
export declare const Vollkorn: VariableFont<W13, S0, U82, never>
export declare const Vollkorn_SC: StaticFont<W364, 'normal', U33>
export declare const Voltaire: StaticFont<'400', 'normal', U4>
export declare const Vujahday_Script: StaticFont<'400', 'normal', U4>
export declare const WDXL_Lubrifont_JP_N: StaticFont<'400', 'normal', U365>
export declare const WDXL_Lubrifont_SC: StaticFont<'400', 'normal', U366>
export declare const WDXL_Lubrifont_TC: StaticFont<'400', 'normal', U367>
export declare const Waiting_for_the_Sunrise: StaticFont<'400', 'normal', U1>
export declare const Wallpoet: StaticFont<'400', 'normal', 'latin'>
export declare const Walter_Turncoat: StaticFont<'400', 'normal', 'latin'>
export declare const Warnes: StaticFont<'400', 'normal', U1>
export declare const Water_Brush: StaticFont<'400', 'normal', U4>
export declare const Waterfall: StaticFont<'400', 'normal', U4>
export declare const Wavefont: VariableFont<W8, 'normal', 'latin', A368>
export declare const Wellfleet: StaticFont<'400', 'normal', U1>
export declare const Wendy_One: StaticFont<'400', 'normal', U1>
export declare const Whisper: StaticFont<'400', 'normal', U4>
export declare const WindSong: StaticFont<W74, 'normal', U4>
export declare const Winky_Rough: VariableFont<W20, S0, U1, never>
export declare const Winky_Sans: VariableFont<W20, S0, U1, never>
export declare const Wire_One: StaticFont<'400', 'normal', 'latin'>
export declare const Wittgenstein: VariableFont<W13, S0, U1, never>
export declare const Wix_Madefor_Display: VariableFont<W5, 'normal', U33, never>
export declare const Wix_Madefor_Text: VariableFont<W5, S0, U33, never>
export declare const Work_Sans: VariableFont<W8, S0, U4, never>
export declare const Workbench: VariableFont<'400', 'normal', U369, A349>
export declare const Xanh_Mono: StaticFont<'400', S0, U4>
export declare const Yaldevi: VariableFont<W59, 'normal', U6, never>
export declare const Yanone_Kaffeesatz: VariableFont<W59, 'normal', U161, never>
export declare const Yantramanav: StaticFont<W370, 'normal', U18>
export declare const Yarndings_12: StaticFont<'400', 'normal', U369>
export declare const Yarndings_12_Charted: StaticFont<'400', 'normal', U369>
export declare const Yarndings_20: StaticFont<'400', 'normal', U369>
export declare const Yarndings_20_Charted: StaticFont<'400', 'normal', U369>
export declare const Yatra_One: StaticFont<'400', 'normal', U18>
export declare const Yellowtail: StaticFont<'400', 'normal', U1>
export declare const Yeon_Sung: StaticFont<'400', 'normal', U58>
export declare const Yeseva_One: StaticFont<'400', 'normal', U33>
export declare const Yesteryear: StaticFont<'400', 'normal', U1>
export declare const Yomogi: StaticFont<'400', 'normal', U129>
export declare const Young_Serif: StaticFont<'400', 'normal', U1>
export declare const Yrsa: VariableFont<W17, S0, U4, never>
export declare const Ysabeau: VariableFont<W8, S0, U371, never>
export declare const Ysabeau_Infant: VariableFont<W8, S0, U371, never>
export declare const Ysabeau_Office: VariableFont<W8, S0, U371, never>
export declare const Ysabeau_SC: VariableFont<W8, 'normal', U371, never>
export declare const Yuji_Boku: StaticFont<'400', 'normal', U106>
export declare const Yuji_Hentaigana_Akari: StaticFont<'400', 'normal', U50>
export declare const Yuji_Hentaigana_Akebono: StaticFont<'400', 'normal', U50>
export declare const Yuji_Mai: StaticFont<'400', 'normal', U106>
export declare const Yuji_Syuku: StaticFont<'400', 'normal', U106>
export declare const Yusei_Magic: StaticFont<'400', 'normal', U50>
export declare const Yuyu: StaticFont<'400', 'normal', U19>
export declare const Yuyu_Short: StaticFont<'400', 'normal', U19>
export declare const ZCOOL_KuaiLe: StaticFont<'400', 'normal', U158>
export declare const ZCOOL_QingKe_HuangYou: StaticFont<'400', 'normal', U158>
export declare const ZCOOL_XiaoWei: StaticFont<'400', 'normal', U158>
export declare const Zain: StaticFont<W372, S0, U32>
export declare const Zalando_Sans: VariableFont<W53, S0, U1, 'wdth'>
export declare const Zalando_Sans_Expanded: VariableFont<W53, S0, U1, never>
export declare const Zalando_Sans_SemiExpanded: VariableFont<W53, S0, U1, never>
export declare const Zen_Antique: StaticFont<'400', 'normal', U373>
export declare const Zen_Antique_Soft: StaticFont<'400', 'normal', U373>
export declare const Zen_Dots: StaticFont<'400', 'normal', U1>
export declare const Zen_Kaku_Gothic_Antique: StaticFont<W374, 'normal', U106>
export declare const Zen_Kaku_Gothic_New: StaticFont<W374, 'normal', U106>
export declare const Zen_Kurenaido: StaticFont<'400', 'normal', U373>
export declare const Zen_Loop: StaticFont<'400', S0, U1>
export declare const Zen_Maru_Gothic: StaticFont<W374, 'normal', U373>
export declare const Zen_Old_Mincho: StaticFont<W375, 'normal', U373>
export declare const Zen_Tokyo_Zoo: StaticFont<'400', 'normal', U1>
export declare const Zeyada: StaticFont<'400', 'normal', U1>
export declare const Zhi_Mang_Xing: StaticFont<'400', 'normal', U158>
export declare const Zilla_Slab: StaticFont<W17, S0, U1>
export declare const Zilla_Slab_Highlight: StaticFont<W12, 'normal', U1>
