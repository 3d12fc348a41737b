const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Words that open a noun phrase. */
export const DETERMINERS =
  set(`a an the this that these those its his her their our my your some any no every each another both all many most several few
  one two three four five six seven eight nine ten dozens hundreds thousands other others such various multiple numerous more`);

/** Prepositions that may stand inside a source's noun phrase ("a spokesman for the mayor"). */
export const INNER_PREPOSITIONS = set('of for from at with in on to by against behind inside near within under about close among familiar');

/** Everything else that closes a noun phrase going left: prepositions, conjunctions, relative and interrogative words. */
export const BREAKERS =
  set(`that which who whom whose what when where why how if whether because while although though unless until since as than but so yet
  nor or after before during despite amid into onto through over upon via per without because like however meanwhile moreover instead still also
  indeed perhaps maybe thus hence then now here there once even only just not never n't too very`);

/** Auxiliaries and modals that may stand between a subject and its cue. */
export const AUXILIARIES =
  set(`has have had is are was were be been being will would can could may might shall should must do does did 's 've 'd 'll ’s ’ve ’d ’ll
  n't n’t not never don didn doesn hasn haven hadn won wouldn couldn can't didn't doesn't don't hasn't haven't hadn't won't wouldn't couldn't cannot
  didn’t doesn’t don’t hasn’t haven’t hadn’t won’t wouldn’t couldn’t can’t isn't isn’t wasn't wasn’t`);

/** Adverbs that may stand between a subject and its cue; all words in -ly do too. */
export const ADVERBS =
  set(`also then later now once again still even just often always sometimes further soon already never ever instead previously
  itself himself herself themselves earlier first long since both all simply only angrily today yesterday meanwhile however too thus all`);

/** Subject pronouns that can be the source of a claim. */
export const SUBJECT_PRONOUNS = set('he she they it we i you who everyone everybody nobody one someone somebody');

/** Words of time that stand between a subject and its cue or after it. */
export const TIME_WORDS =
  set(`monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october
  november december mon tue wed thu fri sat sun jan feb mar apr jun jul aug sep sept oct nov dec today yesterday tonight morning afternoon evening night week month year last`);

/** Verbs (finite or not) so frequent that they close a noun phrase going left. */
export const COMMON_VERBS =
  set(`is are was were be been being has have had do does did done will would can could may might shall should must go goes went gone
  get gets got make makes made take takes took taken give gives gave given come comes came keep keeps kept let lets let's put puts run runs ran set sets
  stand stands stood hold holds held bring brings brought begin begins began become becomes became leave leaves left meet meets met pay pays paid
  send sends sent sit sits sat win wins won lose loses lost lead leads led build builds built buy bought fall falls fell grow grew rise rose
  seems seem appears appear remains remain includes include included makes using want wants wanted need needs needed try tries help helps
  works say says said ask asks think thinks know knows see sees saw seen feel feels felt tell tells told according`);
