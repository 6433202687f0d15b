/**
 * One search by another library, as a whole program: reads the texts, makes its index, prints the best.
 * `node rival.mjs ENGINE FILE QUERY`, where a line of FILE is an id, a tab, and the text of a fact.
 */
import { readFileSync } from 'node:fs';

const [engine, file, query = ''] = process.argv.slice(2);
const rows = readFileSync(file, 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => {
    const [id, text] = line.split('\t');
    return { id, text };
  });

/** What each engine finds, best first, with the options that its own guide shows. */
const ENGINES = {
  async 'fuse.js'() {
    const { default: Fuse } = await import('fuse.js');
    const fuse = new Fuse(rows, { keys: ['text'] });
    return (text) => fuse.search(text).map(({ item }) => item.id);
  },
  async 'fuse.js, tokens'() {
    const { default: Fuse } = await import('fuse.js');
    const fuse = new Fuse(rows, { keys: ['text'], useTokenSearch: true, threshold: 0.25 });
    return (text) => fuse.search(text).map(({ item }) => item.id);
  },
  async MiniSearch() {
    const { default: MiniSearch } = await import('minisearch');
    const search = new MiniSearch({ fields: ['text'], searchOptions: { fuzzy: 0.2, prefix: true } });
    search.addAll(rows);
    return (text) => search.search(text).map(({ id }) => id);
  },
  async uFuzzy() {
    const { default: UFuzzy } = await import('@leeoniya/ufuzzy');
    const fuzzy = new UFuzzy({ intraMode: 1 });
    const texts = rows.map(({ text }) => text);
    return (text) => {
      const [places, info, order] = fuzzy.search(texts, text, 1, 1e5);
      if (!places) return [];
      return (order ? order.map((rank) => info.idx[rank]) : places).map((place) => rows[place].id);
    };
  },
};

const find = await ENGINES[engine]();
// Several queries in one go are for their quality, not for their time.
const answers = query.split('\n').map((text) => find(text).slice(0, 5).join(' '));
process.stdout.write(`${answers.join('\n')}\n`);
