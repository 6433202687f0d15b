/**
 * `npm run lint:regex`: recheck looks for catastrophic backtracking in every regular expression of the program, and
 * in those that it puts together while it works. What it finds linear is written down, so that the tests need not
 * look again.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from '../support/run-diplo.ts';
import { loadRecheck } from './check-regex.ts';
import { findRegexes } from './find-regexes.ts';
import { isOfProgram, keyOf, LINEAR_FILE } from './linear-regexes.ts';
import { collectMadeRegexes } from './made-regexes.ts';

const say = (line: string) => process.stdout.write(`${line}\n`);
const check = await loadRecheck();
if (!check) throw new Error('recheck is not installed: npm ci --prefix tests/tools');

const names = readdirSync(path.join(ROOT, 'src'), { recursive: true, encoding: 'utf8' }).filter(isOfProgram);
const written = names.flatMap((name) =>
  findRegexes(name, readFileSync(path.join(ROOT, 'src', name), 'utf8')).map((regex) => ({ ...regex, name })),
);
const made = (await collectMadeRegexes()).map((regex) => ({
  ...regex,
  bound: undefined,
  name: 'made while it works',
}));
const seen = new Map([...made, ...written].map((regex) => [keyOf(regex), regex]));
const linear: string[] = [];
let faults = 0;
for (const [key, { bound, name, ...regex }] of seen) {
  const verdict = check(regex);
  if (verdict === undefined) {
    linear.push(key);
    continue;
  }
  if (bound === undefined) faults += 1;
  say(`${bound === undefined ? 'FAULT' : 'argued'} ${name}: ${key}: ${verdict}${bound ? `; ${bound}` : ''}`);
}
writeFileSync(LINEAR_FILE, `${JSON.stringify(linear.sort(), null, 1)}\n`);
say(
  `${seen.size} regular expressions, ${made.length} of them made while it works: ${linear.length} linear, ${seen.size - linear.length - faults} argued, ${faults} faults`,
);
process.exitCode = faults > 0 ? 1 : 0;
