/** How fast the whole of `diplo build` is: the built program on a folder of copies of the corpus, as one process. */
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
import { measure, median } from './cpu-time.ts';

const PROGRAM = path.resolve(import.meta.dirname, '../../bin/diplo.cjs');
const MEGABYTE = 1e6;
const ROUNDS = 3;

export interface BuildSpeed {
  /** Megabytes a minute of CPU time, start and writing included. */
  perMinute: number;
  megabytes: number;
  files: number;
}

/** Builds from so many megabytes of copies of the texts in a folder. */
export async function measureBuild(texts: string, megabytes: number): Promise<BuildSpeed | undefined> {
  if (!existsSync(texts) || !existsSync(PROGRAM)) return undefined;
  const home = mkdtempSync(path.join(tmpdir(), 'diplo-bench-build-'));
  try {
    const { files, size } = copyTexts(texts, path.join(home, 'texts'), megabytes * MEGABYTE);
    const times: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const output = path.join(home, `facts-${round}.json`);
      const command = [process.execPath, PROGRAM, 'build', path.join(home, 'texts'), '-o', output];
      times.push((await measure(command, { runs: 1 })).cpu);
      if (!existsSync(output)) throw new Error('diplo build wrote nothing');
    }
    return { perMinute: (size / MEGABYTE) * (60_000 / median(times)), megabytes: size / MEGABYTE, files };
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

function copyTexts(from: string, to: string, wanted: number): { files: number; size: number } {
  mkdirSync(to);
  const texts = readdirSync(from)
    .sort()
    .map((file) => ({ file, bytes: readFileSync(path.join(from, file)) }));
  let [files, size] = [0, 0];
  while (size < wanted && texts.length > 0) {
    for (const { file, bytes } of texts) {
      writeFileSync(path.join(to, `${String(files).padStart(5, '0')}-${file}`), bytes);
      files += 1;
      size += bytes.length;
    }
  }
  return { files, size };
}
