/** The Node versions to measure on: this one, and those named by `--node PATH` or `--node 22` (fetched from npm). */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

export interface NodeVersion {
  /** `v22.20.0` */
  version: string;
  path: string;
}

export function findNodes(argv: readonly string[]): NodeVersion[] {
  const wanted = argv.flatMap((word, place) => (argv[place - 1] === '--node' ? [word] : []));
  return [process.execPath, ...wanted.map(pathOf)].map((file) => ({
    path: file,
    version: execFileSync(file, ['--version'], { encoding: 'utf8' }).trim(),
  }));
}

/** A number is a version of npm's package `node`, kept in the temporary folder; all else is a path. */
function pathOf(wanted: string): string {
  if (!/^\d+(\.\d+)*$/.test(wanted)) return path.resolve(wanted);
  const folder = path.join(tmpdir(), `diplo-bench-node-${wanted}`);
  const file = path.join(folder, 'node_modules', 'node', 'bin', 'node');
  if (!existsSync(file)) {
    execFileSync('npm', ['install', '--no-audit', '--no-fund', '--prefix', folder, `node@${wanted}`], {
      stdio: 'ignore',
    });
  }
  return file;
}
