/**
 * The parts that the program is bundled in: parsing 25 kB of code takes a millisecond, a fifteenth of what Node
 * itself needs to start, so that a command loads only the file it is in. Code that several parts use is in each:
 * nothing in it holds state that they would have to share.
 */
import path from 'node:path';
import type { BuildOptions, Plugin } from 'esbuild';
import { lazyBuiltins, lazyPackages } from './plugins.ts';
import { readersApart } from './readers.ts';
import { timelineApart } from './timeline.ts';

/** Modules reached by `import()`, and the file under `dist/` that holds each. */
const PARTS: Readonly<Record<string, string>> = {
  'src/program.ts': 'command-line.cjs',
  'src/commands/search.ts': 'search.cjs',
  'src/commands/leader.ts': 'leader.cjs',
  'src/commands/build.ts': 'build.cjs',
  'src/dataset/validate.ts': 'validate.cjs',
  'src/dataset/json-position.ts': 'validate.cjs',
};
/** Holds every other command. */
const COMMANDS = 'commands.cjs';

function partOf(module: string): string | undefined {
  return PARTS[module] ?? (module.startsWith('src/commands/') ? COMMANDS : undefined);
}

/** An `import()` of a module of another part turns into a `require` of its file. */
function partsApart(root: string): Plugin {
  return {
    name: 'parts-apart',
    setup(build) {
      const own = path.basename(build.initialOptions.outfile ?? '');
      const inside = new Set<string>();
      build.onResolve({ filter: /^\.\.?\/.*\.ts$/ }, ({ path: target, kind, resolveDir }) => {
        const module = path.relative(root, path.resolve(resolveDir, target)).replaceAll(path.sep, '/');
        const part = kind === 'dynamic-import' ? partOf(module) : undefined;
        if (part === undefined || part === own) return undefined;
        inside.add(module);
        return { path: module, namespace: 'part' };
      });
      build.onResolve({ filter: /./, namespace: 'part' }, ({ path: file }) => ({
        path: file,
        external: true,
      }));
      build.onLoad({ filter: /./, namespace: 'part' }, ({ path: module }) => ({
        contents: `module.exports = require('./${partOf(module)}')[${JSON.stringify(module)}]();`,
      }));
    },
  };
}

/** The builds of all parts; `src/main.ts` is the first. */
export function partBuilds(
  common: BuildOptions & { absWorkingDir: string },
  commands: string[],
): BuildOptions[] {
  const root = common.absWorkingDir;
  const plugins = [partsApart(root), timelineApart, readersApart, lazyPackages, lazyBuiltins];
  const modules = [...Object.keys(PARTS), ...commands.filter((module) => PARTS[module] === undefined)];
  const files = [...new Set(modules.map((module) => partOf(module)))].filter((file) => file !== undefined);
  return [
    { ...common, entryPoints: ['src/main.ts'], outfile: 'dist/diplo.cjs', format: 'cjs', plugins },
    ...files.map((file): BuildOptions => {
      const own = modules.filter((module) => partOf(module) === file);
      // Functions, so that of the commands in one file only the one that runs is set up.
      const lines = own.map((module) => `${JSON.stringify(module)}: () => require('./${module}')`);
      return {
        ...common,
        stdin: { contents: `module.exports = {\n${lines.join(',\n')}\n};`, resolveDir: root },
        outfile: `dist/${file}`,
        format: 'cjs',
        plugins,
      };
    }),
  ];
}
