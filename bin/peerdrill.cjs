#!/usr/bin/env node
'use strict';
const { main } = require('../dist/cli.cjs');

void main().then((code) => {
  process.exitCode = code;
});
