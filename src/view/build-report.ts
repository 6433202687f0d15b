/** What a build says while it runs and when it is done; all of it on standard error. */
import { sanitize, truncate, widthOf } from '../base/text.ts';
import type { BuildResult } from '../build/pipeline.ts';
import { countOf } from './frame.ts';
import type { Glyphs } from './glyphs.ts';

const BAR_WIDTH = 24;

/** What is being done, and to what: building, document. */
export interface Work {
  doing: string;
  noun: string;
}

/** One line that is written over itself: `building ████      12 of 100 documents`, at most `width` columns. */
export function renderProgress(
  { doing, noun }: Work,
  done: number,
  total: number,
  width: number,
  glyphs: Glyphs,
): string {
  const full = total === 0 ? 0 : Math.floor((done / total) * BAR_WIDTH);
  const bar = glyphs.bar.repeat(full).padEnd(BAR_WIDTH);
  return truncate(`${doing} ${bar} ${done} of ${countOf(total, noun)}`, width - 1, '');
}

/** Takes a progress line away again, and leaves the cursor at the start. */
export function renderErasure(line: string): string {
  return `\r${' '.repeat(widthOf(line))}\r`;
}

/** Two lines: what there is now, and what to type next. */
export function renderBuildSummary(
  { dataset, counts, sentences, unresolved, faults }: BuildResult,
  file: string,
  seconds: number,
): string {
  const parts = [
    countOf(dataset.documents.length, 'document'),
    ...(faults > 0 ? [`${faults} left out`] : []),
    countOf(sentences, 'sentence'),
    countOf(counts.facts, 'fact'),
    countOf(counts.leaders, 'leader'),
    `${counts.dated} dated`,
    `${countOf(unresolved.length, 'name')} unresolved`,
    `${seconds.toFixed(1)} s`,
  ];
  const lines = [`${file === '-' ? '' : `${sanitize(file)}: `}${parts.join(', ')}`];
  if (file !== '-') lines.push(`Next: diplo stats --data ${shellWord(file)}`);
  return `${lines.join('\n')}\n`;
}

/** A file name as one word of a command line. */
function shellWord(name: string): string {
  const shown = sanitize(name);
  return /^[\w./@%+,:-]+$/.test(shown) ? shown : `'${shown.replaceAll("'", "'\\''")}'`;
}
