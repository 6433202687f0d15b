import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { renderKeyTable } from '../../src/timeline/key-docs.ts';
import { type InkKey, keysOf } from '../../src/timeline/key-names.ts';
import { actionOf, type Context, KEYS } from '../../src/timeline/keys.ts';
import { open, press, screenOf } from './fixture.ts';

const CONTEXTS: readonly Context[] = ['list', 'detail', 'facets', 'pairs', 'help', 'copy'];

test('no key means two things in one place', () => {
  for (const context of CONTEXTS) {
    const keys = KEYS.filter((binding) => binding.in.includes(context)).flatMap(({ keys: each }) => each);
    expect(new Set(keys).size, context).toBe(keys.length);
  }
});

test('every key of the table is in the help', () => {
  const help = screenOf(press(open(200, 80), '?'));
  for (const { label } of KEYS) expect(help).toContain(label);
});

const hints = KEYS.flatMap(({ hint, action }) =>
  (hint?.in ?? []).map((context) => [context, hint?.key ?? '', action] as const),
);

test.each(hints)('the hint in the %s, %s, does what it says: %s', (context, key, action) => {
  const names: Record<string, string> = { Tab: 'tab', Enter: 'enter', Space: ' ', '1-9 #': '1', '1 2': '2' };
  const meant = actionOf(context, names[key] ?? key);
  // The list is left by `q`, which is the key for going back elsewhere.
  expect(meant).toBe(action === 'quit' ? 'back' : action);
});

test('the README has the table of keys', () => {
  expect(readFileSync('README.md', 'utf8')).toContain(renderKeyTable());
});

test('keys that arrive together keep their names, those with Ctrl too', () => {
  const none = {} as InkKey;
  expect(keysOf('j\u001a', none)).toEqual(['j', 'ctrl-z']);
  expect(keysOf('\u0004\u0015\u0003\t\r\u007f\u001b', none)).toEqual([
    ...['ctrl-d', 'ctrl-u', 'ctrl-c', 'tab', 'enter', 'backspace', 'esc'],
  ]);
});
