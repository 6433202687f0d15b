/**
 * `npm run picture`: draws the README's picture of the timeline, data/timeline.svg, from what the built program
 * shows on a pseudo-terminal: each cell in its place, with its colour. Build first.
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import xterm from '@xterm/headless';
import { Terminal } from '../timeline/terminal.ts';

const FILE = path.resolve(import.meta.dirname, '../../data/timeline.svg');
const [COLUMNS, ROWS] = [120, 30];
/** Of a cell, in pixels; the frame around the screen, and its bar. */
const [WIDTH, HEIGHT, MARGIN, BAR] = [8.4, 18, 16, 34];
const FONT = "ui-monospace,'SF Mono',Menlo,Consolas,'DejaVu Sans Mono','Liberation Mono',monospace";
const [BACK, TEXT, FAINT] = ['#14161f', '#d5d9e6', '#6f768c'];
/** The first eight colours of a terminal, then the bright ones. */
const COLORS = (
  '#3b4252 #f07178 #9ece6a #e6c384 #7aa2f7 #c099ff #6fd3e0 #d5d9e6 ' +
  '#6f768c #ff8f95 #b5e08a #f5d79b #9dbcff #d6b8ff #8fe6f0 #ffffff'
).split(' ');

interface Style {
  color: string;
  back: string | undefined;
  bold: boolean;
  underline: boolean;
}

const terminal = new Terminal(['timeline', '--query', 'putin', '--zoom', 'decade', '--at', '2020'], {
  columns: COLUMNS,
  rows: ROWS,
  env: { COLORTERM: 'truecolor' },
});
await terminal.untilReady();
await terminal.untilText('q quit');
terminal.send('jjj');
await terminal.until('the fourth fact', ({ lines }) => lines.findIndex((line) => line.startsWith('›')) > 6);
const svg = await draw(terminal.raw);
terminal.close();
writeFileSync(FILE, svg);
process.stdout.write(`${FILE}: ${Math.ceil(svg.length / 1024)} kB\n`);

async function draw(output: string): Promise<string> {
  const screen = new xterm.Terminal({ cols: COLUMNS, rows: ROWS, allowProposedApi: true });
  await new Promise<void>((resolve) => screen.write(output, resolve));
  const rows = Array.from({ length: ROWS }, (_, row) => drawRow(screen.buffer.active.getLine(row), row));
  const [width, height] = [COLUMNS * WIDTH + 2 * MARGIN, ROWS * HEIGHT + BAR + MARGIN];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="${FONT}" font-size="14">`,
    '<title>diplo timeline on a terminal of 120 columns</title>',
    `<rect width="${width}" height="${height}" rx="10" fill="${BACK}"/>`,
    ...['#f07178', '#e6c384', '#9ece6a'].map(
      (color, place) => `<circle cx="${MARGIN + 6 + place * 20}" cy="17" r="6" fill="${color}"/>`,
    ),
    `<text x="${width / 2}" y="22" fill="${FAINT}" text-anchor="middle">$ diplo timeline</text>`,
    `<g transform="translate(${MARGIN} ${BAR})" xml:space="preserve">`,
    ...rows,
    '</g>',
    '</svg>\n',
  ].join('\n');
}

type Row = ReturnType<xterm.Terminal['buffer']['active']['getLine']>;
type Cell = NonNullable<ReturnType<NonNullable<Row>['getCell']>>;

/** A row as runs of one style; a run is stretched to its columns, whatever the font. */
function drawRow(line: Row, row: number): string {
  const runs: { start: number; text: string; style: Style }[] = [];
  for (let column = 0; column < COLUMNS; column++) {
    const cell = line?.getCell(column);
    if (!cell || cell.getWidth() === 0) continue;
    const style = styleOf(cell);
    const last = runs.at(-1);
    const text = cell.getChars() || ' ';
    if (last && JSON.stringify(last.style) === JSON.stringify(style)) last.text += text;
    else runs.push({ start: column, text, style });
  }
  return runs.map(({ start, text, style }) => drawRun(start, text, style, row)).join('');
}

function drawRun(start: number, text: string, { color, back, bold, underline }: Style, row: number): string {
  const [x, y, columns] = [start * WIDTH, row * HEIGHT, Array.from(text).length];
  const round = (value: number) => Number(value.toFixed(1));
  const behind = back
    ? `<rect x="${round(x)}" y="${y}" width="${round(columns * WIDTH)}" height="${HEIGHT}" fill="${back}"/>`
    : '';
  // Blanks at the ends of a run are drawn by nobody; the text between keeps its columns.
  const inner = underline ? text : text.trim();
  if (inner === '') return behind;
  const skipped = underline ? 0 : text.length - text.trimStart().length;
  const length = round(Array.from(inner).length * WIDTH);
  const attributes = `${bold ? ' font-weight="700"' : ''}${underline ? ' text-decoration="underline"' : ''}`;
  const at = `x="${round(x + skipped * WIDTH)}" y="${y + 13.5}" textLength="${length}" lengthAdjust="spacingAndGlyphs"`;
  return `${behind}<text ${at} fill="${color}"${attributes}>${escapeText(inner)}</text>`;
}

function styleOf(cell: Cell): Style {
  const own = cell.isFgDefault() ? (cell.isDim() ? FAINT : TEXT) : (COLORS[cell.getFgColor()] ?? TEXT);
  const inverse = Boolean(cell.isInverse());
  return {
    color: inverse ? BACK : own,
    back: inverse ? '#c8d3f5' : undefined,
    bold: Boolean(cell.isBold()),
    underline: Boolean(cell.isUnderline()),
  };
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
