import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { renderReference } from '../../src/bundle/write-reference.ts';
import { COMMANDS, COMMON } from '../../src/commands/table.ts';

test('data/reference.md is current (npm run reference)', () => {
  expect(readFileSync('data/reference.md', 'utf8')).toBe(renderReference());
});

test('the reference has every command, option and example', () => {
  const text = renderReference();
  for (const { name, options, examples } of COMMANDS) {
    const part = text.slice(text.indexOf(`\n## diplo ${name}\n`)).split('\n## ')[1] ?? '';
    for (const { flags } of Object.values(options).flat()) expect(part).toContain(`| \`${flags}\` |`);
    for (const [line] of examples) expect(part).toContain(`\ndiplo ${line}  # `);
  }
  for (const { flags } of COMMON) expect(text).toContain(`| \`${flags}\` |`);
});
