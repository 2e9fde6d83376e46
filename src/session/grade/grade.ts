/** What an answer is worth. */
export interface Grade {
  readonly correct: boolean;
  /** One for each part that is right. */
  readonly points: number;
  readonly maxPoints: number;
}

/** Correct where every part is right; a point for each part, none deducted. */
export function gradeParts(right: readonly boolean[]): Grade {
  const points = right.filter(Boolean).length;
  return { correct: points === right.length, points, maxPoints: right.length };
}
