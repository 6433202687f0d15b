/** `diplo show <id...>`: facts whole, with the passages themselves from the reader's own documents. */
import type { ExitCode } from '../base/errors.ts';
import type { Dataset, Fact } from '../dataset/schema.ts';
import { getNamed, type Named } from '../query/names.ts';
import { readPassages } from '../query/verification.ts';
import { renderFactCard } from '../view/fact-card.ts';
import { renderNext } from '../view/frame.ts';
import { factRows, writeAnswer } from './answer.ts';
import { extractCopies } from './extracted-copies.ts';
import type { Invocation } from './invocation.ts';

export async function run(invocation: Invocation): Promise<ExitCode> {
  const dataset = await invocation.openDataset();
  const named = dataset.facts.map(nameFact);
  const facts = invocation.args.map((id) => getNamed(named, id, 'fact'));
  const { documents } = invocation;
  const pointed = new Set(facts.flatMap(({ passages }) => passages.map(({ document }) => document)));
  const sources = dataset.documents.filter(({ id }) => pointed.has(id));
  const textOf = await extractCopies(sources, documents, invocation.io.home);
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

/** `F012` is also found as `f012`, `F12` and `12`. */
export function nameFact(fact: Fact): Named<Fact> {
  const number = fact.id.match(/^(\D*)0*([1-9]\d*)$/);
  const short = number ? [`${number[1] ?? ''}${number[2] ?? ''}`, number[2] ?? ''] : [];
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
