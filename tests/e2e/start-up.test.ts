/** What a search loads of Node: nothing beyond what an empty program loads, but for `vm`, which takes the kept code. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { ROOT } from '../support/run-diplo.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'diplo-start-'));
afterAll(() => rmSync(folder, { recursive: true }));

const nothing = path.join(folder, 'nothing.cjs');
writeFileSync(nothing, 'process.exit(0);');
const probe = path.join(folder, 'probe.cjs');
writeFileSync(
  probe,
  `const end = process.reallyExit;
process.reallyExit = (code) => {
  process._rawDebug(process.moduleLoadList.join('\\n'));
  end.call(process, code);
};
`,
);

/** The builtin modules that a program has loaded at its end. */
function loadedBy(...args: string[]): Set<string> {
  const env = { PATH: process.env['PATH'], HOME: folder };
  const { stderr } = spawnSync(process.execPath, ['--require', probe, ...args], { encoding: 'utf8', env });
  return new Set(stderr.split('\n').filter((line) => /^(NativeModule|Internal Binding) /.test(line)));
}

test.each(['search tariffs', 'search tarifs', 'search tariffs --json', 'leader xi', '--version', '--help'])(
  '%s into a pipe loads no builtin module that an empty program does not',
  (line) => {
    const empty = loadedBy(nothing);
    expect(empty.size).toBeGreaterThan(30);
    const own = loadedBy(path.join(ROOT, 'bin/diplo.cjs'), ...line.split(' '));
    expect([...own].filter((name) => !empty.has(name) && name !== 'NativeModule vm')).toEqual([]);
  },
);
