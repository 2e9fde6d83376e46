import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';

/**
 * Makes a release here, and sends nothing anywhere. A commit gives the version and its heading in the
 * changelog. On it stands another, which the tag alone holds: the same tree with what was built, so
 * that it can be installed as it is, and without what would have npm build it again.
 */
const usage =
  'npm run release -- 0.2.0          say what a release would be\n' +
  'npm run release -- --tag 0.2.0    make it: a commit and a tag, here\n' +
  '  --without-gate                  leave the gate out';

/** What is built and in no commit of a branch. */
const BUILT = ['dist', 'THIRD-PARTY-NOTICES'];

const { values, positionals } = parseArgs({
  options: { tag: { type: 'string' }, 'without-gate': { type: 'boolean' } },
  allowPositionals: true,
});
const version = values.tag ?? positionals[0];
try {
  if (version === undefined) say(usage);
  else if (values.tag === undefined) say(describe(plan(version)));
  else release(plan(version), values['without-gate'] !== true);
} catch (error) {
  process.stderr.write(`release: ${error.message}\n`);
  process.exitCode = 1;
}

/** What a release would be. Throws where it cannot be made of what stands here. */
function plan(version) {
  if (!/^\d+\.\d+\.\d+$/.test(version)) throw new Error(`${version} is no version such as 0.2.0`);
  const tag = `v${version}`;
  if (git('tag', '--list', tag) !== '') throw new Error(`there is a tag ${tag} already`);
  const changed = git('status', '--porcelain');
  if (changed !== '') throw new Error(`these are not committed:\n${changed}`);
  const now = manifest().version;
  const isCommitted = now === version;
  if (!isCommitted && !isLater(version, now))
    throw new Error(`${version} is not later than ${now}`);
  const changes = sectionOf(isCommitted ? version : 'Unreleased');
  if (changes === '') throw new Error('the changelog says nothing of what changed');
  return { version, tag, now, isCommitted, changes };
}

function describe({ tag, now, isCommitted, changes }) {
  const commit = isCommitted ? 'the commit that stands here' : `a commit that follows ${now}`;
  return `${tag} would be made of ${commit}:\n\n${changes}\n\nMake it: npm run release -- --tag ${tag.slice(1)}`;
}

function release({ version, tag, isCommitted }, withGate) {
  if (withGate) npm('run', 'check');
  if (!isCommitted) commitVersion(version);
  // The version and the sources are in what is built.
  npm('run', '--silent', 'build');
  const commit = commitBuilt(tag);
  git('tag', '--annotate', '--message', `peerdrill ${version}`, tag, commit);
  say(`${tag} is made here. To publish it: git push origin ${tag}, and the branch below it`);
}

/** The commit of a branch: version and heading. */
function commitVersion(version) {
  const today = new Date().toISOString().slice(0, 10);
  replace('CHANGELOG.md', '## Unreleased\n', `## Unreleased\n\n## ${version} - ${today}\n`);
  npm('version', version, '--no-git-tag-version', '--ignore-scripts');
  git('commit', '--quiet', '--all', '--message', `Release ${version}`);
}

/** The commit of the tag. Its dates are those of the one below, so that it can be made again to the last bit. */
function commitBuilt(tag) {
  const folder = mkdtempSync(path.join(tmpdir(), 'peerdrill-release-'));
  const date = git('show', '--no-patch', '--format=%cI', 'HEAD');
  const env = {
    ...process.env,
    GIT_INDEX_FILE: path.join(folder, 'index'),
    GIT_AUTHOR_DATE: date,
    GIT_COMMITTER_DATE: date,
  };
  const inIndex = (...args) => run('git', args, { env });
  try {
    inIndex('read-tree', 'HEAD');
    inIndex('add', '--force', '--', ...BUILT);
    inIndex('rm', '--quiet', '--cached', '--', 'package-lock.json');
    const file = path.join(folder, 'package.json');
    writeFileSync(file, `${JSON.stringify(installedManifest(manifest()), undefined, 2)}\n`);
    const blob = git('hash-object', '-w', '--', file);
    inIndex('update-index', '--cacheinfo', `100644,${blob},package.json`);
    const tree = inIndex('write-tree');
    return inIndex('commit-tree', tree, '-p', 'HEAD', '-m', `Build ${tag}`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Without what npm takes for a reason to install three hundred packages and build: they are in what is built. */
function installedManifest(manifest) {
  const developing = ['devDependencies', 'overrides', 'allowScripts'];
  const kept = Object.entries(manifest).filter(([key]) => !developing.includes(key));
  return { ...Object.fromEntries(kept), scripts: { start: manifest.scripts.start } };
}

/** What the changelog says below a heading. */
function sectionOf(heading) {
  const [, ...sections] = readFileSync('CHANGELOG.md', 'utf8').split(/^## /m);
  const section = sections.find((text) => text.split(/\s/, 1)[0] === heading) ?? '';
  return section.replace(/.*/, '').trim();
}

function isLater(version, other) {
  const [a, b] = [version, other].map((text) => text.split('.').map(Number));
  const at = a.findIndex((number, index) => number !== b[index]);
  return at >= 0 && a[at] > b[at];
}

function replace(file, from, to) {
  const text = readFileSync(file, 'utf8');
  if (!text.includes(from)) throw new Error(`${file} has no line ${from.trim()}`);
  writeFileSync(file, text.replace(from, to));
}

function manifest() {
  return JSON.parse(readFileSync('package.json', 'utf8'));
}

function git(...args) {
  return run('git', args);
}

/** npm is a script on Windows, which only a shell starts. */
function npm(...args) {
  execFileSync('npm', args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
}

/** What a program prints. Throws with what it says of why it failed. */
function run(program, args, options = {}) {
  return execFileSync(program, args, { encoding: 'utf8', ...options }).trim();
}

function say(text) {
  process.stdout.write(`${text}\n`);
}
