/** Dated facts as the JSON that TimelineJS opens (https://timeline.knightlab.com/docs/json-format.html). */
import { sanitize } from '../../base/text.ts';
import { parseDay } from '../../dataset/days.ts';
import type { Fact, When } from '../../dataset/schema.ts';
import { sortByTime } from '../../query/order.ts';
import { describeDate, describeNote, describeQuotation, describeSpeaker } from '../fact-card.ts';
import { renderJsonPieces } from '../json.ts';
import { escapeHtml } from './escape-html.ts';
import { dateWithBasis, documentTitle, placeInWords, type Selection, titleOf } from './selection.ts';

/** Dates of JavaScript reach that far; beyond, TimelineJS counts in years alone ("cosmological"). */
const HUMAN_YEARS = 271_000;

interface SlideDate {
  year: number;
  month?: number;
  day?: number;
}

/** Whether a fact has a day to stand at. */
export function hasDay({ date }: Fact): boolean {
  return date !== null && (date.earliest !== null || date.latest !== null);
}

/** A title slide and one for each fact, by kind in rows of their own. Texts are HTML there, so they are escaped. */
export function renderTimelineJs(selection: Selection): Generator<string> {
  const facts = sortByTime(selection.facts);
  const years = facts.flatMap(({ date }) => (date ? [startOf(date).year, endOf(date)?.year ?? 0] : []));
  const isHuman = years.every((year) => Math.abs(year) < HUMAN_YEARS);
  function* slides() {
    for (const fact of facts) if (fact.date) yield renderSlide(fact, fact.date, selection, isHuman);
  }
  return renderJsonPieces({
    scale: isHuman ? 'human' : 'cosmological',
    title: {
      text: {
        headline: escapeHtml(titleOf(selection)),
        text: escapeHtml(sanitize(selection.dataset.description)),
      },
    },
    events: slides(),
  });
}

function renderSlide(fact: Fact, when: When, selection: Selection, isHuman: boolean) {
  const cut = (date: SlideDate): SlideDate => (isHuman ? date : { year: date.year });
  const end = endOf(when);
  return {
    unique_id: sanitize(fact.id),
    start_date: cut(startOf(when)),
    ...(end ? { end_date: cut(end) } : {}),
    display_date: escapeHtml(dateWithBasis(when, selection)),
    ...(fact.kind ? { group: fact.kind } : {}),
    text: {
      headline: escapeHtml(sanitize(fact.statement)),
      text: describe(fact, when, selection)
        .map((line) => `<p>${escapeHtml(line)}</p>`)
        .join(''),
    },
    autolink: false,
  };
}

function describe(fact: Fact, when: When, selection: Selection): string[] {
  const { view } = selection;
  return [
    ...(fact.attribution ? describeSpeaker(fact, view).map((who) => `Said by ${who}`) : []),
    ...describeQuotation(fact, view),
    ...describeDate(when, view).filter((line) => line !== ''),
    ...fact.passages.map(
      (passage) => `${documentTitle(passage, selection)}, ${placeInWords(passage, selection)}`,
    ),
    ...fact.notes.map(
      (note) => `${note.type === 'record' ? 'Public record' : 'Ambiguity'}: ${describeNote(note, view)}`,
    ),
  ];
}

/** As fine as the date is: `2014` is a year, not its first of January. A range has its days. */
function startOf({ edtf, earliest, latest }: When): SlideDate {
  const { year, month, day } = parseDay(earliest ?? latest ?? '');
  const parts = edtf.match(/^\d{4}(-\d\d)?(-\d\d)?[?~%]?$/);
  if (!parts || edtf.includes('X') || Number(edtf.slice(5, 7)) > 12) return { year, month, day };
  return { year, ...(parts[1] ? { month } : {}), ...(parts[2] ? { day } : {}) };
}

/** The last day of what takes longer than the unit that it is given in. */
function endOf({ edtf, earliest, latest }: When): SlideDate | undefined {
  const isUnit = /^\d{4}(-(0\d|1[0-2])(-\d\d)?)?[?~%]?$/.test(edtf);
  return isUnit || earliest === null || latest === null || earliest === latest ? undefined : parseDay(latest);
}
