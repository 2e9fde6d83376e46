import { describe, expect, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

interface Entry {
  readonly version?: string;
  readonly integrity?: string;
  readonly hasInstallScript?: boolean;
}

const read = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));

const { packages } = read('package-lock.json') as { packages: Readonly<Record<string, Entry>> };
const installed = Object.entries(packages).filter(([name]) => name !== '');

/** Name and version of every package in the bundle, as the notices give them. */
const bundled = Array.from(
  readFileSync('THIRD-PARTY-NOTICES', 'utf8').matchAll(/^-{72}\n(\S+) (\S+) \((.+)\)$/gm),
  ([, name = '', version = '', license = '']) => ({ name, version, license }),
);

describe('what is installed', () => {
  test('is known by its content, down to the last package', () => {
    expect(installed.filter(([, { integrity }]) => integrity === undefined)).toEqual([]);
    expect(installed.length).toBeGreaterThan(100);
  });

  test('is needed for development only', () => {
    const { dependencies, optionalDependencies, peerDependencies } = read(
      'package.json',
    ) as Readonly<Record<string, unknown>>;
    expect([dependencies, optionalDependencies, peerDependencies]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});

describe('what is bundled', () => {
  test('is named with its licence', () => {
    expect(bundled.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['@inquirer/core', 'chalk', 'commander', 'gray-matter', 'js-yaml']),
    );
    expect(bundled.filter(({ license }) => license === 'undefined')).toEqual([]);
  });

  test('is at most 45 packages, each locked, none with a script that runs when it is installed', () => {
    expect(bundled.length).toBeLessThanOrEqual(45);
    for (const { name, version } of bundled) {
      const entries = installed.filter(
        ([path, entry]) => path.endsWith(`node_modules/${name}`) && entry.version === version,
      );
      expect([name, entries.length > 0]).toEqual([name, true]);
      expect(entries.filter(([, entry]) => entry.hasInstallScript === true)).toEqual([]);
    }
  });
});

describe('the package', () => {
  const { stdout } = spawnSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
    encoding: 'utf8',
  });
  const [{ files }] = JSON.parse(stdout) as [{ files: readonly { path: string }[] }];
  const paths = files.map(({ path }) => path);

  test('has what is needed to run, and nothing of how it is made', () => {
    const folders = [...new Set(paths.map((path) => path.replace(/\/.*/, '/')))].sort();
    expect(folders).toEqual([
      'LICENSE',
      'README.md',
      'THIRD-PARTY-NOTICES',
      'bin/',
      'dist/',
      'docs/',
      'package.json',
      'questions/',
      'schemas/',
    ]);
  });

  test('without the bank is at most 340 kB, a third of it readers and writers of other formats, a tenth the page', () => {
    const own = paths.filter((path) => !path.startsWith('questions/'));
    // A tar archive has a block of 512 bytes for each file.
    const archive = own.flatMap((path) => [Buffer.alloc(512), readFileSync(path)]);
    expect(gzipSync(Buffer.concat(archive)).length).toBeLessThanOrEqual(340_000);
  });
});
