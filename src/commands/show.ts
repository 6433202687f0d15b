/** `diplo show <id...>`: facts whole, with the passages themselves from the reader's own documents. */
import type { ExitCode } from '../base/errors.ts';
import type { Dataset, Fact } from '../dataset/schema.ts';
import { getNamed, type Named } from '../query/names.ts';
import { getFact, type SearchIndex } from '../query/search-index.ts';
import { readPassages } from '../query/verification.ts';
import { renderFactCard } from '../view/fact-card.ts';
import { renderNext } from '../view/frame.ts';
import { factRows, writeAnswer } from './answer.ts';
import { extractCopies } from './extracted-copies.ts';
import type { Invocation } from './invocation.ts';
import { openPart } from './open-part.ts';

export async function run(invocation: Invocation): Promise<ExitCode> {
  const dataset = await openPart(invocation, (index) => placesOf(index, invocation.args));
  const named = dataset.facts.map(nameFact);
  const facts = invocation.args.map((id) => getNamed(named, id, 'fact'));
  const { documents } = invocation;
  const pointed = new Set(facts.flatMap(({ passages }) => passages.map(({ document }) => document)));
  const sources = dataset.documents.filter(({ id }) => pointed.has(id));
  const textOf = await extractCopies(sources, documents, invocation.io);
  const readings =
    documents === undefined ? undefined : facts.map((fact) => readPassages(dataset, fact, documents, textOf));
  return writeAnswer(invocation, dataset, {
    name: 'show',
    document: (pick) => ({ facts: facts.map(pick), ...(readings ? { readings } : {}) }),
    items: facts,
    ...factRows(facts),
    text: (context) =>
      [
        ...facts.map((fact, index) => renderFactCard(fact, context, readings?.[index])),
        renderNext(context, nextOf(facts[0], dataset)),
      ].join('\n\n'),
    nothing: { message: 'no fact was asked for' },
  });
}

/** Where the facts of these ids stand, and those that they link to; undefined where one is not written as it is. */
function placesOf(index: SearchIndex, ids: readonly string[]): Uint32Array | undefined {
  const placeOf = (id: string): number[] => {
    const found = index.ids.find(id);
    return found === undefined ? [] : [index.idPlaces[found] ?? 0];
  };
  const shown = ids.flatMap(placeOf);
  if (shown.length < ids.length) return undefined;
  const linked = shown.flatMap((place) =>
    getFact(index.facts, place).links.flatMap(({ fact }) => placeOf(fact)),
  );
  return Uint32Array.from(new Set([...shown, ...linked])).sort();
}

/** `F012` is also found as `f012`, `F12` and `12`. */
export function nameFact(fact: Fact): Named<Fact> {
  const number = fact.id.match(/^(\D*)0*([1-9]\d*)$/);
  const short = number ? [number.slice(1).join(''), ...number.slice(2)] : [];
  return { item: fact, id: fact.id, names: [fact.id, ...short] };
}

function nextOf(fact: Fact | undefined, dataset: Dataset): string[] {
  const linked = fact?.links[0]?.fact;
  const document = dataset.documents.find(({ id }) => id === fact?.passages[0]?.document);
  return [
    ...(linked ? [`show ${linked}`] : []),
    ...(fact?.leaders[0] ? [`leader ${fact.leaders[0]}`] : []),
    ...(document ? [`source ${document.id} --coverage`] : []),
  ];
}
