import { searchable } from '../../../infra/text/index.ts';
import { tokensOf } from '../../phrases/index.ts';
import { daysOf } from './days.ts';
import { figuresOf } from './figures.ts';
import { hash32 } from './hash.ts';
import { namesOf } from './names.ts';
import { placesOf } from './places.ts';
import type { Rarity } from './rarity.ts';
import { shinglesOf } from './shingles.ts';
import type { Sketch } from './sketch.ts';
import { termsOf } from './terms.ts';

export interface Text {
  readonly title: string;
  readonly text: string;
  readonly outlet: string;
  /** The organisation that a reprint names. */
  readonly syndicatedFrom: string | null;
  /** Epoch milliseconds. */
  readonly publishedAt: number;
}

/** An event is told within its first thousands of letters; what follows in a long text is background. */
const longestRead = 12_000;

/** "Báo Tân Hải" is credited as "Tân Hải". */
const nameHash = (name: string): number => hash32(searchable(name).replace(/^(?:bao|tap chi|dai|kenh|trang) /, ''));

/** What a text is made of. `offsetMs` is the office's zone east of Greenwich. */
export function makeSketch({ title, text, outlet, syndicatedFrom, publishedAt }: Text, rarity: Rarity, offsetMs: number): Sketch {
  const body = text.slice(0, longestRead);
  const whole = `${title}\n${body}`;
  const tokens = tokensOf(whole);
  const titleTokens = tokens.filter(({ start }) => start < title.length);
  const bodyTokens = tokens.slice(titleTokens.length);
  return {
    outlet: nameHash(outlet),
    after: syndicatedFrom === null ? 0 : nameHash(syndicatedFrom),
    terms: termsOf(whole, titleTokens, bodyTokens, rarity),
    places: placesOf(whole, tokens, title.length),
    names: namesOf(whole, tokens, title.length, rarity),
    days: daysOf(body, publishedAt, offsetMs),
    figures: figuresOf(title, body),
    ...shinglesOf(bodyTokens.length >= 12 ? bodyTokens : tokens),
  };
}
