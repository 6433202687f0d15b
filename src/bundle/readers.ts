/** How the readers of `diplo build` are bundled: apart from the program, each package loaded when it is needed. */
import path from 'node:path';
import type { BuildOptions, Plugin } from 'esbuild';
import { pdfText } from './pdf-text.ts';

/** File name under `dist/`; `src/commands/build.ts` starts it as a thread. */
const EXTRACT_FILE = 'extract.cjs';

const FILES: Readonly<Record<string, string>> = {
  '@mozilla/readability': 'readability.cjs',
  fflate: 'fflate.cjs',
  linkedom: 'linkedom.cjs',
  unpdf: 'unpdf.cjs',
};

/** What is used of each package: the rest stays out. */
const USED: Readonly<Record<string, string>> = {
  '@mozilla/readability': 'Readability',
  fflate: 'Unzip, UnzipInflate',
  linkedom: 'parseHTML',
  unpdf: 'getDocumentProxy',
};

/** The program's `import()` of the readers turns into a `require` of their file. */
export const readersApart: Plugin = {
  name: 'readers-apart',
  setup(build) {
    build.onResolve({ filter: /\/extract\.ts$/ }, ({ path: file }) => ({ path: file, namespace: 'readers' }));
    build.onResolve({ filter: /./, namespace: 'readers' }, ({ path: file }) => ({
      path: file,
      external: true,
    }));
    build.onLoad({ filter: /./, namespace: 'readers' }, () => ({
      contents: `module.exports = require('./${EXTRACT_FILE}');`,
    }));
  },
};

/** Each package in a file of its own. */
const packagesApart: Plugin = {
  name: 'packages-apart',
  setup(build) {
    const names = new RegExp(`^(?:${Object.keys(FILES).join('|')})$`);
    build.onResolve({ filter: names }, ({ path: name }) => ({ path: name, namespace: 'package' }));
    build.onResolve({ filter: /./, namespace: 'package' }, ({ path: file }) => ({
      path: file,
      external: true,
    }));
    build.onLoad({ filter: /./, namespace: 'package' }, ({ path: name }) => ({
      contents: `module.exports = require('./${FILES[name]}');`,
    }));
  },
};

/** linkedom and unpdf draw with a canvas where one is installed: nothing is drawn here, and nothing looked for. */
const withoutCanvas: Plugin = {
  name: 'without-canvas',
  setup(build) {
    const absent = { path: 'canvas', namespace: 'absent' };
    build.onResolve({ filter: /^(?:canvas|@napi-rs\/canvas)$/ }, () => absent);
    build.onLoad({ filter: /./, namespace: 'absent' }, () => ({
      contents: `throw new Error('there is no canvas');`,
    }));
  },
};

/** The builds of the readers and of their packages. */
export function readerBuilds(common: BuildOptions & { absWorkingDir: string }): BuildOptions[] {
  return [
    {
      ...common,
      entryPoints: ['src/build/read/extract-worker.ts'],
      outfile: path.join('dist', EXTRACT_FILE),
      format: 'cjs',
      plugins: [packagesApart],
    },
    ...Object.entries(FILES).map(
      ([name, file]): BuildOptions => ({
        ...common,
        stdin: { contents: `export { ${USED[name]} } from '${name}';`, resolveDir: common.absWorkingDir },
        outfile: path.join('dist', file),
        format: 'cjs',
        plugins: [withoutCanvas, pdfText],
      }),
    ),
  ];
}
