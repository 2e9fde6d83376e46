'use strict';
// Preloaded into a program: at its end it writes to descriptor 3 which files and which parts of Node it loaded.
const fs = require('node:fs');

process.on('exit', () => {
  const files = Object.keys(require.cache).filter((file) => file !== __filename);
  const parts = process.moduleLoadList.filter((name) => name.startsWith('NativeModule '));
  fs.writeSync(3, JSON.stringify({ files, node: parts.map((name) => name.split(' ')[1]) }));
});
