/** The regular expressions that a source file holds, found in its syntax tree. */
import { parse } from 'acorn';
import { transformSync } from 'esbuild';

export interface FoundRegex {
  pattern: string;
  flags: string;
  /** Why its input cannot be long, where the source says so: a comment `bounded: …` up to three lines above. */
  bound: string | undefined;
}

const LINES_ABOVE = 3;

/**
 * Literals, and `new RegExp` of a text that stands there; what is put together of parts is not found.
 * @param name the file's name, for its kind
 */
export function findRegexes(name: string, source: string): FoundRegex[] {
  const loader = name.endsWith('x') ? 'tsx' : 'ts';
  const { code } = transformSync(source, { loader, target: 'esnext', jsx: 'automatic' });
  const found: FoundRegex[] = [];
  walk(parse(code, { ecmaVersion: 'latest', sourceType: 'module' }), (node) => {
    const regex = regexOf(node);
    if (regex) found.push({ ...regex, bound: boundOf(source, regex) });
  });
  return found;
}

type Node = Readonly<Record<string, unknown>>;

function walk(start: object, visit: (node: Node) => void): void {
  const open: object[] = [start];
  for (let next = open.pop(); next; next = open.pop()) {
    visit(next as Node);
    for (const value of Object.values(next))
      if (typeof value === 'object' && value !== null) open.push(value);
  }
}

function regexOf(node: Node): { pattern: string; flags: string } | undefined {
  if (node['type'] === 'Literal' && node['regex']) return node['regex'] as { pattern: string; flags: string };
  const isCall = node['type'] === 'NewExpression' || node['type'] === 'CallExpression';
  if (!isCall || (node['callee'] as Node)['name'] !== 'RegExp') return undefined;
  const [pattern, flags] = (node['arguments'] as readonly Node[]).map(textOf);
  return pattern === undefined ? undefined : { pattern, flags: flags ?? '' };
}

function textOf(node: Node): string | undefined {
  return typeof node['value'] === 'string' ? node['value'] : undefined;
}

function boundOf(source: string, { pattern }: { pattern: string }): string | undefined {
  const at = source.indexOf(`/${pattern}/`);
  const above = source
    .slice(0, Math.max(0, at))
    .split('\n')
    .slice(-LINES_ABOVE - 1)
    .join('\n');
  return /bounded: (.*)/.exec(above)?.[1];
}
