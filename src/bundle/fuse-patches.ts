/** What makes fuse.js quick to load. */
import { readFileSync } from 'node:fs';
import type { Plugin } from 'esbuild';
import { applyPatches, type Patch, patchedFiles } from './patch.ts';

/** Classes of Unicode take longer to make than all else that loading it does; searching words never needs them. */
const PATCHES: readonly Patch[] = [
  {
    file: /fuse\.basic\.mjs$/,
    from: 'const DEFAULT_TOKEN = /[\\p{L}\\p{M}\\p{N}_]+/gu;',
    to: 'const defaultToken = () => /[\\p{L}\\p{M}\\p{N}_]+/gu;',
  },
  { file: /fuse\.basic\.mjs$/, from: 'text.match(DEFAULT_TOKEN)', to: 'text.match(defaultToken())' },
];

export const fusePatches: Plugin = {
  name: 'fuse-patches',
  setup(build) {
    build.onLoad({ filter: patchedFiles(PATCHES) }, ({ path: file }) => ({
      contents: applyPatches(PATCHES, file, readFileSync(file, 'utf8')),
      loader: 'js',
    }));
  },
};
