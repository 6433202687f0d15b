/** esbuild plugins that keep start-up cheap: what a command does not use is not loaded. */
import { builtinModules } from 'node:module';
import type { Plugin } from 'esbuild';

/**
 * Packages that become files of their own beside the program, required when first used.
 * `import('x')` of one turns into a `require` (a true `import()` starts Node's ESM loader, about 10 ms);
 * a static `import x` of one turns into a function that requires the package when called.
 */
export const LAZY_PACKAGES = ['fuse.js/basic', 'string-width'] as const;

/** File name under `dist/` of a lazy package. */
export function lazyFile(name: string): string {
  return `${name.replace(/\.js.*$/, '')}.cjs`;
}

/** See `LAZY_PACKAGES`. */
export const lazyPackages: Plugin = {
  name: 'lazy-packages',
  setup(build) {
    const names = new RegExp(`^(${LAZY_PACKAGES.map((name) => name.replace('.', '\\.')).join('|')})$`);
    build.onResolve({ filter: names }, ({ path, kind }) => ({
      path,
      namespace: kind === 'dynamic-import' ? 'lazy-module' : 'lazy-function',
    }));
    build.onResolve({ filter: /^\.\/[\w-]+\.cjs$/, namespace: 'lazy-module' }, externalAsIs);
    build.onResolve({ filter: /^\.\/[\w-]+\.cjs$/, namespace: 'lazy-function' }, externalAsIs);
    build.onLoad({ filter: /./, namespace: 'lazy-module' }, async ({ path }) => ({
      contents: `const real = require('./${lazyFile(path)}');\n${await reexports(path)}`,
    }));
    build.onLoad({ filter: /./, namespace: 'lazy-function' }, ({ path }) => ({
      contents: `export default (...given) => require('./${lazyFile(path)}').default(...given);`,
    }));
  },
};

async function reexports(name: string): Promise<string> {
  const names = Object.keys(await import(name)).sort();
  return names
    .map((each) =>
      each === 'default' ? 'export default real.default;' : `export const ${each} = real.${each};`,
    )
    .join('\n');
}

/** Node has loaded these before any program begins, so that requiring them costs nothing. */
const LOADED_ANYWAY = ['node:fs', 'node:path', 'node:vm'];

/**
 * Node's own modules, each required at the first use of one of its members: importing `node:child_process`
 * alone loads `net`, which costs more than a whole search. Those that are there anyway stand behind an empty object,
 * for what esbuild makes of an import reads every member of a module, and some of them load others.
 */
export const lazyBuiltins: Plugin = {
  name: 'lazy-builtins',
  setup(build) {
    const names = new RegExp(
      `^(node:)?(${builtinModules.map((name) => name.replace('/', '\\/')).join('|')})$`,
    );
    build.onResolve({ filter: names }, ({ path, namespace }) =>
      namespace === 'builtin' ? { path, external: true } : { path, namespace: 'builtin' },
    );
    build.onLoad({ filter: /./, namespace: 'builtin' }, ({ path }) => ({
      contents: LOADED_ANYWAY.includes(path)
        ? `module.exports = Object.create(require('${path}'));`
        : `module.exports = Object.create(
  new Proxy({}, { get: (_, key) => require('${path}')[key] }),
);`,
    }));
  },
};

function externalAsIs({ path }: { path: string }): { path: string; external: boolean } {
  return { path, external: true };
}
