import { existsSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { DateFinding, DateOptions } from '../../src/build/dates/find-dates.ts';
import { loadGazetteer } from '../../src/build/gazetteer/load-gazetteer.ts';
import { termsByName } from '../../src/build/gazetteer/office-terms.ts';
import type { BuildDocument } from '../../src/build/types.ts';
import { CodePoints } from '../../src/dataset/code-points.ts';
import { parseEdtf } from '../../src/dataset/edtf.ts';
import type { When } from '../../src/dataset/schema.ts';
import { splitDocument } from '../../src/dataset/sentences.ts';
import { findDates } from '../support/dates.ts';

/** With terms of office, as a build has them. */
const OPTIONS: DateOptions = {
  termsOf: termsByName(loadGazetteer(new URL('../..', import.meta.url).pathname)),
};

interface GoldDate {
  start: number;
  end: number;
  value: string;
}

/** Counts over the documents of one genre. */
export interface DateScore {
  gold: number;
  /** Gold dates that a finding overlaps. */
  found: number;
  /** Gold dates that a finding overlaps with the same first and last day. */
  exact: number;
  /**
   * Of those, the ones that need no look at the two dates of a range apart: the corpus marks "2004 to 2009" as two
   * dates, and a range that has both its ends right is none of them.
   */
  exactWhole: number;
  /** Gold dates whose year the corpus leaves open, which no value of EDTF level 0 or 1 can say. */
  yearless: number;
  output: number;
  /** Findings that no gold date overlaps. */
  spurious: number;
  lines: string[];
}

const CORPUS = process.env['DIPLO_CORPORA'] ?? new URL('../../../shared/corpora', import.meta.url).pathname;

/** Scores dates on a corpus in the form of gum-train, by genre; undefined when it is not there. */
export function scoreDates(folder = `${CORPUS}/gum-train`): Map<string, DateScore> | undefined {
  if (!existsSync(`${folder}/index.json`)) return undefined;
  const index = JSON.parse(readFileSync(`${folder}/index.json`, 'utf8')) as {
    id: string;
    genre: string;
    dct: string;
  }[];
  const scores = new Map<string, DateScore>();
  for (const { id, genre, dct } of index) {
    const text = readFileSync(`${folder}/docs/${id}.txt`, 'utf8');
    const { dates } = JSON.parse(readFileSync(`${folder}/gold/${id}.json`, 'utf8')) as { dates: GoldDate[] };
    const score = scores.get(genre) ?? emptyScore();
    scores.set(genre, score);
    addDocument(score, id, toDocument(id, text, dct), dates);
  }
  return scores;
}

function emptyScore(): DateScore {
  return { gold: 0, found: 0, exact: 0, exactWhole: 0, yearless: 0, output: 0, spurious: 0, lines: [] };
}

/** A document as the steps of a build get it. */
export function toDocument(id: string, text: string, dct: string | null): BuildDocument {
  const points = new CodePoints(text);
  const sentences = splitDocument(text).map((span, index) => ({
    ...span,
    index,
    text: points.slice(span.start, span.end),
    heading: false,
  }));
  return {
    id,
    title: '',
    file: `${id}.txt`,
    text,
    points,
    sentences,
    asOf: dct === null ? null : toDay(dct),
  };
}

function toDay(dct: string): When | null {
  const edtf = parseEdtf(dct);
  return edtf
    ? { edtf: dct, earliest: edtf.earliest, latest: edtf.latest, basis: 'stated', note: null }
    : null;
}

/** Counts what the findings make of one gold date; true when it is exact. */
function addGold(score: DateScore, date: GoldDate, found: readonly DateFinding[]): boolean {
  const isExact = (finding: DateFinding) => overlaps(finding, date) && isSame(finding.value, date.value);
  const whole = found.some(isExact);
  const exact = whole || found.some(({ ends }) => ends.some(isExact));
  score.gold += 1;
  score.found += found.length > 0 ? 1 : 0;
  score.exactWhole += whole ? 1 : 0;
  score.exact += exact ? 1 : 0;
  score.yearless += date.value.startsWith('--') ? 1 : 0;
  return exact;
}

function addDocument(score: DateScore, id: string, document: BuildDocument, gold: readonly GoldDate[]): void {
  const findings = findDates(document, OPTIONS);
  score.output += findings.length;
  for (const date of gold) {
    const found = findings.filter((finding) => overlaps(finding, date));
    if (!addGold(score, date, found)) score.lines.push(missLine(id, document, date, found));
  }
  for (const finding of findings) {
    if (gold.some((date) => overlaps(finding, date))) continue;
    score.spurious += 1;
    score.lines.push(`spurious ${id} ${around(document, finding.reason)} = ${finding.value.edtf}`);
  }
}

function overlaps({ reason }: DateFinding, { start, end }: GoldDate): boolean {
  return reason.start < end && start < reason.end;
}

/** Equal text, or the same days: the corpus writes "193X" as 1930-01-01/1939-12-31 and bounds as [A..B]. */
function isSame({ edtf, earliest, latest }: When, gold: string): boolean {
  if (edtf === gold) return true;
  const [, from, to] = /^\[(.*)\.\.(.*)\]$/.exec(gold) ?? [];
  const plain = from === undefined ? gold.replace(/T[\d:]+$/, '') : from === to ? from : `${from}/${to}`;
  const wanted = parseEdtf(plain);
  return wanted !== undefined && wanted.earliest === earliest && wanted.latest === latest;
}

function missLine(
  id: string,
  document: BuildDocument,
  date: GoldDate,
  found: readonly DateFinding[],
): string {
  const values = found.map(({ value, reason }) => `${value.edtf} (${reason.rule})`).join(', ');
  return `${found.length > 0 ? 'differs' : 'missing'} ${id} ${around(document, date)} = ${date.value}, ours ${values || 'none'}`;
}

function around({ points }: BuildDocument, { start, end }: { start: number; end: number }): string {
  const text = `${points.slice(start - 30, start)}[[${points.slice(start, end)}]]${points.slice(end, end + 20)}`;
  return text.replaceAll('\n', ' ');
}

const percent = (part: number, whole: number) =>
  `${((100 * part) / Math.max(1, whole)).toFixed(1)} %`.padStart(8);

/** The table, beside the figures of the trials on the same corpus. */
export function renderDates(scores: ReadonlyMap<string, DateScore>): string {
  const rows = Array.from(scores, ([genre, { gold, found, exact, exactWhole, yearless, output, spurious }]) =>
    [
      genre.padEnd(22),
      String(gold).padStart(5),
      percent(found, gold),
      percent(exact, gold),
      percent(exactWhole, gold),
      percent(exact, gold - yearless),
      String(output).padStart(7),
      percent(spurious, output),
    ].join(' '),
  );
  return [
    'Dates; exact: same days; whole: without looking into ranges; sayable: gold dates with a year only',
    'genre                   gold   recall    exact    whole  sayable  output spurious',
    ...rows,
    'trials, news: chrono-node 50 % exact, own rules 76 % exact',
    '',
  ].join('\n');
}

/** Characters a second over the corpus repeated, findings included. */
export function measureSpeed(folder = `${CORPUS}/gum-train`): number {
  const index = JSON.parse(readFileSync(`${folder}/index.json`, 'utf8')) as { id: string; dct: string }[];
  const documents = index.map(({ id, dct }) =>
    toDocument(id, readFileSync(`${folder}/docs/${id}.txt`, 'utf8'), dct),
  );
  const size = documents.reduce((sum, { text }) => sum + text.length, 0);
  let best = 0;
  for (let round = 0; round < 8; round += 1) {
    const start = process.cpuUsage();
    for (const document of documents) findDates(document, OPTIONS);
    const { user, system } = process.cpuUsage(start);
    best = Math.max(best, (size * 1e6) / (user + system));
  }
  return best;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const scores = scoreDates();
  const lines = scores
    ? [renderDates(scores), `${(measureSpeed() / 1e6).toFixed(1)} million characters a second of CPU\n`]
    : ['no corpus\n'];
  if (scores && process.argv.includes('--misses'))
    lines.push(...Array.from(scores.values()).flatMap((score) => score.lines));
  process.stdout.write(lines.join('\n'));
}
