/** All dates of a document at once. */
import { type DateFinding, type DateOptions, findDatesBySentence } from '../../src/build/dates/find-dates.ts';

export function findDates(
  document: Parameters<typeof findDatesBySentence>[0],
  options?: DateOptions,
): DateFinding[] {
  return Array.from(findDatesBySentence(document, options)).flatMap(([, dates]) => dates);
}
