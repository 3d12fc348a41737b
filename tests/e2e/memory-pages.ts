/** Two invented articles on one bridge: the later one alters a quotation and copies two paragraphs; a third shortens without altering. */

const SHARED = `<p>The bridge over the eastern sound has been closed to lorries since the second week of October, when a diver of the port
authority noticed loose mortar near the waterline and reported it to the harbour master before the end of his shift.</p>
<p>Ferries will run every forty minutes between the two landing stages until the inspection is over, the council decided on
Tuesday evening, and commuters who hold a monthly pass will travel without paying anything extra on either of the boats.</p>
<p>The structure was opened in the summer of 1961 and carried about nine thousand vehicles on an ordinary working day last year,
which is roughly three times as many as the engineers of that time had planned for when they drew its seven pillars.</p>`;

function article(title: string, site: string, body: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title>
<meta property="og:type" content="article"><meta property="og:title" content="${title}"><meta property="og:site_name" content="${site}">
<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"${title}","datePublished":"2026-11-20T08:00:00Z","author":{"@type":"Person","name":"Ida Moen"}}</script>
</head><body><article><h1>${title}</h1><p>By Ida Moen</p>${body}</article></body></html>`;
}

/** Words that stand only on the first page and only in its quotation. */
export const FIRST_WORDS = 'We found seven cracks in the third pillar and none of them is dangerous';
/** What the later page makes of them. */
export const ALTERED_WORDS = 'We found seven cracks in the third pillar and all of them are dangerous';

export const FIRST = article(
  'Divers find cracks in pillar of Ostby bridge',
  'Ostby Courier',
  `${SHARED}<p>“${FIRST_WORDS},” Kari Holm said at a meeting of the council. She leads the port authority’s inspections.</p>
<p>“Nobody has to be afraid of crossing it on foot,” Holm added.</p>`,
);

export const LATER = article(
  'Bridge of Ostby is about to fall',
  'Daily Lantern',
  `<p>Residents of the town are looking at their bridge with other eyes after what became known this week about its pillars.</p>
<p>“${ALTERED_WORDS},” Kari Holm said at a meeting of the council. She leads the port authority’s inspections.</p>${SHARED}`,
);

export const SHORTENED = article(
  'Council of Ostby waits for the inspection',
  'Sound Weekly',
  `<p>Members of the town council want to know more before they decide what should become of the bridge and of its ferries.</p>
<p>"We found seven cracks … and none of them is dangerous," Kari Holm said. She leads the inspections of the port authority.</p>
<p>The council will meet again in December and hear what the divers have seen by then, the mayor’s office wrote in its agenda.</p>
<p>Until then there is a ferry, which most of the people who live on the islands say they like better than the bus across anyway.</p>`,
);
