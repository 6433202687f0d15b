/** The package as npm makes it of a folder, and how it is installed. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

export interface Packed {
  file: string;
  /** In bytes. */
  size: number;
  /** SHA-512 of the file, as npm writes it. */
  integrity: string;
  /** Paths in it. */
  names: string[];
}

interface Report {
  filename: string;
  size: number;
  integrity: string;
  files: { path: string }[];
}

/** Packs a project that is built; into the folder given, which is made where it is not there. */
export function packProject(project: string, into: string): Packed {
  mkdirSync(into, { recursive: true });
  const out = npm(['pack', '--ignore-scripts', '--json', '--pack-destination', into], project);
  const report: Report | Report[] | Record<string, Report> = JSON.parse(out);
  // Some versions of npm give a list, some an object by name.
  const [packed] = 'filename' in report ? [report as Report] : (Object.values(report) as Report[]);
  if (!packed) throw new Error(`npm packed nothing: ${out}`);
  const { filename, size, integrity, files } = packed;
  return { file: path.join(into, filename), size, integrity, names: files.map((each) => each.path) };
}

/** Installs a package for all, below a folder; nothing may come from the network. */
export function installGlobally(file: string, prefix: string): void {
  mkdirSync(prefix, { recursive: true });
  npm(['install', '--global', '--offline', '--prefix', prefix, file], prefix);
}

export function uninstallGlobally(name: string, prefix: string): void {
  npm(['uninstall', '--global', '--offline', '--prefix', prefix, name], prefix);
}

/** Makes a project that has the package installed. */
export function installIntoProject(file: string, project: string): void {
  mkdirSync(project, { recursive: true });
  writeFileSync(path.join(project, 'package.json'), '{ "private": true, "type": "module" }\n');
  npm(['install', '--offline', '--no-audit', '--no-fund', file], project);
}

function npm(args: readonly string[], cwd: string): string {
  return execFileSync('npm', args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}
