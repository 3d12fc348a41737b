const MONTHS: Record<string, number> = {};
const NAMES = [
  'january jan januar jänner enero ene janvier janv gennaio gen januari janeiro leden ledna styczeń stycznia января январь tammikuuta ocak ιανουαρίου',
  'february feb februar febrero février févr febbraio februari fevereiro února luty lutego февраля февраль helmikuuta şubat φεβρουαρίου',
  'march mar märz mrz marzo mars maart março března marzec marca марта март maaliskuuta mart μαρτίου',
  'april apr abril abr avril avr aprile dubna kwiecień kwietnia апреля апрель huhtikuuta nisan απριλίου',
  'may mai mayo maggio mag mei maj maio května maja мая май toukokuuta mayıs μαΐου',
  'june jun juni junio juin giugno giu junho června czerwiec czerwca июня июнь kesäkuuta haziran ιουνίου',
  'july jul juli julio juillet juil luglio lug julho července lipiec lipca июля июль heinäkuuta temmuz ιουλίου',
  'august aug agosto ago août augustus srpna sierpień sierpnia августа август elokuuta ağustos αυγούστου augusti',
  'september sep sept septiembre septembre settembre set setembro září wrzesień września сентября сентябрь syyskuuta eylül σεπτεμβρίου',
  'october oct oktober okt octubre octobre ottobre ott outubro out října październik października октября октябрь lokakuuta ekim οκτωβρίου',
  'november nov noviembre novembre novembro listopadu listopad listopada ноября ноябрь marraskuuta kasım νοεμβρίου',
  'december dec dezember dez diciembre dic décembre déc dicembre dezembro prosince grudzień grudnia декабря декабрь joulukuuta aralık δεκεμβρίου',
];
NAMES.forEach((names, i) => {
  for (const name of names.split(' ')) MONTHS[name] = i + 1;
});

const pad = (n: number, width = 2): string => String(n).padStart(width, '0');

function day(year: number, month: number, date: number): string | null {
  if (year < 100) year += year < 70 ? 2000 : 1900;
  if (year < 1990 || year > 2100 || month < 1 || month > 12 || date < 1 || date > 31) return null;
  return `${pad(year, 4)}-${pad(month)}-${pad(date)}`;
}

/** ISO zone of what is written after a time, or ''. */
function zoneOf(text: string): string {
  const m = /^\s{0,2}(?:(Z)\b|(?:GMT|UTC)?\s?([+-])(\d{2}):?(\d{2})?\b|(?:GMT|UTC)\b)/i.exec(text);
  if (!m) return '';
  if (m[2]) return `${m[2]}${m[3]}:${m[4] ?? '00'}`;
  return 'Z';
}

/** A time of day in `text` ("14:05:09", "2:05 pm", "14.05 Uhr") as "T14:05:09" with zone, or ''. */
function timeIn(text: string): string {
  const m = /(?:^|[^\d:.])(\d{1,2})[:.h](\d{2})(?::(\d{2})(?:\.\d{1,9})?)?(?:\s{0,2}([ap])\.?m\b\.?)?/i.exec(text);
  if (!m) return '';
  let hour = Number(m[1]);
  if (m[4]) hour = (hour % 12) + (m[4].toLowerCase() === 'p' ? 12 : 0);
  const minute = Number(m[2]);
  if (hour > 23 || minute > 59) return '';
  return `T${pad(hour)}:${pad(minute)}:${m[3] ?? '00'}${zoneOf(text.slice(m.index + m[0].length))}`;
}

/**
 * A date as publishers write it, as ISO 8601: date alone or with time, zone where it is given. Null when it is none, is
 * ambiguous or not believable (before 1990, after 2100, an epoch default). `dayFirst` decides 03/04/2020.
 */
export function readDate(raw: string, dayFirst: boolean | null = null): string | null {
  const text = raw.replace(/\s+/g, ' ').trim().slice(0, 120);
  let m = /(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]\s?(\d{1,2}):(\d{2})(?::?(\d{2})(?:[.,:]\d{1,9})?)?(.{0,10}))?/i.exec(text);
  if (m) {
    const date = day(Number(m[1]), Number(m[2]), Number(m[3]));
    if (!date || date < '1990-01-02') return null;
    if (m[4] === undefined || Number(m[4]) > 23) return date;
    return `${date}T${pad(Number(m[4]))}:${m[5]}:${m[6] ?? '00'}${zoneOf(m[7] ?? '')}`;
  }
  m = /(?:^|\D)((?:19|20)\d{2})[/.](\d{1,2})[/.](\d{1,2})(?!\d)(.{0,30})/.exec(text);
  if (m) return joined(day(Number(m[1]), Number(m[2]), Number(m[3])), m[4] ?? '');
  m = /^((?:19|20)\d{2})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})?)?/.exec(text);
  if (m) {
    const date = day(Number(m[1]), Number(m[2]), Number(m[3]));
    return date && m[4] ? `${date}T${m[4]}:${m[5]}:${m[6] ?? '00'}` : date;
  }
  m = /((?:19|20)\d{2})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})(.{0,30})/.exec(text);
  if (m) return joined(day(Number(m[1]), Number(m[2]), Number(m[3])), m[4] ?? '');
  // 3 March 2020, 3. März 2020, 3 de marzo de 2020
  for (const d of text.matchAll(
    /(\d{1,2})(?:st|nd|rd|th|er|\.|º)?[\s-]{1,2}(?:of |de |d')?(\p{L}{3,14})\.?,?[\s-]{1,2}(?:de |of )?((?:19|20)\d{2})/giu,
  )) {
    const month = MONTHS[(d[2] ?? '').toLowerCase()];
    const date = month ? day(Number(d[3]), month, Number(d[1])) : null;
    if (date) return joined(date, around(text, d.index, d[0].length));
  }
  // March 3, 2020
  for (const d of text.matchAll(/(\p{L}{3,14})\.?\s(\d{1,2})(?:st|nd|rd|th)?,?\s((?:19|20)\d{2})/giu)) {
    const month = MONTHS[(d[1] ?? '').toLowerCase()];
    const date = month ? day(Number(d[3]), month, Number(d[2])) : null;
    if (date) return joined(date, around(text, d.index, d[0].length));
  }
  m = /(?:^|\D)(\d{1,2})([./-])(\d{1,2})\2((?:19|20)\d{2}|\d{2})(?!\d)/.exec(text);
  if (m) {
    const [a, b] = [Number(m[1]), Number(m[3])];
    const first = m[2] === '.' || a > 12 ? true : b > 12 ? false : dayFirst;
    if (first === null && a !== b) return null;
    return joined(day(Number(m[4]), first ? b : a, first ? a : b), around(text, m.index, m[0].length));
  }
  return null;
}

const around = (text: string, index: number, length: number): string =>
  ` ${text.slice(0, index)} ${text.slice(index + length, index + length + 40)}`;
const joined = (date: string | null, rest: string): string | null => (date ? date + timeIn(rest) : null);

/** The day in an address such as /2020/03/04/ or /2020-03-04-slug, or null. */
export function dateInAddress(path: string): string | null {
  const m =
    /[/_-]((?:19|20)\d{2})[/_-]?(\d{2})[/_-]?(\d{2})(?=[/_.-]|$)/.exec(path) ??
    /[/_-]((?:19|20)\d{2})\/(\d{1,2})\/(\d{1,2})(?=\/)/.exec(path);
  if (m) return day(Number(m[1]), Number(m[2]), Number(m[3]));
  const named = /\/((?:19|20)\d{2})\/([a-z]{3})\/(\d{1,2})\//i.exec(path);
  const month = named ? MONTHS[(named[2] ?? '').toLowerCase()] : undefined;
  return named && month ? day(Number(named[1]), month, Number(named[3])) : null;
}

/** Milliseconds since 1970 of an ISO date of ours; a missing zone is UTC. */
export function instant(iso: string): number {
  return Date.parse(iso.length > 10 && !/(?:Z|[+-]\d{2}:\d{2})$/.test(iso) ? `${iso}Z` : iso);
}
