import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { COMMANDS } from '../../src/commands/table.ts';
import { runShell } from '../support/built.ts';

const readme = readFileSync('README.md', 'utf8');
const lines = Array.from(readme.matchAll(/```sh\n([\s\S]*?)```/g), (block) => block[1] ?? '')
  .flatMap((block) => block.split('\n'))
  .map((line) => line.replace(/\s+#.*$/, '').trim())
  .filter((line) => line.startsWith('diplo '));

describe('the README', () => {
  test.each(COMMANDS.map(({ name }) => name))('names diplo %s', (name) => {
    expect(readme).toContain(`diplo ${name}`);
  });

  test('starts with the two commands that a newcomer types', () => {
    expect(readme).toContain('npm ci && npx diplo search tariffs');
    expect(readme).toContain('npm test');
  });

  test.each(lines.filter((line) => !/facts\.json|articles\/| -o /.test(line)))(
    'its example runs: %s',
    (line) => {
      const { code, err } = runShell(line);
      // How a misspelt query was understood is said beside the answer; anything else would be an error.
      expect([code, err.replace(/^diplo: \S+ → .*\n/gm, '')]).toEqual([0, '']);
    },
  );

  test('has examples', () => {
    expect(lines.length).toBeGreaterThan(10);
  });
});
