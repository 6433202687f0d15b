/** A line of the screen before it is painted: pieces of text, each with the role it plays. */
import { takeWidth, widthOf } from '../base/text.ts';
import type { ColorLevel } from '../view/color.ts';
import type { Role, Theme } from '../view/theme.ts';

/** A role of the theme, or what only a full screen needs. */
export type Tone = Role | 'plain' | 'strong' | 'inverse' | 'inverse-match';

export interface Span {
  text: string;
  tone: Tone;
}

export interface Line {
  spans: readonly Span[];
}

/** A piece of text with a role. */
export function span(text: string, tone: Tone = 'plain'): Span {
  return { text, tone };
}

/** The text of a line, without any role. */
export function textOf(line: Line): string {
  return line.spans.map(({ text }) => text).join('');
}

/** Columns that pieces take together. */
export function widthOfSpans(spans: readonly Span[]): number {
  return spans.reduce((sum, { text }) => sum + widthOf(text), 0);
}

/** Cuts pieces to a width; what was cut shows as `ellipsis`. */
export function cutSpans(spans: readonly Span[], width: number, ellipsis: string): Span[] {
  if (widthOfSpans(spans) <= width) return [...spans];
  const room = width - widthOf(ellipsis);
  const cut: Span[] = [];
  let used = 0;
  for (const { text, tone } of spans) {
    const taken = takeWidth(text, Math.max(0, room - used));
    if (taken !== '') cut.push({ text: taken, tone });
    used += widthOf(taken);
    if (taken !== text) break;
  }
  if (room >= 0) cut.push({ text: ellipsis, tone: cut.at(-1)?.tone ?? 'plain' });
  return cut;
}

/** Cuts or pads pieces to exactly a width. */
export function fitSpans(spans: readonly Span[], width: number, ellipsis: string): Span[] {
  const cut = cutSpans(spans, width, ellipsis);
  const missing = width - widthOfSpans(cut);
  return missing > 0 ? [...cut, span(' '.repeat(missing))] : cut;
}

/** Pieces as they look under the cursor: inverse, only matches still told apart. */
export function selectSpans(spans: readonly Span[]): Span[] {
  const selected: Span[] = [];
  for (const { text, tone } of spans) {
    const next: Tone = tone === 'match' ? 'inverse-match' : 'inverse';
    const last = selected.at(-1);
    if (last?.tone === next) last.text += text;
    else selected.push({ text, tone: next });
  }
  return selected;
}

/** Pieces as they look under the cursor of a pane that the keys do not go to. */
export function boldSpans(spans: readonly Span[]): Span[] {
  return spans.map(({ text, tone }) => ({ text, tone: tone === 'match' ? tone : 'strong' }));
}

export type Painter = (line: Line) => string;

const BOLD = ['\u001b[1m', '\u001b[22m'] as const;
const DIM = ['\u001b[2m', '\u001b[22m'] as const;
const UNDERLINE = ['\u001b[4m', '\u001b[24m'] as const;
const INVERSE = ['\u001b[7m', '\u001b[27m'] as const;
const INVERSE_MATCH = ['\u001b[7;4m', '\u001b[27;24m'] as const;

type Attribute = readonly [on: string, off: string];

/** Tones that are no roles of the theme. */
const SCREEN_TONES: Partial<Record<Tone, Attribute>> = {
  strong: BOLD,
  inverse: INVERSE,
  'inverse-match': INVERSE_MATCH,
};

/** Bold, dim and underline are no colours: without colour they carry the meaning alone. */
const COLORLESS: Partial<Record<Tone, Attribute>> = {
  title: BOLD,
  name: BOLD,
  error: BOLD,
  match: UNDERLINE,
  faint: DIM,
};

/** Makes the function that turns lines into text for a terminal that shows a full screen. */
export function createPainter(theme: Theme, level: ColorLevel): Painter {
  const paint = ({ text, tone }: Span): string => {
    const attribute = SCREEN_TONES[tone] ?? (level === 0 ? COLORLESS[tone] : undefined);
    if (attribute) return attribute[0] + text + attribute[1];
    return isRole(tone) ? theme[tone](text) : text;
  };
  return ({ spans }) => spans.map(paint).join('');
}

/** A line in the theme's roles alone, for text that scrolls by. */
export function paintText({ spans }: Line, theme: Theme): string {
  const painted = spans.map(({ text, tone }) => (isRole(tone) ? theme[tone](text) : text));
  return painted.join('').trimEnd();
}

function isRole(tone: Tone): tone is Role {
  return tone !== 'plain' && !(tone in SCREEN_TONES);
}
