/** The step of a build that finds dates. */

import { CodePoints } from '../../dataset/code-points.ts';
import { parseEdtf } from '../../dataset/edtf.ts';
import type { When } from '../../dataset/schema.ts';
import type { BuildDocument, Finding } from '../types.ts';
import { findOrder } from './numeric.ts';
import { DateScanner, type Relation, type ScannedDate, toWhen } from './scan.ts';
import type { TermsOf } from './terms.ts';

/** A date expression of a document. */
export interface DateFinding extends Finding<When> {
  /** Index into the document's sentences. */
  sentence: number;
  /** The word that puts the sentence before or after the date: "since 2007" is found as 2007, since. */
  relation: Relation | null;
  /** It says which one ("the 2014 protests") or when something was said, rather than when it was. */
  aside: boolean;
  /** The two dates of a range, each where it stands. */
  ends: DateFinding[];
}

/** What dates may be told of besides the document. */
export interface DateOptions {
  /** Terms of office, for "in his first term". */
  termsOf?: TermsOf;
}

type DatedText = Pick<BuildDocument, 'text' | 'sentences' | 'asOf'>;

/**
 * Every date expression of a document, in order and as they are asked for: the index of each sentence, and its dates.
 * What needs the document's date is left out where that is unknown.
 */
export function* findDatesBySentence(
  document: DatedText,
  options: DateOptions = {},
): Generator<[sentence: number, dates: DateFinding[]]> {
  const scanner = new DateScanner({
    asOf: document.asOf,
    order: findOrder(document.text),
    termsOf: options.termsOf,
  });
  let paragraph: number | undefined;
  for (const { index, paragraph: current, start, text } of document.sentences) {
    if (current !== paragraph) scanner.startParagraph();
    paragraph = current;
    yield [index, toFindings(text, scanner.scan(text), index, start)];
  }
}

/** The dates of one text, as if it were a sentence; offsets in code points of the text. */
export function datesInText(text: string, asOf: When | null, options: DateOptions = {}): DateFinding[] {
  const scanner = new DateScanner({ asOf, order: findOrder(text), termsOf: options.termsOf });
  return toFindings(text, scanner.scan(text), 0, 0);
}

function toFindings(
  text: string,
  dates: readonly ScannedDate[],
  sentence: number,
  offset: number,
): DateFinding[] {
  if (dates.length === 0) return [];
  const points = new CodePoints(text);
  const toFinding = ({ value, rule, start, end, relation, aside, ends }: ScannedDate): DateFinding => ({
    value,
    reason: {
      field: 'date',
      rule,
      cue: text.slice(start, end),
      start: offset + points.toPoint(start),
      end: offset + points.toPoint(end),
    },
    sentence,
    relation,
    aside,
    ends: ends.map(toFinding),
  });
  return dates.map(toFinding);
}

/**
 * The date of the fact that a sentence states: when it happened rather than which one is meant, rather within a
 * date than before or after one, rather exact, rather the first. "Since 2007" gives 2007/.., "before 1928" /1928.
 */
export function chooseDate(findings: readonly DateFinding[]): DateFinding | undefined {
  let best: DateFinding | undefined;
  for (const finding of findings) if (!best || weigh(finding) > weigh(best)) best = finding;
  return best && withRelation(best);
}

function weigh({ value, relation, aside }: DateFinding): number {
  const isBounded = value.earliest !== null && value.latest !== null;
  const isExact = value.earliest?.slice(0, -3) === value.latest?.slice(0, -3);
  return (isBounded ? 8 : 0) + (relation === null ? 4 : 0) + (aside ? 0 : 2) + (isBounded && isExact ? 1 : 0);
}

function withRelation(finding: DateFinding): DateFinding {
  const { relation, value, reason } = finding;
  const edtf = relation && parseEdtf(relate(relation, value));
  if (!edtf) return finding;
  return {
    ...finding,
    value: toWhen(edtf, value.basis, value.note),
    reason: { ...reason, rule: `${relation}-${reason.rule}` },
  };
}

/** Unknown ends of an interval are left empty; what goes on has an open one. */
function relate(relation: Relation, { edtf, earliest, latest }: When): string {
  // What an interval may not have as its end is given by its first or last day.
  const isPlain = !/[X/]/.test(edtf);
  const first = isPlain ? edtf : (earliest ?? '');
  const last = isPlain ? edtf : (latest ?? '');
  if (relation === 'since') return `${first}/..`;
  if (relation === 'after') return `${last}/`;
  return `${relation === 'until' ? '..' : ''}/${relation === 'before' ? first : last}`;
}
