/** The packages of others that are in the program, by what esbuild says it took of them. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Metafile } from 'esbuild';

/** Licences under which code may be brought along in a program under MIT, by their SPDX names. */
const ALLOWED: readonly string[] = [
  'MIT',
  'MIT-0',
  'ISC',
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'Unicode-3.0',
];

export interface BundledPackage {
  name: string;
  version: string;
  license: string;
  author: string;
  homepage: string;
  /** Its licence and notice as they come with it; empty when nothing does. */
  texts: readonly string[];
  /** SHA-512 of the package as it was installed, in hexadecimal; empty for one inside another. */
  sha512: string;
  /** Names of the packages that it is taken from inside of. */
  inside: string | undefined;
}

interface Manifest {
  name: string;
  version: string;
  license?: string;
  author?: string | { name?: string };
  homepage?: string;
  repository?: string | { url?: string };
  devDependencies?: Record<string, string>;
}

/**
 * The packages of which something is in the outputs of builds, by name and version.
 * @throws Error for one whose licence is not on the list
 */
export function findBundled(root: string, metafiles: readonly Metafile[]): BundledPackage[] {
  const folders = new Set(metafiles.flatMap(({ outputs }) => Object.values(outputs).flatMap(foldersOf)));
  const lock = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8'));
  const integrityOf = (folder: string): string => lock.packages[folder]?.integrity ?? '';
  const packages = [...folders].flatMap((folder) => {
    const own = readPackage(path.join(root, folder), integrityOf(folder));
    return own.name === 'unpdf' ? [own, pdfJsInside(path.join(root, folder))] : [own];
  });
  const keyOf = ({ name, version }: BundledPackage) => `${name}@${version}`;
  const distinct = new Map(packages.map((each) => [keyOf(each), each]));
  for (const each of distinct.values()) checkLicense(each);
  return [...distinct.values()].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

/** The folders (`node_modules/a/node_modules/@b/c`) of the packages that an output has bytes of. */
function foldersOf({ inputs }: Metafile['outputs'][string]): string[] {
  return Object.entries(inputs).flatMap(([file, { bytesInOutput }]) => {
    const [folder] = /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file.replace(/^[\w-]+:/, '')) ?? [];
    return folder !== undefined && bytesInOutput > 0 ? [folder] : [];
  });
}

function readManifest(folder: string): Manifest {
  return JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
}

function readPackage(folder: string, integrity: string): BundledPackage {
  const { name, version, license = 'none', author, homepage, repository } = readManifest(folder);
  const files = readdirSync(folder).filter((file) => /^(?:licen[sc]e|copying|notice)(?:\.\w+)?$/i.test(file));
  const address = typeof repository === 'string' ? repository : repository?.url;
  return {
    name,
    version,
    license,
    author: (typeof author === 'string' ? author : author?.name)?.replace(/\s*[<(].*/, '') ?? '',
    homepage: homepage ?? toAddress(address ?? ''),
    texts: files.sort().map((file) => readFileSync(path.join(folder, file), 'utf8').trim()),
    sha512: Buffer.from(integrity.replace(/^sha512-/, ''), 'base64').toString('hex'),
    inside: undefined,
  };
}

/** `git+https://…`, `git://…`, `github:a/b` and `a/b` as an address of the web. */
function toAddress(repository: string): string {
  const short = /^(?:github:)?([\w.-]+\/[\w.-]+)$/.exec(repository)?.[1];
  if (short !== undefined) return `https://github.com/${short}`;
  return repository
    .replace(/^git\+/, '')
    .replace(/^git:/, 'https:')
    .replace(/\.git$/, '');
}

/** unpdf is pdf.js in one file, with a few functions around it. */
function pdfJsInside(folder: string): BundledPackage {
  const version = readManifest(folder).devDependencies?.['pdfjs-dist']?.replace(/^[~^]/, '');
  const text = readFileSync(path.join(folder, 'dist/pdfjs.mjs'), 'utf8');
  if (version === undefined || !text.includes(`"${version}"`)) throw new Error('which pdf.js is in unpdf?');
  return {
    name: 'pdfjs-dist',
    version,
    license: 'Apache-2.0',
    author: 'Mozilla Foundation',
    homepage: 'https://mozilla.github.io/pdf.js/',
    texts: [],
    sha512: '',
    inside: 'unpdf',
  };
}

function checkLicense({ name, version, license }: BundledPackage): void {
  if (ALLOWED.includes(license)) return;
  throw new Error(`${name} ${version} is under ${license}, which is not on the list of licences`);
}
