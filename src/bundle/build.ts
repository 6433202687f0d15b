/**
 * Bundles the program into `dist/`: `diplo.cjs` (CommonJS starts faster than ESM), beside it the packages that
 * only some answers need, and the timeline with Ink. An installed diplo brings no packages along.
 */
import { mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { type BuildOptions, build } from 'esbuild';
import { digest, readBytes } from '../base/files.ts';
import type { Version } from '../commands/session.ts';
import { COMMANDS } from '../commands/table.ts';
import { loadShipped, SHIPPED_DATASET } from '../dataset/load.ts';
import { createIndex } from '../query/create-index.ts';
import { PREPARED_INDEX } from '../query/open-index.ts';
import { packIndex } from '../query/pack-index.ts';
import { keepCode } from './keep-code.ts';
import { LIBRARY_MODULE, renderDeclarations, renderLibraryModule } from './library.ts';
import { renderManPage } from './man-page.ts';
import { partBuilds } from './parts.ts';
import { colorDecided, LAZY_PACKAGES, lazyFile } from './plugins.ts';
import { readerBuilds } from './readers.ts';
import { timelineBuilds } from './timeline.ts';

const root = path.resolve(import.meta.dirname, '../..');
const dist = path.join(root, 'dist');
const { version } = createRequire(import.meta.url)('../../package.json');
const shipped = loadShipped(root);
const sha256 = digest(readBytes(path.join(root, SHIPPED_DATASET)));
/** What `--version` says without reading anything. */
const versions: Version = {
  program: version,
  dataset: `${shipped.facts.length} facts, sha256 ${sha256.slice(0, 12)}`,
};

const common = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  minify: true,
  legalComments: 'none',
  logLevel: 'warning',
  define: { 'process.env.NODE_ENV': '"production"', DIPLO_VERSION: JSON.stringify(versions) },
} satisfies BuildOptions;

/** Every command is in the file of its name. */
const commands = COMMANDS.map(({ name }) => `src/commands/${name}.ts`);
const builds: BuildOptions[] = [
  ...partBuilds(common, commands),
  ...timelineBuilds(common),
  ...readerBuilds(common),
  ...LAZY_PACKAGES.map(
    (name): BuildOptions => ({
      ...common,
      stdin: { contents: `export * from '${name}'; export { default } from '${name}';`, resolveDir: root },
      outfile: `dist/${lazyFile(name)}`,
      format: 'cjs',
      plugins: [colorDecided],
    }),
  ),
];

// Nothing is written before everything is built: a failed build leaves the last good one.
const results = await Promise.all(builds.map((options) => build({ ...options, write: false })));
const { size } = statSync(path.join(root, SHIPPED_DATASET));
const index = packIndex(createIndex(shipped), { withFacts: true, size });
const library = renderDeclarations(root).set(LIBRARY_MODULE, await renderLibraryModule(root));
rmSync(dist, { recursive: true, force: true });
mkdirSync(dist);
for (const { outputFiles } of results) {
  for (const { path: file, contents } of outputFiles) writeFileSync(file, contents);
}
for (const [name, text] of library) writeFileSync(path.join(dist, name), text);
writeFileSync(path.join(root, PREPARED_INDEX), index);
writeFileSync(path.join(dist, 'diplo.1'), renderManPage(version));
await keepCode(root, common);
