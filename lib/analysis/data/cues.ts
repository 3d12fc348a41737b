import type { CueClass } from '../types';

/**
 * Verbs that attribute, by what they commit the source to. After the colon, how the verb is built:
 * `c` takes a clause ("said (that) …"), `q` may introduce or close a quotation, `t` names the hearer first ("told AFP that"),
 * `o` takes a thing said or talked about ("denied the claims"), `n` is more often a noun or something else ("post", "state").
 * Own list, from reading; classes follow the verbs' dictionary senses.
 */
const VERBS: Readonly<Record<CueClass, string>> = {
  says: `say:cq tell:ctq add:cq write:cq note:cq state:cqn explain:cq describe:oq remark:cqn mention:co observe:cqn report:cqn
    announce:cqo recount:cqo recall:cqo respond:cq reply:cqn answer:cqn speak:qn tweet:cqn retweet:on declare:cqo comment:cqn
    continue:qn conclude:cq testify:cq joke:cqn quip:qn emphasize:cqo emphasise:cqo stress:cqon reiterate:cqo repeat:qo read:qn call:oqn
    label:on dub:on brand:on characterize:o characterise:o portray:o depict:o criticize:oq criticise:oq condemn:oq denounce:oq slam:oqn
    blast:oqn decry:oq lambast:oq lambaste:oq deride:oq mock:oq praise:oq applaud:o laud:o hail:o thank:o remind:ctq inform:ct
    notify:ct brief:tn assure:ct reassure:ct opine:cq muse:qc boast:cq brag:cq complain:cq lament:cqo bemoan:oq quote:on cite:o
    echo:oqn outline:on detail:on clarify:cqo elaborate:q relate:co recap:q apologize:q apologise:q shout:qn yell:qn scream:qn chant:qn
    exclaim:q whisper:qn beam:qn sigh:qn laugh:qn shrug:qn chuckle:q snap:qn fume:q thunder:qn declaim:q intone:q interject:q
    chime:qn rule:cn publish:on underscore:con underline:con highlight:on propose:co recommend:co advise:ct counter:cqn retort:q
    blog:cqn post:cqn sum:qn instruct:ctq advocate:on welcome:on defend:o proclaim:cqo specify:co summarize:oq summarise:oq volunteer:qn
    reason:cqn marvel:q gush:q rave:q scold:oq chide:oq admonish:oq sing:qn cry:qn sob:q mutter:q mumble:q bark:qn growl:q hiss:q roar:qn taunt:oq enthuse:q
    gripe:q grumble:q rant:qn protest:cqn deadpan:q theorize:c theorise:c estimate:co calculate:co rail:qn`,
  claims: 'claim:cqo argue:cq contend:cq insist:cq assert:cqo maintain:cqn profess:co posit:c swear:cqn tout:o',
  alleges: 'allege:cqo accuse:oq charge:cqn blame:oq',
  denies: 'deny:coq reject:oq dismiss:oq refute:oq dispute:oqn rebut:oq rebuff:oq contradict:on disavow:o disagree:q downplay:o',
  confirms: 'confirm:coq acknowledge:coq admit:coq concede:coq verify:co agree:cq certify:co concur:q attest:c corroborate:o',
  suggests: 'suggest:cqo imply:co hint:cq indicate:co insinuate:co speculate:cq signal:con surmise:c forecast:co project:con predict:coq',
  warns: 'warn:ctq caution:ctqn threaten:con alert:tn',
  reveals: `reveal:coq disclose:co find:con discover:co show:con pinpoint:o identify:on unveil:on uncover:o demonstrate:co determine:co learn:cn document:on
    confess:cq divulge:co prove:con establish:con`,
  promises: 'promise:coq vow:coq pledge:coq guarantee:con commit:n',
  asks: 'ask:qt urge:tq question:oq wonder:cqn demand:coq request:con appeal:qn implore:tq plead:q beg:tq inquire:q query:qn press:n',
  declines: 'decline:n refuse:n',
  belief: `think:cq believe:cq feel:cn expect:con see:on view:on regard:on consider:con suspect:con doubt:con fear:con worry:cn know:cn hope:cqn
    assume:c understand:cn support:on oppose:on favor:on favour:on back:on imagine:cn`,
  intent: 'plan:n intend:n aim:n want:n seek:n',
};

/** How a cue verb is built; see the table above. */
export interface CueVerb {
  readonly lemma: string;
  readonly class: CueClass;
  readonly clause: boolean;
  readonly quote: boolean;
  readonly hearer: boolean;
  readonly object: boolean;
  readonly ambiguous: boolean;
}

/** Grammatical form in which a cue verb stands. */
export type VerbForm = 'base' | 'present' | 'past' | 'participle' | 'gerund';

const IRREGULAR: Readonly<Record<string, readonly [past: string, participle: string]>> = {
  say: ['said', 'said'],
  tell: ['told', 'told'],
  write: ['wrote', 'written'],
  speak: ['spoke', 'spoken'],
  show: ['showed', 'shown'],
  find: ['found', 'found'],
  think: ['thought', 'thought'],
  know: ['knew', 'known'],
  see: ['saw', 'seen'],
  feel: ['felt', 'felt'],
  swear: ['swore', 'sworn'],
  seek: ['sought', 'sought'],
  understand: ['understood', 'understood'],
  forecast: ['forecast', 'forecast'],
  read: ['read', 'read'],
  beg: ['begged', 'begged'],
  quip: ['quipped', 'quipped'],
  snap: ['snapped', 'snapped'],
  plan: ['planned', 'planned'],
  admit: ['admitted', 'admitted'],
  brag: ['bragged', 'bragged'],
  rebut: ['rebutted', 'rebutted'],
  dub: ['dubbed', 'dubbed'],
  slam: ['slammed', 'slammed'],
  blog: ['blogged', 'blogged'],
  recap: ['recapped', 'recapped'],
  commit: ['committed', 'committed'],
  sing: ['sang', 'sung'],
  sob: ['sobbed', 'sobbed'],
  sum: ['summed', 'summed'],
  prove: ['proved', 'proven'],
  learn: ['learned', 'learned'],
};

/** Every form of every cue verb. A form shared by two verbs belongs to the first. */
export const CUE_FORMS: ReadonlyMap<string, { readonly verb: CueVerb; readonly form: VerbForm }> = (() => {
  const forms = new Map<string, { verb: CueVerb; form: VerbForm }>();
  for (const [name, list] of Object.entries(VERBS)) {
    for (const item of list.trim().split(/\s+/)) {
      const [lemma = '', flags = ''] = item.split(':');
      const verb: CueVerb = {
        lemma,
        // Object.entries widens the keys of the table above to string.
        class: name as CueClass,
        clause: flags.includes('c'),
        quote: flags.includes('q'),
        hearer: flags.includes('t'),
        object: flags.includes('o'),
        ambiguous: flags.includes('n'),
      };
      for (const [word, form] of inflect(lemma)) if (!forms.has(word)) forms.set(word, { verb, form });
    }
  }
  return forms;
})();

function inflect(lemma: string): [string, VerbForm][] {
  const [past, participle] = IRREGULAR[lemma] ?? [regularPast(lemma), regularPast(lemma)];
  const stem = past.endsWith('ed') && IRREGULAR[lemma] && !lemma.endsWith('e') ? past.slice(0, -2) : lemma;
  const gerund = /[^eoy]e$/.test(lemma) ? `${lemma.slice(0, -1)}ing` : `${/ed$/.test(past) && stem.startsWith(lemma) ? stem : lemma}ing`;
  return [
    [lemma, 'base'],
    [/(?:s|x|z|ch|sh)$/.test(lemma) ? `${lemma}es` : /[^aeiou]y$/.test(lemma) ? `${lemma.slice(0, -1)}ies` : `${lemma}s`, 'present'],
    [past, 'past'],
    [participle, 'participle'],
    [gerund, 'gerund'],
  ];
}

function regularPast(lemma: string): string {
  if (lemma.endsWith('e')) return `${lemma}d`;
  return /[^aeiou]y$/.test(lemma) ? `${lemma.slice(0, -1)}ied` : `${lemma}ed`;
}

/** Nouns for speech: "issued a statement", "her claim". */
export const SPEECH_NOUNS: ReadonlySet<string> = new Set(
  `statement statements remark remarks comment comments words accusation accusations claim claims allegation allegations criticism criticisms warning
  warnings promise promises pledge pledges vow vows complaint complaints announcement declaration testimony interview speech tweet tweets denial response
  reply answer suggestion assertion assertions argument arguments explanation description reference references email letter memo op-ed column message
  rhetoric quote apology estimate estimates prediction predictions rumor rumors according account conclusion conclusions finding findings advice`.split(
    /\s+/,
  ),
);

/** Verbs of attitude beside those above, by stem: what somebody feels or seems, not what he says. */
export const ATTITUDE =
  /^(?:like|love|hate|wish|prefer|dream|enjoy|admir|trust|distrust|embrac|approv|disapprov|prais|tolerat|envy|resent|welcom|seem|appear|look|watch|hear|notic|realiz|realis|remember|forg[eo]t|decid|endors|worr|surpris|confident|concern|optimis|convinc|thrill|excit|angry|afraid|proud|happy|skeptic|sceptic|aware|eager|willing|ready|determin|chose|choos|hop|want|need|tr[iy]|mean|interest|regret|care|accept)/;
