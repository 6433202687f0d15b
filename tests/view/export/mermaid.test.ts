import { readdirSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sanitize } from '../../../src/base/text.ts';
import { loadShipped } from '../../../src/dataset/load.ts';
import { sortByTime } from '../../../src/query/order.ts';
import { makeDataset, makeFact, makeWhen } from '../../support/datasets.ts';
import {
  type Diagram,
  decodeEntities,
  encodeEntities,
  parseTimeline,
} from '../../support/mermaid-timeline.ts';
import { ROOT } from '../../support/run-diplo.ts';
import { makeSample } from '../../support/sample.ts';
import { exportAs } from '../../support/selections.ts';
import { anyText, HOSTILE } from '../../support/texts.ts';

/** What Mermaid's grammar, its entities or HTML could take for their own. */
const tricky = fc
  .array(
    fc.constantFrom(
      ...[
        ':',
        ': ',
        ' : x',
        '#',
        '#35;',
        '#lt;',
        ';',
        '%%',
        '%%{init}%%',
        '}',
        '{',
        '<br>',
        '<b>',
        '&amp;',
        'ﬂ°°35¶ß',
        '¶ß',
        'ﬂ°',
      ],
      ...[
        'title x',
        'section x',
        'timeline',
        'accTitle: x',
        'accDescr {',
        '\n',
        '\n%% c',
        '---',
        'style a:#f00;',
        'classDef b :#',
        '$$x$$',
        '\\n',
        '`a`',
        '"',
        'x',
        ' ',
      ],
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));
const texts = fc.oneof(fc.constant(HOSTILE), anyText, tricky).map((text) => `x${text}`);

function expectFacts({ title, tasks }: Diagram, text: string): void {
  const clean = sanitize(text).trim();
  const events = tasks.flatMap((task) => task.events);
  expect(title.trim()).toBe(clean);
  expect(events.map((event) => event.trim().replace(/ \(F\d+\)$/, ''))).toEqual(Array(20).fill(clean));
}

describe('a timeline diagram', () => {
  it('keeps any text whole, and each fact', () => {
    fc.assert(
      fc.property(texts, (text) => expectFacts(parseTimeline(exportAs('mermaid', makeSample(text))), text)),
      { numRuns: 300 },
    );
  });

  it('puts years into sections, dates into periods, undated facts last', () => {
    const facts = ['2025-05~', '2014', '2014', '2014-03-18'].map((edtf, index) =>
      makeFact({ id: `F${index}`, date: makeWhen(edtf), statement: `Fact ${index}: so it is.` }),
    );
    const { sections, tasks } = parseTimeline(
      exportAs('mermaid', makeDataset({ facts: [...facts, makeFact({ id: 'F9' })] })),
    );
    expect(sections.map((section) => section.trim())).toEqual(['2014', '2025', 'Undated']);
    expect(tasks.map(({ period, events }) => [period.trim(), events.map((event) => event.trim())])).toEqual([
      ['2014', ['Fact 1: so it is. (F1)', 'Fact 2: so it is. (F2)']],
      ['18 Mar 2014', ['Fact 3: so it is. (F3)']],
      ['c. May 2025', ['Fact 0: so it is. (F0)']],
      ['undated', ['Something happened. (F9)']],
    ]);
  });

  it('has every fact of the shipped dataset in time order', () => {
    const dataset = loadShipped(ROOT);
    const { tasks } = parseTimeline(exportAs('mermaid', dataset));
    expect(
      tasks.flatMap(({ events }) => events.map((event) => event.trim().match(/\((F\d+)\)$/)?.[1])),
    ).toEqual(sortByTime(dataset.facts).map(({ id }) => id));
  });
});

const real = process.env['MERMAID'];
describe.runIf(real)('by Mermaid itself', () => {
  it('is read as these tests read it', async () => {
    const chunks = path.join(real ?? '', 'dist/chunks/mermaid.core');
    const file = readdirSync(chunks).find((name) => /^timeline-definition-.*\.mjs$/.test(name)) ?? '';
    const { diagram } = await import(pathToFileURL(path.join(chunks, file)).href);
    let title = '';
    const titles = {
      setDiagramTitle(text: string) {
        title = text;
      },
    };
    diagram.parser.parser.yy = { ...diagram.db, getCommonDb: () => titles };
    fc.assert(
      fc.property(texts, (text) => {
        const source = exportAs('mermaid', makeSample(text));
        diagram.db.clear();
        diagram.parser.parse(encodeEntities(`${source}\n`));
        const tasks = diagram.db
          .getTasks()
          .map((task: { section: string; task: string; events: string[] }) => ({
            section: decodeEntities(task.section),
            period: decodeEntities(task.task),
            events: task.events.map(decodeEntities),
          }));
        expect({ title: decodeEntities(title), tasks }).toEqual({
          title: parseTimeline(source).title,
          tasks: parseTimeline(source).tasks,
        });
      }),
      { numRuns: 1000 },
    );
  });
});
