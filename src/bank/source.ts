/** A file of a bank, or why it could not be read. */
export interface Source {
  /** The name to show: relative to where the program runs. */
  readonly file: string;
  /** Its path inside the bank's folder, with `/`: the folder is the concept, the name the topic. */
  readonly path: string;
  readonly content: Uint8Array | Unreadable;
}

/** Why a file on the walk has no bytes (a device, a loop, no permission, too large). */
export interface Unreadable {
  readonly reason: string;
}
