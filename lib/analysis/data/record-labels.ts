/** What a row of a page's record is about. */
export type RowKind =
  | 'name'
  | 'birth'
  | 'address'
  | 'phone'
  | 'job'
  | 'pastimes'
  | 'bio'
  | 'author'
  | 'date'
  | 'views'
  | 'rating'
  | 'approval';

/** Labels under which templates print such rows, whole labels only. Own collection; none of them means anything alone. */
const ROW_LABELS: readonly (readonly [RowKind, RegExp])[] = [
  ['name', /^(?:(?:full |real )?name|called|known as)$/i],
  ['birth', /^(?:birth ?day|birth ?date|date of birth|born(?: on)?|d\.?o\.?b\.?)$/i],
  ['address', /^(?:(?:home |postal |street )?address|lives (?:at|in)|residence|home|location)$/i],
  ['phone', /^(?:phone(?: number)?|telephone|tel\.?|mobile|cell(?: ?phone)?|call)$/i],
  ['job', /^(?:(?:day )?job(?: title)?|profession|occupation|position|works as|work)$/i],
  ['pastimes', /^(?:hobby|hobbies|pastimes?|interests?|leisure|free time|spare time|likes|loves|enjoys)$/i],
  ['bio', /^(?:introduction|intro|about (?:me|him|her)|bio(?:graphy)?|in (?:his|her|their|my) own words)$/i],
  ['author', /^(?:author|writer|written by|by|posted by|published by)$/i],
  [
    'date',
    /^(?:date|dated|last (?:update|change)|(?:last |latest |first |date )?(?:posted|published|updated|changed|created|modified|revised|edited|reviewed|refreshed)(?: on| at)?|(?:publication|release|publishing) date)$/i,
  ],
  ['views', /^(?:(?:page )?views?|reads?|hits|visits|seen)$/i],
  ['rating', /^(?:rating|rated|score|stars|votes?)$/i],
  ['approval', /^(?:reviews?|feedback|helpful|readers|verdict)$/i],
];

/** Kind of a row by its label, or null. */
export function rowKind(label: string): RowKind | null {
  const bare = label.trim().replace(/\s*:$/, '');
  return bare.length > 30 ? null : (ROW_LABELS.find(([, pattern]) => pattern.test(bare))?.[0] ?? null);
}
