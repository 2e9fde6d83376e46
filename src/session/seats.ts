/** Whatever is given seats by its weight, and no more of them than it has room for. */
export interface Party {
  readonly weight: number;
  readonly room: number;
}

/**
 * Gives out seats by the largest remainder (Hamilton's method): everybody the whole part of their
 * share, then one more to those whose fractions are largest, of equals to the first. What does not
 * fit into a party goes to the others by their weights; one without weight gets none.
 */
export function seats(count: number, parties: readonly Party[]): readonly number[] {
  const given = new Map<Party, number>();
  let open = parties.filter(({ weight }) => weight > 0);
  let left = count;
  for (;;) {
    const shares = sharesOf(left, open);
    const full = open.filter((party) => (shares.get(party) ?? 0) >= party.room);
    if (full.length === 0) {
      for (const [party, number] of rounded(left, shares)) given.set(party, number);
      return parties.map((party) => given.get(party) ?? 0);
    }
    for (const party of full) given.set(party, party.room);
    left -= full.reduce((sum, { room }) => sum + room, 0);
    open = open.filter((party) => !full.includes(party));
  }
}

function sharesOf(count: number, parties: readonly Party[]): ReadonlyMap<Party, number> {
  const sum = parties.reduce((all, { weight }) => all + weight, 0);
  return new Map(parties.map((party) => [party, (count * party.weight) / sum]));
}

function rounded(
  count: number,
  shares: ReadonlyMap<Party, number>,
): readonly (readonly [Party, number])[] {
  const whole = [...shares].map(([party, share]) => ({ party, share, number: Math.floor(share) }));
  const rest = count - whole.reduce((sum, { number }) => sum + number, 0);
  return whole
    .sort((a, b) => b.share - b.number - (a.share - a.number))
    .map(({ party, number }, index) => [party, index < rest ? number + 1 : number]);
}
