/** Dates of a dataset: valid, in order, and with the bounds that they mean. */
import { compareDays, type Edtf, parseEdtf } from './edtf.ts';
import { type JsonPath, type ProblemList, quote } from './problems.ts';
import type { Dataset, Office, When } from './schema.ts';

/** Checks every date of a dataset and fills in, in place, the bounds that were left out. */
export function completeDates(dataset: Dataset, problems: ProblemList): void {
  dataset.documents.forEach((document, index) => {
    if (document.asOf) completeWhen(document.asOf, ['documents', index, 'asOf'], problems);
  });
  dataset.leaders.forEach((leader, index) => {
    leader.offices.forEach((office, place) => {
      checkOffice(office, ['leaders', index, 'offices', place], problems);
    });
  });
  dataset.facts.forEach((fact, index) => {
    if (fact.date) completeWhen(fact.date, ['facts', index, 'date'], problems);
    fact.notes.forEach((note, place) => {
      if (note.date !== null) readDate(note.date, ['facts', index, 'notes', place, 'date'], problems);
    });
  });
}

function completeWhen(when: When, path: JsonPath, problems: ProblemList): void {
  const date = readDate(when.edtf, [...path, 'edtf'], problems);
  if (!date) return;
  for (const bound of ['earliest', 'latest'] as const) {
    const stated = when[bound];
    if (stated === null) when[bound] = date[bound];
    else if (stated !== date[bound]) {
      problems.add([...path, bound], () => disagreement(date, bound, stated));
    }
  }
}

function disagreement(date: Edtf, bound: 'earliest' | 'latest', stated: string): string {
  const day = date[bound];
  if (day === null) return `expected null, for "${date.text}" is open there, found "${stated}"`;
  const order = bound === 'earliest' ? 'first' : 'last';
  return `expected "${day}", the ${order} day that "${date.text}" can mean, found "${stated}"`;
}

function checkOffice(office: Office, path: JsonPath, problems: ProblemList): void {
  const from = office.from === null ? undefined : readDate(office.from, [...path, 'from'], problems);
  const to = office.to === null ? undefined : readDate(office.to, [...path, 'to'], problems);
  if (!from?.earliest || !to?.latest || compareDays(from.earliest, to.latest) <= 0) return;
  problems.add([...path, 'to'], () => `"${to.text}" is before "from", which is "${from.text}"`);
}

function readDate(text: string, path: JsonPath, problems: ProblemList): Edtf | undefined {
  const date = parseEdtf(text);
  if (!date) {
    problems.add(
      path,
      () =>
        `${quote(text)} is not a date in EDTF (level 0 or 1), such as 2025-05-21, 2025-05, 2025~ or 2021/2025`,
    );
  }
  return date;
}
