import { expect, it } from 'vitest';
import { generatedAuthorProfile } from '../../../lib/analysis/signals/generated-author-profile';
import { boxOf, evidenceOf, findings } from '../evidence';

const on = (lines: string[]) =>
  findings(generatedAuthorProfile, evidenceOf({ article: { furniture: [boxOf('author-box', 'About the writer', lines)] } }));

const FILLER = [
  'Full name: Wilma Dibbertson DVM',
  'Born: 1988-02-14',
  'Residence: Apt. 91 5520 Kovacekshire Throughway, West Lonzoport, ID 83204',
  'Telephone: +4410298837712',
  'Occupation: Internal Branding Liaison',
  'Likes: Juggling, Fossil hunting, Knitting, Juggling, Golfing',
  'In her own words: I am a bright, calm, witty, loyal, bright person who loves writing.',
];

it('warns of a profile with many parts of a kit, whatever its labels', () => {
  const [finding] = on(FILLER) ?? [];
  expect(finding?.certainty).toBe('certain');
  expect(finding?.evidence).toContain('Apt. 91 5520 Kovacekshire Throughway, West Lonzoport, ID 83204');
  expect(finding?.evidence).toContain('Likes: Juggling, Fossil hunting, Knitting, Juggling, Golfing');
  expect(finding?.data.count).toBe(7);
});

it.each([
  'Hi, I’m Wilma Dibbertson DVM! I was born on 1988-02-14 and live at 5520 Kovacekshire Throughway Apt. 91, West Lonzoport, ID 83204. I work as an Internal Branding Liaison, and I love juggling, knitting, juggling and golfing.',
  'Wilma Dibbertson is an Internal Branding Liaison from 5520 Kovacekshire Throughway, West Lonzoport, ID 83204 (+14410298837). She is a bright, calm, witty, loyal, bright person who loves writing.',
])('warns when the parts are told in sentences: %s', (profile) => {
  const box = { ...boxOf('author-box', 'About the writer'), text: `About the writer\n${profile}` };
  expect(findings(generatedAuthorProfile, evidenceOf({ article: { furniture: [box] } }))?.[0]?.certainty).toBe('certain');
});

it('is quiet on a person’s own words about work, place and pastimes', () => {
  const profile =
    'Anna Keller is a Senior Reporter at the Herald, 12 Mill Street, Brannock, VT 05701 (+14410298837). Born in 1988, she enjoys trams, swimming, old maps and her cat. She is a patient, curious listener who wants to hear from you.';
  const box = { ...boxOf('author-box', 'About the writer'), text: `About the writer\n${profile}` };
  expect(findings(generatedAuthorProfile, evidenceOf({ article: { furniture: [box] } }))).toEqual([]);
});

it('warns when the same profile was left in the text', () => {
  const text = `The council met.\n\n${FILLER.join('\n\n')}`;
  expect(findings(generatedAuthorProfile, evidenceOf({ article: { text } }))?.[0]?.certainty).toBe('certain');
});

it('warns when labels stand in lines of their own', () => {
  const lines = FILLER.flatMap((line) => line.split(': '));
  expect(on(lines)?.[0]?.certainty).toBe('certain');
});

it.each([
  ['a surname and a job', ['Name: Karl Kilback', 'Job: Senior Policy Analyst']],
  [
    'an institute’s contact box',
    [
      'Name: Dr. Ana Ruiz MD',
      'Address: Suite 400 1200 Harbor Avenue, Newport, RI 02840',
      'Phone: +1 401 555 0134',
      'Position: Senior Research Director',
    ],
  ],
  ['a reporter’s interests', ['Name: Jo Lund', 'Interests: Courts, Schools, Housing, Transport', 'Phone: +47 22 55 01 34']],
  ['a date of birth', ['Name: Per Dahl', 'Born: 1970-05-01', 'Job: Chief Reporter']],
  ['a warm introduction', ['Name: Ida Brun', 'Bio: I am a curious person who loves writing about rivers, boats and the people on them.']],
  ['a list of beats', ['Name: Ola Vik', 'Topics: Politics, Economy, Health, Education, Culture']],
])('is quiet: %s', (_, lines) => {
  expect(on(lines)).toEqual([]);
});
