import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';

/** What the bank was written from, beside the project or where the variable says. It is not part of it. */
const SHARED = process.env['PEERDRILL_SHARED'] ?? path.join('..', 'shared');

/** The files of a folder there, or one file; none where it is absent. */
export function beside(name: string): readonly string[] {
  const place = path.join(SHARED, name);
  if (!existsSync(place)) return [];
  if (!statSync(place).isDirectory()) return [readFileSync(place, 'utf8')];
  return readdirSync(place).map((file) => readFileSync(path.join(place, file), 'utf8'));
}
