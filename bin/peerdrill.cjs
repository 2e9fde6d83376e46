#!/usr/bin/env node
'use strict';
const path = require('node:path');
const { main } = require('../dist/cli.cjs');

void main(path.join(__dirname, '..', 'questions')).then((code) => {
  process.exitCode = code;
});
