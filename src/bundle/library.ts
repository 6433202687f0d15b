/** How the library is bundled: its code shares the program's parts, its types name nothing outside. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';

const MODULE = 'src/library.ts';
const TYPES = ['library', 'library-types'] as const;

/** File names under `dist/` of the code, CommonJS like all parts, and of the module that `import` finds. */
export const LIBRARY_FILE = 'library.cjs';
export const LIBRARY_MODULE = 'library.js';

/** The module, by which importing programs and their tools see the names. */
export async function renderLibraryModule(root: string): Promise<string> {
  const names = Object.keys(await import(path.join(root, MODULE))).sort();
  return `export { ${names.join(', ')} } from './${LIBRARY_FILE}';\n`;
}

/** The declarations by file name under `dist/`. */
export function renderDeclarations(root: string): Map<string, string> {
  const compiler = createRequire(import.meta.url).resolve('typescript/package.json');
  const folder = mkdtempSync(path.join(tmpdir(), 'diplo-types-'));
  try {
    const emit = ['--noEmit', 'false', '--noCheck', '--declaration', '--emitDeclarationOnly'];
    const flags = ['--ignoreConfig', '--allowImportingTsExtensions', '--outDir', folder, ...emit];
    const target = ['--target', 'es2023', '--module', 'preserve', '--types', 'node'];
    const program = path.join(path.dirname(compiler), 'bin/tsc');
    execFileSync(process.execPath, [program, MODULE, ...flags, ...target], { cwd: root, stdio: 'inherit' });
    return new Map(
      TYPES.map((name) => [`${name}.d.ts`, readDeclarations(path.join(folder, `${name}.d.ts`))]),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** @throws Error when they name another file or package than the types that ship */
function readDeclarations(file: string): string {
  const text = readFileSync(file, 'utf8').replaceAll("'./library-types.ts'", "'./library-types.js'");
  const others = Array.from(text.matchAll(/(?:from|import\()\s*['"]([^'"]+)['"]/g), ([, name]) => name);
  const foreign = others.filter((name) => name !== './library-types.js');
  if (foreign.length > 0) throw new Error(`${path.basename(file)} needs ${foreign.join(', ')}`);
  return text;
}
