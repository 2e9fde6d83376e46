/** Put in by the build, from package.json. */
declare const VERSION: string;

/** The program's own version; empty where it was not built. */
export const version = typeof VERSION === 'string' ? VERSION : '';
