/**
 * Installs the package as people do, and does with it what they do (`npm run smoke`, after a build). `--node PATH`
 * and `--node 22` (fetched from npm) try other versions of Node too. Where the system allows it, without a network.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { findNodes, type NodeVersion } from '../bench/nodes.ts';
import { cleanEnvironment } from '../support/built.ts';
import { ROOT } from '../support/run-diplo.ts';
import { installGlobally, installIntoProject, packProject, uninstallGlobally } from './package.ts';
import { ANSWER, PROGRAM, USES, type Use, writeArticles } from './uses.ts';

const LARGEST = 1_000_000;
/** Of what is said of a fault. */
const LONGEST = 1000;
const ALONE = spawnSync('unshare', ['-rn', 'true']).status === 0 ? ['unshare', '-rn'] : [];

const folder = mkdtempSync(path.join(tmpdir(), 'diplo-smoke-'));
const prefix = path.join(folder, 'prefix');
const project = path.join(folder, 'project');
let failed = 0;

function check(what: string, fault: string | undefined): void {
  if (fault === undefined) return;
  failed += 1;
  process.stdout.write(`FAILED ${what}: ${fault.trim().slice(-LONGEST)}\n`);
}

/** Runs a program as a shell would find it, with this Node as its `node`. */
function run(command: readonly string[], node: NodeVersion, cwd: string) {
  const { PATH = '' } = process.env;
  const env = cleanEnvironment({ PATH: `${path.dirname(node.path)}:${PATH}`, HOME: folder });
  const [file = '', ...args] = [...ALONE, ...command];
  return spawnSync(file, args, { cwd, env, encoding: 'utf8', input: '', maxBuffer: 1 << 28 });
}

function checkUse({ line, code = 0, out, err }: Use, node: NodeVersion, cwd: string): void {
  const { status, stdout, stderr } = run([path.join(prefix, 'bin/diplo'), ...line.split(' ')], node, cwd);
  const isQuiet = err !== undefined || line.startsWith('build') || stderr === '';
  const fits = status === code && (out?.test(stdout) ?? true) && (err?.test(stderr) ?? true) && isQuiet;
  check(`diplo ${line}`, fits ? undefined : `exit ${status}\n${stdout.slice(-LONGEST / 2)}${stderr}`);
}

function checkProgram(node: NodeVersion): void {
  const show = 'console.log(JSON.stringify(m.answer))';
  const load = `import('./program.js').then((m) => ${show})`;
  const { stdout, stderr } = run([node.path, '-e', load], node, project);
  check('the library', stdout.trim() === JSON.stringify(ANSWER) ? undefined : stdout + stderr);
  const required = run([node.path, '-p', "typeof require('diplo').search"], node, project);
  check('require', required.stdout.trim() === 'function' ? undefined : required.stderr);
}

/** The program that uses the library, as others compile it: with the strictest rules, and no types but its own. */
function compileProgram(): void {
  const compiler = path.join(ROOT, 'node_modules/typescript/bin/tsc');
  const rules = [
    '--strict',
    '--exactOptionalPropertyTypes',
    '--target',
    'es2023',
    '--lib',
    'es2023',
    '--types',
    '',
  ];
  writeFileSync(path.join(project, 'program.ts'), PROGRAM);
  for (const [module, resolution] of [
    ['esnext', 'bundler'],
    ['nodenext', 'nodenext'],
    ['node16', 'node16'],
  ] as const) {
    const kind = ['--module', module, '--moduleResolution', resolution];
    const args = [compiler, 'program.ts', '--ignoreConfig', ...rules, ...kind];
    const { status, stdout } = spawnSync(process.execPath, args, { cwd: project, encoding: 'utf8' });
    check(`types under ${resolution}`, status === 0 ? undefined : stdout);
  }
}

function checkManual(): void {
  const page = path.join(prefix, 'share/man/man1/diplo.1');
  check('the manual', existsSync(page) ? undefined : `no ${page}`);
  if (spawnSync('man', ['--version']).error) return;
  const { stdout } = spawnSync('man', ['-M', path.join(prefix, 'share/man'), 'diplo'], {
    encoding: 'utf8',
    env: { ...cleanEnvironment(), MANPAGER: 'cat', MANWIDTH: '80' },
  });
  check('man diplo', /disagreements/.test(stdout) ? undefined : stdout);
}

function filesBelow(top: string): string[] {
  return readdirSync(top, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map(({ name }) => name);
}

function smoke(): void {
  const packed = packProject(ROOT, folder);
  process.stdout.write(`${packed.size} bytes, ${packed.names.length} files\n`);
  check('size', packed.size < LARGEST ? undefined : `more than ${LARGEST} bytes`);
  const strange = packed.names.filter(
    (name) => !/^(?:bin|dist|data)\/|^(?:LICENSE|README\.md|package\.json)$/.test(name),
  );
  check('files', strange.length === 0 ? undefined : strange.join(', '));
  installGlobally(packed.file, prefix);
  installIntoProject(packed.file, project);
  const others = readdirSync(path.join(project, 'node_modules')).filter((name) => !/^\.|^diplo$/.test(name));
  check('packages', others.length === 0 ? undefined : `brings ${others.join(', ')}`);
  compileProgram();
  checkManual();
  for (const node of findNodes(process.argv)) {
    const before = failed;
    const own = path.join(folder, node.version);
    writeArticles(path.join(own, 'articles'));
    for (const use of USES) checkUse(use, node, own);
    checkProgram(node);
    process.stdout.write(`${node.version}: ${USES.length + 2} uses, ${failed - before} failed\n`);
  }
  uninstallGlobally('diplo', prefix);
  const left = filesBelow(prefix);
  check('uninstalling', left.length === 0 ? undefined : `leaves ${left.join(', ')}`);
}

try {
  smoke();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
process.exitCode = failed === 0 ? 0 : 1;
