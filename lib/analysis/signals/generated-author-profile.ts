import * as z from 'zod/mini';
import { JOB_POSITIONS, JOB_RANKS, NAME_SUFFIX, STREET_SUFFIXES, TOWN_ENDINGS } from '../data/profile-words';
import type { RowKind } from '../data/record-labels';
import { type PageRecord, pageRecords } from '../text/records';
import { defineSignal } from './signal';

/** A part of the profile that looks drawn from a kit, the page's words for it, and how much it weighs. */
interface Part {
  readonly words: string;
  /** 1 for a part that few honest profiles have; 0.5 for one that many have. */
  readonly weight: number;
  /** Nothing of the kind stands in an honest author's box: filler, not contact data. */
  readonly filler: boolean;
}

/** An author box that is put together the way name generators do it. */
export const generatedAuthorProfile = defineSignal({
  meta: {
    id: 'generated-author-profile',
    polarity: 'warning',
    category: 'transparency',
    severity: 'serious',
    basis: [
      { framework: 'NewsGuard', item: 'AI content farm marks: generic or invented author profiles' },
      { framework: 'JTI (CWA 17493)', item: 'identity of authors' },
    ],
    title: 'The author profile is filler',
    message: 'The author profile matches a name generator’s pattern in {count} places.',
    why: 'An invented author cannot be asked, and nobody answers for the text.',
    clears: 'A profile of a person whose other work, or whose employer, can be found.',
    options: z.object({}),
  },
  appliesTo: ({ article }) => article.furniture.length > 0 || article.blocks.length > 0,
  detect: ({ article }) => {
    for (const record of pageRecords(article)) {
      const parts = partsOf(record);
      const weight = parts.reduce((sum, part) => sum + part.weight, 0);
      const filler = parts.filter((part) => part.filler).length;
      // An office's address, a telephone and a post make an honest contact box: without filler it takes the private dossier in full.
      if (filler === 0 || weight < 2.5) continue;
      const certainty = weight >= 3 ? 'certain' : 'likely';
      return [{ certainty, spans: [], evidence: parts.map(({ words }) => words), data: { count: parts.length } }];
    }
    return [];
  },
});

/** Notes a part, the first of each kind. */
type Take = (kind: string, words: string, weight: number, filler: boolean) => void;

/** Longest self-description that is read, and longest row of a record; in UTF-16 units. */
const LONGEST_PROFILE = 600;
const LONGEST_ROW = 140;

function partsOf(record: PageRecord): Part[] {
  const parts: Part[] = [];
  const taken = new Set<string>();
  const take: Take = (kind, words, weight, filler) => {
    if (!taken.has(kind)) parts.push({ words, weight, filler });
    taken.add(kind);
  };
  for (const { kind, value, line } of record.rows) {
    if (value.length > LONGEST_PROFILE) continue;
    if (value.length > LONGEST_ROW) takeProse(value, take);
    if (isKitAddress(value)) take('address', value, 1, false);
    else if (kind === 'birth' && isDay(value)) take('birth', line, 1, false);
    else if (isBarePhone(value)) take('phone', line, 0.5, false);
    else if (isKitJob(value)) take('job', value, 1, false);
    else if (isPastimes(kind, value)) take('pastimes', line, 1, true);
    else if (isAdjectiveRow(value)) take('adjectives', value, 1, true);
    else if (/\bwants? to share (?:my|his|her|their) (?:knowledge|experience|passion)/i.test(value)) take('adjectives', value, 1, true);
    else if (value.split(' ').length <= 5 && NAME_SUFFIX.test(value)) take('suffix', value, 0.5, false);
  }
  return parts;
}

/** The same parts told in sentences: "I was born on 1991-07-04 and I live at 56 Torphy Vista Apt. 330, Lake Maddie, NV 89011." */
function takeProse(text: string, take: Take): void {
  const address = /(?:\b(?:Suite|Apt\.?|Unit|Flat) #?\d{1,5} )?\b\d{1,6} \p{Lu}[^,\n]{2,50}, \p{Lu}[^,\n]{2,30}, [A-Z]{2} \d{5}/u.exec(
    text,
  )?.[0];
  if (address !== undefined && isKitAddress(address)) take('address', address, 1, false);
  const birth = /\bborn (?:on |in )?\d{4}-\d{2}-\d{2}/.exec(text)?.[0];
  if (birth !== undefined) take('birth', birth, 1, false);
  const phone = /\+\d[\d ().-]{7,18}\d/.exec(text)?.[0];
  if (phone !== undefined && isBarePhone(phone)) take('phone', phone, 0.5, false);
  const job = /\b(?:as|am|is|['’]m) an? ((?:\p{Lu}\p{L}+ ){1,3}\p{Lu}\p{L}+)/u.exec(text)?.[1];
  if (job !== undefined && isKitJob(job)) take('job', job, 1, false);
  const pastimes = /\b(?:loves?|enjoys?|likes?) ([^.!?\n]{10,200})/.exec(text)?.[1];
  if (pastimes !== undefined && isPastimes(null, pastimes.replace(/,? and /g, ', '))) take('pastimes', pastimes, 1, true);
  const name = /\b(?:I['’]m|I am|[Mm]y name is) ((?:\p{Lu}[\p{L}.]+ ?){2,4})/u.exec(text)?.[1]?.trim();
  if (name !== undefined && NAME_SUFFIX.test(name)) take('suffix', name, 0.5, false);
}

/** "Suite 927 930 Kilback Radial, Candidaville, TN 87795": a home address with at least three marks of a kit. */
function isKitAddress(value: string): boolean {
  if (value.length > 140 || !/\d/.test(value)) return false;
  const pieces = value.split(',').map((piece) => piece.trim());
  const marks = [
    /\b(?:suite|apt\.?|unit|flat)\s+#?\d+/i.test(value),
    pieces.some((piece) => /\d+\s+[A-Z]/.test(piece) && STREET_SUFFIXES.has(lastName(piece))),
    pieces.some(
      (piece) =>
        /^[A-Z][\p{L}' -]+$/u.test(piece) && (TOWN_ENDINGS.test(piece) || /^(?:North|East|West|South|New|Lake|Port)\s/.test(piece)),
    ),
    /\b[A-Z]{2}\s+\d{5}(?:-\d{4})?$/.test(value) || /^\d{5}(?:-\d{4})?$/.test(pieces.at(-1) ?? ''),
  ];
  return marks.filter(Boolean).length >= 3;
}

/** Last word of a street before a trailing unit ("12 Foo Mews Apt. 4" gives "mews"). */
function lastName(piece: string): string {
  const street = piece.replace(/\s+(?:suite|apt\.?|unit|flat)\s+#?\d+$/i, '');
  return street.slice(street.lastIndexOf(' ') + 1).toLowerCase();
}

function isDay(value: string): boolean {
  return /^(?:19|20)\d{2}-\d{2}-\d{2}$|^\d{1,2}[./ -](?:\d{1,2}|[A-Z][a-z]+)[./ -](?:19|20)\d{2}$|^[A-Z][a-z]+ \d{1,2}, (?:19|20)\d{2}$/.test(
    value,
  );
}

function isBarePhone(value: string): boolean {
  return /^\+?[\d\s().-]{9,22}(?:\s?x\d+)?$/.test(value) && value.replace(/\D/g, '').length >= 9;
}

function isKitJob(value: string): boolean {
  const words = value.toLowerCase().split(' ');
  return words.length >= 2 && words.length <= 4 && JOB_RANKS.has(words[0]!) && JOB_POSITIONS.has(words.at(-1)!);
}

/** Four or more pastimes, labelled so; or a list of short things in which one stands twice, which no person writes. */
function isPastimes(kind: RowKind | null, value: string): boolean {
  const items = value.split(',').map((item) => item.trim().toLowerCase());
  if (items.length < 4 || items.some((item) => item.split(' ').length > 3 || /[\d.@]/.test(item))) return false;
  return kind === 'pastimes' || new Set(items).size < items.length;
}

/** "I am a precious, combative, spotless, modern … person": four or more bare adjectives in a row within a self-description. */
function isAdjectiveRow(value: string): boolean {
  if (!/\b(?:am|is|as)\b/.test(value)) return false;
  let run = 0;
  for (const word of value.split(/\s+/)) {
    run = /^[a-z-]+,$/.test(word) ? run + 1 : 0;
    if (run >= 4) return true;
  }
  return false;
}
