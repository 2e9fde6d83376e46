/** Where runs of backticks of each length begin, the last one first. */
export type Ticks = ReadonlyMap<number, number[]>;

/** The runs of backticks of a paragraph. */
export function ticksIn(text: string): Ticks {
  const ticks = new Map<number, number[]>();
  if (!text.includes('`')) return ticks;
  for (const { 0: run, index } of [...text.matchAll(/`+/g)].reverse()) {
    const same = ticks.get(run.length);
    if (same === undefined) ticks.set(run.length, [index]);
    else same.push(index);
  }
  return ticks;
}

/** The code that the backticks at a position begin, and where it ends; nothing where no others close it. */
export function codeAt(
  text: string,
  at: number,
  ticks: Ticks,
): { readonly text: string; readonly to: number } | undefined {
  const size = runSize(text, at);
  const close = nextAfter(ticks.get(size), at);
  if (close === undefined) return undefined;
  const code = text.slice(at + size, close).replaceAll('\n', ' ');
  return { text: withoutPadding(code), to: close + size };
}

/** How many of the same sign stand in a row. */
export function runSize(text: string, at: number): number {
  let end = at + 1;
  while (text[end] === text[at]) end += 1;
  return end - at;
}

/** One space on both sides of code is there to keep a backtick off its marks. */
function withoutPadding(code: string): string {
  return /^ [^]*[^ ][^]* $/.test(code) ? code.slice(1, -1) : code;
}

/** The first position after another one; the earlier ones are dropped, since nobody asks for them again. */
function nextAfter(positions: number[] | undefined, from: number): number | undefined {
  let next = positions?.at(-1);
  while (next !== undefined && next <= from) {
    positions?.pop();
    next = positions?.at(-1);
  }
  return next;
}
