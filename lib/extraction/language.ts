/** Frequent small words by language: enough to tell languages of long texts apart. */
const WORDS: Readonly<Record<string, string>> = {
  en: 'the of and to in that is was for with as on by he his at from it said are has not this have but they which who were been their would will',
  de: 'der die das und ist nicht ein eine mit für auf den von dem zu des sich auch es dass wird im bei sind aus nach einer wie hat werden',
  fr: 'le la les des est et une dans que pour qui sur pas avec plus par ce du au sont mais il ont aux elle cette été',
  es: 'el la los las que de en una por con para no del se es su como más al lo pero sus ha este entre fue',
  it: 'il che di la è per un una non con del sono della gli nel anche alla dei più come ha si le dal',
  pt: 'que não uma com para do da os em no na por mais se foi dos como mas ao das são ele pelo',
  nl: 'de het een van en in is dat op te zijn met voor niet aan er om ook als maar bij door naar heeft',
  sv: 'och att det som en på är av för med den till inte har de ett om var men från vid kan',
  no: 'og det som en på er av for med den til ikke har de et om var men fra ved kan jeg',
  da: 'og det som en på er af for med den til ikke har de et om var men fra ved kan jeg blev',
  fi: 'ja on ei se että oli hän mutta ovat myös kun joka kuin tai niin vain mukaan ollut sen',
  pl: 'i w nie na się z do że jest to o jak przez po od za ale są dla jego tym także był',
  cs: 'a se na v je že to s z do o jako pro ale by za po podle od při jsou které který byl',
  tr: 've bir bu da de için ile olarak çok daha olan gibi sonra kadar ancak ise göre en',
  id: 'yang dan di untuk dengan dari ini itu pada tidak dalam akan juga ke oleh adalah sebagai telah bahwa',
  hu: 'a az és hogy nem is egy volt meg van ez de csak mint már el még szerint',
  ro: 'și în de la cu nu că pe din pentru este care mai au fost sunt sau prin',
};

const INDEX = new Map<string, string[]>();
for (const [language, list] of Object.entries(WORDS)) {
  for (const word of list.split(' ')) {
    const languages = INDEX.get(word);
    if (languages) languages.push(language);
    else INDEX.set(word, [language]);
  }
}

const SCRIPTS: readonly (readonly [string, RegExp])[] = [
  ['ja', /[\u3040-\u30ff]/g],
  ['ko', /[\uac00-\ud7af]/g],
  ['zh', /[\u4e00-\u9fff]/g],
  ['ar', /[\u0600-\u06ff]/g],
  ['he', /[\u0590-\u05ff]/g],
  ['hi', /[\u0900-\u097f]/g],
  ['th', /[\u0e00-\u0e7f]/g],
  ['el', /[\u0370-\u03ff]/g],
  ['hy', /[\u0530-\u058f]/g],
  ['ru', /[\u0400-\u04ff]/g],
];

/** Language of a text of at least some sentences, or null when it cannot be told. Reads the first 6,000 characters. */
function languageOf(text: string): string | null {
  const sample = text.slice(0, 6000);
  if (sample.length < 60) return null;
  for (const [language, script] of SCRIPTS) {
    if ((sample.match(script)?.length ?? 0) > sample.length * (language === 'ja' ? 0.1 : 0.3)) return language;
  }
  const counts = new Map<string, number>();
  let total = 0;
  for (const word of sample.toLowerCase().match(/\p{L}+/gu) ?? []) {
    total++;
    for (const language of INDEX.get(word) ?? []) counts.set(language, (counts.get(language) ?? 0) + 1);
  }
  let best: string | null = null;
  let most = 0;
  for (const [language, n] of counts) if (n > most) [best, most] = [language, n];
  return most >= 5 && most > total * 0.08 ? best : null;
}

/** The declared tag in BCP 47 lower case, corrected by the text where that plainly says otherwise. */
export function settleLanguage(declared: string | null, text: string): string | null {
  const tag =
    declared && /^[a-z]{2,3}(?:[-_][a-z0-9]{2,8}){0,3}$/i.test(declared.trim()) ? declared.trim().toLowerCase().replaceAll('_', '-') : null;
  const found = languageOf(text);
  if (!found) return tag;
  if (!tag) return found;
  const primary = tag.split('-')[0] ?? '';
  const same = primary === found || (SIBLINGS[primary] ?? '').split(' ').includes(found);
  return same || !(primary in WORDS) ? tag : found;
}

/** Languages that look alike to the counts above. */
const SIBLINGS: Readonly<Record<string, string>> = {
  no: 'da',
  nb: 'no da',
  nn: 'no da',
  da: 'no',
  uk: 'ru',
  bg: 'ru',
  sr: 'ru',
  mk: 'ru',
  fa: 'ar',
  ur: 'ar',
  gl: 'pt es',
  ca: 'es',
  pt: 'es',
  es: 'pt',
};
