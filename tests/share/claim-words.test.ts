import { describe, expect, it } from 'vitest';
import { sampleReport } from '../../components/sample/report';
import { cueOf } from '../../lib/share/claim-words';

describe('the verb of a claim, as shown', () => {
  const shown = (text: string, verb: string) => {
    const start = text.indexOf(verb);
    const cue = { span: { start, end: start + verb.length }, verb: 'confirm', class: 'confirms' } as const;
    // The first of the sample's claims, with another verb.
    return cueOf({ article: { ...sampleReport.article, text } }, { ...sampleReport.claims[0]!, cue });
  };

  it.each([
    ['the newspaper couldn’t confirm these claims', 'confirm', 'couldn’t confirm'],
    ["the ministry didn't say when", 'say', "didn't say"],
    ['the agency could not confirm it', 'confirm', 'could not confirm'],
    ['he has never said so', 'said', 'never said'],
  ])('is never without its “not”: %s', (text, verb, expected) => {
    expect(shown(text, verb)).toBe(expected);
  });

  it.each([
    ['the newspaper could confirm these claims', 'confirm'],
    ['whether or not, he said', 'said'],
    ['the knot said nothing', 'said'],
  ])('is as the page has it: %s', (text, verb) => {
    expect(shown(text, verb)).toBe(verb);
  });
});
