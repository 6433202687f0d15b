#!/usr/bin/env node
/**
 * Starts the program in `dist/`. Reading and compiling its files takes longer than most answers, so that building it
 * also keeps what V8 made of them, for the Node that builds: a file for each command, which begins with what the
 * command needs at once (src/bundle/keep-code.ts). Any other Node loads the files as any module, with the same answers.
 */
'use strict';
const fs = require('node:fs');
const vm = require('node:vm');

/** Bytes before the source: the lengths of it, of its code, and of the list of further files; then nothing. */
const HEAD = 16;

/** Where the code of a command is kept, if it is: no two versions of V8 understand each other's. */
function keptFile(home, word = '--help') {
  const name = word.startsWith('-') ? 'help' : word.replace(/[^a-z]/g, '.');
  return `${home}/dist/code/${process.versions.v8}-${process.arch}/${name}.code`;
}

/** What loads the files of the program, or undefined where nothing is kept, or only a part of it. */
function openKept(home) {
  try {
    const file = keptFile(home, process.argv[2]);
    const descriptor = fs.openSync(file, 'r');
    const read = (start, length) => {
      const bytes = Buffer.allocUnsafeSlow(length);
      if (fs.readSync(descriptor, bytes, 0, length, start) < length) throw new RangeError('cut short');
      return bytes;
    };
    const [source, code, list] = new Uint32Array(read(0, HEAD).buffer);
    const bytes = read(HEAD, source + code);
    const script = new vm.Script(bytes.toString('latin1', 0, source), {
      filename: file,
      cachedData: bytes.subarray(source),
    });
    const start = HEAD + source + code;
    const others = { list, read: (from, length) => read(start + from, length) };
    return script.runInThisContext()(require, `${home}/dist/`, others);
  } catch {
    return undefined;
  }
}

/** The file to begin with: what is asked most is one with the program. */
function programFile(word) {
  return word === 'search' || word === 'leader' ? `./${word}.cjs` : './diplo.cjs';
}

function start(home) {
  const load = openKept(home);
  const file = programFile(process.argv[2]);
  const { main } = load ? load(file) : require(`../dist/${file}`);
  main(home);
}

const [major, minor] = process.versions.node.split('.').map(Number);
if (require.main !== module) {
  module.exports = { keptFile, programFile, HEAD };
} else if (major < 20 || (major === 20 && minor < 19)) {
  process.stderr.write(`diplo needs Node 20.19 or later; this is ${process.version}\n`);
  process.exitCode = 2;
} else {
  start(require('node:path').dirname(__dirname));
}
