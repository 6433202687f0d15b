#!/usr/bin/env node
/**
 * Starts the program in `dist/`. Reading and compiling its files takes longer than most answers, so that what V8 made
 * of them is kept: a file for each command, which begins with what the command needs at once (src/kept/keep.ts).
 */
'use strict';
const fs = require('node:fs');
const vm = require('node:vm');

/** Bytes before the source: the lengths of it, of its code, and of the list of further files; how often it was kept. */
const HEAD = 16;

/**
 * Where the code of a command is kept: beside the program for the Node that built it, else in the user's cache folder.
 * No two versions of V8 understand each other's, and a program that was installed anew has another number on the disk.
 */
function placeOf(home, command) {
  const engine = `${process.versions.v8}-${process.arch}`;
  const built = `${home}/dist/code/${engine}`;
  if (fs.existsSync(built)) return { file: `${built}/${command}.code`, built: true };
  const { XDG_CACHE_HOME, HOME, NODE_DISABLE_COMPILE_CACHE } = process.env;
  const cache = XDG_CACHE_HOME?.startsWith('/') ? XDG_CACHE_HOME : `${HOME}/.cache`;
  if (!cache.startsWith('/') || NODE_DISABLE_COMPILE_CACHE) return undefined;
  const { ino, size, ctimeMs } = fs.statSync(`${home}/dist/diplo.cjs`);
  return { file: `${cache}/diplo/${command}-${engine}-${ino}-${size}-${ctimeMs}.code`, built: false };
}

/** What loads the files of the program, or undefined where nothing is kept, or only a part of it. */
function openKept(home, { file, built }) {
  try {
    const descriptor = fs.openSync(file, fs.constants.O_RDONLY | fs.constants.O_NONBLOCK);
    const copy = built ? 0 : secondCopy(descriptor);
    const read = (start, length) => {
      const bytes = readPart(descriptor, start, length);
      if (copy > 0 && bytes.compare(readPart(descriptor, copy + start, length)) !== 0)
        throw new RangeError('damaged');
      return bytes;
    };
    const [length, code, list, times] = new Uint32Array(read(0, HEAD).buffer);
    const bytes = read(HEAD, length + code);
    const source = bytes.toString('latin1', 0, length);
    const script = new vm.Script(source, { filename: file, cachedData: bytes.subarray(length) });
    const start = HEAD + length + code;
    const others = { list, read: (from, count) => read(start + from, count) };
    const kept = built ? undefined : { file, times, source, script };
    return script.runInThisContext()(require, `${home}/dist/`, others, kept);
  } catch {
    return undefined;
  }
}

function readPart(descriptor, start, length) {
  const bytes = Buffer.allocUnsafeSlow(length);
  if (fs.readSync(descriptor, bytes, 0, length, start) < length) throw new RangeError('cut short');
  return bytes;
}

/** Where all of a file stands once more, to be compared with; code that somebody else may have written is not run. */
function secondCopy(descriptor) {
  const { uid, mode, size } = fs.fstatSync(descriptor);
  if (uid !== process.getuid() || (mode & 0o2) !== 0) throw new RangeError('of another user');
  return size / 2;
}

/** The file to begin with: what is asked most is one with the program. */
function programFile(command) {
  return command === 'search' || command === 'leader' ? `./${command}.cjs` : './diplo.cjs';
}

function start(home) {
  const [, , word = '--help'] = process.argv;
  const command = word.startsWith('-') ? 'help' : word.replace(/[^a-z]/g, '.');
  const place = placeOf(home, command);
  let load = place && openKept(home, place);
  if (place?.built === false)
    load ??= require(`${home}/dist/keep.cjs`).openNew(home, command, place.file, require);
  const file = programFile(command);
  const { main } = load ? load(file) : require(`../dist/${file}`);
  main(home);
}

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  process.stderr.write(`diplo needs Node 20.19 or later; this is ${process.version}\n`);
  process.exitCode = 2;
} else {
  start(require('node:path').dirname(__dirname));
}
