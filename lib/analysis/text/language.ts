/** The most frequent function words of the languages news pages come in; short ones shared by several say little and are left out. */
const FUNCTION_WORDS: Readonly<Record<string, string>> = {
  en: 'the and of to that was for with his they from have this which were said has been are not who will would',
  de: 'der die und das den von ist mit dem des sich nicht ein eine auch auf für als sind wird hat dass bei nach',
  fr: 'le les des et une est dans que pour qui sur pas par plus avec son au ce sont ont cette été mais il',
  es: 'el los las una que por con para del se su como más fue ha este pero al sus entre también lo y es',
  it: 'il di che della per una con non sono del dei alla nel gli è anche più si ha delle come dal ed le',
  pt: 'o os que uma não com para por dos da do em mais foi ao são como mas pela pelo também sua é e',
  nl: 'de het een van en dat niet zijn voor met op aan ook bij naar maar om wordt heeft werd deze uit door te',
  sv: 'och att det som en är av för den inte med till har var ett om på de han men vi kan från ska',
  pl: 'w i na się nie z że jest do to jak przez oraz po od ale który dla za są było tym tylko',
  tr: 've bir bu için ile da de olarak daha çok olan gibi ancak sonra kadar en ne göre dedi olduğunu var ki',
  id: 'yang dan di ini itu dengan untuk dari dalam tidak akan pada juga ke karena oleh mereka telah adalah kata',
};

/** Scripts that name a language well enough to say "not English". */
const SCRIPTS: readonly (readonly [string, RegExp])[] = [
  ['ja', /[\u3040-\u30ff]/g],
  ['zh', /[\u4e00-\u9fff]/g],
  ['ko', /[\uac00-\ud7af]/g],
  ['ru', /[\u0400-\u04ff]/g],
  ['ar', /[\u0600-\u06ff]/g],
  ['he', /[\u0590-\u05ff]/g],
  ['el', /[\u0370-\u03ff]/g],
  ['hi', /[\u0900-\u097f]/g],
  ['th', /[\u0e00-\u0e7f]/g],
];

/** Any letter of {@link SCRIPTS}. */
const OTHER_SCRIPTS = /[\u0370-\u0fff\u3040-\ud7af]/;

const TABLE: ReadonlyMap<string, readonly string[]> = (() => {
  const languages = new Map<string, string[]>();
  for (const [language, words] of Object.entries(FUNCTION_WORDS)) {
    for (const word of words.split(' ')) languages.set(word, [...(languages.get(word) ?? []), language]);
  }
  return languages;
})();

/**
 * Language of a text as a BCP 47 primary tag, by its script or its function words; null when it is too short or too mixed to
 * tell. Reads at most the first 6,000 characters.
 */
export function guessLanguage(text: string): string | null {
  const sample = text.slice(0, 6_000);
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? [];
  const letters = words.reduce((sum, word) => sum + word.length, 0);
  if (letters < 20) return null;
  if (OTHER_SCRIPTS.test(sample)) {
    for (const [language, script] of SCRIPTS) {
      if ((sample.match(script) ?? []).length > letters * 0.25) return language;
    }
  }
  const hits = new Map<string, number>();
  for (const word of words) for (const language of TABLE.get(word) ?? []) hits.set(language, (hits.get(language) ?? 0) + 1);
  const ranked = [...hits].sort((a, b) => b[1] - a[1]);
  const best = ranked[0];
  if (!best || best[1] < Math.max(2, words.length * 0.08)) return null;
  const second = ranked[1];
  return second && second[1] > best[1] * 0.8 ? null : best[0];
}
