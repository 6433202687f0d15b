/** What joins the state to the terminal: keys and mouse as they come, marked facts as they go. */
import { PassThrough } from 'node:stream';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sortByTime } from '../../src/query/order.ts';
import { createInputFilter, filterInput } from '../../src/timeline/input-filter.ts';
import { type InkKey, keysOf } from '../../src/timeline/key-names.ts';
import { renderMarked } from '../../src/timeline/marked-facts.ts';
import { selectFacts } from '../../src/timeline/select-facts.ts';
import { createSession, sendKeys } from '../../src/timeline/session.ts';
import { dataset, modelOf, open } from './fixture.ts';

const NO_KEY: InkKey = {
  upArrow: false,
  downArrow: false,
  leftArrow: false,
  rightArrow: false,
  pageDown: false,
  pageUp: false,
  home: false,
  end: false,
  return: false,
  escape: false,
  ctrl: false,
  shift: false,
  tab: false,
  backspace: false,
  delete: false,
  meta: false,
};

describe('keys', () => {
  test.each([
    ['', { upArrow: true }, ['up']],
    ['', { pageDown: true }, ['pagedown']],
    ['', { return: true }, ['enter']],
    ['', { tab: true }, ['tab']],
    ['', { tab: true, shift: true }, ['shift-tab']],
    ['d', { ctrl: true }, ['ctrl-d']],
    ['', { ctrl: true }, []],
    ['x', { meta: true }, []],
    ['jj', {}, ['j', 'j']],
    ['é🙂', {}, ['é', '🙂']],
    ['a\r', {}, ['a', 'enter']],
    ['\u0004\u007f', {}, ['ctrl-d', 'backspace']],
  ])('%j with %j are %j', (input, flags, names) => {
    expect(keysOf(input, { ...NO_KEY, ...flags })).toEqual(names);
  });
});

describe('the mouse', () => {
  /** What is left of some chunks, and what the mouse did. */
  function read(chunks: readonly string[]) {
    const did: string[] = [];
    const { filter } = createInputFilter(({ action, column, row }) => did.push(`${action} ${column} ${row}`));
    return { text: chunks.map(filter).join(''), did };
  }

  test.each([
    ['\u001b[<0;5;7M', ['press 4 6']],
    ['\u001b[<4;5;7M', ['press 4 6']],
    ['\u001b[<0;5;7m', []],
    ['\u001b[<2;5;7M', []],
    ['\u001b[<64;1;1M', ['wheel-up 0 0']],
    ['\u001b[<65;1;1M', ['wheel-down 0 0']],
    ['\u001b[<81;2;3M', ['wheel-down 1 2']],
  ])('%j is %j', (report, did) => {
    expect(read([`j${report}k`])).toEqual({ text: 'jk', did });
  });

  test('reports are the same wherever the input is cut', () => {
    const input = 'a\u001b[<0;12;7Mb\u001b[<64;3;4Mc';
    fc.assert(
      // A lone ESC is a key: only what cannot be one waits for its rest.
      fc.property(fc.subarray([...input.matchAll(/(?<=\[<[\d;]*)(?=[\d;Mm])|(?<=[Mm])/g)]), (places) => {
        const cuts = places.map(({ index }) => index);
        const chunks = [0, ...cuts].map((cut, index, all) => input.slice(cut, all[index + 1]));
        expect(read(chunks)).toEqual({ text: 'abc', did: ['press 11 6', 'wheel-up 2 3'] });
      }),
    );
  });

  test('a stream is read without them, and is itself otherwise', () => {
    const stdin = Object.assign(new PassThrough({ encoding: 'utf8' }), { isTTY: true });
    const { filter } = createInputFilter(() => {});
    const filtered = filterInput(stdin as unknown as NodeJS.ReadStream, { filter });
    stdin.write('j\u001b[<64;1;1Mk');
    expect(filtered.read()).toBe('jk');
    expect(filtered.read()).toBeNull();
    expect(filtered.isTTY).toBe(true);
  });
});

describe('a session', () => {
  function start(parts: Partial<Parameters<typeof createSession>[0]> = {}) {
    const [performed, failed]: [string[], unknown[]] = [[], []];
    const session = createSession({
      first: open(80, 24),
      show: ({ cursor }) => [`at ${cursor}`],
      perform: ({ type }) => performed.push(type),
      fail: (error) => failed.push(error),
      ...parts,
    });
    return { session, performed, failed };
  }

  const settled = () => new Promise((resolve) => setImmediate(resolve));

  test('events that come together are shown once, by those before something is done', async () => {
    const seen: string[] = [];
    const { session } = start({ perform: ({ type }) => seen.push(type) });
    session.subscribe(() => seen.push(...session.lines()));
    for (const key of ['j', 'j', 'j']) session.send({ type: 'key', key });
    await settled();
    expect(seen).toEqual(['at 3']);
    for (const key of ['j', 'y', 's', 'k']) session.send({ type: 'key', key });
    await settled();
    expect(seen).toEqual(['at 3', 'at 4', 'copy', 'at 3']);
  });

  test('for a screen reader each is shown', async () => {
    const seen: string[] = [];
    const { session } = start({ singly: true });
    session.subscribe(() => seen.push(...session.lines()));
    for (const key of ['j', 'j', 'k']) session.send({ type: 'key', key });
    expect(seen).toEqual(['at 1', 'at 2', 'at 1']);
  });

  test('keys that arrive together come to the same as one by one', () => {
    const key = fc.constantFrom(
      'j',
      'k',
      'G',
      'z',
      'l',
      'L',
      'm',
      'down',
      'enter',
      'esc',
      '/',
      ':',
      'tab',
      'x',
      '2',
    );
    fc.assert(
      fc.property(fc.array(key, { maxLength: 60 }), (keys) => {
        const [together, apart] = [start().session, start().session];
        sendKeys(together, keys);
        for (const each of keys) sendKeys(apart, [each]);
        const { model: _, derived: __, effects: ___, ...rest } = apart.state();
        expect(together.state()).toMatchObject(rest);
      }),
    );
  });

  test('what is thrown while something is shown later is handed on', async () => {
    const broken = new Error('broken');
    const show = (_: unknown, before: unknown): string[] => {
      if (before) throw broken;
      return [];
    };
    const { session, failed } = start({ show });
    session.send({ type: 'key', key: 'j' });
    await settled();
    expect(failed).toEqual([broken]);
  });

  test('tells of changes as long as somebody listens, and performs what the state asks for', async () => {
    const { session, performed } = start();
    let told = 0;
    const leave = session.subscribe(() => told++);
    session.send({ type: 'key', key: 'j' });
    await settled();
    expect([session.lines(), told]).toEqual([['at 1'], 1]);
    leave();
    session.send({ type: 'key', key: 'Q' });
    expect([performed, told]).toEqual([['quit'], 1]);
  });

  test('hands on what is thrown', () => {
    const broken = new Error('broken');
    const { session, failed } = start({
      perform: () => {
        throw broken;
      },
    });
    session.send({ type: 'key', key: 'Q' });
    expect(failed).toEqual([broken]);
  });
});

describe('marked facts', () => {
  const { context } = modelOf();
  const facts = dataset.facts.filter(({ id }) => id === 'A1' || id === 'A4');

  test('are printed as text, Markdown or JSON, and none as nothing', () => {
    expect(renderMarked(facts, 'text', context)).toMatch(/^A1 [\s\S]+\nA4 [\s\S]+\n$/);
    expect(renderMarked(facts.slice(0, 1), 'markdown', context)).toBe(
      '- Putin annexed Crimea in 2014. (2014; The Evening Post, paragraph 3, sentence 1; A1)\n',
    );
    expect(JSON.parse(renderMarked(facts, 'json', context))).toEqual({ schema: 'diplo/facts/1', facts });
    expect(renderMarked([], 'json', context)).toBe('');
  });
});

describe('selecting without opening', () => {
  const { context, find } = modelOf();
  const select = (options: Parameters<typeof selectFacts>[3]) =>
    selectFacts(sortByTime(dataset.facts), context, find, options).map(({ id }) => id);

  test('gives what the view lists', () => {
    expect(select({ speaker: ['xi'] })).toEqual(['A4']);
    expect(select({ zoom: 'year', at: ['2018'], leader: ['trump'] })).toEqual(['A3']);
    expect(select({ query: 'embassy' })).toEqual(['A3']);
  });

  test('zoomed in without a place, begins with the first date', () => {
    expect(select({ zoom: 'year', topic: ['war'] })).toEqual(['A1', 'A2', 'A9']);
  });
});
