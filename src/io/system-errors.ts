/** Why the system refused something, as a sentence. */
export function reasonOf(error: unknown): string {
  const code = codeOf(error);
  if (code !== '') return reasons.get(code) ?? `The system says ${code}.`;
  return textOf(error, 'message');
}

/** The system's name for what went wrong, such as `ENOENT`; empty for anything else. */
export function codeOf(error: unknown): string {
  return textOf(error, 'code');
}

// Not by `instanceof`: an error may come from another realm, as in the tests.
function textOf(error: unknown, name: 'code' | 'message'): string {
  if (typeof error !== 'object' || error === null) return '';
  const value: unknown = Reflect.get(error, name);
  return typeof value === 'string' ? value : '';
}

const reasons: ReadonlyMap<string, string> = new Map([
  ['EACCES', 'There is no permission.'],
  ['EPERM', 'There is no permission.'],
  ['ENOENT', 'It does not exist.'],
  ['ENOTDIR', 'Part of the path is not a folder.'],
  ['EISDIR', 'It is a folder.'],
  ['EEXIST', 'There is a file in its place.'],
  ['ELOOP', 'Its links go in a circle.'],
  ['ENAMETOOLONG', 'The name is too long.'],
  ['ENXIO', 'It is not a regular file.'],
  ['EMFILE', 'Too many files are open.'],
  ['EROFS', 'The disk cannot be written.'],
  ['ENOSPC', 'The disk is full.'],
  ['EDQUOT', 'The disk is full.'],
  ['EIO', 'The disk reports an error.'],
]);
