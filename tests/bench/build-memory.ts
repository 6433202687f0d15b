/** How much memory `diplo build` takes at its peak, by the number of documents. */
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const PROGRAM = path.resolve(import.meta.dirname, '../../bin/diplo.cjs');
/** Lines of a text that go into one file: about ten facts. */
const LINES = 4;
const HOOK = `process.on('exit', () =>
  require('node:fs').writeFileSync(process.env.PEAK, String(process.resourceUsage().maxRSS)));`;

export interface BuildMemory {
  readonly files: number;
  /** Of the whole dataset, in megabytes. */
  readonly written: number;
  /** Largest resident set of the process, in megabytes. */
  readonly peak: number;
}

/** Builds from so many short documents, cut out of the texts in a folder at different places. */
export function measureMemory(texts: string, files: number): BuildMemory | undefined {
  if (!existsSync(texts) || !existsSync(PROGRAM)) return undefined;
  const home = mkdtempSync(path.join(tmpdir(), 'diplo-bench-memory-'));
  const [hook, peak, output] = ['hook.cjs', 'peak', 'facts.json'].map((name) => path.join(home, name));
  try {
    writeFileSync(hook ?? '', HOOK);
    cutTexts(texts, path.join(home, 'texts'), files);
    const command = ['--require', hook ?? '', PROGRAM, 'build', path.join(home, 'texts'), '-o', output ?? ''];
    spawnSync(process.execPath, command, { env: { ...process.env, PEAK: peak }, stdio: 'ignore' });
    const written = readFileSync(output ?? '').length / 1e6;
    return { files, written, peak: Number(readFileSync(peak ?? '', 'utf8')) / 1024 };
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

function cutTexts(from: string, to: string, files: number): void {
  mkdirSync(to);
  const texts = readdirSync(from)
    .sort()
    .map((file) =>
      readFileSync(path.join(from, file), 'utf8')
        .split('\n')
        .filter((line) => line.trim() !== ''),
    );
  for (let number = 0; number < files; number++) {
    const lines = texts[number % texts.length] ?? [];
    const start = Math.floor(number / texts.length) % Math.max(1, lines.length - LINES);
    const name = `${String(number).padStart(5, '0')}.txt`;
    writeFileSync(path.join(to, name), `${lines.slice(start, start + LINES).join('\n')}\n`);
  }
}
