/**
 * Bundles the program into `dist/`: `diplo.cjs` (CommonJS starts faster than ESM), beside it the packages that
 * only some answers need, the timeline with Ink, the library, and what goes with a program: its manual page, the
 * licences of what is in it, and a bill of materials. An installed diplo brings no packages along.
 */
import { mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { loadShipped, SHIPPED_DATASET } from '../dataset/load.ts';
import { createIndex } from '../query/create-index.ts';
import { PREPARED_INDEX } from '../query/open-index.ts';
import { packIndex } from '../query/pack-index.ts';
import { bundleProgram, PRODUCT, ROOT, VERSIONS } from './bundle.ts';
import { renderHelpTexts } from './help-texts.ts';
import { keepCode } from './keep-code.ts';
import { LIBRARY_MODULE, renderDeclarations, renderLibraryModule } from './library.ts';
import { renderManPage } from './man-page.ts';
import { renderNotice } from './notice.ts';
import { renderSbom } from './sbom.ts';

const dist = path.join(ROOT, 'dist');

// Nothing is written before everything is built: a failed build leaves the last good one.
const { files, packages } = await bundleProgram();
const { size } = statSync(path.join(ROOT, SHIPPED_DATASET));
const index = packIndex(createIndex(loadShipped(ROOT)), { withFacts: true, size });
const texts = new Map([
  ...renderDeclarations(ROOT),
  [LIBRARY_MODULE, await renderLibraryModule(ROOT)],
  ['diplo.1', renderManPage(PRODUCT.version)],
  ['NOTICE', renderNotice(`${PRODUCT.name} ${PRODUCT.version}`, packages)],
  ['sbom.cdx.json', renderSbom(PRODUCT, packages)],
]);
const help = await renderHelpTexts(VERSIONS);
rmSync(dist, { recursive: true, force: true });
mkdirSync(path.join(dist, 'help'), { recursive: true });
for (const { path: file, contents } of files) writeFileSync(file, contents);
for (const [name, text] of texts) writeFileSync(path.join(dist, name), text);
for (const [file, text] of help) writeFileSync(path.join(ROOT, file), text);
writeFileSync(path.join(ROOT, PREPARED_INDEX), index);
try {
  await keepCode(ROOT);
} catch (error) {
  // The program is whole without; it only starts more slowly.
  rmSync(path.join(dist, 'code'), { recursive: true, force: true });
  process.stderr.write(`no compiled code is kept: ${error instanceof Error ? error.message : error}\n`);
}
