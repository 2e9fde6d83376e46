import type { Model } from '../mind.ts';
import { activation } from './activation.ts';
import { halfLife } from './half-life.ts';
import { powerLaw } from './power-law.ts';
import { threeState } from './three-state.ts';

export const models: readonly Model[] = [powerLaw, activation, halfLife, threeState];
