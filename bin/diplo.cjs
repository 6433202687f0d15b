#!/usr/bin/env node
'use strict';
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  process.stderr.write(`diplo needs Node 20.19 or later; this is ${process.version}\n`);
  process.exitCode = 2;
} else {
  require('../dist/start.cjs').start(require('node:path').dirname(__dirname));
}
