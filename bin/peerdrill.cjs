#!/usr/bin/env node
'use strict';
const path = require('node:path');
const { load } = require('./compiled.cjs');

void load('cli.cjs')
  .main(path.join(__dirname, '..'))
  .then((code) => {
    process.exitCode = code;
  });
