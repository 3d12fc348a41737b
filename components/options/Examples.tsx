import { useId, useState } from 'preact/hooks';
import { useWords } from '../words';
import { linesOf } from './Lines';
import type { PhraseShape } from './shape';

/** Words of a text that a rule would point at. */
export type TryPhrases = (rule: PhraseShape, text: string) => readonly string[];

/** Most examples of a kind, and most characters of one. */
const MOST = 20;
const LONGEST = 1_000;

interface ExamplesProps {
  readonly rule: PhraseShape;
  /** Examples that must be found, or such as must not. */
  readonly wanted: boolean;
  readonly tryPhrases: TryPhrases;
  readonly onChange: (examples: string[]) => void;
}

/** Examples of a rule, one a line, that run as one types and are kept with it: does it do what its maker means? */
export function Examples({ rule, wanted, tryPhrases, onChange }: ExamplesProps) {
  const { t } = useWords();
  const id = useId();
  const kept = wanted ? rule.mustMatch : rule.mustNotMatch;
  const [typed, setTyped] = useState<string | null>(null);
  const examples = typed === null ? kept : linesOf(typed, MOST, LONGEST);
  return (
    <div class="stack trial">
      <label for={id}>{t(wanted ? 'phrase_must' : 'phrase_mustNot')}</label>
      <textarea
        id={id}
        class="field"
        rows={Math.min(6, Math.max(2, examples.length + 1))}
        dir="auto"
        aria-describedby={`${id}-says`}
        value={typed ?? kept.join('\n')}
        onInput={({ currentTarget }) => setTyped(currentTarget.value)}
        onChange={({ currentTarget }) => {
          onChange(linesOf(currentTarget.value, MOST, LONGEST));
          setTyped(null);
        }}
      />
      <ul class="results" id={`${id}-says`} role="status">
        {examples.map((example, index) => {
          const hits = tryPhrases(rule, example);
          const right = hits.length > 0 === wanted;
          return (
            <li key={`${index} ${example}`} class={right ? 'small' : 'small error'}>
              {right ? '✓' : '✗'} {hits.length > 0 ? t('phrase_hits', hits.join(', ')) : t('phrase_noHits')}
              {examples.length > 1 && (
                <>
                  {' '}
                  <bdi class="quiet">{example.length > 60 ? `${example.slice(0, 57)}…` : example}</bdi>
                </>
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

/** How many of a rule's own examples do not come out as meant. */
export function failingExamples(rule: PhraseShape, tryPhrases: TryPhrases): number {
  const missed = rule.mustMatch.filter((example) => tryPhrases(rule, example).length === 0);
  const wrong = rule.mustNotMatch.filter((example) => tryPhrases(rule, example).length > 0);
  return missed.length + wrong.length;
}
