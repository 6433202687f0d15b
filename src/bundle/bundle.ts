/** Everything that is bundled, and what is in it. */
import { createRequire } from 'node:module';
import path from 'node:path';
import { type BuildOptions, build, type OutputFile } from 'esbuild';
import { digest, readBytes } from '../base/files.ts';
import type { Version } from '../commands/session.ts';
import { COMMANDS } from '../commands/table.ts';
import { loadShipped, SHIPPED_DATASET } from '../dataset/load.ts';
import { readEndings } from '../query/word-endings.ts';
import { chalkStyles } from '../view/theme.ts';
import { type BundledPackage, findBundled } from './bundled-packages.ts';
import { fusePatches } from './fuse-patches.ts';
import { partBuilds } from './parts.ts';
import { LAZY_PACKAGES, lazyBuiltins, lazyFile } from './plugins.ts';
import { readerBuilds } from './readers.ts';
import { timelineBuilds } from './timeline.ts';

type BundledFile = Pick<OutputFile, 'path' | 'contents'>;

export interface Bundle {
  files: BundledFile[];
  packages: BundledPackage[];
}

/** The project's folder, and what its package.json says of it. */
export const ROOT = path.resolve(import.meta.dirname, '../..');
export const PRODUCT: { name: string; version: string; description: string; license: string } = createRequire(
  import.meta.url,
)('../../package.json');

/** What `--version` says without reading anything. */
export const VERSIONS: Version = {
  program: PRODUCT.version,
  dataset: `${loadShipped(ROOT).facts.length} facts, sha256 ${digest(readBytes(path.join(ROOT, SHIPPED_DATASET))).slice(0, 12)}`,
};

/** The options of every build. */
export const COMMON = {
  absWorkingDir: ROOT,
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  minify: true,
  legalComments: 'none',
  logLevel: 'warning',
  define: {
    'process.env.NODE_ENV': '"production"',
    DIPLO_PROGRAM: JSON.stringify(VERSIONS.program),
    DIPLO_DATASET: JSON.stringify(VERSIONS.dataset),
    DIPLO_STYLES: JSON.stringify(await chalkStyles()),
    DIPLO_ENDINGS: JSON.stringify(readEndings()),
  },
} satisfies BuildOptions;

/** What keeps compiled code, with the text of what loads it. */
async function keeperBuild(): Promise<BuildOptions> {
  const { outputFiles } = await build({
    ...COMMON,
    entryPoints: ['src/kept/loader.ts'],
    format: 'iife',
    globalName: 'loader',
    plugins: [lazyBuiltins],
    write: false,
  });
  const loader = outputFiles.map(({ text }) => text).join('');
  return {
    ...COMMON,
    entryPoints: ['src/kept/keep.ts'],
    outfile: 'dist/keep.cjs',
    format: 'cjs',
    plugins: [lazyBuiltins],
    define: { ...COMMON.define, KEPT_LOADER: JSON.stringify(loader) },
  };
}

/** Bundles the program, in memory. */
export async function bundleProgram(): Promise<Bundle> {
  // Every command is in the file of its name.
  const commands = COMMANDS.map(({ name }) => `src/commands/${name}.ts`);
  const lazy = LAZY_PACKAGES.map((name) => ({
    ...COMMON,
    stdin: { contents: `export * from '${name}'; export { default } from '${name}';`, resolveDir: ROOT },
    outfile: `dist/${lazyFile(name)}`,
    format: 'cjs' as const,
    plugins: [fusePatches],
  }));
  const builds = [
    await keeperBuild(),
    ...partBuilds(COMMON, commands),
    ...timelineBuilds(COMMON),
    ...readerBuilds(COMMON),
    ...lazy,
  ];
  const results = await Promise.all(
    builds.map((options: BuildOptions) => build({ ...options, write: false, metafile: true })),
  );
  return {
    files: results.flatMap(({ outputFiles }) => outputFiles).map(toAscii),
    packages: findBundled(
      ROOT,
      results.map(({ metafile }) => metafile),
    ),
  };
}

/**
 * A file in ASCII, as it is read from what is kept. What esbuild leaves otherwise is in regular expressions, where an
 * escape means the same.
 */
function toAscii({ path: file, contents }: BundledFile): BundledFile {
  const text = Buffer.from(contents).toString('utf8');
  const toEscape = (unit: string) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return { path: file, contents: Buffer.from(text.replace(/[^\0-\x7f]/g, toEscape)) };
}
