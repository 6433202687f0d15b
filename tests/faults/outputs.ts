/** Places that cannot be written, or should not be: a clear refusal, and what was there is whole. */
import { execFileSync } from 'node:child_process';
import { chmodSync, lstatSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type Ended, litterIn, type Outcome, refusalFaults, runProgram, type Scenario } from './scenario.ts';

const STORY = 'On 14 March 2025 Vladimir Putin said that he had met Xi Jinping in Beijing in 2024.\n\n';
const OLD = 'what was there before';

/** A folder with a story and a file that may not be lost. */
function prepare(folder: string): { story: string; facts: string; build: string[] } {
  const story = path.join(folder, 'story.txt');
  const facts = path.join(folder, 'facts.json');
  writeFileSync(story, STORY.repeat(300));
  writeFileSync(facts, OLD);
  return { story, facts, build: ['build', story, '-o', facts] };
}

function keptFaults(file: string, folder: string, own: readonly string[]): string[] {
  const faults = litterIn(folder, own).map((name) => `left ${name}`);
  if (readFileSync(file, 'utf8') !== OLD) faults.push('the old file is changed');
  return faults;
}

async function refused(folder: string, words: RegExp, through: readonly string[]): Promise<Outcome> {
  const { facts, build } = prepare(folder);
  const ended = await runProgram(build, { through });
  const faults = [...refusalFaults(ended, words), ...keptFaults(facts, folder, ['story.txt', 'facts.json'])];
  return { tries: 1, faults, seen: firstLine(ended) };
}

function firstLine({ err }: Ended): string {
  return (err.split('\n')[0] ?? '').replace(/\/\S*\//, '');
}

/** Runs in a mount namespace of its own, where the machine lets one be made. */
function inNamespace(script: string): readonly string[] | undefined {
  const through = ['unshare', '--map-root-user', '--mount', 'sh', '-c', `${script}; exec "$@"`, 'sh'];
  try {
    execFileSync(through[0] ?? '', [...through.slice(1), 'true'], { stdio: 'ignore' });
    return through;
  } catch {
    return undefined;
  }
}

const diskFull: Scenario = {
  name: 'disk full (ENOSPC)',
  async run(folder) {
    const { story } = prepare(folder);
    const disk = path.join(folder, 'disk');
    mkdirSync(disk);
    // The small disk is gone with its namespace: what is in it is looked at there.
    const through = inNamespace(
      `mount -t tmpfs -o size=64k none ${disk} && printf '${OLD}' > ${disk}/facts.json`,
    );
    if (!through) return undefined;
    const [unshare = '', ...rest] = through;
    const look = `"$@"; code=$?; cat ${disk}/facts.json; ls -A ${disk} | wc -l; exit $code`;
    const words = ['build', story, '-o', path.join(disk, 'facts.json')];
    const ended = await runProgram(words, { through: [unshare, ...rest, 'sh', '-c', look, 'sh'] });
    const faults = refusalFaults({ ...ended, out: '' }, /cannot write .*: no space left on device/);
    if (ended.out.replace(/\s/g, '') !== `${OLD}1`.replace(/\s/g, ''))
      faults.push(`then there was ${ended.out}`);
    return { tries: 1, faults, seen: firstLine(ended) };
  },
};

const tooLarge: Scenario = {
  name: 'file size limit (EFBIG)',
  run: (folder) =>
    refused(folder, /cannot write .*: it is too large/, ['sh', '-c', 'ulimit -f 16; exec "$@"', 'sh']),
};

const readOnly: Scenario = {
  name: 'read-only file system (EROFS)',
  async run(folder) {
    const through = inNamespace(`mount --bind ${folder} ${folder} && mount -o remount,ro,bind ${folder}`);
    return through && refused(folder, /cannot write .*: the file system is read-only/, through);
  },
};

const noPermission: Scenario = {
  name: 'no permission (EACCES)',
  async run(folder) {
    if (process.getuid?.() !== 0) return undefined;
    // To be read by anybody, and written by none.
    chmodSync(folder, 0o755);
    return refused(folder, /cannot write .*: permission denied/, [
      'setpriv',
      '--reuid=65534',
      '--clear-groups',
    ]);
  },
};

const twoAtOnce: Scenario = {
  name: 'two builds into one file',
  async run(folder) {
    const { facts, story } = prepare(folder);
    const build = (title: string) => runProgram(['build', story, '-o', facts, '--title', title]);
    const faults: string[] = [];
    for (let time = 0; time < 10; time++) {
      const both = await Promise.all([build('one'), build('two')]);
      if (both.some(({ code }) => code !== 0))
        faults.push(`exit ${both.map(({ code }) => code).join(' and ')}`);
      const { title } = JSON.parse(readFileSync(facts, 'utf8')) as { title: string };
      if (!['one', 'two'].includes(title)) faults.push('neither of both');
      faults.push(...litterIn(folder, ['story.txt', 'facts.json']).map((name) => `left ${name}`));
    }
    return { tries: 10, faults, seen: 'the one or the other, whole' };
  },
};

/** Outputs that are refused before any work: what stands there is as it was. */
const PLACES: readonly [name: string, words: RegExp, make: (folder: string) => string][] = [
  ['an input', /one of the files to read/, (folder) => path.join(folder, 'story.txt')],
  ['a folder', /it is a folder/, (folder) => folder],
  ['no folder', /no folder/, (folder) => path.join(folder, 'none', 'facts.json')],
  ['/dev/null', /not a regular file[\s\S]*-o -/, () => '/dev/null'],
  ['/dev/full', /not a regular file/, () => '/dev/full'],
  [
    'a FIFO',
    /not a regular file/,
    (folder) => {
      execFileSync('mkfifo', [path.join(folder, 'fifo')]);
      return path.join(folder, 'fifo');
    },
  ],
  [
    'a link to the input',
    /one of the files to read/,
    (folder) => {
      symlinkSync('story.txt', path.join(folder, 'link'));
      return path.join(folder, 'link');
    },
  ],
  [
    'a link that leads in a circle',
    /too many symbolic links|cannot write/,
    (folder) => {
      symlinkSync('circle', path.join(folder, 'circle'));
      return path.join(folder, 'circle');
    },
  ],
];

const places: Scenario = {
  name: 'output that is no place to write to',
  async run(folder) {
    const faults: string[] = [];
    for (const [name, words, make] of PLACES) {
      const { story } = prepare(folder);
      const ended = await runProgram(['build', story, '-o', make(folder)]);
      faults.push(...refusalFaults(ended, words).map((fault) => `${name}: ${fault}`));
      if (readFileSync(story, 'utf8') !== STORY.repeat(300)) faults.push(`${name}: the input is changed`);
    }
    return { tries: PLACES.length, faults, seen: PLACES.map(([name]) => name).join(', ') };
  },
};

const throughLink: Scenario = {
  name: 'output through a symbolic link',
  async run(folder) {
    const { story, facts } = prepare(folder);
    const link = path.join(folder, 'link.json');
    symlinkSync('facts.json', link);
    const { code } = await runProgram(['build', story, '-o', link]);
    const faults = code === 0 ? [] : [`exit ${code}`];
    if (!lstatSync(link).isSymbolicLink()) faults.push('the link was replaced');
    if (!readFileSync(facts, 'utf8').startsWith('{')) faults.push('its target was not');
    return { tries: 1, faults, seen: 'the link stays, its target is replaced' };
  },
};

export const OUTPUTS: readonly Scenario[] = [
  diskFull,
  tooLarge,
  readOnly,
  noPermission,
  twoAtOnce,
  places,
  throughLink,
];
