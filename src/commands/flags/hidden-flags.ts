import type { Usage } from '../command.ts';

/** Of commands that programs call, and no help tells of. */
export const usage: Usage = { flags: [] };
