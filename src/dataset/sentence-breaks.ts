/** Places inside a line where a reader sees a new beginning although no full stop stands before it. */

import { startOfTail } from '../base/tail.ts';

/** "1.", "2)", "c.)", "• 3." at the start of a line, with white space after it. */
export const LIST_MARKER = /^([•⁃‣◦*–-]?\s*)(\d{1,3}|\p{Ll})(\.\)|[.)])(?=\s)/u;

// Who made the picture, after a caption without a full stop.
const CREDIT =
  /(?<=[\p{L}\p{N})"”’])\s+(?=(?:Credit|Graphic|Illustration|Image|Photo|Photograph|Picture|Source|Video):\s)/gu;
const FULL_DATE =
  /\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day, (?:January|February|March|April|May|June|July|August|September|October|November|December) \d{1,2}, \d{4}\b/g;
const LEADS_TO_DATE =
  /(?:[,;:(–—-]|\b(?:on|of|from|until|till|since|for|by|to|and|or|last|this|next|before|after))\s*$/;

// A caption or title that runs into the text without a full stop: "… Elizabeth Quat In the east, …".
const OPENING_PHRASE =
  /\s(?=(?:After|Although|At|Before|Despite|During|In|On|Since|When|While) (?:(?:a|an|the|his|her|its|their|this|that|last|early|late) \p{L}|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,|\d{4},))/u;
const LONGEST_TITLE = 120;
const RUNS_ON = /[.,;:!?…"“”(—–-]$|(?:^|\s)\p{Ll}{1,3}$/u;

/** Offsets in order, each where something new begins: list items, picture credits, the date or text after a headline. */
export function findBreaks(line: string): number[] {
  const credits = Array.from(line.matchAll(CREDIT), (match) => match.index);
  const places = [...findListItems(line), ...credits, ...findDatelines(line), ...findOpening(line)];
  return places.sort((a, b) => a - b);
}

/** Where the text begins after a title that nothing parts from it. */
function findOpening(line: string): number[] {
  const at = line.slice(0, LONGEST_TITLE).search(OPENING_PHRASE);
  const title = line.slice(0, Math.max(0, at));
  const isTitle = /^\p{Lu}[^.;:!?…"“”]*$/u.test(title) && /\s/.test(title) && !RUNS_ON.test(title);
  const opening = line.slice(at + 1, at + 1 + LONGEST_TITLE);
  return isTitle && /^[^.;:!?…"“”]*,\s/u.test(opening) && endsSentence(line) ? [at + 1] : [];
}

function endsSentence(line: string): boolean {
  return /[.!?…]/.test(line.slice(startOfTail(line, /\p{P}/u)));
}

/** Starts of the items after the first in "1. One thing 2. Another": the next number in the same style. */
function findListItems(line: string): number[] {
  const [, bullet = '', first, ending = ''] = LIST_MARKER.exec(line) ?? [];
  const items: number[] = [];
  if (first === undefined || (/\p{L}/u.test(first) && first !== 'a')) return items;
  let at = 0;
  for (let label = nextLabel(first); at >= 0; label = nextLabel(label)) {
    const marker = ` ${bullet}${label}${ending} `;
    at = line.indexOf(marker, at + 1);
    // An item begins like a sentence: "he came 2. then" is none.
    if (at >= 0 && !/^\p{Ll}/u.test(line.slice(at + marker.length, at + marker.length + 2)))
      items.push(at + 1);
  }
  return items;
}

function nextLabel(label: string): string {
  return /\d/.test(label) ? String(Number(label) + 1) : String.fromCharCode(label.charCodeAt(0) + 1);
}

/** "Talks fail Sunday, May 4, 2025" as a whole line, or a line that begins with its date. */
function findDatelines(line: string): number[] {
  const places: number[] = [];
  for (const { index, 0: date } of line.matchAll(FULL_DATE)) {
    const end = index + date.length;
    const isLast = end === line.length && !LEADS_TO_DATE.test(line.slice(Math.max(0, index - 20), index));
    if (isLast && index > 0) places.push(index);
    if (index === 0 && /^\s\p{Lu}/u.test(line.slice(end, end + 3))) places.push(end);
  }
  return places;
}
