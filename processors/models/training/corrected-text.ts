import type { ContentGroup, StanceLabel, Tone } from '../../../infra/contracts/index.ts';
import type { NamedSpan } from '../network/inputs.ts';

/** A text of which people put labels right, or confirmed them, on a screen; null where they said nothing. */
export interface CorrectedText {
  /** Empty for posts and comments. */
  readonly title: string;
  readonly text: string;
  readonly topics: readonly string[] | null;
  readonly group: ContentGroup | null;
  readonly tone: Tone | null;
  /** Each with the places in `${title}\n${text}` that name the unit it is about, and other bodies. */
  readonly stances: readonly { readonly label: StanceLabel; readonly names: readonly NamedSpan[] }[];
}
