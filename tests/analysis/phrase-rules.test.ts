import { describe, expect, it } from 'vitest';
import { phraseWarnings } from '../../lib/analysis/phrase-rules';
import type { PhraseRule } from '../../lib/analysis/types';
import { articleOf } from './evidence';

function ruleOf(parts: Partial<PhraseRule>): PhraseRule {
  return {
    id: 'r1',
    name: 'Mine',
    enabled: true,
    phrases: [],
    exceptions: [],
    where: 'text',
    wholeWords: true,
    severity: 'moderate',
    message: '',
    ...parts,
  };
}

const TEXT =
  'Officials called it a regime change. “A regime falls,” she said.\n\nThe exercise regime was dropped, and the regimes with it.';

function found(rule: Partial<PhraseRule>, text = TEXT, title = 'A regime ends'): string[] {
  return phraseWarnings(articleOf({ text, title }), [ruleOf(rule)]).flatMap((warning) =>
    warning.spans.map(({ start, end }) => text.slice(start, end)),
  );
}

describe('phraseWarnings', () => {
  it('points at whole words, parts of words and phrases with a star', () => {
    expect(found({ phrases: ['regime'] })).toEqual(['regime', 'regime', 'regime']);
    expect(found({ phrases: ['regime*'] })).toEqual(['regime', 'regime', 'regime', 'regimes']);
    expect(found({ phrases: ['gime'], wholeWords: false })).toEqual(['regime', 'regime', 'regime', 'regimes']);
    expect(found({ phrases: ['gime'] })).toEqual([]);
  });

  it('leaves out what an exception covers, and no more', () => {
    expect(found({ phrases: ['regime'], exceptions: ['exercise regime', 'regime ends'] })).toEqual(['regime', 'regime']);
  });

  it('leaves out quotations when told to', () => {
    expect(found({ phrases: ['regime'], where: 'outside-quotes' })).toEqual(['regime', 'regime']);
  });

  it('reads the headline only when told to', () => {
    const [warning] = phraseWarnings(articleOf({ text: 'Nothing here.', title: 'A regime ends' }), [
      ruleOf({ phrases: ['Regime'], where: 'headline' }),
    ]);
    expect(warning).toMatchObject({ signal: 'phrase:r1', category: 'presentation', severity: 'moderate', spans: [], evidence: ['regime'] });
    expect(found({ phrases: ['ends'], where: 'headline' }, TEXT, 'Nothing')).toEqual([]);
  });

  it('is quiet for rules that are off, empty or not met', () => {
    expect(found({ phrases: ['regime'], enabled: false })).toEqual([]);
    expect(found({ phrases: [] })).toEqual([]);
    expect(found({ phrases: ['junta', '!!!', ''] })).toEqual([]);
  });

  it('keeps rules apart, shows their own message and joins overlapping hits', () => {
    const warnings = phraseWarnings(articleOf({ text: TEXT }), [
      ruleOf({ phrases: ['regime change', 'a regime'], message: 'Say government.' }),
      ruleOf({ id: 'r2', phrases: ['dropped'], severity: 'minor' }),
    ]);
    expect(warnings.map(({ signal, message, evidence }) => [signal, message, evidence])).toEqual([
      ['phrase:r1', 'Say government.', ['a regime change', 'A regime']],
      ['phrase:r2', 'Your rule “Mine” names these words.', ['dropped']],
    ]);
  });

  it('takes 1,000 rules of 20 phrases', () => {
    const word = (n: number): string => `w${(n * 7919) % 4001}`;
    const rules = Array.from({ length: 1_000 }, (_, i) =>
      ruleOf({ id: `r${i}`, phrases: Array.from({ length: 20 }, (_, j) => `${word(i * 20 + j)} ${word(i + j * 31)}`) }),
    );
    const article = articleOf({ text: Array.from({ length: 2_000 }, (_, i) => word(i * 3)).join(' ') });
    expect(phraseWarnings(article, rules).length).toBeGreaterThan(0);
  });
});
