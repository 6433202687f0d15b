import { expect, test } from 'vitest';
import { fitName, fitNames } from '../../src/timeline/names.ts';

test.each([
  ['William Henry Seward', 18, 'W. Henry Seward'],
  ['William Henry Seward', 12, 'W. H. Seward'],
  ['William Henry Seward', 10, 'W. Seward'],
  ['William Henry Seward', 8, 'Seward'],
  ['William Henry Seward', 5, 'Sewa…'],
  ['Henry A. (Heinz) Kissinger', 18, 'Henry A. Kissinger'],
  ['Martin Luther King Jr.', 12, 'M. King Jr.'],
  ['Elizabeth II', 10, 'Elizabeth…'],
  ['習近平 国家主席', 9, '習近平…'],
  ['', 4, ''],
])('%j in %i columns is %j', (name, width, short) => {
  expect(fitName(name, width, '…')).toBe(short);
});

test('several names share the room', () => {
  expect(fitNames(['Trump', 'Putin'], 12, '…')).toBe('Trump, Putin');
  expect(fitNames(['Margaret Thatcher', 'Ronald Reagan'], 22, '…')).toBe('M. Thatcher, R. Reagan');
  expect(fitNames(['Trump', 'Netanyahu'], 12, '…')).toBe('Trump, Neta…');
  expect(fitNames(['Trump', 'Xi Jinping'], 12, '…')).toBe('Trump, Xi J…');
  expect(fitNames([], 12, '…')).toBe('');
});
