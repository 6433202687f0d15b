import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { ROOT } from '../support/run-diplo.ts';

test('Ink loads no module of Node that a terminal does not load', () => {
  const script = `
    void [process.stdin, process.stdout, require('tty').WriteStream];
    const before = new Set(process.moduleLoadList);
    require('./dist/screen.cjs');
    const loaded = process.moduleLoadList.filter((name) => name.startsWith('NativeModule') && !before.has(name));
    console.log(JSON.stringify(loaded));`;
  const output = execFileSync(process.execPath, ['-e', script], { cwd: ROOT, encoding: 'utf8' });
  // From Node 22 on a package asks for the global `navigator`, which is small.
  const loaded = JSON.parse(output).filter((name: string) => !name.endsWith('internal/navigator'));
  expect(loaded).toEqual([]);
});
