/** Loaded before the program: what is appended to the history goes as FAULTS says, a word an append, then well. */
const fs = require('node:fs');
const { syncBuiltinESMExports } = require('node:module');

const faults = (process.env.FAULTS ?? '').split(' ');
const append = fs.appendFileSync;

fs.appendFileSync = (file, data, ...rest) => {
  const fault = String(file).endsWith('history.jsonl') ? (faults.shift() ?? '') : '';
  const [code, share] = fault.split(':');
  if (code === '' || code === 'well') return append(file, data, ...rest);
  if (share !== undefined) append(file, data.slice(0, data.length * Number(share)), ...rest);
  throw Object.assign(new Error(`${code}: write`), { code, syscall: 'write' });
};
syncBuiltinESMExports();
