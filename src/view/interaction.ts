import type { Prose } from '../markdown/place.ts';
import { plain } from '../markdown/plain-text.ts';

/** Texts by language tag. */
type LanguageMap = Readonly<Record<string, string>>;

/** Something that can be picked; ids are positions in the author's order, from 0. */
interface Component {
  readonly id: string;
  readonly description: LanguageMap;
}

/**
 * A question as xAPI describes interactions: its kind, what there is to pick, and what is correct.
 * @see https://github.com/adlnet/xAPI-Spec/blob/master/xAPI-Data.md#interaction-activities
 */
export interface Interaction {
  readonly interactionType:
    'true-false' | 'choice' | 'fill-in' | 'matching' | 'sequencing' | 'numeric';
  readonly correctResponsesPattern: readonly string[];
  readonly choices?: readonly Component[];
  readonly source?: readonly Component[];
  readonly target?: readonly Component[];
}

/** Positions as a pattern or a response lists them. */
export function listed(positions: readonly number[]): string {
  return positions.join('[,]');
}

/** The interaction of an answer that is typed; case is folded in it. */
export function fillIn(patterns: readonly string[]): Interaction {
  return {
    interactionType: 'fill-in',
    correctResponsesPattern: patterns.map((pattern) => `{case_matters=false}${pattern}`),
  };
}

/** Texts to pick, by their positions. */
export function components(texts: readonly Prose[], lang: string): readonly Component[] {
  return texts.map(({ text }, position) => ({
    id: String(position),
    description: { [languageTag(lang)]: plain(text) },
  }));
}

/** A language tag, or "und" for what is none. */
export function languageTag(lang: string): string {
  return /^[a-z]{2,3}(?:-[a-z\d]{2,8})*$/i.test(lang) ? lang : 'und';
}
