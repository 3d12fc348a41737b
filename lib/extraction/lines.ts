import type { Segment } from './segments';
import { isHeadingTag } from './snapshot';

/** Lines that are the house's and not the story's: pointers to other stories, calls to readers (`late`: near the end), words of players. */
export function isOfTheHouse({ text, linked, box }: Segment, late: boolean): boolean {
  if (text.length > LINE) return false;
  if (DEVICE.test(text)) return true;
  if (box.tag !== 'li' && POINTER.test(text)) return true;
  // A headline in capitals that is all link leads to its story.
  if (box.tag !== 'li' && linked > text.length * 0.9 && text.length > 20 && /^[^\p{Ll}\p{Lo}]+$/u.test(text)) return true;
  return HOUSE.test(text) && (late || isHeadingTag(box.tag));
}

/** A line that says when the article was changed. */
export const UPDATED =
  /(?:^|[^\p{L}])(?:last |zuletzt )?(?:updated?|modified|aktualisiert|geändert|stand|actualizad[oa]|mis à jour|modifié|aggiornato|atualizado|uppdaterad|oppdatert|opdateret|bijgewerkt|обновлено)(?:$|[\s:.]).{0,80}\d/iu;
/** The beginning of a correction or of an editor's note. */
export const NOTE =
  /^\W{0,3}(?:corrections?(?: \(|:|,| ?&| and )|clarification|editor(?:'|’)?s(?:'|’)? note|this (?:article|story|post|report|piece) (?:has been|was) (?:updated|corrected|amended|edited)|update(?: \(|:|, )|anm(?:erkung|\.) d(?:er|\.) red|korrektur|an earlier version of this|fe de errores|hinweis der redaktion|nota (?:del|de la) (?:editor|redacción))/i;
/** A line that says where the article comes from, at its end. */
export const SOURCES =
  /^(?:(?:sources?|quellen?|fuentes?|fonti|références|bronn?en|more information|journal (?:reference|information)|original (?:article|paper|study))\s?:\s?\S|with (?:material|reporting|reports?|files|information|contributions?) (?:from|by)\s?:?\s\S|as (?:first )?reported (?:by|in) \S|(?:provided|distributed|produced) by \S|this (?:article|story|piece|report) (?:was |is |has been )?(?:first |originally |also )?(?:appeared|published|re-?printed|re-?published|produced|distributed) (?:in|on|by|with|from|under) \S|\S.{2,60} (?:can be|may be) (?:reached|contacted) (?:at|via|on) \S)/i;
/** A line that only points at another story or a video, with its sign: "Read more: …", "WATCH | …". */
export const POINTER =
  /^\W{0,3}(?:read (?:more|also|next|the full story)|(?:also|must) read|see also|more (?:on|from|in) this|watch|related(?: (?:stories|articles|news|content))?|don['’]t miss|recommended|trending|lest auch|lesen sie(?: auch)?|mehr zum thema|lee también|lea también|lire aussi|à lire|leggi anche|leia (?:mais|também)|lees ook|läs (?:mer|också))\s?[:|»–—-]/i;
/** A line of the house to its readers, below a story: where to send theirs, what to sign up for. */
const HOUSE =
  /(?:get in touch (?:with (?:us|our)|at|by|via)|(?:got|have|know) a (?:story|tip|news tip)|do you have a (?:story|tip)|for more (?:stories|news|articles) like this|you can (?:also )?(?:submit|send) (?:us )?your (?:videos?|pictures?|photos?|stor\w+)|sign up (?:for|to) (?:our|the|one of our)\b.{0,60}newsletter|transcripts? may vary|transcript text may be revised|for the latest (?:breaking )?news\b.{0,80}(?:sign up|follow|subscribe))/i;
/** What players and posts say of themselves where they do not run, and buttons of pictures. */
const DEVICE =
  /^(?:(?:media playback|this video|video playback|your browser|html5 video).{0,60}(?:unsupported|not supported|does not support|cannot be played|not available).{0,40}|(?:toggle|hide|show|view|expand|enlarge) (?:caption|image|picture|photo|gallery|fullscreen).{0,12}|report|copyright ©.{0,200}|link (?:copied|kopiert)!?|article content)$/i;
/** Longest line that is judged by such words, in characters. */
const LINE = 260;
