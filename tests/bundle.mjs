/**
 * Makes one file of a program that comes on standard input: `node tests/bundle.mjs <input> <output>`.
 * Its imports are those of a file that would stand at the input's path. A process of its own, since
 * the bundler does not work inside Jest.
 */
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { build } from 'rolldown';

const [name, file] = process.argv.slice(2);
const input = path.resolve(name);
const code = await text(process.stdin);

await build({
  input,
  plugins: [
    {
      name: 'standard-input',
      resolveId: (id) => (id === input ? id : undefined),
      load: (id) => (id === input ? code : undefined),
    },
  ],
  platform: 'node',
  output: { file, format: 'esm', codeSplitting: false },
  logLevel: 'silent',
});
