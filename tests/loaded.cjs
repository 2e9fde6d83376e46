'use strict';
// Preloaded into a program: at its end it writes to descriptor 3 which files and which parts of Node it loaded.
const fs = require('node:fs');
const path = require('node:path');

const dist = path.resolve('dist');
const { readFileSync } = fs;
const files = new Set();

fs.readFileSync = (file, ...rest) => {
  if (typeof file === 'string' && path.dirname(file) === dist) files.add(file);
  return readFileSync(file, ...rest);
};

process.on('exit', () => {
  for (const file of Object.keys(require.cache)) if (file !== __filename) files.add(file);
  const parts = process.moduleLoadList.filter((name) => name.startsWith('NativeModule '));
  fs.writeSync(
    3,
    JSON.stringify({ files: [...files], node: parts.map((name) => name.split(' ')[1]) }),
  );
});
