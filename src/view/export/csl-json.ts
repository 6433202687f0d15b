/** Documents and passages as items of CSL-JSON (https://citeproc-js.readthedocs.io/en/latest/csl-json/markup.html). */
import { parseDay } from '../../dataset/days.ts';
import type { When } from '../../dataset/schema.ts';
import { renderJsonLine } from '../json.ts';
import { type Citation, citationsOf } from './citations.ts';
import type { Selection } from './selection.ts';

/** A list of items, one a line: the documents, then the passages, each with its locator. */
export function* renderCslJson(selection: Selection): Generator<string> {
  let separator = '[';
  for (const citation of citationsOf(selection)) {
    yield `${separator}\n  ${renderJsonLine(itemOf(citation))}`;
    separator = ',';
  }
  yield separator === '[' ? '[]\n' : '\n]\n';
}

function itemOf({ key, title, file, address, language, written, place, statement, note }: Citation) {
  const texts = {
    title,
    source: file,
    URL: address,
    section: place,
    locator: place,
    annote: statement,
    note,
    language,
  };
  const filled = Object.entries(texts).filter(([, text]) => text !== undefined && text !== '');
  return {
    id: key,
    type: 'document',
    ...Object.fromEntries(filled),
    ...(written ? { issued: dateOf(written) } : {}),
  };
}

/** As dates of CSL: years to 9999 alone have parts. What the text does not state is `circa`. */
function dateOf({ edtf, earliest, latest, basis }: When) {
  const days = [earliest, latest].filter((day) => day !== null).map(parseDay);
  if (days.length === 0 || days.some(({ year }) => year < 1 || year > 9999)) return { raw: edtf };
  const [first, last] = [days[0], days.at(-1)];
  const parts = [first, ...(last && last !== first && earliest !== latest ? [last] : [])].flatMap((day) =>
    day ? [precise(edtf, day)] : [],
  );
  const same = parts.length === 2 && parts[0]?.join() === parts[1]?.join();
  const circa = basis !== 'stated' || /[?~%X]/.test(edtf);
  return { 'date-parts': same ? parts.slice(0, 1) : parts, ...(circa ? { circa: true } : {}) };
}

/** A year or a month has no day to print. */
function precise(edtf: string, { year, month, day }: ReturnType<typeof parseDay>): number[] {
  if (/^\d{4}[?~%]?$/.test(edtf)) return [year];
  return /^\d{4}-(0\d|1[0-2])[?~%]?$/.test(edtf) ? [year, month] : [year, month, day];
}
