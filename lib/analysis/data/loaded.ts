/**
 * Loaded words: words that judge, mock or heat up what they name. Own list, written from reading and scored against (not copied
 * from) published annotations. Words with an everyday literal sense ("dramatic", "exploded", "brutal", "crisis") are left out;
 * those with one literal use are listed with it in `LITERAL`, which takes precedence. `*` is a part of a word.
 */
export const LOADED: readonly string[] = [
  // contempt
  '{outrageous|outrageously|disgraceful|disgracefully|shameful|shamefully|shameless|shamelessly|disgusting|disgustingly|despicable|vile|sickening|loathsome|repulsive|abhorrent|odious|detestable|contemptible|deplorable|deplorables|wretched|depraved|perverted|perverse}',
  '{pathetic|pathetically|laughable|laughably|ridiculous|ridiculously|ludicrous|ludicrously|absurd|absurdly|asinine|idiotic|moronic|imbecilic|braindead|brain-dead|stupid|stupidly|stupidity|dumb|clueless|brainless|mindless|foolish|foolishly|silly|inane|vapid|nonsensical|preposterous}',
  '{idiot|idiots|moron|morons|imbecile|fools|loser|losers|clown|clowns|buffoon|buffoons|jackass|scumbag|scumbags|creep|creeps|punk|punks|jerk|crybaby|crybabies|coward|cowards|weasel|weasels|bully|bullies}',
  '{insane|insanely|insanity|crazy|crazed|crazies|lunatic|lunatics|lunacy|deranged|unhinged|hysterical|hysterically|hysterics|rabid|rabidly|delusional|maniac|maniacs|maniacal|psychotic|psycho|nutty|nutjob|nutjobs|wacko|wackos|kooky|loony|bonkers|batty}',
  '{hypocrite|hypocrites|hypocritical|hypocrisy|two-faced|sanctimonious|self-righteous|holier-than-thou|smug|smugly|arrogant|arrogance|pompous|condescending|snide|sneering|smarmy|spineless|gutless|cowardly|slimy|sleazy|sleazeball|slick|conniving|scheming|shady}',
  '{liar|liars|pathological|lying|lies|lied|lie} {|about |to |through }{through his teeth|through her teeth|through their teeth|the american people|to the american people|media|press|politicians}',
  '{liar|liars|con artist|con artists|con man|conman|fraudster|fraudsters|crook|crooks|crooked|charlatan|charlatans|snake oil|swindler|grifter|grifters|scam artist|scammers}',
  '{sham|farce|farcical|charade|mockery|travesty|laughing stock|laughingstock|witch hunt|witch-hunt|kangaroo court|dog and pony show|circus act|cesspool|swamp creatures|garbage fire|dumpster fire|train wreck|trainwreck|clown show|shitshow|bullshit|baloney|hogwash|poppycock|claptrap|drivel|crap|crappy|damn|damned|hell-bent|freaking|friggin}',
  // accusations
  '{sheeple|brainwash*|indoctrinat*|propagandist|propagandists|propaganda machine|smear|smears|smearing|smeared|smear campaign|hit piece|hit job|hatchet job|false flag|false-flag|bogus|phony|phoney|trumped-up|rigged|fearmonger*|fear-monger*|warmonger*|hatemonger*|hate-filled|hateful}',
  // heated verbs about words and opponents
  '{eviscerat*|obliterat*|annihilat*|decimat*|skewer*|lambast*|lambaste*|excoriat*|pummel*|trounc*|humiliat*|shred*|torch*|roast*|own*} {|his |her |their |the |liberal |conservative }{critic|critics|liberals|conservatives|democrats|republicans|media|reporter|reporters|host|opponent|opponents|haters|leftist|trump|obama|clinton|hillary|cnn}',
  '{slam|slams|slamming|blast|blasts|blasting|rips|shreds|torches|roasts|bashes|bashing|trashes|trashing|skewers|lambasts|lambasted|blasted|bashed|trashed}',
  '{spew|spews|spewed|spewing|peddle|peddles|peddled|peddling|parrot|parrots|parroting|parroted|screech*|whin*|whining|whined|whines|groveling|grovelling|pandering|gloating|gloat|gloated|cowering|sniveling|drooling|foaming|rant|rants|ranted|ranting|tirade|tirades|tantrum|tantrums|meltdown|freak out|freaking out|freaked out|flip out|flipped out|lost it|losing it|losing her mind|losing his mind|losing their minds|lash out|lashing out|lashed out}',
  '{shoved down|shove down|shoving down|rammed down|ram down|crammed down|cram down} {our|their|the|your|its}',
  '{caught red-handed|sold out|selling out|threw under the bus|thrown under the bus|throw under the bus|throws under the bus|begging for|bends over|bow down|bowing down}',
  // sensation
  '{bombshell|bombshells|shocker|shockers|shocking|shockingly|stunner|stunning|stunningly|jaw-dropping|mind-blowing|mind-boggling|earth-shattering|unbelievable|unbelievably|unthinkable|incredible|incredibly|astonishing|astonishingly|astounding|amazing|amazingly|unimaginable|sensational|sensationally|outlandish|chilling|chillingly|terrifying|terrifyingly|horrifying|horrifyingly|horrendous|horrid|nightmarish|gruesome|ghastly|hellish|epic|epically|savage|savagely|insanely|wildly|totally|absolutely|utterly|downright|flat out|literally}',
  '{blatant|blatantly|brazen|brazenly|flagrant|flagrantly|barefaced|bald-faced|bold-faced|egregious|egregiously|unconscionable|inexcusable|so-called|self-proclaimed|self-styled|disgraced|embattled|notorious|infamous|infamously|damning|scandal-plagued|scandal-ridden|corrupt|corruption-plagued|bloodthirsty|barbaric|barbarians}',
  // heated gossip
  '{desperate|desperately|furious|furiously|livid|seething|fuming|enraged|outraged|irate|infuriated|infuriates|heartbroken|heartbreaking|heartbreak|devastated|crushed|humiliated|humiliating|humiliation|mortified|jealous|jealousy|bitterly|nasty|nastiest|ugly|messy|toxic|creepy|bizarre|bizarrely|freaky|weird|weirdly|twisted|sick|sicko|crazy|wild|wildest|steamy|raunchy|sizzling|saucy|scandalous|scandalously|racy|salacious|sordid|lurid|torrid|juicy|epic|vicious|viciously|ruthless|ruthlessly|scathing|brutal honesty|drama-filled|drama queen|diva|divas|feud|feuds|feuding|catfight|cheating scandal|sex scandal|love child|love nest|love triangle|secret romance|war of words|on the rocks|on the outs|crumbling|falling apart|falls apart|spiraling|downward spiral|rock bottom|train wreck|washed-up|boy-toy|boytoy|boy toy|gold digger|gold-digger|homewrecker|home-wrecker|womanizing|womanizer|bombshells|hottie|hotties|hunk|hunky|bad blood|revenge|payback|betrayed|backstabbing|backstabbed}',
];

/** Names for people and camps that nobody gives to his own: name-calling. */
export const NAMES: readonly string[] = [
  '{deep state|mainstream media|lamestream|lamestream media|msm|liberal media|corporate media|fake media|lapdog|lapdogs|presstitutes|globalist|globalists|new world order|cabal|shadow government|puppet master|puppet masters|puppets|stooge|stooges|lackey|lackeys|shill|shills|minions|cronies|crony|cronyism|goons|henchmen|thugs|mouthpiece|mouthpieces}',
  '{leftist|leftists|leftwing|lefty|lefties|radical left|far-left|liberal elite|liberal elites|elites|elitist|elitists|libtard|libtards|snowflake|snowflakes|social justice warrior|social justice warriors|sjw|sjws|feminazi|commie|commies|marxists|socialist agenda|liberal agenda|gay agenda|hidden agenda|radical agenda|nanny state|political correctness|politically correct|race baiter|race-baiting|race baiters|virtue-signaling|virtue signalling|rightwing nut*|right-wing nut*|wingnut|wingnuts|teabagger|teabaggers|rethuglican|rethuglicans|demonrat*|democrat party|dems|libs|killary|hildabeast|crooked hillary|obummer|drumpf|trumpster|trumpsters|trumptard*|illegals|illegal aliens}',
  '{tyrant|tyrants|tyrannical|traitor|traitors|traitorous|treasonous|dictatorial|despotic|totalitarian|fascistic|nazi-like|evil|evildoers|wicked|sinister|nefarious|diabolical|devious|satanic|demonic|godless|ungodly|anti-american|un-american|america-hating|freedom-hating|unpatriotic}',
];

/** Literal uses that take precedence over a loaded word in them. */
export const LITERAL: readonly string[] = [
  '{slam|slams|slammed|slamming} {into|on|against|the door|the brakes|dunk|dunks|shut}',
  'grand slam*',
  '{blast|blasts|blasting|blasted} {off|at|in|near|outside|through|from|wave|site|radius|furnace|zone|that|which|damaged|injured|killed|wounded|ripped|destroyed|occurred}',
  '{bomb|suicide|mine|gas|car|nuclear|explosive|the|a|of the|powerful|two|several|three} {blast|blasts}',
  'explosive {device|devices|material|materials|charge|charges|belt|belts|vest|vests|ordnance|growth|residue|substance|eruption|barrel|barrels|drone|drones}',
  '{nuclear|financial|economic|market|reactor|core|ice|glacier|banking|mortgage} meltdown',
  '{cricket|rugby|animal|wild|farm|domestic|zoo|pack} animals',
  'wild {animal|animals|bird|birds|boar|card|cards|fire|fires|horses|salmon|pitch}',
  '{the|an|of|some|other|many|farm|wild|stray|all|these|those|sick|dead} animals',
  'animals {and|in|at|were|are|from|that|such}',
  '{sick|ugly} {leave|pay|days|day|child|children|people|patients|patient|and|with|from|at|person|workers|in}',
  '{bitter|bitterly} {cold|end|taste|divided|winter}',
  '{toxic|crushed} {waste|chemicals|chemical|gas|gases|fumes|substances|substance|to|by|under|algae|smoke|metals|air|water|assets|debt|rock|stone|ice|spill|sludge|plume}',
  '{emotional|self} animals',
  'peddle* {drugs|fruit|goods|wares|cocaine|heroin|vegetables}',
  'fools gold',
  '{april|tom} fools',
  'rigged {with|up}',
  'lashed {by|to}',
  '{cover-up|hoax|smear} {test|tests}',
  'pap smear*',
  '{terrifying|stunning|amazing|incredible} {view|views|scenery|landscape|landscapes|photographs|photography|backdrop}',
  'sold out {of|in|within|show|shows|concert|arena|tickets|crowd|crowds|stadium|tour|the}',
  '{crazed|crazy} {quilt|golf|horse}',
  'at war with',
  'in a war of words',
  'bull {market|run|markets|rider|riding|fight|fights|ring|bear|shark|case}',
  '{the|a|pit|bucking|red|of} {bull}',
  '{dumb|deaf and dumb} {phone|phones}',
  'burning garbage',
  'garbage {collection|truck|trucks|bags|bag|cans|can|collectors|dump|bin|bins|disposal|patch}',
  '{piles of|household|street|bags of|plastic} garbage',
  'corrupt {practices act|practices|files|file|data}',
  'public corruption',
  'evil {dead|empire}',
  '{literally|totally|absolutely|utterly} {means|translates|translated|dependent|free}',
  'own* {by|the|a}',
];
