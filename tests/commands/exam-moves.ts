/** With this seed the two single questions come first: ice/colour, ice/floating, then the series. */
export const exam = ['exam', '--seed', '4'];

export const at = (picked: number) => ({ type: 'answer', picked: [picked], hint: 0 }) as const;
export const go = (number: number) => ({ type: 'question', at: number - 1 }) as const;
export const skip = { type: 'skip', hint: 0 } as const;
export const back = { type: 'back' } as const;
export const review = { type: 'review' } as const;
export const quit = { type: 'quit' } as const;
export const submit = { type: 'submit' } as const;
export const timeout = { type: 'timeout' } as const;

/** All five, right. */
export const all = [at(0), at(0), at(1), at(1), at(0)];
