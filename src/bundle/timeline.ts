/** How the interactive timeline is bundled: its own code apart from Ink, so that it shows a screen before. */
import { readFileSync } from 'node:fs';
import type { BuildOptions, Plugin } from 'esbuild';
import { inkPatches } from './ink-patches.ts';
import { lazyBuiltins, lazyPackages } from './plugins.ts';

/** File names under `dist/`. */
const TIMELINE_FILE = 'timeline.cjs';
const SCREEN_FILE = 'screen.cjs';

/** What the program imports of the timeline, all of it one bundle. */
const MODULES = ['app.tsx', 'marked-facts.ts', 'plain.ts', 'select-facts.ts'];

/** The program's `import()` of the timeline turns into a `require`, which is quicker than Node's ESM loader. */
export const timelineApart: Plugin = {
  name: 'timeline-apart',
  setup(build) {
    build.onResolve({ filter: /\/timeline\/[\w-]+\.tsx?$/ }, ({ path, kind, importer }) => {
      if (kind === 'dynamic-import' && MODULES.some((name) => path.endsWith(`/${name}`))) {
        return { path: TIMELINE_FILE, namespace: 'timeline' };
      }
      throw new Error(
        `${importer}: the program reaches the timeline by import() of ${MODULES.join(', ')} alone`,
      );
    });
    build.onResolve({ filter: /./, namespace: 'timeline' }, ({ path }) => ({ path, external: true }));
    build.onLoad({ filter: /./, namespace: 'timeline' }, () => ({
      contents: `module.exports = require('./${TIMELINE_FILE}');`,
    }));
  },
};

/** `screen.tsx`, which brings Ink along, is imported by the timeline once its first screen is shown. */
const screenApart: Plugin = {
  name: 'screen-apart',
  setup(build) {
    build.onResolve({ filter: /\/screen\.tsx$/ }, ({ path }) => ({ path, namespace: 'screen' }));
    build.onResolve({ filter: /./, namespace: 'screen' }, ({ path }) => ({ path, external: true }));
    build.onLoad({ filter: /./, namespace: 'screen' }, () => ({
      contents: `module.exports = require('./${SCREEN_FILE}');`,
    }));
  },
};

/**
 * What is not shipped: Ink asks for the React developer tools only when DEV is set, and its page for errors, which
 * parses stacks, would be drawn on a screen that is left at once; the program prints them.
 */
const withoutUnused: Plugin = {
  name: 'without-unused',
  setup(build) {
    build.onResolve({ filter: /^react-devtools-core$|\/ErrorOverview\.js$/ }, ({ path }) => ({
      path,
      namespace: 'empty',
    }));
    build.onLoad({ filter: /./, namespace: 'empty' }, () => ({ contents: 'module.exports = () => null;' }));
  },
};

/** `process` is there without being required, and its methods want to be called on itself. */
const ownProcess: Plugin = {
  name: 'own-process',
  setup(build) {
    build.onResolve({ filter: /^(node:)?process$/ }, ({ path }) => ({ path, namespace: 'process' }));
    build.onLoad({ filter: /./, namespace: 'process' }, () => ({ contents: 'module.exports = process;' }));
  },
};

/** The vocabularies are used of the schema, not the schema itself: its calls are marked as leaving nothing behind. */
const vocabulariesOnly: Plugin = {
  name: 'vocabularies-only',
  setup(build) {
    build.onLoad({ filter: /dataset\/schema\.ts$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replaceAll(/\bv\.\w+\(/g, '/* @__PURE__ */ $&'),
      loader: 'ts',
    }));
  },
};

/** The timeline and its Ink side. */
export function timelineBuilds(common: BuildOptions): BuildOptions[] {
  return [
    {
      ...common,
      stdin: {
        contents: MODULES.map((name) => `export * from './src/timeline/${name}';`).join('\n'),
        resolveDir: common.absWorkingDir ?? '.',
      },
      outfile: `dist/${TIMELINE_FILE}`,
      format: 'cjs',
      plugins: [screenApart, vocabulariesOnly, lazyPackages, lazyBuiltins],
    },
    {
      ...common,
      entryPoints: ['src/timeline/screen.tsx'],
      outfile: `dist/${SCREEN_FILE}`,
      format: 'cjs',
      plugins: [withoutUnused, inkPatches, ownProcess, lazyBuiltins],
      inject: ['src/bundle/performance.ts'],
    },
  ];
}
