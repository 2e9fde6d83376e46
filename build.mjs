import { readFile, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { build, transform } from 'esbuild';

const out = 'dist';

/**
 * What a bundled library drags in and peerdrill never calls: an editor prompt, an old YAML engine,
 * commands that are programs of their own, a search for colours.
 */
const left = {
  '@inquirer/external-editor': 'export const editAsync = undefined;',
  'js-yaml-3': 'export const safeLoad = () => undefined, safeDump = safeLoad;',
  'node:child_process': 'export const spawn = undefined;',
  '#supports-color': 'export default { stdout: false, stderr: false };',
};

/**
 * gray-matter's own js-yaml 3 is never reached: front matter is read with js-yaml 5. Commander would
 * load child processes and chalk terminals, and with them the network, at every start.
 */
const stubs = {
  name: 'stubs',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^(@inquirer\/external-editor|#supports-color)$/ }, ({ path: name }) =>
      stub(name),
    );
    onResolve({ filter: /^js-yaml$/ }, ({ importer }) =>
      importer.includes('gray-matter') ? stub('js-yaml-3') : undefined,
    );
    onResolve({ filter: /^node:child_process$/ }, ({ path: name, importer }) =>
      importer.includes('commander') ? stub(name) : undefined,
    );
    onLoad({ filter: /.*/, namespace: 'left-out' }, ({ path: name }) => ({ contents: left[name] }));
  },
};

function stub(name) {
  return { path: name, namespace: 'left-out' };
}

/** Modules that are loaded late, yet in one file: many small files start slower than one. */
const together = {
  commands: ['study', 'exam', 'home', 'report', 'list', 'notes'].map(
    (name) => `src/commands/${name}/run.ts`,
  ),
  pages: ['report', 'progress'].flatMap((name) => [
    `src/view/markdown/${name}.ts`,
    `src/view/html/${name}.ts`,
  ]),
};

const gather = {
  name: 'gather',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /\.ts$/ }, ({ kind, resolveDir, path: name }) => {
      if (kind !== 'dynamic-import') return undefined;
      const file = path.relative('.', path.join(resolveDir, name));
      const group = Object.keys(together).find((one) => together[one].includes(file));
      return group === undefined ? undefined : { path: group, namespace: 'together' };
    });
    onLoad({ filter: /.*/, namespace: 'together' }, ({ path: group }) => ({
      contents: together[group].map((file) => `export * from './${file}';`).join('\n'),
      resolveDir: path.resolve('.'),
    }));
  },
};

/**
 * esbuild splits only ES modules, and Node starts CommonJS faster: so bundle and split first,
 * then turn each chunk into CommonJS. A dynamic import becomes a late `require`.
 */
async function bundle() {
  await rm(out, { recursive: true, force: true });
  const { version } = JSON.parse(await readFile('package.json', 'utf8'));
  const { metafile } = await build({
    entryPoints: { cli: 'src/cli.ts' },
    outdir: out,
    bundle: true,
    splitting: true,
    minify: true,
    metafile: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.17',
    outExtension: { '.js': '.cjs' },
    chunkNames: '[name]-[hash]',
    define: { VERSION: JSON.stringify(version) },
    legalComments: 'none',
    plugins: [stubs, gather],
  });
  for (const name of await readdir(out)) {
    const file = path.join(out, name);
    const { code } = await transform(await readFile(file, 'utf8'), {
      format: 'cjs',
      platform: 'node',
      target: 'node20.17',
      minify: true,
      supported: { 'dynamic-import': false },
    });
    await writeFile(file, code);
  }
  return Object.keys(metafile.inputs);
}

/** The licence of every package that stands in the bundle, as its own file gives it. */
async function notices(inputs) {
  const packages = new Set(
    inputs.flatMap((input) => /^(node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1] ?? []),
  );
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

await notices(await bundle());
