/** Attributions that marks alone make, without a word of saying. */
import type { CueDraft } from './cue-drafts.ts';
import type { SentenceView } from './views.ts';

const CREDIT =
  /(?:^|\s)(?:image|photo|photograph|picture|video|audio|graphic|credit|illustration)(?: (?:credit|by|courtesy))?: ?(?=\S)/i;
/** A line of its own: a dash and a name. */
const SIGNED = /^[-–—]\s?\p{Lu}[\p{L}.’'-]*(?:\s\p{Lu}[\p{L}.’'-]*){0,3}\s?$/u;
const COLON = /^([^:"“”]{2,80}):\s*["“]/;

/** Attributions by their marks alone: `Name: “…”`, the credit of a picture, a name signed under a quotation. */
export function draftMarks(view: SentenceView): CueDraft[] {
  const { text } = view.sentence;
  const signed = SIGNED.exec(text);
  if (signed) return [markDraft([0, view.words.length], 0, [0, 0], 'signed')];
  if (!text.includes(':')) return [];
  const credit = CREDIT.exec(text);
  const colon = credit ? null : COLON.exec(text);
  const end = credit ? credit.index + credit[0].length : (colon?.[1] ?? '').length;
  const cue = view.words.findLastIndex((word) => word.end <= end);
  if (cue < 0) return [];
  if (credit) {
    const content: [number, number] = credit.index > 0 ? [0, credit.index] : [0, text.length];
    const length = view.words.length - cue - 1;
    return length < 1 || length > 8 ? [] : [markDraft([cue + 1, view.words.length], cue, content, 'credit')];
  }
  if (!colon || cue > 5 || !view.words[cue]?.capital) return [];
  return [markDraft([0, cue + 1], cue, [end + 1, text.length], 'colon')];
}

/** A draft whose cue is one word. */
export function markDraft(
  [from, to]: readonly [number, number],
  cue: number,
  content: readonly [number, number],
  rule: string,
): CueDraft {
  return { phrase: { from, to }, cue: { from: cue, to: cue + 1 }, content, rule, isNegated: false };
}
