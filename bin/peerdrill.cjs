#!/usr/bin/env node
'use strict';
const { existsSync, lstatSync, mkdirSync } = require('node:fs');
const { enableCompileCache } = require('node:module');
const path = require('node:path');

const home = path.join(__dirname, '..');
const program = path.join(home, 'dist', 'cli.cjs');
if (existsSync(program)) start();
else {
  process.stderr.write(
    'peerdrill: This copy is not built. Run "npm ci && npm run build" in it, or install a release such as v0.2.0.\n',
  );
  process.exitCode = 2;
}

function start() {
  // Most of a start is compiling, and it is the same each time. From 22.1 on, Node keeps what it made.
  if (enableCompileCache !== undefined) keepCompiled(cacheFolder(process.env));
  void require(program)
    .main(home)
    .then((code) => {
      process.exitCode = code;
    });
}

/** One folder is made, where the one above is there. Code is not taken from where others may write. */
function keepCompiled(folder) {
  if (!path.isAbsolute(folder)) return;
  try {
    mkdirSync(folder, 0o700);
  } catch (error) {
    if (error.code !== 'EEXIST') return;
  }
  if (isOwn(lstatSync(folder))) enableCompileCache(folder);
}

/** Windows does not tell. */
function isOwn(stats) {
  if (!stats.isDirectory()) return false;
  return !process.geteuid || (stats.uid === process.geteuid() && (stats.mode & 0o022) === 0);
}

/** As src/io/data-and-cache-folders.ts has it, which would have to be compiled first. */
function cacheFolder({ PEERDRILL_DATA, XDG_CACHE_HOME, LOCALAPPDATA = '', HOME = '' }) {
  if (PEERDRILL_DATA) return path.join(PEERDRILL_DATA, 'cache');
  if (process.platform === 'win32') return path.join(LOCALAPPDATA, 'peerdrill', 'Cache');
  if (process.platform === 'darwin') return path.join(HOME, 'Library', 'Caches', 'peerdrill');
  return path.join(XDG_CACHE_HOME || path.join(HOME, '.cache'), 'peerdrill');
}
