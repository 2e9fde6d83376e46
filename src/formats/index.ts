import type { Reader } from '../bank/reader.ts';

/** Other people's formats, each known by its content; a file that none of them knows is native. */
export const readers: readonly Reader[] = [];
