/**
 * What makes Ink start and draw quickly, put in while bundling. Each patch fails loudly when the place it
 * changes is gone, so that a new version of a package is looked at.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'esbuild';
import { applyPatches, type Patch, patchedFiles } from './patch.ts';
import { lazyFile } from './plugins.ts';

const PATCHES: readonly Patch[] = [
  {
    // Without it nothing waits at top level, and the file need not be an ES module, whose loader takes 10 ms.
    file: /ink\/build\/reconciler\.js$/,
    from: "if (process.env['DEV'] === 'true') {",
    to: 'if (false) {',
  },
  {
    // The screen is lines, one a row: Ink need not take them apart into cells and join them again.
    file: /ink\/build\/output\.js$/,
    from: '    get() {',
    to: `    get() {
        const joined = joinLines(this.operations, this, stringWidth);
        if (joined !== undefined) return { output: joined, height: this.height };`,
    uses: ['joinLines', 'quick-text'],
  },
  {
    // Every text of every frame goes through it, twice.
    file: /ink\/build\/sanitize-ansi\.js$/,
    from: /export\sdefault sanitizeAnsi;/g,
    to: 'const quick = createQuickSanitizer(sanitizeAnsi);\nexport { quick as default };',
    uses: ['createQuickSanitizer', 'quick-text'],
  },
  {
    // See `update-screen.ts`. A screen that is full stays in its place; Ink counts rows from wherever it began.
    file: /ink\/build\/log-update\.js$/,
    from: `        const hasTrailingNewline = text.endsWith('\\n');
        // We aggregate`,
    to: `        if (areColumnsUnchanged && nextLines.length === previousLines.length && nextLines.length === stream.rows) {
            const updated = updateScreen(previousLines, nextLines, stream.columns, (before, after) => lineUpdate(before, after, stream.columns));
            stream.write(returnPrefix + updated + buildCursorSuffix(nextLines.length - 1, activeCursor));
            wasCursorShown = activeCursor !== undefined;
            previousCursorPosition = activeCursor ? { ...activeCursor } : undefined;
            previousOutput = text;
            previousLines = nextLines;
            return true;
        }
        const hasTrailingNewline = text.endsWith('\\n');
        // We aggregate`,
    uses: ['updateScreen', 'update-screen'],
  },
  {
    // The first segmenter of a process takes 4 ms to make, and most screens never need one.
    file: /(ink\/build\/line-update|slice-ansi\/tokenize-ansi|ansi-tokenize\/build\/tokenize|wrap-ansi\/index)\.js$/,
    from: /new Intl\.Segmenter\((undefined, ?\{ ?granularity: ?['"]grapheme['"] ?\})?\)/g,
    to: 'lazySegmenter',
    uses: ['lazySegmenter', 'quick-text'],
  },
];

/** All copies of string-width become one, which is loaded only for text that is not surely simple. */
const WIDTH = `import { createQuickWidth } from 'patch:quick-text';
const width = createQuickWidth((...given) => require('./${lazyFile('string-width')}').default(...given));
export { width as default };`;

/** Yoga's own names for numbers, and the nodes of `row-layout.ts`. */
const LAYOUT = `import { RowNode } from 'patch:row-layout';
import names from './generated/YGEnums.js';
const layout = { ...names, Node: RowNode };
export { layout as default };`;

/** Patches Ink and what it brings along; see `PATCHES`. */
export const inkPatches: Plugin = {
  name: 'ink-patches',
  setup(build) {
    build.onResolve({ filter: /^patch:/ }, ({ path: name }) => ({
      path: path.join(import.meta.dirname, `${name.slice('patch:'.length)}.ts`),
    }));
    build.onResolve({ filter: /^string-width$/ }, () => ({ path: 'string-width', namespace: 'width' }));
    build.onResolve({ filter: /^\.\//, namespace: 'width' }, ({ path: file }) => ({
      path: file,
      external: true,
    }));
    build.onLoad({ filter: /./, namespace: 'width' }, () => ({
      contents: WIDTH,
      resolveDir: import.meta.dirname,
    }));
    build.onLoad({ filter: /yoga-layout\/dist\/src\/index\.js$/ }, ({ path: file }) => ({
      contents: LAYOUT,
      resolveDir: path.dirname(file),
    }));
    build.onLoad({ filter: patchedFiles(PATCHES) }, ({ path: file }) => ({
      contents: applyPatches(PATCHES, file, readFileSync(file, 'utf8')),
      loader: 'js',
    }));
  },
};
