/** The timeline over hostile data, with any keys, at any size: its lines fit and hold nothing raw. */
import { sanitize, widthOf } from '../../src/base/text.ts';
import { layout } from '../../src/timeline/layout.ts';
import { reduce } from '../../src/timeline/reduce.ts';
import { textOf } from '../../src/timeline/spans.ts';
import type { Event, State } from '../../src/timeline/state.ts';
import { makeSample } from '../support/sample.ts';
import { modelOf, open } from '../timeline/fixture.ts';
import { startCpuTime } from './cpu-time.ts';
import { anyText } from './mutate-json.ts';
import type { Random } from './random.ts';
import type { Target } from './target.ts';

const KEYS = [
  ...'jkgGhlbqQ/?#ftnNTuzZ+-0:.xyscmMepL123[] 2025tarif',
  ...['up', 'down', 'left', 'right', 'pageup', 'pagedown', 'home', 'end', 'enter', 'esc', 'tab', 'shift-tab'],
  ...['backspace', 'ctrl-d', 'ctrl-u', 'ctrl-w', 'ctrl-z'],
];
const STEPS = 12;

export function createTimelines(): Target {
  return {
    name: 'timelines',
    inputs: 1,
    close: () => {},
    async run(random) {
      const text = anyText(random) || 'x';
      const model = modelOf(makeSample(text), random.pick(['C.UTF-8', 'C']));
      let state = open(1 + random.below(200), 1 + random.below(60), model);
      const faults = findScreenFaults(state);
      let slowest = 0;
      const typed: string[] = [];
      for (let step = 0; step < STEPS && faults.length === 0; step++) {
        const event = anyEvent(random);
        typed.push(JSON.stringify(event).slice(0, 60));
        const milliseconds = startCpuTime();
        state = reduce(state, event);
        faults.push(...findScreenFaults(state));
        slowest = Math.max(slowest, milliseconds());
      }
      const what = `text ${JSON.stringify(text.slice(0, 300))}, then ${typed.join(' ')}`;
      return { codes: [0], milliseconds: slowest, faults, what };
    },
  };
}

function anyEvent(random: Random): Event {
  if (random.chance(0.05)) return { type: 'paste', text: anyText(random) };
  if (random.chance(0.08))
    return { type: 'resize', columns: 1 + random.below(250), rows: 1 + random.below(80) };
  return { type: 'key', key: random.pick(KEYS) };
}

function findScreenFaults(state: State): string[] {
  const lines = layout(state).map(textOf);
  const faults = [];
  if (lines.length > state.rows) faults.push(`${lines.length} lines in ${state.rows} rows`);
  for (const line of lines) {
    if (widthOf(line) > state.columns) faults.push(`a line wider than ${state.columns} columns`);
    if (sanitize(line) !== line) faults.push(`a raw character in ${JSON.stringify(line)}`);
  }
  return faults;
}
