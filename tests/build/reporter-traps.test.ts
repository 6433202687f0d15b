/** Traps of ordinary reporting: each line is a text of its own, of a date, with what its last fact must hold. */
import { expect, test } from 'vitest';
import { makeFacts } from '../../src/build/make-facts.ts';
import { loadTopics, TopicFinder } from '../../src/build/topics.ts';
import type { Fact } from '../../src/dataset/schema.ts';
import { documentOf, gazetteer } from './support.ts';

const tools = { gazetteer, topics: new TopicFinder(loadTopics(process.cwd())) };

function lastFact(text: string, asOf: string): Fact | undefined {
  return [...makeFacts(documentOf(text, asOf), tools).facts].at(-1);
}

test.each([
  ['1987-06-12', 'Chancellor Kohl, thank you.', ['kohl']],
  ['2025-05-21', 'Washington and the U.S. waited. Vance kept silent.', ['vance']],
  ['1978-05-21', 'Washington and the U.S. waited. Vance kept silent.', []],
  ['2003-03-20', 'President Bush went. The elder Bush, president in 1991, stayed.', ['george-h-w-bush']],
  ['2003-03-20', 'The Clinton administration had done more.', ['clinton']],
  ['2005-06-12', 'Premier Wen left.', ['wen']],
  ['2019-06-14', 'Theresa May may go. May told them. May’s successor is unknown.', ['may']],
  ['2019-06-14', 'Theresa May may go. May is a month of rain.', []],
  ['2010-05-21', 'Ban Ki-moon came. Ban is expected in Seoul.', ['ban']],
  ['1987-06-12', 'John Kennedy came. Others came too, each in his turn.', []],
])('%s: %s', (asOf, text, leaders) => {
  expect(lastFact(text, asOf)?.leaders).toEqual(leaders);
});

test.each([
  ['“Iraq said it would sign,” President Bush said.', 'george-h-w-bush', 'said'],
  ['“Iraq said it would. It lied,” President Bush said.', 'george-h-w-bush', 'said'],
  ['“There is no plan,” Theresa May told the House on Monday. “None,” May told it.', 'may', 'told'],
  [
    'Margaret Thatcher spoke. She said “no”.\nAn envoy denied that he lied. “It is so,” he said.',
    'envoy',
    'said',
  ],
  ['Margaret Thatcher spoke. She said “no”.\n“It is so,” he said.', 'he', 'said'],
  ['“Nobody has promised that,” the ambassador said.', 'ambassador', 'said'],
  [
    'Margaret Thatcher came. It rained. She knew the mind of Ronald Reagan; in May she said that it was late.',
    'thatcher',
    'said',
  ],
  [
    '“He told me, ‘I will never sign,’ and then he signed,” the ambassador recalled.',
    'ambassador',
    'recalled',
  ],
])('%s', (text, source, cue) => {
  expect(lastFact(text, '1990-11-19')?.attribution).toEqual({ source, cue });
});

test.each([
  'Did Russia invade Ukraine?',
  'Will Vladimir Putin meet Joe Biden, as Joe Biden said?',
  'And what did the Kremlin say?',
])('who asks says nothing: %s', (text) => {
  expect(lastFact(text, '2022-02-12')).toMatchObject({ kind: 'background', attribution: null, event: null });
});

test.each([
  ['All is well unless Israel bombs Iran.', null],
  ['It will not go ahead if Russia invades Ukraine.', null],
  ['Israel could attack Iran.', null],
  ['Russia invaded Ukraine, even if few had thought so.', 'RUS'],
])('what is supposed is no event: %s', (text, actor) => {
  expect(lastFact(text, '2022-02-12')?.event?.actor ?? null).toBe(actor);
});

test.each([
  ['Jordan’s King Abdullah called.', ['JOR']],
  ['Georgia’s parliament voted.', ['GEO']],
  ['Georgia’s governor voted.', []],
])('places that are more often something else: %s', (text, countries) => {
  expect(lastFact(text, '2025-05-21')?.countries).toEqual(countries);
});

test('on the calendar is ahead, in the past tense behind', () => {
  expect(lastFact('Parliament votes on Wednesday.', '1990-11-19')?.date?.edtf).toBe('1990-11-21');
  expect(lastFact('Nobody in the room on Friday expected it.', '1990-11-19')?.date?.edtf).toBe('1990-11-16');
  expect(lastFact('A vote is expected on Friday.', '1990-11-19')?.date?.edtf).toBe('1990-11-23');
  expect(lastFact('Parliament voted on Wednesday.', '1990-11-19')?.date?.edtf).toBe('1990-11-14');
});

test('hearsay is a claim, whoever it is from', () => {
  expect(lastFact('Hu Jintao reportedly promised food aid.', '2010-05-03')?.kind).toBe('claim');
});

test.each([
  ['About 1,500 people marched on March 15.', 'event'],
  ['Protests are planned for Saturday.', 'prediction'],
])('%s: %s', (text, kind) => {
  expect(lastFact(text, '2003-03-20')?.kind).toBe(kind);
});

test('a dateline says nothing', () => {
  const text =
    'WASHINGTON, March 20 (Wire) -- President Bush struck late Wednesday, saying that it was time.';
  expect(lastFact(text, '2003-03-20')?.attribution).toEqual({ source: 'bush', cue: 'saying' });
});

test('a name keeps its second syllable', () => {
  const { unresolved } = makeFacts(documentOf('Foreign Minister Yu Myung-hwan left.', '2010-05-03'), tools);
  expect(unresolved.map(({ text }) => text)).toEqual(['Yu Myung-hwan']);
});
