/** The timeline's own signs, beside those of `view/glyphs.ts`, in the same two sets. */
import type { Glyphs } from '../view/glyphs.ts';

const UNICODE = {
  /** A single day. */
  day: '•',
  /** A stretch of time too short for its two ends. */
  short: '╫',
  start: '├',
  line: '─',
  end: '┤',
  approximate: '╌',
  /** The stretch goes on beyond what is drawn. */
  before: '←',
  after: '→',
  inferred: '?',
  none: '·',
  pointer: '›',
  marked: '*',
  found: '»',
  lane: '┆',
  /** In a lane: its leader acts, or bears what another does. */
  acts: '→',
  bears: '←',
  rule: '─',
  divider: '│',
  fold: '┄',
  /** Bars of the histogram, lowest first. */
  bars: '▁▂▃▄▅▆▇█',
  more: '↓',
};

export type Signs = Readonly<typeof UNICODE>;

const ASCII: Signs = {
  day: 'o',
  short: 'H',
  start: '|',
  line: '-',
  end: '|',
  approximate: '~',
  before: '<',
  after: '>',
  inferred: '?',
  none: '.',
  pointer: '>',
  marked: '*',
  found: '+',
  lane: ':',
  acts: '>',
  bears: '<',
  rule: '-',
  divider: '|',
  fold: '/',
  bars: '.:-=+*#@',
  more: 'v',
};

/** The timeline's signs that go with a set of glyphs. */
export function signsFor(glyphs: Glyphs): Signs {
  return glyphs.ellipsis === '...' ? ASCII : UNICODE;
}
