import { expect, test } from 'vitest';
import type { Dataset } from '../../src/dataset/schema.ts';
import { createPlainFind, type PlainFinding } from '../../src/query/plain-find.ts';
import { createLarge } from '../bench/large-dataset.ts';

const dataset: Dataset = createLarge(3000);
const idsOf = ({ facts }: PlainFinding) => Array.from(facts, (place) => dataset.facts[place]?.id);

test('finds the same whether its texts have been read before or not', async () => {
  const [cold, warm] = [createPlainFind(dataset), createPlainFind(dataset)];
  await warm.warm();
  for (const query of ['p', 'pu', 'putin', 'putin t', 'putin', 'TRUMP', 'tariffs and trade', 'zzzz', '']) {
    const wanted = dataset.facts.filter(({ statement, leaders, topics, countries }) => {
      const named = [...dataset.leaders, ...dataset.countries].filter(({ id }) =>
        [...leaders, ...countries].includes(id),
      );
      const labels = dataset.topics.filter(({ id }) => topics.includes(id)).map(({ label }) => label);
      const text = [statement, ...named.map(({ name }) => name), ...labels].join('\n').toLowerCase();
      return query
        .toLowerCase()
        .split(' ')
        .every((word) => text.includes(word));
    });
    expect(idsOf(cold.find(query)), query).toEqual(wanted.map(({ id }) => id));
    expect(idsOf(warm.find(query)), query).toEqual(idsOf(cold.find(query)));
  }
});

test('keys are taken while texts are read', async () => {
  const { warm, find } = createPlainFind(createLarge(20_000));
  let isDone = false;
  let turns = 0;
  const reading = warm().then(() => {
    isDone = true;
  });
  const turn = () => {
    turns++;
    if (!isDone) setImmediate(turn);
  };
  setImmediate(turn);
  await reading;
  expect(turns).toBeGreaterThan(0);
  expect(find('putin').facts.length).toBeGreaterThan(0);
});
