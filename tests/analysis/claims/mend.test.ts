import { describe, expect, it } from 'vitest';
import { mendTagged } from '../../../lib/analysis/claims/mend';
import { paragraphsOf } from './read';

function mended(text: string, source: string, cue: string, content: string): string | null {
  const span = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
  const found = mendTagged(
    { source: span(source), cue: span(cue), content: [span(content)], confidence: 0.8 },
    paragraphsOf(text)[0]!,
    () => true,
  );
  return found?.source ? text.slice(found.source.start, found.source.end) : null;
}

/** The content that is left of the given stretches, joined by " … ". */
function saidIn(text: string, source: string, cue: string, contents: readonly string[]): string | undefined {
  const span = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
  const tagged = { source: span(source), cue: span(cue), content: contents.map(span), confidence: 0.8 };
  const found = mendTagged(tagged, paragraphsOf(text)[0]!, () => true);
  return found?.content.map(({ start, end }) => text.slice(start, end)).join(' … ');
}

describe('mendTagged', () => {
  it('gives nobody the words of another sentence', () => {
    const term = 'The paper called him a “rogue voice”. The plan would fail, critics argue.';
    expect(saidIn(term, 'critics', 'argue', ['rogue voice', 'The plan would fail'])).toBe('The plan would fail');
    const clause = 'The bridge was closed by the council in spring. The plan would fail, critics argue.';
    expect(saidIn(clause, 'critics', 'argue', ['was closed by the council in spring', 'The plan would fail'])).toBe('The plan would fail');
    const partly = 'The mayor called it “a gift to the whole of the town”. The plan would fail, critics argue.';
    expect(saidIn(partly, 'critics', 'argue', ['“a gift to the whole of the town”', 'The plan would fail'])).toBe('The plan would fail');
  });

  it('never loses the “not” of a verb', () => {
    const text = "The paper couldn't confirm the claims.";
    const span = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
    const tagged = { source: span('The paper'), cue: span('confirm'), content: [span('the claims')], confidence: 0.8 };
    const cue = mendTagged(tagged, paragraphsOf(text)[0]!, () => true)?.cue;
    expect(cue && text.slice(cue.start, cue.end)).toBe("couldn't confirm");
  });

  it('takes who is told out of what is said', () => {
    const text = 'Officials tell Norland News every claim will be read.';
    expect(saidIn(text, 'Officials', 'tell', ['Norland News every claim will be read'])).toBe('every claim will be read');
    const comma = 'As Lee told the Oslo Post, it was late.';
    expect(saidIn(comma, 'Lee', 'told', ['the Oslo Post, it was late'])).toBe('it was late');
  });

  it('takes no crowd in front of a comma for part of a name', () => {
    const text = 'It hurts many, particularly brown people, Rep. Ann Lee, D-Mora, said.';
    expect(mended(text, 'particularly brown people, Rep. Ann Lee, D-Mora', 'said', 'It hurts many')).toMatch(/^Rep\. Ann Lee/);
  });

  it('makes no speaker of an editor’s note', () => {
    expect(mended('Editor’s note: the bridge is safe.', 'Editor’s', 'note', 'the bridge is safe')).toBeNull();
  });

  it('takes no noun for a verb and no sum for a remark', () => {
    const text = 'False claims that the bridge is shut went round.';
    expect(mended(text, 'False', 'claims', 'the bridge is shut')).toBeNull();
    expect(mended(text.replace('False', 'Brun'), 'Brun', 'claims', 'the bridge is shut')).toBe('Brun');
    const index = 'The OBX added 20.7 points on Friday.';
    expect(mended(index, 'The OBX', 'added', '20.7 points')).toBeNull();
  });

  it('cuts a stretch where its sentence ends', () => {
    const text = 'The president said the deal was “dead.” In an interview, the senator called it late.';
    expect(saidIn(text, 'The president', 'said', ['the deal was “dead.” In an interview'])).toBe('the deal was “dead.”');
  });

  it('leaves out who is told, nicknames and verbs of the source', () => {
    const jury = 'Helen Marsh told the jury Dunne had lied.';
    expect(saidIn(jury, 'Helen Marsh', 'told', ['the jury Dunne had lied'])).toBe('Dunne had lied');
    const firm = 'Acme Corp on Tuesday reported a loss.';
    expect(mended(firm, 'Acme Corp on Tuesday', 'reported', 'a loss')).toBe('Acme Corp');
    const senator = 'Sen. Ana Ruiz, D-N.M., disagreed, saying the deal was late.';
    expect(mended(senator, 'Sen. Ana Ruiz, D-N.M., disagreed', 'saying', 'the deal was late')).toBe('Sen. Ana Ruiz, D-N.M.');
    const report = 'The report itself says little about jobs.';
    expect(mended(report, 'itself', 'says', 'little about jobs')).toBe('The report');
    const worker = 'A worker, who left because he feared fire, said alarms had failed.';
    expect(mended(worker, 'A worker, who left because he', 'said', 'alarms had failed')).toBe('A worker, who left because he feared fire');
    expect(mended('It is alleged that the owner lied.', 'It', 'is alleged', 'that the owner lied')).toBeNull();
  });

  it('leaves a speaker the quotation that goes on', () => {
    const text = '“We looked at it,” Ann Kovac said. “Two of them were used by one child each.”';
    const both = ['“We looked at it,”', '“Two of them were used by one child each.”'];
    expect(saidIn(text, 'Ann Kovac', 'said', both)).toBe(both.join(' … '));
  });

  it('takes a name beside the source for the source', () => {
    const text = 'The developer, Arden Homes, said every flat would have a window.';
    const said = ['Arden Homes', 'every flat would have a window'];
    expect(saidIn(text, 'The developer', 'said', said)).toBe('every flat would have a window');
    const span = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
    const tagged = { source: span('The developer'), cue: span('said'), content: said.map(span), confidence: 0.8 };
    expect(mendTagged(tagged, paragraphsOf(text)[0]!, () => true)?.source).toEqual(span('The developer, Arden Homes'));
  });

  it('begins no content inside a bracket', () => {
    const text = 'The quake struck 11 km (7 miles) below the sea, the institute said.';
    expect(saidIn(text, 'the institute', 'said', ['7 miles) below the sea'])).toBe('The quake struck 11 km (7 miles) below the sea');
    expect(saidIn(text, 'the institute', 'said', ['11 km (7 miles) below the sea'])).toBe('11 km (7 miles) below the sea');
  });

  it('takes a source that begins inside an apposition back to its name', () => {
    expect(
      mended('Ann Kovac, a lawyer and fellow at the Moe Centre, recently put it so.', 'fellow at the Moe Centre', 'put', 'it so'),
    ).toBe('Ann Kovac, a lawyer and fellow at the Moe Centre');
  });

  it('cuts what opens a sentence off', () => {
    expect(mended('Intriguingly, the paper found nothing.', 'Intriguingly, the paper', 'found', 'nothing')).toBe('the paper');
  });

  it('leaves a good source alone', () => {
    expect(mended('The mayor of Oslo said no.', 'The mayor of Oslo', 'said', 'no')).toBe('The mayor of Oslo');
  });

  it('drops questions, notices and headings', () => {
    expect(mended('Do you believe the denial?', 'you', 'believe', 'the denial')).toBeNull();
    expect(mended('Editor’s note: The bridge is closed.', 'Editor’s', ':', 'The bridge is closed')).toBeNull();
  });
});
