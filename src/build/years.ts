/** Which years a text speaks of, and when leaders were in office: coarse, for telling namesakes apart. */
import type { Office } from '../dataset/schema.ts';
import type { GazetteerLeader } from './gazetteer/types.ts';
import type { BuildDocument } from './types.ts';
import type { SentenceView } from './views.ts';

export type Years = readonly [from: number, to: number];

const YEAR = /^(?:1[5-9]|20)\d\d$/;
/** Somebody seen in office in a year was so some years before or after. */
const SLACK = 5;

/** The years that a sentence names. */
export function yearsIn(view: SentenceView): number[] {
  return view.words.filter((word) => YEAR.test(word.text)).map((word) => Number(word.text));
}

/** The years of a document's own present; undefined where it is not known. */
export function presentYears({ asOf }: BuildDocument): Years | undefined {
  if (!asOf) return undefined;
  const from = Number((asOf.earliest ?? asOf.edtf).slice(0, 4));
  const to = Number((asOf.latest ?? asOf.earliest ?? asOf.edtf).slice(0, 4));
  return Number.isNaN(from) || Number.isNaN(to) ? undefined : [from, to];
}

/** Whether an office was held in any of some years; one without dates may have been. */
export function isHeldIn({ from, to }: Office, years: Years): boolean {
  const start = from === null ? 0 : Number(from.slice(0, 4));
  const end = to === null ? 9999 : Number(to.slice(0, 4));
  return start <= years[1] && years[0] <= end;
}

/** The terms of a leader in years; nothing where none are known. */
export function termsOf({ offices, seen }: GazetteerLeader): Years[] {
  const terms = offices.flatMap(({ from, to }): Years[] =>
    from === null ? [] : [[Number(from.slice(0, 4)), to === null ? 9999 : Number(to.slice(0, 4))]],
  );
  return seen && terms.length === 0 ? [[seen[0] - SLACK, seen[1] + SLACK]] : terms;
}

/** Whether a leader was in office in any of some years. */
export function wasInOffice(leader: GazetteerLeader, [from, to]: Years): boolean {
  return termsOf(leader).some(([start, end]) => start <= to && from <= end);
}
