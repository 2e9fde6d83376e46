'use strict';
// Most of a start is compiling, and it is the same each time. So what V8 made of a file is kept beside
// it, as Python keeps its bytecode. V8 takes nothing that another version of it made.
const fs = require('node:fs');
const path = require('node:path');
const { Script } = require('node:vm');

const dist = path.join(__dirname, '..', 'dist');
const kept = path.join(dist, 'compiled', `${process.version}-${process.arch}`);
const mayKeep = process.env.NODE_DISABLE_COMPILE_CACHE === undefined;

const modules = new Map();
const scripts = new Map();
let isNew = false;

/** What a file of the bundle exports. */
function load(name) {
  const known = modules.get(name);
  if (known !== undefined) return known.exports;
  const module = { exports: {} };
  modules.set(name, module);
  const run = compile(name).runInThisContext();
  run(module.exports, (id) => (id.startsWith('./') ? load(id.slice(2)) : require(id)), module);
  return module.exports;
}

function compile(name) {
  const filename = path.join(dist, name);
  const source = `(function (exports, require, module) {${fs.readFileSync(filename, 'utf8')}\n})`;
  if (!mayKeep || !HASHED.test(name)) return new Script(source, { filename });
  const script = new Script(source, { filename, cachedData: read(name) });
  isNew ||= script.cachedDataRejected !== false;
  scripts.set(name, script);
  return script;
}

/** V8 knows a source by its length alone: only what has another name when it is another text is kept. */
const HASHED = /-[\w-]{8}\.cjs$/;

function read(name) {
  try {
    return fs.readFileSync(path.join(kept, name));
  } catch {
    return undefined;
  }
}

/** At the end, when all that was needed is compiled. Where nobody may write, the next start is no faster. */
function keep() {
  try {
    fs.mkdirSync(kept, { recursive: true });
    for (const [name, script] of scripts) write(path.join(kept, name), script.createCachedData());
  } catch {
    return;
  }
}

/** Whole and on the disk before it has its name: V8 does not look for damage inside. */
function write(file, data) {
  const unnamed = `${file}.${process.pid}`;
  fs.writeFileSync(unnamed, data, { flush: true });
  fs.renameSync(unnamed, file);
}

process.once('exit', () => {
  if (isNew) keep();
});

module.exports = { load };
