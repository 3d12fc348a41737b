import { describe, expect, it } from 'vitest';
import { cueOf } from '../../../lib/analysis/claims/cue-class';

const classOf = (words: string, form: 'direct' | 'indirect' | 'mixed' = 'indirect') =>
  cueOf({ source: null, cue: { start: 0, end: words.length }, content: [], confidence: 1 }, words, form);

describe('cueOf', () => {
  it.each([
    ['said', 'say', 'says'],
    ['told', 'tell', 'says'],
    ['alleged', 'allege', 'alleges'],
    ['insisting', 'insist', 'claims'],
    ['denying', 'deny', 'denies'],
    ['confirmed', 'confirm', 'confirms'],
    ['suggests', 'suggest', 'suggests'],
    ['warned', 'warn', 'warns'],
    ['revealed', 'reveal', 'reveals'],
    ['has vowed', 'vow', 'promises'],
    ['went on to explain', 'explain', 'says'],
    ['According to', 'according to', 'says'],
    ['declined to comment', 'decline', 'declines'],
    ['did not respond', 'respond', 'declines'],
    ['believes', 'believe', 'belief'],
    ['plans', 'plan', 'intent'],
    ['seemed', 'seemed', 'belief'],
    ['voted to send', 'voted to send', 'intent'],
    ['issued a statement', 'issued a statement', 'says'],
  ])('%s is %s: %s', (words, verb, name) => {
    expect(classOf(words)).toMatchObject({ verb, class: name });
  });

  it('takes an unknown verb for speech when its words are quoted', () => {
    expect(classOf('sang', 'direct')?.class).toBe('says');
  });
});
