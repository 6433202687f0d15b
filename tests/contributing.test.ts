import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const guide = readFileSync('.github/CONTRIBUTING.md', 'utf8');

test('the guide for contributors names every folder and file of the sources and every script', () => {
  const sources = readdirSync('src', { withFileTypes: true }).map((entry) =>
    entry.isDirectory() ? `\`src/${entry.name}/\`` : `\`src/${entry.name}\``,
  );
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));
  const named = Object.keys(scripts).map((name) => (name === 'test' ? 'npm test' : `\`${name}\``));
  expect([...sources, ...named].filter((name) => !guide.includes(name))).toEqual([]);
});

test('it names no file that is not there', () => {
  const paths = Array.from(
    guide.matchAll(/`((?:src|tests|data|bin|\.ci)\/[\w./-]+)`/g),
    ([, file]) => file ?? '',
  );
  const files = paths.filter((file) => !file.includes('NAME'));
  expect(files.length).toBeGreaterThan(10);
  expect(files.filter((file) => !existsSync(file))).toEqual([]);
});
