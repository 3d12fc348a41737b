const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Nouns for what a person is or does, singular; a source that is only one of these has no name. */
export const ROLES =
  set(`mp mep msp spokesman spokeswoman spokesperson official source aide adviser advisor officer analyst expert researcher scientist professor
  economist lawyer attorney prosecutor judge senator congressman congresswoman lawmaker legislator minister secretary ambassador envoy diplomat
  president chairman chairwoman chair chief director executive manager leader founder co-founder cofounder owner head boss governor mayor councilman
  councilwoman councilmember councillor commissioner sheriff deputy detective investigator inspector agent general colonel captain sergeant
  lieutenant commander soldier veteran doctor physician nurse surgeon patient teacher principal student parent mother father son daughter
  brother sister wife husband widow neighbor neighbour resident witness victim survivor driver pilot worker employee staffer operative strategist
  consultant pollster candidate nominee delegate activist organizer organiser advocate campaigner protester demonstrator volunteer voter
  supporter critic opponent rival ally author writer reporter journalist correspondent columnist editor publisher producer historian biographer
  coach player striker midfielder goalkeeper captain athlete actor actress singer musician artist designer engineer developer programmer
  farmer fisherman businessman businesswoman entrepreneur investor trader banker broker insider whistleblower informant person man woman
  boy girl teen teenager friend colleague relative representative member fellow scholar counsel king queen prince princess pope bishop priest pastor
  rabbi imam speaker premier chancellor lord baroness dean provost superintendent trustee treasurer coordinator administrator technician
  firefighter paramedic coroner medic virologist epidemiologist psychologist psychiatrist sociologist geologist meteorologist climatologist
  forecaster biologist physicist chemist astronomer ecologist hacker seller customer buyer user client tenant landlord homeowner passenger
  commentator host anchor presenter moderator interviewer negotiator mediator republican democrat conservative liberal millionaire billionaire
  mogul tycoon magnate real-estate chef guide curator librarian archaeologist paleontologist superstar star guard forward quarterback
  vice-president vice-chair whip planner policymaker regulator clerk bureaucrat staff superdelegate surrogate nominee niece nephew cousin aunt uncle
  grandmother grandfather grandson granddaughter mum mom dad partner girlfriend boyfriend roommate housemate constable defender winger skipper umpire referee
  swimmer sprinter cyclist motorist pedestrian onlooker bystander ranger lifeguard midwife carer tutor headteacher lecturer geneticist immunologist
  neuroscientist oceanographer seismologist volcanologist glaciologist anthropologist linguist statistician mathematician pathologist cardiologist
  oncologist pediatrician paediatrician dentist veterinarian zoologist conservationist environmentalist shareholder auditor accountant barrister solicitor
  magistrate juror defendant plaintiff claimant suspect inmate prisoner bailiff shopkeeper waiter waitress bartender plumber electrician builder architect
  contractor retiree pensioner refugee migrant immigrant evacuee`);

const pluralOf = (noun: string): string =>
  /(?:s|x|ch|sh)$/.test(noun)
    ? `${noun}es`
    : /[^aeiou]y$/.test(noun)
      ? `${noun.slice(0, -1)}ies`
      : /m[a]n$/.test(noun)
        ? `${noun.slice(0, -2)}en`
        : `${noun}s`;

/** Role nouns in the plural, and other words for people without a name. */
export const CROWDS: ReadonlySet<string> = new Set([
  ...[...ROLES].map(pluralOf),
  ...set(`sides couple pair duo trio family families critics experts analysts observers people officials sources supporters opponents insiders residents locals fans users commentators
  pundits scientists researchers economists voters many some others most several few skeptics sceptics detractors proponents advocates activists
  campaigners historians lawyers scholars academics specialists consultants investors traders workers employees parents students witnesses neighbors
  neighbours authorities police prosecutors investigators lawmakers legislators republicans democrats conservatives liberals leaders aides advisers
  advisors diplomats executives everyone everybody someone somebody members protesters demonstrators delegates readers viewers netizens insiders
  rivals allies friends relatives colleagues players democrats politicians pollsters strategists journalists reporters doctors physicians nurses
  teachers farmers families women men backers mediators environmentalists rebels organizers organisers representatives managers officers volunteers
  mathematicians monarchists biologists physicists astronomers psychologists sociologists archaeologists ecologists epidemiologists
  feminists loyalists separatists nationalists islamists socialists communists tribespeople townspeople spokesmen spokeswomen spokespeople`),
]);

/** Crowds that name nobody in particular even with a role: the writer's own chorus. */
export const VAGUE_CROWDS =
  set(`critics observers people many some others most several few skeptics sceptics detractors proponents pundits commentators
  everyone everybody someone somebody experts analysts insiders users fans netizens readers viewers opponents supporters locals`);

/** What a person who has a name is called instead of it ("the superstar instructed"). */
export const EPITHETS =
  set(`superstar star legend icon champion hopeful frontrunner front-runner incumbent lawmaker politician democrat republican billionaire millionaire
  mogul tycoon magnate celebrity singer actor actress rapper comedian entertainer rocker newcomer youngster striker midfielder winger defender forward
  guard quarterback goalkeeper skipper rookie`);

/** Titles that stand before a name, and honorifics; lower case, without the full stop. */
export const TITLES =
  set(`mr mrs ms miss dr prof professor sen senator rep representative gov governor lt president vice prime minister secretary
  chancellor premier mayor judge justice chief sheriff detective officer sgt sergeant capt captain col colonel gen general maj major adm admiral cmdr
  commander cpl king queen prince princess pope cardinal archbishop bishop rev reverend father sister brother rabbi imam sheikh sir dame
  lord lady baroness baron ambassador attorney speaker chairman chairwoman chair ceo cfo coo director coach spokesman spokeswoman spokesperson
  candidate nominee republican democrat democratic gop former ex-president ex- then u.s us state rt hon congressman congresswoman councilman
  councilwoman councilmember councillor commissioner assemblyman assemblywoman assemblymember supervisor supt superintendent dist dep deputy
  first second acting interim foreign finance defense defence interior treasury press campaign editor author pastor county house senate majority
  minority leader whip billionaire businessman cllr coun det insp pc dc con`);

/** Honorifics that tell how the person is spoken of. */
export const HONORIFIC_GENDER: Readonly<Record<string, 'he' | 'she'>> = {
  mr: 'he',
  mrs: 'she',
  ms: 'she',
  miss: 'she',
  sir: 'he',
  dame: 'she',
  lord: 'he',
  lady: 'she',
  baroness: 'she',
  baron: 'he',
  king: 'he',
  queen: 'she',
  prince: 'he',
  princess: 'she',
  congressman: 'he',
  congresswoman: 'she',
  councilman: 'he',
  councilwoman: 'she',
  chairman: 'he',
  chairwoman: 'she',
  spokesman: 'he',
  spokeswoman: 'she',
  assemblyman: 'he',
  assemblywoman: 'she',
  businessman: 'he',
  businesswoman: 'she',
  pope: 'he',
  father: 'he',
  sister: 'she',
  brother: 'he',
  mother: 'she',
  son: 'he',
  daughter: 'she',
  husband: 'he',
  wife: 'she',
  widow: 'she',
  actress: 'she',
  actor: 'he',
  man: 'he',
  woman: 'she',
  boy: 'he',
  girl: 'she',
  grandmother: 'she',
  grandfather: 'he',
  mom: 'she',
  dad: 'he',
  uncle: 'he',
  aunt: 'she',
};

/** Nouns for things that are read, as sources. */
export const DOCUMENTS =
  set(`tally estimate estimates count memo report study survey poll letter email e-mail statement document documents filing lawsuit complaint indictment affidavit
  petition ruling opinion order bill law policy transcript record records analysis review paper article book biography memoir dossier audit census data
  results findings figures statistics plans minutes research investigation release announcement post tweet message text note guidance guidelines manual website blog
  column editorial op-ed essay interview documentary video recording tape footage notice warrant subpoena testimony resolution agreement contract platform
  assessment evaluation forecast index database files papers emails cable cables leak leaks manifesto charter constitution treaty ballot brief
  posts tweets letters messages memos articles lawsuits complaints affidavits analyses reviews recordings advert ad advertisement commercial leaflet flyer brochure profile obituary story stories reports studies polls surveys`);

/** Nouns for bodies that speak, as the head of a name or a description. */
export const ORGANISATIONS =
  set(`company firm giant startup start-up group organisation organization agency department ministry office bureau committee commission council
  board court government administration authority authorities university college school institute institution centre center hospital clinic bank fund foundation
  trust charity union association federation society club team league party campaign coalition alliance network corporation corp inc llc ltd plc
  embassy consulate parliament senate congress house assembly cabinet union army navy force forces police military militia guard service
  services church diocese district county city state states nation nations league lab laboratory laboratories airline airlines maker manufacturer
  carrier retailer operator provider developer publisher studio studios museum library theatre theater kremlin pentagon pressroom regulator watchdog panel
  body forum network project program programme initiative task industries holdings partners associates motors technologies systems bros brothers
  railway railroad utility inspectorate observatory conglomerate powerhouse outfit start think-tank nonprofit non-profit ngo tank unit division chamber secretariat`);

/** Nouns for news media, as descriptions ("the newspaper"). */
export const MEDIA =
  set(`newspaper paper magazine outlet broadcaster agency daily weekly tabloid site website publication journal channel station programme show podcast
  network blog newsletter`);

/** Words that end or make up the names of news media. */
export const MEDIA_NAMES =
  set(`times post journal herald tribune gazette guardian telegraph observer independent chronicle news press examiner bulletin courier dispatch
  globe inquirer sentinel standard star sun mirror express mail mercury register review monitor reuters bloomberg axios politico newsweek
  afp ap bbc cnn cnbc msnbc nbc abc cbs npr pbs fox vox vice buzzfeed huffpost xinhua tass breitbart slate salon economist spiegel monde figaro
  welle jazeera broadcasting radio tv television magazine wire`);

/** Abbreviations of names that need no introduction, with what they stand for. Own list, general knowledge. */
export const ABBREVIATIONS: Readonly<Record<string, string>> = {
  FT: 'Financial Times',
  NYT: 'New York Times',
  WSJ: 'Wall Street Journal',
  WaPo: 'Washington Post',
  HuffPo: 'Huffington Post',
  PLA: "People's Liberation Army",
  EU: 'European Union',
  UN: 'United Nations',
  'U.N.': 'United Nations',
  NHS: 'National Health Service',
  DOJ: 'Department of Justice',
  WHO: 'World Health Organization',
  IMF: 'International Monetary Fund',
  SCMP: 'South China Morning Post',
};
