import { execFile, spawn } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { newFolder } from '../new-folder.ts';

/** Makes a program of a few lines that import as if they stood in a folder of the project, and gives its path. */
export async function makeProgram(code: string, folder = 'src'): Promise<string> {
  const file = path.join(newFolder(), 'program.mjs');
  const input = path.join(folder, 'program.ts');
  const bundling = promisify(execFile)(process.execPath, ['tests/bundle.mjs', input, file]);
  bundling.child.stdin?.end(code);
  await bundling;
  return file;
}

/** How a program was run. */
export interface Setting {
  readonly cwd?: string;
  /** The whole environment but for PATH. */
  readonly env?: Readonly<Record<string, string>>;
  /** Not as root: as a user who owns nothing and whom the system does not know. */
  readonly nobody?: boolean;
}

/** Starts a program. `done` gives what it wrote and how it ended. */
export function start(program: string, words: readonly string[] = [], setting: Setting = {}) {
  const { cwd, env = {}, nobody = false } = setting;
  const child = spawn(process.execPath, [program, ...words], {
    cwd,
    env: { PATH: process.env['PATH'], ...env },
    ...(nobody && process.getuid?.() === 0 ? { uid: 54_321, gid: 54_321 } : {}),
  });
  let out = '';
  let err = '';
  child.stdout.on('data', (data: Buffer) => (out += data.toString()));
  child.stderr.on('data', (data: Buffer) => (err += data.toString()));
  const done = new Promise<{
    out: string;
    err: string;
    code: number | null;
    signal: string | null;
  }>((resolve) => child.on('close', (code, signal) => resolve({ out, err, code, signal })));
  /** Waits until the program has written this. */
  const sees = (text: string) =>
    new Promise<void>((resolve) => {
      const look = () => out.includes(text) && resolve();
      child.stdout.on('data', look);
      look();
    });
  return { child, done, sees };
}
