/** East Asian text, combining marks and emoji, in columns: held against a terminal that is not ours. */
import xterm from '@xterm/headless';
import { describe, expect, test } from 'vitest';
import { pad, takeWidth, truncate, widthOf, wrap } from '../../src/base/text.ts';
import { summarizeLeaders } from '../../src/query/profile.ts';
import { layout } from '../../src/timeline/layout.ts';
import { textOf } from '../../src/timeline/spans.ts';
import { renderFactTable } from '../../src/view/fact-list.ts';
import { renderLeaderTable } from '../../src/view/leader-profile.ts';
import { renderList } from '../../src/view/listing.ts';
import { makeDataset, makeFact, makeLeader, makePassage, makeWhen } from '../support/datasets.ts';
import { makeContext, RENDERERS } from '../support/renderers.ts';
import { makeSample } from '../support/sample.ts';
import { modelOf, open, press } from '../timeline/fixture.ts';

/** What any terminal agrees on: wide characters take two columns, marks none. */
const TEXTS = {
  Japanese: '習近平国家主席は、五月にモスクワでプーチン大統領と会談した。',
  Korean: '시진핑 주석은 5월에 모스크바에서 푸틴 대통령과 회담했다.',
  'full-width Latin': 'Ｐｕｔｉｎ　ａｎｄ　Ｘｉ',
  'combining marks':
    'Pre\u0301sident Orba\u0301n pa\u0301le\u0301 a Z\u0307elensky\u0307, x\u0323\u0302 twice',
  Thai: 'ปูตินและสีจิ้นผิงพบกันที่กรุงมอสโก',
  mixed: 'Xi 習近平 and Orba\u0301n met 푸틴 in 北京 on 3 May.',
};
/** And what terminals that know of emoji agree on: one that is joined or flagged takes two. */
const EMOJI = '👨‍👩‍👧‍👦 of 🇺🇦 met 👩🏽‍🚀 under 🏳️‍🌈, 1️⃣ time ❤️‍🔥.';

/** The rows that a terminal shows of some lines, and whether it had to break one. */
async function show(
  lines: readonly string[],
  columns: number,
): Promise<{ rows: string[]; wrapped: boolean }> {
  const terminal = new xterm.Terminal({ cols: columns, rows: lines.length + 50, allowProposedApi: true });
  await new Promise<void>((resolve) => terminal.write(lines.join('\r\n'), resolve));
  const { active } = terminal.buffer;
  const all = Array.from({ length: terminal.rows }, (_, row) => active.getLine(row));
  const rows = all.map((line) => line?.translateToString(true) ?? '');
  const wrapped = all.some((line) => line?.isWrapped === true);
  terminal.dispose();
  return { rows, wrapped };
}

describe.each(Object.entries(TEXTS))('%s', (_name, text) => {
  test('is as wide as a terminal shows it', async () => {
    const terminal = new xterm.Terminal({ cols: 200, rows: 2, allowProposedApi: true });
    await new Promise<void>((resolve) => terminal.write(text, resolve));
    expect(widthOf(text)).toBe(terminal.buffer.active.cursorX);
    terminal.dispose();
  });

  test.each([20, 40, 60, 80])('no answer of %i columns is broken by the terminal', async (columns) => {
    const dataset = makeSample(text);
    for (const [name, render] of Object.entries(RENDERERS)) {
      const lines = render(dataset, makeContext(dataset, columns), text).split('\n');
      const { rows, wrapped } = await show(lines, columns);
      expect([name, wrapped]).toEqual([name, false]);
      expect(rows.slice(0, lines.length)).toEqual(lines.map((line) => line.replace(/ +$/, '')));
    }
  });

  test.each([60, 80, 120, 200])('no screen of the timeline of %i columns is broken', async (columns) => {
    const model = modelOf(makeSample(text));
    for (const keys of ['', 'j<enter>', 'L', 'x', '<tab>', 'z']) {
      const lines = layout(press(open(columns, 24, model), keys)).map(textOf);
      expect((await show(lines, columns)).wrapped).toBe(false);
    }
  });
});

describe('columns stay in line', () => {
  const names = [...Object.values(TEXTS), EMOJI, 'plain'];
  const dataset = makeDataset({
    leaders: names.map((name, index) => makeLeader({ id: `l${index}`, name: truncate(name, 18) })),
    facts: names.map((statement, index) =>
      makeFact({
        id: `F${index}${'字'.repeat(index % 3)}`,
        statement,
        leaders: [`l${index}`],
        date: index % 2 === 0 ? makeWhen('2025-05') : null,
        passages: [makePassage()],
      }),
    ),
  });
  const context = makeContext(dataset, 100);
  const columnsBefore = (lines: readonly string[], text: string) =>
    lines.filter((line) => line.includes(text)).map((line) => widthOf(line.slice(0, line.indexOf(text))));

  test('in a table of facts', () => {
    const lines = renderFactTable(dataset.facts, context).split('\n');
    const starts = names.flatMap((name) => columnsBefore(lines, takeWidth(name, 8)));
    expect(starts.length).toBeGreaterThanOrEqual(names.length);
    expect(new Set(starts).size).toBe(1);
  });

  test('in a table of leaders, and in a list', () => {
    const leaders = renderLeaderTable(
      summarizeLeaders(dataset, () => true),
      context,
    ).split('\n');
    expect(new Set(columnsBefore(leaders, '  1  2025')).size).toBe(1);
    const entries = names.map((name, index) => ({
      id: truncate(name, 5 + index),
      title: 'title',
      count: index,
    }));
    expect(new Set(columnsBefore(renderList(entries, context).split('\n'), 'title')).size).toBe(1);
  });

  test('in the list of the timeline, whatever stands in it', () => {
    const lines = layout(open(120, 24, modelOf(dataset))).map(textOf);
    const rules = lines
      .map((line) => line.indexOf('│'))
      .flatMap((at, row) => (at === -1 ? [] : [widthOf(lines[row]?.slice(0, at) ?? '')]));
    expect(rules.length).toBeGreaterThan(10);
    expect(new Set(rules).size).toBe(1);
  });
});

describe('characters as people see them', () => {
  test('are never cut: joined, flagged, coloured, with marks', () => {
    for (let columns = 0; columns <= widthOf(EMOJI); columns++) {
      const start = takeWidth(EMOJI, columns);
      expect(widthOf(pad(start, columns))).toBe(columns);
      const seen = Array.from(new Intl.Segmenter().segment(EMOJI), ({ segment }) => segment);
      expect(seen.join('').startsWith(start)).toBe(true);
      expect(Array.from(new Intl.Segmenter().segment(start), ({ segment }) => segment)).toEqual(
        seen.slice(0, Array.from(new Intl.Segmenter().segment(start)).length),
      );
    }
    expect(wrap(EMOJI, 2).join('').replaceAll(' ', '')).toBe(EMOJI.replaceAll(' ', ''));
  });
});
