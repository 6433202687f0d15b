/** Where a report was written, before its first sentence: "KYIV, Ukraine, March 3 (AP) — ". */

const PLACE = String.raw`\p{Lu}{2}[\p{Lu}.'’ -]{2,30}`;
const REST = String.raw`(?:,\s\p{Lu}[\p{L}.'’]{0,20}(?:\s\p{Lu}[\p{L}.'’]{0,20}){0,2})?`;
const DAY = String.raw`(?:,?\s\p{Lu}\p{Ll}{2,8}\.?\s\d{1,2}(?:,\s\d{4})?)?`;
const AGENCY = String.raw`\s?\([^()]{2,40}\)`;
const DASH = String.raw`\s?(?:--|[-–—])\s`;
const CAPITALS = new RegExp(`^${PLACE}${REST}${DAY}(?:${AGENCY})?${DASH}`, 'u');
/** In small letters it takes an agency to tell. */
const SMALL = new RegExp(String.raw`^\p{Lu}[\p{L}.'’ -]{2,30}${REST}${DAY}${AGENCY}${DASH}`, 'u');

/** UTF-16 offset at which the sentence begins after its dateline; 0 where it has none. */
export function datelineEnd(text: string): number {
  return (CAPITALS.exec(text) ?? SMALL.exec(text))?.[0].length ?? 0;
}
