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

/** What linkedom and unpdf bring along for drawing and style sheets: nothing is drawn here, and nothing looked for. */
const withoutDrawing: Plugin = {
  name: 'without-drawing',
  setup(build) {
    build.onResolve({ filter: /^(?:canvas|@napi-rs\/canvas|cssom)$/ }, ({ path: name }) => ({
      path: name,
      namespace: 'absent',
    }));
    build.onLoad({ filter: /./, namespace: 'absent' }, ({ path: name }) => ({
      contents:
        name === 'cssom'
          ? `export const parse = () => { throw new Error('there are no style sheets'); };`
          : `throw new Error('there is no canvas');`,
    }));
  },
};

/** dom-serializer escapes a few signs; the table of all entities, which comes along, is in the parser already. */
const escapesOnly: Plugin = {
  name: 'escapes-only',
  setup(build) {
    build.onResolve({ filter: /^entities$/ }, ({ importer, resolveDir, kind }) => {
      if (!/[\\/]dom-serializer[\\/]/.test(importer)) throw new Error(`${importer} needs entities too`);
      return build.resolve('entities/lib/escape.js', { importer, resolveDir, kind });
    });
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
        plugins: [withoutDrawing, escapesOnly, pdfText],
      }),
    ),
  ];
}
