/**
 * The parts that the program is bundled in: parsing 25 kB of code takes a millisecond, a fifteenth of what Node
 * itself needs to start, so that a command loads only the files that it needs. Code that several parts use is in
 * each: nothing in it holds state that they would have to share.
 */
import path from 'node:path';
import type { BuildOptions, Plugin } from 'esbuild';
import { WORKER_FILE } from '../query/worker-file.ts';
import { LIBRARY_FILE } from './library.ts';
import { lazyBuiltins, lazyPackages } from './plugins.ts';
import { readersApart } from './readers.ts';
import { timelineApart } from './timeline.ts';

type Common = BuildOptions & { absWorkingDir: string };

/** Modules reached by `import()`, and the file under `dist/` that holds each. */
const PARTS: Readonly<Record<string, string>> = {
  'src/program.ts': 'command-line.cjs',
  'src/commands/search.ts': 'search.cjs',
  'src/commands/leader.ts': 'leader.cjs',
  'src/commands/build.ts': 'build.cjs',
  'src/commands/open-part.ts': 'open-part.cjs',
  'src/commands/export.ts': 'export.cjs',
  'src/commands/timeline.ts': 'timeline-command.cjs',
  'src/commands/timeline-text.ts': 'timeline-text.cjs',
  'src/dataset/validate.ts': 'validate.cjs',
  'src/dataset/json-position.ts': 'json-position.cjs',
};
/** Commands that are asked most: their files hold the program as well, which is then one file to load. */
const WITH_PROGRAM: readonly string[] = ['src/commands/search.ts', 'src/commands/leader.ts'];
/** Holds every other command. */
const COMMANDS = 'commands.cjs';

/** What only a word that no fact has needs: all of it, so it is one file. */
const OTHER_WORDS: readonly string[] = [
  'src/query/correct-words.ts',
  'src/query/english-words.ts',
  'src/query/near-synonyms.ts',
  'src/query/word-family.ts',
];
/** What hits need that a person looks at. */
const SHOWN_HITS: readonly string[] = [
  'src/query/highlight.ts',
  'src/query/sought-words.ts',
  'src/view/search-result.ts',
];
const TOGETHER = new Map([
  ['other-words.cjs', OTHER_WORDS],
  ['shown-hits.cjs', SHOWN_HITS],
]);

/**
 * What most answers of a part do without: modules that export only functions, which load a file of their own when
 * they are called.
 */
const SELDOM: Readonly<Record<string, readonly string[]>> = {
  'diplo.cjs': ['src/kept/first-screen.ts', 'src/query/prepared-index.ts'],
  'command-line.cjs': ['src/query/prepared-index.ts'],
  'search.cjs': [
    'src/kept/first-screen.ts',
    'src/commands/machine-answer.ts',
    'src/commands/make-kept-index.ts',
    'src/query/index-cache.ts',
    'src/query/create-index.ts',
    ...OTHER_WORDS,
    'src/query/sift-filters.ts',
    ...SHOWN_HITS,
    'src/view/hyperlinks.ts',
  ],
  'leader.cjs': [
    'src/kept/first-screen.ts',
    'src/commands/machine-answer.ts',
    'src/commands/open-part.ts',
    'src/query/prepared-index.ts',
    'src/view/hyperlinks.ts',
    'src/view/leader-profile.ts',
  ],
  [COMMANDS]: ['src/query/index-cache.ts', 'src/query/sift-filters.ts'],
  'timeline-command.cjs': ['src/query/finder.ts'],
  'make-kept-index.cjs': ['src/query/create-index.ts'],
  'create-index.cjs': OTHER_WORDS,
  [WORKER_FILE]: ['src/query/create-index.ts'],
  'finder.cjs': [
    'src/query/create-index.ts',
    'src/query/prepared-index.ts',
    ...OTHER_WORDS,
    'src/query/highlight.ts',
    'src/query/sought-words.ts',
  ],
  [LIBRARY_FILE]: [
    'src/query/create-index.ts',
    ...OTHER_WORDS,
    'src/query/filters.ts',
    'src/query/highlight.ts',
    'src/query/sought-words.ts',
  ],
};

function partOf(module: string): string | undefined {
  return PARTS[module] ?? (module.startsWith('src/commands/') ? COMMANDS : undefined);
}

function fileOf(module: string): string {
  const [file] = [...TOGETHER].find(([, modules]) => modules.includes(module)) ?? [];
  return file ?? `${path.basename(module, '.ts')}.cjs`;
}

/** An `import()` of a module of another part turns into a `require` of its file. */
function partsApart(root: string): Plugin {
  return {
    name: 'parts-apart',
    setup(build) {
      const own = path.basename(build.initialOptions.outfile ?? '');
      build.onResolve({ filter: /^\.\.?\/.*\.ts$/ }, ({ path: target, kind, resolveDir }) => {
        const module = path.relative(root, path.resolve(resolveDir, target)).replaceAll(path.sep, '/');
        if (kind !== 'dynamic-import') {
          return SELDOM[own]?.includes(module) ? { path: module, namespace: 'seldom' } : undefined;
        }
        const part = partOf(module);
        return part === undefined || part === own ? undefined : { path: module, namespace: 'part' };
      });
      const external = ({ path: file }: { path: string }) => ({ path: file, external: true });
      build.onResolve({ filter: /./, namespace: 'part' }, external);
      build.onResolve({ filter: /./, namespace: 'seldom' }, external);
      build.onLoad({ filter: /./, namespace: 'part' }, ({ path: module }) => ({
        contents: `module.exports = require('./${partOf(module)}')${partOf(module) === COMMANDS ? `[${JSON.stringify(module)}]()` : ''};`,
      }));
      build.onLoad({ filter: /./, namespace: 'seldom' }, async ({ path: module }) => ({
        contents: await callLater(root, module),
      }));
    },
  };
}

/** The exports of a module as functions that load its file. */
async function callLater(root: string, module: string): Promise<string> {
  const exported = Object.entries(await import(path.join(root, module)));
  const functions = exported
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => {
      if (typeof value !== 'function')
        throw new Error(`${module}: ${name} is no function, it cannot be called later`);
      return `export const ${name} = (...given) => (file ??= require('./${fileOf(module)}')).${name}(...given);`;
    });
  return ['let file;', ...functions].join('\n');
}

/** The builds of all parts; `src/main.ts` is the first. */
export function partBuilds(common: Common, commands: readonly string[]): BuildOptions[] {
  const plugins = [partsApart(common.absWorkingDir), timelineApart, readersApart, lazyPackages, lazyBuiltins];
  const single = (module: string, file: string): BuildOptions => ({
    ...common,
    entryPoints: [module],
    outfile: `dist/${file}`,
    format: 'cjs',
    plugins,
  });
  const together = (file: string, lines: readonly string[]): BuildOptions => ({
    ...common,
    stdin: { contents: lines.join('\n'), resolveDir: common.absWorkingDir },
    outfile: `dist/${file}`,
    format: 'cjs',
    plugins,
  });
  const joined = [...TOGETHER.values()].flat();
  const seldom = [...new Set(Object.values(SELDOM).flat())];
  const others = commands.filter((module) => partOf(module) === COMMANDS);
  // Functions, so that of the commands in one file only the one that runs is set up.
  const lines = others.map((module) => `${JSON.stringify(module)}: () => require('./${module}'),`);
  return [
    single('src/main.ts', 'diplo.cjs'),
    single('src/query/index-worker.ts', WORKER_FILE),
    ...Object.entries(PARTS).map(([module, file]) =>
      WITH_PROGRAM.includes(module)
        ? together(file, [`export * from './src/main.ts';`, `export * from './${module}';`])
        : single(module, file),
    ),
    ...seldom.filter((module) => !joined.includes(module)).map((module) => single(module, fileOf(module))),
    ...[...TOGETHER].map(([file, modules]) =>
      together(
        file,
        modules.map((module) => `export * from './${module}';`),
      ),
    ),
    together(COMMANDS, ['module.exports = {', ...lines, '};']),
    {
      ...single('src/library.ts', LIBRARY_FILE),
      define: { ...common.define, 'import.meta.dirname': '__dirname' },
    },
  ];
}
