/** Every example of the help runs as it stands, in a folder such as a reader would have. */
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { COMMANDS } from '../../src/commands/table.ts';
import { runShell } from '../support/built.ts';

const STORY = Array.from(
  { length: 14 },
  (_, index) => `On ${index + 1} May 2019 the council said that the lake had risen by ${index + 2} feet.`,
).join(' ');

let template = '';
let cwd = '';
beforeAll(() => {
  template = mkdtempSync(path.join(tmpdir(), 'diplo-examples-'));
  mkdirSync(path.join(template, 'articles'));
  writeFileSync(path.join(template, 'README.md'), '# Notes\n\nOn Friday the lake rose.\n');
  for (const [file, text] of [
    ['old.json', STORY.slice(0, STORY.length / 2)],
    ['facts.json', STORY],
  ] as const) {
    writeFileSync(path.join(template, 'articles/story.txt'), text);
    expect(runShell(`diplo build articles -o ${file}`, { cwd: template })).toMatchObject({ code: 0 });
  }
});
afterAll(() => rmSync(template, { recursive: true, force: true }));
beforeEach(() => {
  cwd = mkdtempSync(path.join(tmpdir(), 'diplo-example-'));
  cpSync(template, cwd, { recursive: true });
});
afterEach(() => rmSync(cwd, { recursive: true, force: true }));

describe.each(COMMANDS)('diplo $name', ({ name, examples }) => {
  test('has three to five examples, of itself', () => {
    expect(examples.length).toBeGreaterThanOrEqual(3);
    expect(examples.length).toBeLessThanOrEqual(5);
    for (const [line] of examples) expect(line).toMatch(new RegExp(`^${name}( |$)`));
  });

  test.each(examples)('%s', (line) => {
    const { code, out, err } = runShell(`diplo ${line}`, { cwd });
    // Two datasets that differ are what diff looks for; it says so with 1.
    expect(code).toBe(name === 'diff' ? 1 : 0);
    // An error begins so; how a misspelt query was understood does too.
    expect(err.replace(/^diplo: \S+ → .*\n/gm, '')).not.toMatch(/^diplo: /m);
    if (!/ -o facts\.| -q /.test(line)) expect(out).not.toBe('');
  });
});
