import { fstatSync, statSync } from 'node:fs';

/**
 * Whether a descriptor leads to a terminal. What is none can mostly be told by the file system: to ask
 * Node is costly, since its terminals come with streams and the network.
 */
export function isTerminal(descriptor: number): boolean {
  const stats = fstatSync(descriptor);
  if (!stats.isCharacterDevice() || stats.rdev === nullDevice()) return false;
  return process.getBuiltinModule('node:tty').isatty(descriptor);
}

/** The number of the device that output is thrown away on; systems without one have another name for it. */
function nullDevice(): number | undefined {
  return statSync('/dev/null', { throwIfNoEntry: false })?.rdev;
}

/** The columns of the terminal that is written to, where there is one that knows them. */
export function columnsOfWindow(): number | undefined {
  const columns = isTerminal(1) ? process.stdout.columns : 0;
  return columns === 0 ? undefined : columns;
}
