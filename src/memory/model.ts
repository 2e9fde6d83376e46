/**
 * Every constant of the memory, in one place. The forgetting curve is the power law of FSRS (Ye
 * 2022–2024, retention 0.9 after S days by definition); the other values were chosen in simulation
 * over four hidden memory models, and `npm run bench learning` measures them again.
 */
export const DAY = 86_400_000;

/**
 * Days from now that shares, counts and the forecast are told for: what was on the screen a minute ago is
 * known now, and says little. `npm run bench learning` tests forecasts one to fourteen days ahead.
 */
export const AHEAD = 7;

/** To be raised with whatever changes what answers come to: then digests from before do not hold. */
export const REVISION = 2;

/** Days without an answer after which a question counts as met on another day. */
export const DAY_GAP = 0.4;

/** (1 + DECAY·Δ/S)^-½ is 0.9 at Δ = S: DECAY = 0.9^-2 − 1. */
export const DECAY = 0.2346;

/**
 * Below this chance of being known a question is due: more likely forgotten than known. In simulation
 * anything from 0.5 to 0.65 does about equally well. 0.8 asks every miss again on the next day, so that
 * a bank too large for the time is never got through, and loses to shuffling there.
 */
export const DUE = 0.5;

/** How often somebody who knows the answer still errs. */
export const SLIP = 0.03;

/** Days of strength after a first answer: not known, known. */
export const FIRST_MISS = 0.4;
export const FIRST_HIT = 4;

/**
 * A fully spaced recall multiplies the strength by 1 + GROWTH. The published weights of FSRS-6 give
 * 4 to 7 for a recall at a chance of 0.9 to 0.8.
 */
export const GROWTH = 5;

/** How fast, and how far, the learner's own speed moves. */
export const SPEED_STEP = 0.1;
export const SPEED_LOW = 0.1;
export const SPEED_HIGH = 10;

/** Unseen questions: the chance they are known, and how many answers that belief weighs. */
export const PRIOR = 0.35;
export const LEARNER_WEIGHT = 3;
export const TOPIC_WEIGHT = 4;

/** How much "sure" speaks for knowing rather than guessing. */
export const SURE = 0.8;
