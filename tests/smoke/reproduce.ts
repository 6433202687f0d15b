/**
 * Builds and packs the project in two folders, in two surroundings, and compares what comes out with each other and
 * with what is built here (`npm run reproduce`, after a build).
 */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ROOT } from '../support/run-diplo.ts';
import { packProject } from './package.ts';

/** Where, and with what around it; nothing of it may be seen in the package. */
const SURROUNDINGS: readonly (readonly [folder: string, env: Record<string, string>])[] = [
  ['a', { TZ: 'Asia/Tokyo', LANG: 'C', LC_ALL: 'C', TERM: 'dumb' }],
  ['another/folder with spaces', { TZ: 'America/Lima', LC_ALL: 'C.UTF-8', COLUMNS: '40', NO_COLOR: '1' }],
];

const folder = mkdtempSync(path.join(tmpdir(), 'diplo-reproduce-'));

/** A copy of what is in the repository or would be, and of the packages. */
function copyProject(to: string): void {
  mkdirSync(to, { recursive: true });
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  for (const name of listed.split('\0').filter(Boolean)) cpSync(path.join(ROOT, name), path.join(to, name));
  cpSync(path.join(ROOT, 'node_modules'), path.join(to, 'node_modules'), { recursive: true });
}

function buildIn(name: string, env: Record<string, string>): string {
  const project = path.join(folder, name);
  copyProject(project);
  const { PATH = '', HOME = '' } = process.env;
  execFileSync('npm', ['run', 'build'], { cwd: project, env: { PATH, HOME, ...env }, stdio: 'ignore' });
  const { integrity } = packProject(project, path.join(folder, 'packed'));
  rmSync(project, { recursive: true });
  return integrity;
}

try {
  const here = packProject(ROOT, path.join(folder, 'packed'));
  const there = SURROUNDINGS.map(([name, env]) => buildIn(name, env));
  const isSame = there.every((integrity) => integrity === here.integrity);
  process.stdout.write(`${[here.integrity, ...there].join('\n')}\n${isSame ? 'the same' : 'NOT the same'}\n`);
  process.exitCode = isSame ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
