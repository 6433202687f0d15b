/** What is said of a value that is of another sort than it has to be. */
import { expect, test } from 'vitest';
import { DiploError } from '../../src/base/errors.ts';
import { parseDataset } from '../../src/dataset/load.ts';
import { findNearest, suggest } from '../../src/dataset/nearest.ts';

const problemOf = async (fact: object) => {
  try {
    const content = { schema: 'diplo-dataset/1', facts: [{ id: 'F1', statement: 'It was so.', ...fact }] };
    await parseDataset(JSON.stringify(content), 'a.json');
  } catch (error) {
    if (error instanceof DiploError) return `${error.message}\n${error.hint ?? ''}`;
    throw error;
  }
  return '';
};

test.each([
  [{ notes: [{ type: 'record', text: 'x', confidence: 'high' }] }, 'expected a number, found "high"'],
  [{ notes: [{ type: 'record', text: 'x', confidence: 2 }] }, 'expected at most 1, found 2'],
  [{ notes: [{ type: 'record', text: 'x', confidence: -1 }] }, 'expected at least 0, found -1'],
  [{ statement: '' }, 'expected text that is not empty, found ""'],
  [{ id: 'a'.repeat(201) }, 'expected at most 200 characters, found 201'],
  [{ statement: 7 }, 'expected text, found 7'],
  [{ leaders: 'xi' }, 'expected a list, found "xi"'],
  [{ passages: [{ document: 'd', start: 1.5, end: 3 }] }, 'expected a whole number, found 1.5'],
  [{ kind: 'evnt' }, '(did you mean "event"?)'],
  [{ kind: 'something else' }, 'expected one of event, claim'],
  [{ event: 'aid' }, 'expected an object, found "aid"'],
  [{ statment: 'x', x: 1 }, 'unknown field'],
])('%j: %s', async (fact, message) => {
  expect(await problemOf(fact)).toContain(message);
});

test('what is near is suggested, of a bounded number of names of bounded length', () => {
  expect(findNearest('trmup', ['putin', 'trump'])).toBe('trump');
  expect(findNearest('xyz', ['putin', 'trump'])).toBeUndefined();
  expect(findNearest('a'.repeat(1000), ['a'.repeat(1001)])).toBeUndefined();
  const names = Array.from({ length: 200_000 }, (_, index) => `name${index}`);
  expect(findNearest('trump', [...names, 'trump'])).toBeUndefined();
  expect([suggest('trmup', ['trump']), suggest('q', ['trump'])]).toEqual(['; did you mean "trump"?', '']);
});
