/**
 * Runs a benchmark: `npm run bench -- <name> [arguments]`. The benchmarks are TypeScript, so each is
 * bundled into a temporary folder first, beside the packages that it imports. They find the project in
 * the working directory.
 */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'rolldown';

const here = dirname(fileURLToPath(import.meta.url));
const names = readdirSync(here)
  .filter((name) => name.endsWith('.ts'))
  .map((name) => name.slice(0, -'.ts'.length));

const [name, ...rest] = process.argv.slice(2);

if (name === undefined || !names.includes(name)) {
  console.error(`Which benchmark? One of: ${names.join(', ')}`);
  process.exitCode = 2;
} else {
  const folder = mkdtempSync(join(dirname(here), 'node_modules', '.bench-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  process.chdir(dirname(here));
  process.argv.splice(1, Infinity, join(here, `${name}.ts`), ...rest);
  const outfile = join(folder, `${name}.mjs`);
  await build({
    input: join(here, `${name}.ts`),
    platform: 'node',
    external: /^[^./]/,
    output: { file: outfile, format: 'esm', sourcemap: 'inline', codeSplitting: false },
    logLevel: 'warn',
  });
  await import(pathToFileURL(outfile).href);
}
