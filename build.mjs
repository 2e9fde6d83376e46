import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFile, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'rolldown';

const out = 'dist';

/** What a bundled library drags in and peerdrill never calls, by the library and the name it imports. */
const unused = [
  // An editor prompt, with half a megabyte of character sets.
  ['@inquirer/editor', '@inquirer/external-editor', 'export const editAsync = undefined;'],
  // Engines for front matter: an old YAML, and one that executes what it reads.
  ['gray-matter', './engines', 'module.exports = {};'],
  ['gray-matter', './lib/engines', 'module.exports = {};'],
  // Commands that are programs of their own.
  ['commander', 'node:child_process', 'export const spawn = undefined;'],
  // A search for colours, which loads terminals and with them the network.
  ['chalk', '#supports-color', 'export default { stdout: false, stderr: false };'],
];

const withoutUnused = {
  name: 'without-unused',
  resolveId(name, importer = '') {
    const at = unused.findIndex(
      ([library, imported]) =>
        imported === name && slashed(importer).includes(`node_modules/${library}/`),
    );
    return at < 0 ? undefined : `unused:${at}`;
  },
  load(id) {
    return id.startsWith('unused:') ? unused[id.slice('unused:'.length)][2] : undefined;
  },
};

/**
 * The files of the bundle, each loaded when it is first needed. A file holds what is named here and
 * what that imports, but for what stands in a file before it.
 */
const files = [
  ['start', /cli\.ts$/],
  ['flags', /commands\/flags\//],
  [
    'common',
    /io\/system\.ts$|env-paths|commands\/command\.ts$/,
    /(markdown\/plain-text|bank\/(all-and-none|ids|languages|numbers|suggest))\.ts$/,
    /view\/(json|formatted-text|words)\.ts$/,
  ],
  ['bank', /bank\/load\.ts$|formats\/index\.ts$/],
  ['study', /commands\/(study|exam|home|report|list|notes)\.ts$|io\/plain-asker\.ts$/],
  ['check', /commands\/(check|new)\.ts$|io\/git\.ts$/],
  ['shell', /commands\/(completion|manual)\.ts$/],
  ['exchange', /commands\/(export|import)\.ts$/],
  ['terminal', /io\/terminal\//],
  ['pages', /view\/|commands\/report/],
];

/** CommonJS, since Node starts it faster than ES modules. Gives the modules that stand in the bundle. */
async function bundle() {
  await rm(out, { recursive: true, force: true });
  const { version } = JSON.parse(await readFile('package.json', 'utf8'));
  const define = { VERSION: JSON.stringify(version), BUILD: JSON.stringify(await buildId()) };
  const { output } = await build({
    input: { cli: 'src/cli.ts' },
    platform: 'node',
    plugins: [withoutUnused],
    treeshake: { propertyReadSideEffects: false },
    transform: { target: 'node20.17', define },
    output: {
      dir: out,
      format: 'cjs',
      minify: true,
      comments: false,
      externalLiveBindings: false,
      entryFileNames: 'cli.cjs',
      // Node.js keeps compiled code by the name of its file: that of another release takes its place.
      chunkFileNames: '[name].cjs',
      codeSplitting: {
        groups: files.map(([name, ...parts], index) => ({
          name,
          test: (id) => parts.some((part) => part.test(slashed(id))),
          priority: files.length - index,
        })),
      },
    },
  });
  return output.flatMap(({ moduleIds }) => moduleIds.map((id) => slashed(path.relative('.', id))));
}

/** The script of the page that `export --to html` makes, in one file that any browser of the last two years reads. */
async function bundleQuiz() {
  const { output } = await build({
    input: 'src/page/quiz.ts',
    platform: 'browser',
    treeshake: { propertyReadSideEffects: false },
    transform: { target: 'es2023' },
    output: { file: path.join(out, 'quiz.js'), format: 'iife', minify: true, comments: false },
  });
  return output.flatMap(({ moduleIds }) => moduleIds.map((id) => slashed(path.relative('.', id))));
}

function slashed(file) {
  return file.replaceAll(path.sep, '/');
}

/** Another one for every other program: what a program keeps for itself is nothing to the next. */
async function buildId() {
  const names = (await readdir('src', { recursive: true })).filter((name) => name.endsWith('.ts'));
  const files = ['package-lock.json', ...names.sort().map((name) => path.join('src', name))];
  const hash = createHash('sha256');
  for (const file of files) hash.update(await readFile(file));
  return hash.digest('hex').slice(0, 16);
}

/** The licence of every package that stands in the bundle, as its own file gives it. */
async function notices(inputs) {
  const packages = new Set(
    inputs.flatMap(
      (input) => /(?:^|\/)(node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1] ?? [],
    ),
  );
  // Its runtime, which holds the files of a bundle together, is a module without a path.
  if (inputs.some((input) => input.includes('rolldown/runtime')))
    packages.add('node_modules/rolldown');
  const parts = await Promise.all([...packages].sort().map(notice));
  await writeFile(
    'THIRD-PARTY-NOTICES',
    `peerdrill contains these packages.\n\n${parts.join('\n')}`,
  );
}

async function notice(folder) {
  const { name, version, license } = JSON.parse(
    await readFile(path.join(folder, 'package.json'), 'utf8'),
  );
  const file = (await readdir(folder)).find((entry) => /^licen[cs]e/i.test(entry));
  const text = file === undefined ? '' : await readFile(path.join(folder, file), 'utf8');
  return `${'-'.repeat(72)}\n${name} ${version} (${license})\n\n${text.trim()}\n`;
}

/** The manual page, which the program itself can tell. */
async function writeManual() {
  const page = execFileSync(process.execPath, ['bin/peerdrill.cjs', 'manual']);
  await writeFile(path.join(out, 'peerdrill.1'), page);
}

await notices([...(await bundle()), ...(await bundleQuiz())]);
await writeManual();
