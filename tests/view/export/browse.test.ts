/** The script of the exported page, on a page that linkedom reads; a Chromium tries the same where there is one. */
import { parseHTML } from 'linkedom';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { loadShipped } from '../../../src/dataset/load.ts';
import type { Dataset } from '../../../src/dataset/schema.ts';
import { browse } from '../../../src/view/export/page/browse.ts';
import { makeDataset, makeFact, makeLeader, makeWhen } from '../../support/datasets.ts';
import { ROOT } from '../../support/run-diplo.ts';
import { exportAs } from '../../support/selections.ts';

/** An element as the tests use it: linkedom's, with the few properties added that it lacks. */
interface Element {
  hidden: boolean;
  open: boolean;
  checked: boolean;
  value: string;
  id: string;
  textContent: string;
  getAttribute(name: string): string | null;
  hasAttribute(name: string): boolean;
  toggleAttribute(name: string, force: boolean): void;
  querySelector(selector: string): Element | null;
  dispatchEvent(event: unknown): void;
}

afterEach(() => vi.unstubAllGlobals());

const shipped = loadShipped(ROOT);

/** Opens a page and runs its script. */
function open(dataset: Dataset = shipped, { canHighlight = true } = {}) {
  const { document, Event, HTMLElement } = parseHTML(exportAs('html', dataset));
  Object.defineProperty(HTMLElement.prototype, 'open', {
    configurable: true,
    get(this: Element) {
      return this.hasAttribute('open');
    },
    set(this: Element, isOpen: boolean) {
      this.toggleAttribute('open', isOpen);
    },
  });
  const all = (selector: string) => [...document.querySelectorAll(selector)] as unknown as Element[];
  const get = (selector: string) => {
    const [element] = all(selector);
    if (!element) throw new Error(`no ${selector}`);
    return element;
  };
  const [target, focused]: [string[], string[]] = [[], []];
  Object.assign(HTMLElement.prototype, {
    focus(this: Element) {
      focused.push(this.id || this.textContent);
    },
  });
  const reset = () => {
    for (const box of all('input')) box.checked = false;
    get('#_q').value = '';
    dispatch(get('#_filters'), 'reset');
  };
  Object.assign(get('#_filters'), { reset });
  const marked: string[] = [];
  class Range {
    #node: { data: string } = { data: '' };
    #start = 0;
    setStart(node: { data: string }, start: number) {
      [this.#node, this.#start] = [node, start];
    }
    setEnd(_node: unknown, end: number) {
      marked.push(this.#node.data.slice(this.#start, end));
    }
  }
  const listeners = new Map<string, () => void>();
  vi.stubGlobal('document', {
    getElementById: (id: string) => document.getElementById(id),
    querySelectorAll: (selector: string) =>
      document.querySelectorAll(selector === ':target' ? `#${target[0]}` : selector),
    addEventListener: document.addEventListener.bind(document),
    createRange: () => new Range(),
  });
  vi.stubGlobal('CSS', canHighlight ? { highlights: new Map() } : {});
  vi.stubGlobal('Highlight', class {});
  vi.stubGlobal('addEventListener', (type: string, listen: () => void) => listeners.set(type, listen));
  vi.stubGlobal('setTimeout', (run: () => void) => run());
  const dispatch = (element: Element, type: string, parts: object = {}) =>
    element.dispatchEvent(Object.assign(new Event(type, { bubbles: true }), parts));
  browse();
  return {
    all,
    get,
    focused,
    status: () => get('#_count').textContent,
    ids: () => all('.fact').flatMap(({ hidden, id }) => (hidden ? [] : [id])),
    /** Searches, and says what is marked then. */
    search(text: string) {
      marked.length = 0;
      get('#_q').value = text;
      dispatch(get('#_q'), 'input');
      return [...marked];
    },
    choose(name: string, value: string, checked = true) {
      Object.assign(get(`input[name=${name}][value="${value}"]`), { checked });
      dispatch(get('#_filters'), 'input');
    },
    press: (element: Element, key: string) => dispatch(element, 'keydown', { key }),
    click: (element: Element) => dispatch(element, 'click'),
    reset,
    /** Follows a link to an element of the page. */
    follow(id: string) {
      target[0] = id;
      listeners.get('hashchange')?.();
    },
    print: () => listeners.get('beforeprint')?.(),
  };
}

describe('search', () => {
  test('finds words by their beginning, without case and accents, and counts what is left', () => {
    const { search, ids, status, all } = open();
    expect(status()).toBe('122 of 122 facts');
    expect(search('CRÍMEA collap')).toContain('Crimea');
    expect([ids(), status()]).toEqual([['F060'], '1 of 122 facts']);
    const periods = all('.period').filter(({ hidden }) => !hidden);
    expect(periods.map((period) => period.querySelector('h2')?.textContent)).toEqual(['2014 1 fact']);
  });

  test('knows leaders by their other names, and phrases as they stand', () => {
    const { search, ids } = open();
    search('bibi');
    expect(ids().length).toBeGreaterThan(10);
    search('"great friend"');
    expect(ids()).toEqual(['F099', 'F100']);
    search('"friend great"');
    expect(ids()).toEqual([]);
  });

  test('nothing inside of a word is found, nothing found is said, and all of it comes back', () => {
    const { search, get, status, reset } = open();
    expect(get('#_none').hidden).toBe(true);
    expect(search('rimea')).toEqual([]);
    expect([status(), get('#_none').hidden]).toEqual(['0 of 122 facts', false]);
    reset();
    expect([status(), get('#_none').hidden]).toEqual(['122 of 122 facts', true]);
  });

  test('marks what is found where it begins a word, and only there', () => {
    const facts = [makeFact({ statement: 'Artful art of the part; árt.' })];
    expect(open(makeDataset({ facts })).search('art')).toEqual(['Art', 'art', 'árt']);
  });

  test('scripts that part no words are searched inside', () => {
    const { search, ids } = open(
      makeDataset({ facts: [makeFact({ statement: '習近平は譲らないと言われている。' })] }),
    );
    expect(search('譲らない')).toEqual(['譲らない']);
    expect(ids()).toEqual(['F001']);
  });

  test('works where nothing can be marked', () => {
    const { search, ids } = open(shipped, { canHighlight: false });
    expect(search('crimea collapse')).toEqual([]);
    expect(ids()).toEqual(['F060']);
  });
});

describe('filters', () => {
  const withLeaders = (...given: readonly string[]) =>
    shipped.facts.filter(({ leaders }) => given.some((id) => leaders.includes(id))).map(({ id }) => id);

  test('any value of one, all of several; the summary says how many are chosen', () => {
    const { choose, ids, get, all } = open();
    choose('leader', 'xi');
    expect(ids().sort()).toEqual(withLeaders('xi'));
    choose('leader', 'biden');
    expect(ids().sort()).toEqual(withLeaders('xi', 'biden'));
    expect(get('.facet summary').textContent).toBe('Leader (2)');
    choose('kind', 'claim');
    const kinds = all('.fact')
      .filter(({ hidden }) => !hidden)
      .map((fact) => fact.querySelector('.kind')?.textContent);
    expect(new Set(kinds)).toEqual(new Set(['claim']));
    choose('leader', 'xi', false);
    choose('leader', 'biden', false);
    expect(get('.facet summary').textContent).toBe('Leader');
  });

  test('the histogram follows: bars as high as what is left, no link to what is not', () => {
    const { choose, all, ids, reset } = open();
    const counts = () => all('.histogram .count').map(({ textContent }) => Number(textContent));
    const links = () => all('.histogram li:not(.gap) a').map((link) => link.getAttribute('href') !== null);
    choose('leader', 'biden');
    expect(counts().reduce((sum, count) => sum + count, 0)).toBeLessThanOrEqual(ids().length);
    expect(links()).toEqual(counts().map((count) => count > 0));
    const heights = all('.histogram .now').map((bar) => Number(bar.getAttribute('height')));
    expect(heights.map((height) => height >= 3)).toEqual(links());
    reset();
    expect(links().every((isThere) => isThere)).toBe(true);
  });

  test('Escape closes the filter one is in; a click elsewhere closes it as well', () => {
    const { get, press, click, focused } = open();
    const facet = get('.facet');
    facet.open = true;
    press(get('.facet input'), 'x');
    expect(facet.open).toBe(true);
    press(get('.facet input'), 'Escape');
    expect([facet.open, focused]).toEqual([false, ['Leader']]);
    press(get('#_q'), 'Escape');
    facet.open = true;
    click(get('.facet input'));
    expect(facet.open).toBe(true);
    click(get('.fact'));
    expect(facet.open).toBe(false);
  });
});

test('a link to a fact that does not pass shows everything; one to a fact that does changes nothing', () => {
  const { search, follow, status, focused } = open();
  search('crimea collapse');
  follow('F060');
  expect([status(), focused]).toEqual(['1 of 122 facts', []]);
  follow('F001');
  expect([status(), focused]).toEqual(['122 of 122 facts', ['F001']]);
});

test('on paper every fact is open', () => {
  const { all, print } = open();
  print();
  expect(all('.fact details').every((details) => details.open)).toBe(true);
});

test('facts without dates and without leaders are browsed too', () => {
  const dataset = makeDataset({
    leaders: [makeLeader({ id: 'ada', name: 'Ada Ärmel' })],
    facts: [makeFact({ id: 'F1' }), makeFact({ id: 'F2', leaders: ['ada'], date: makeWhen('2014') })],
  });
  const { search, ids } = open(dataset);
  search('armel');
  expect(ids()).toEqual(['F2']);
  search('  ');
  expect(ids()).toEqual(['F2', 'F1']);
});
