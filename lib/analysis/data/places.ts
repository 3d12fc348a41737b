const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s*,\s*/));

/** Countries, capitals, regions and large cities: as a source, their government; never a company. Lower case. Own list, general knowledge. */
export const PLACES =
  set(`downing street, whitehall, westminster, holyrood, stormont, capitol hill, wall street, silicon valley, afghanistan, albania, algeria, argentina, armenia, australia, austria, azerbaijan, bahrain, bangladesh, belarus, belgium, bolivia,
  bosnia, brazil, britain, bulgaria, cambodia, cameroon, canada, chad, chile, china, colombia, congo, croatia, cuba, cyprus, denmark, ecuador, egypt,
  england, estonia, ethiopia, europe, finland, france, georgia, germany, ghana, greece, greenland, guatemala, haiti, honduras, hong kong, hungary,
  iceland, india, indonesia, iran, iraq, ireland, israel, italy, japan, jordan, kazakhstan, kenya, kosovo, kuwait, kyrgyzstan, laos, latvia, lebanon,
  libya, lithuania, luxembourg, malaysia, mali, malta, mexico, moldova, mongolia, morocco, mozambique, myanmar, nepal, netherlands, new zealand,
  nicaragua, niger, nigeria, north korea, norway, oman, pakistan, palestine, panama, paraguay, peru, philippines, poland, portugal, qatar, romania,
  russia, rwanda, saudi arabia, scotland, senegal, serbia, singapore, slovakia, slovenia, somalia, south africa, south korea, spain, sri lanka, sudan,
  sweden, switzerland, syria, taiwan, tajikistan, tanzania, thailand, tunisia, turkey, turkmenistan, uganda, ukraine, united kingdom, united states,
  united arab emirates, america, uruguay, uzbekistan, vatican, venezuela, vietnam, wales, yemen, zambia, zimbabwe, u.s, u.s., u.k, u.k., us, uk, uae, usa,
  washington, beijing, moscow, london, paris, berlin, brussels, tokyo, seoul, pyongyang, delhi, new delhi, tehran, jerusalem, tel aviv, gaza, kyiv, kiev,
  ankara, istanbul, cairo, riyadh, doha, baghdad, damascus, beirut, rome, madrid, lisbon, vienna, geneva, warsaw, athens, stockholm, oslo, copenhagen, helsinki,
  canberra, sydney, melbourne, ottawa, toronto, montreal, vancouver, new york, new york city, los angeles, san francisco, chicago, houston, boston,
  philadelphia, phoenix, dallas, austin, seattle, denver, atlanta, miami, detroit, cleveland, las vegas, san diego, oakland, shanghai, shenzhen, hangzhou,
  alabama, alaska, arizona, arkansas, california, colorado, connecticut, delaware, florida, hawaii, idaho, illinois, indiana, iowa, kansas,
  kentucky, louisiana, maine, maryland, massachusetts, michigan, minnesota, mississippi, missouri, montana, nebraska, nevada, new hampshire, new jersey,
  new mexico, north carolina, north dakota, ohio, oklahoma, oregon, pennsylvania, rhode island, south carolina, south dakota, tennessee, texas, utah,
  vermont, virginia, west virginia, wisconsin, wyoming, africa, asia, crimea, donbas, west bank, middle east, silicon valley, mars, earth, manhattan, brooklyn`);

/** Adjectives and nouns of nations, faiths and parties: never a name by themselves. Lower case. */
export const DEMONYMS =
  set(`american, americans, british, chinese, russian, russians, french, german, germans, israeli, israelis, palestinian, palestinians,
  ukrainian, ukrainians, iranian, iranians, iraqi, iraqis, indian, indians, japanese, korean, koreans, mexican, mexicans, canadian, canadians, australian,
  australians, european, europeans, african, africans, asian, asians, turkish, turks, syrian, syrians, saudi, saudis, egyptian, egyptians, italian, italians,
  spanish, polish, dutch, swiss, swedish, norwegian, danish, finnish, greek, irish, scottish, welsh, brazilian, cuban, venezuelan, pakistani, afghan, afghans,
  taiwanese, vietnamese, democrat, democrats, democratic, republican, republicans, conservative, conservatives, liberal, liberals, labour, tory, tories,
  muslim, muslims, christian, christians, jewish, jews, catholic, catholics, hindu, hindus, latino, latinos, hispanic, hispanics, black, white, english,
  arab, arabs, kurdish, kurds, western, internet, english-language, nazi, gop`);
