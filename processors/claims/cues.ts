import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { claimMarkers } from '../../infra/contracts/index.ts';
import { longestFirst, PhraseMatcher, type Token } from '../phrases/index.ts';

/** What a text does with what it tells: the markers of the contract, one list of words each. */
export const cueKinds = claimMarkers;
export type CueKind = (typeof cueKinds)[number];

/** Words of the text that are a cue. */
export interface Cue {
  readonly kind: CueKind;
  /** Numbers of its first and last word. */
  readonly first: number;
  readonly last: number;
}

const schema = z.strictObject(Object.fromEntries(cueKinds.map((kind) => [kind, z.array(z.string().min(1))])) as Record<CueKind, z.ZodArray<z.ZodString>>);

/** Read once, with the module: the list belongs to the program. */
const lists = schema.parse(parse(readFileSync(new URL('cues.yaml', import.meta.url), 'utf8')));
const matchers = new Map(cueKinds.map((kind) => [kind, new PhraseMatcher(lists[kind].map((text) => ({ text, value: kind })))]));

/** The cues of a text. Kinds overlap: "đề nghị" is a plan and a demand. */
export function cuesOf(text: string, tokens: readonly Token[], unmarked: boolean): Cue[] {
  const cues: Cue[] = [];
  for (const [kind, matcher] of matchers) {
    for (const { first, last } of longestFirst(matcher.find(text, tokens, { unmarked }))) cues.push({ kind, first, last });
  }
  return cues.sort((left, right) => left.first - right.first);
}
