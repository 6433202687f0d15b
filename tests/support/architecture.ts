/** The rules of who may import whom, and a checker that says which file breaks which. */

/** Source files by path from the project's root (`src/query/search.ts`). */
export type Sources = ReadonlyMap<string, string>;

/** Lower layers first; a file may import from its own layer and those it may see. */
const MAY_SEE: Readonly<Record<string, readonly string[]>> = {
  base: [],
  dataset: ['base'],
  query: ['base', 'dataset'],
  build: ['base', 'dataset'],
  view: ['base', 'dataset', 'query', 'build'],
  timeline: ['base', 'dataset', 'query', 'build', 'view'],
  commands: ['base', 'dataset', 'query', 'build', 'view', 'timeline'],
  'prepared-help': ['base', 'view'],
  program: ['base', 'dataset', 'query', 'build', 'view', 'timeline', 'commands', 'prepared-help'],
  run: ['base', 'dataset', 'query', 'build', 'view', 'timeline', 'commands', 'program'],
  kept: ['base'],
  main: [
    'base',
    'dataset',
    'query',
    'build',
    'view',
    'timeline',
    'commands',
    'program',
    'run',
    'prepared-help',
    'kept',
  ],
  library: ['base', 'dataset', 'query', 'library-types'],
  'library-types': [],
  // Runs when the program is built, never in it.
  bundle: ['base', 'dataset', 'query', 'view', 'commands', 'program', 'library', 'prepared-help'],
};

/** Outside packages, and the only places that may import them. */
const OWNERS: Readonly<Record<string, RegExp>> = {
  commander: /^src\/program\.ts$/,
  chalk: /^src\/view\/theme\.ts$/,
  'fuse.js': /^src\/query\/correct-words\.ts$/,
  ink: /^src\/timeline\//,
  react: /^src\/timeline\//,
  stemmer: /^src\/query\/word-family\.ts$/,
  'string-width': /^src\/base\/text\.ts$/,
  valibot: /^src\/dataset\/(schema|validate)\.ts$/,
  '@mozilla/readability': /^src\/build\/read\/read-html\.ts$/,
  linkedom: /^src\/build\/read\/read-html\.ts$/,
  fflate: /^src\/build\/read\/read-docx\.ts$/,
  unpdf: /^src\/build\/read\/read-pdf\.ts$/,
  '@valibot/to-json-schema': /^src\/bundle\//,
  acorn: /^src\/bundle\//,
  esbuild: /^src\/bundle\//,
  '@lydell/node-pty': /^src\/bundle\//,
};

const FILE_SYSTEM =
  /^src\/(base\/(files|folders|output|random-file|cache-folder|spool)\.ts|(kept|bundle)\/.*)$/;
const PROCESS = /^src\/(main\.ts|(kept|bundle)\/.*)$/;

/** Every broken rule, as `path: what`. */
export function findViolations(sources: Sources): string[] {
  return [
    ...checkNames(sources),
    ...checkImports(sources),
    ...checkContents(sources),
    ...checkCycles(sources),
  ];
}

function checkNames(sources: Sources): string[] {
  return [...sources.keys()].flatMap((path) => {
    const name = path.split('/').at(-1) ?? '';
    return [
      ...(/^[a-z0-9]+(-[a-z0-9]+)*\.tsx?$/.test(name) ? [] : [`${path}: the name is not kebab-case`]),
      ...(/^(index|utils|helpers)\./.test(name) ? [`${path}: no barrels and no utils`] : []),
      ...(name.endsWith('.tsx') && !path.startsWith('src/timeline/')
        ? [`${path}: .tsx only in timeline`]
        : []),
    ];
  });
}

function checkImports(sources: Sources): string[] {
  return [...sources].flatMap(([path, text]) =>
    importsOf(withoutComments(text)).flatMap((target) =>
      target.startsWith('.') ? checkLayer(path, resolve(path, target)) : checkOwner(path, target),
    ),
  );
}

function checkOwner(path: string, target: string): string[] {
  if (/^node:fs/.test(target) && !FILE_SYSTEM.test(path))
    return [`${path}: node:fs belongs to base/files.ts`];
  if (target.startsWith('node:')) return [];
  const owner = OWNERS[packageOf(target)];
  if (!owner) return [`${path}: nobody owns the package ${target}`];
  return owner.test(path) ? [] : [`${path}: ${target} belongs to ${owner.source}`];
}

function checkLayer(from: string, to: string): string[] {
  const [a, b] = [layerOf(from), layerOf(to)];
  if (a === b || MAY_SEE[a]?.includes(b)) return [];
  return [`${from}: ${a} may not import ${b} (${to})`];
}

function checkContents(sources: Sources): string[] {
  return [...sources].flatMap(([path, text]) => {
    const code = withoutComments(text);
    return [
      ...(/\bprocess\.(?!env\.NODE_ENV)/.test(code) && !PROCESS.test(path)
        ? [`${path}: process belongs to main.ts`]
        : []),
      ...(/^export default\b/m.test(code) ? [`${path}: named exports only`] : []),
      ...(text.split('\n').length > 301 ? [`${path}: more than 300 lines`] : []),
    ];
  });
}

/** Cycles of static imports; a dynamic one is loaded when everything else is there. */
function checkCycles(sources: Sources): string[] {
  const state = new Map<string, 'open' | 'done'>();
  const found: string[] = [];
  const visit = (path: string, trail: readonly string[]): void => {
    if (state.get(path) === 'done') return;
    if (state.get(path) === 'open') {
      found.push(`${path}: import cycle ${[...trail.slice(trail.indexOf(path)), path].join(' > ')}`);
      return;
    }
    state.set(path, 'open');
    for (const target of staticImportsOf(sources.get(path) ?? '')) {
      const next = resolve(path, target);
      if (target.startsWith('.') && sources.has(next)) visit(next, [...trail, path]);
    }
    state.set(path, 'done');
  };
  for (const path of sources.keys()) visit(path, []);
  return found;
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
}

function importsOf(text: string): string[] {
  return [...staticImportsOf(text), ...matches(text, /\bimport\(\s*['"]([^'"]+)['"]\s*\)/g)];
}

function staticImportsOf(text: string): string[] {
  return matches(
    text,
    /^(?:import|export)\b(?!\s+type\b)[^'";]*?\bfrom\s+['"]([^'"]+)['"]|^import\s+['"]([^'"]+)['"]/gm,
  ).concat(
    matches(text, /^import\s+type\b[^'";]*?\bfrom\s+['"]([^'"]+)['"]/gm).filter(
      (target) => !target.startsWith('.'),
    ),
  );
}

function matches(text: string, pattern: RegExp): string[] {
  return Array.from(text.matchAll(pattern), (match) => match[1] ?? match[2] ?? '').filter(
    (found) => found !== '',
  );
}

function packageOf(target: string): string {
  return target
    .split('/')
    .slice(0, target.startsWith('@') ? 2 : 1)
    .join('/');
}

function layerOf(path: string): string {
  return path.replace(/^src\//, '').replace(/[/.].*$/, '');
}

function resolve(from: string, target: string): string {
  const parts = from.split('/').slice(0, -1);
  for (const part of target.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  return parts.join('/');
}
