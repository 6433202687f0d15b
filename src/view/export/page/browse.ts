/** The script of the page: it searches and filters what is there, and makes nothing that is not. */
import type { Browser, PageElement } from './dom.ts';

/**
 * Runs in the browser, from its own source text: whatever it uses is inside of it, which is why it is one function.
 * Facts pass when they have every word of the search (at its beginning; a phrase in quotes as it stands) and, of each
 * filter in use, one of its values.
 */
export function browse(): void {
  const browser = globalThis as unknown as Browser;
  const { document } = browser;
  const get = (id: string) => document.getElementById(id) as PageElement;
  const form = get('_filters');
  const field = get('_q');
  const boxes = [...form.querySelectorAll('input[type=checkbox]')];
  // What nobody scrolls to need not be marked.
  const MARKED_FACTS = 1000;
  const bars = [...document.querySelectorAll('.histogram li:not(.gap)')];

  // One UTF-16 unit stays one, so that a place in the folded text is one in the text.
  const fold = (text: string) =>
    text.replace(/[^ -@[-`{-~]/g, (unit) => (unit.normalize('NFKD')[0] ?? unit).toLowerCase()[0] ?? unit);
  const toWords = (text: string) =>
    ` ${fold(text)
      .replace(/[\u0300-\u036f]/g, '')
      .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
      .trim()}`;
  // Scripts that write words together have no beginnings to look for.
  const toSought = (words: string) =>
    /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\uffff]/.test(words) ? words.trim() : words;

  const names = new Map(boxes.map((box) => [`${box.name} ${box.value}`, box.dataset['names'] ?? '']));
  const valuesOf = (fact: PageElement, facet: string) => (fact.dataset[facet] ?? '').split(' ');
  const facts = [...document.querySelectorAll('.fact')].map((element) => {
    const known = valuesOf(element, 'leader').map((id) => names.get(`leader ${id}`) ?? '');
    const own = [...element.querySelectorAll('.when, .statement, .about')].map((part) => part.textContent);
    return { element, words: toWords([...own, ...known].join(' ')) };
  });
  const periods = [...document.querySelectorAll('.period')].map((element, index) => ({
    element,
    facts: [...element.querySelectorAll('.fact')],
    count: element.querySelector('h2 .n') as PageElement,
    bar: bars[index],
  }));
  const most = Number(document.getElementById('_bars')?.dataset['most']);

  const highlight = (sought: readonly string[]) => {
    if (!browser.CSS.highlights) return;
    const nodes = facts
      .filter(({ element }) => !element.hidden)
      .slice(0, MARKED_FACTS)
      .flatMap(({ element }) => [...element.querySelectorAll('.statement, .names, .topics')])
      .flatMap(({ firstChild }) => firstChild ?? []);
    const ranges = nodes.flatMap((node) => {
      const text = fold(node.data ?? '');
      return sought.flatMap((each) => {
        const word = each.trim();
        const found = [];
        for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
          if (each !== word && /[\p{L}\p{N}]/u.test(text[at - 1] ?? '')) continue;
          const range = document.createRange();
          range.setStart(node, at);
          range.setEnd(node, at + word.length);
          found.push(range);
        }
        return found;
      });
    });
    browser.CSS.highlights.set('found', new browser.Highlight(...ranges));
  };

  const drawBar = (bar: PageElement | undefined, count: number) => {
    const rect = bar?.querySelector('.now');
    if (!bar || !rect) return;
    const height = count === 0 ? 0 : Math.max(3, Math.round((count / most) * 100));
    rect.setAttribute('y', String(100 - height));
    rect.setAttribute('height', String(height));
    (bar.querySelector('.count') as PageElement).textContent = String(count);
    const link = bar.querySelector('a') as PageElement;
    const target = link.getAttribute('href') ?? link.dataset['href'] ?? '';
    link.setAttribute('data-href', target);
    if (count === 0) link.removeAttribute('href');
    else link.setAttribute('href', target);
  };

  const readSearch = () =>
    (field.value.match(/"[^"]*"|[^\s"]+/g) ?? [])
      .flatMap((part) => {
        const words = toWords(part);
        return part[0] === '"'
          ? [words]
          : words
              .trim()
              .replace(/(^| )/g, '$1 ')
              .split(/(?<=[^ ]) /);
      })
      .filter((word) => word.trim() !== '')
      .map(toSought);

  const readFilters = () => {
    const chosen = new Map<string, Set<string>>();
    for (const { name, value } of boxes.filter(({ checked }) => checked))
      chosen.set(name, (chosen.get(name) ?? new Set()).add(value));
    for (const box of boxes) {
      const number = box.closest('details')?.querySelector('.chosen');
      if (number) number.textContent = chosen.has(box.name) ? ` (${chosen.get(box.name)?.size})` : '';
    }
    return [...chosen];
  };

  const update = () => {
    const sought = readSearch();
    const filters = readFilters();
    for (const { element, words } of facts) {
      const isChosen = ([facet, values]: (typeof filters)[number]) =>
        valuesOf(element, facet).some((value) => values.has(value));
      element.hidden = !(sought.every((word) => words.includes(word)) && filters.every(isChosen));
    }
    for (const { element, facts: own, count, bar } of periods) {
      const left = own.filter(({ hidden }) => !hidden).length;
      element.hidden = left === 0;
      count.textContent = `${left} ${left === 1 ? 'fact' : 'facts'}`;
      drawBar(bar, left);
    }
    const shown = facts.filter(({ element }) => !element.hidden).length;
    get('_count').textContent = `${shown} of ${facts.length} facts`;
    get('_none').hidden = shown > 0;
    highlight(sought);
  };

  const closeFacets = (except?: PageElement) => {
    for (const facet of form.querySelectorAll('details[open]'))
      if (!except || !facet.contains(except)) facet.open = false;
  };
  form.addEventListener('input', update);
  form.addEventListener('reset', () => browser.setTimeout(update));
  form.addEventListener('keydown', ({ key, target }) => {
    const facet = target.closest('details[open]');
    if (key !== 'Escape' || !facet) return;
    facet.open = false;
    facet.querySelector('summary')?.focus();
  });
  document.addEventListener('click', ({ target }) => closeFacets(target));
  // A link to a fact that does not pass shows it all the same.
  browser.addEventListener('hashchange', () => {
    const [target] = document.querySelectorAll(':target');
    if (!target?.hidden) return;
    form.reset();
    browser.setTimeout(() => target.focus());
  });
  browser.addEventListener('beforeprint', () => {
    for (const details of document.querySelectorAll('.fact details')) details.open = true;
  });
  form.hidden = false;
  update();
}
