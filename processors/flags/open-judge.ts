import { join } from 'node:path';
import { createRestorer } from '../diacritics/index.ts';
import { builtInFolder } from '../models/index.ts';
import { readBase } from '../models/folder/base.ts';
import { knownFacts, type ApprovedFact, type KnownFacts } from './facts.ts';
import { flagModel, flagText, type FlaggableText } from './flag-text.ts';
import { readJudge } from './judge-file.ts';
import { readText } from './reading/read.ts';
import { createLexicon } from './reading/lexicon.ts';
import type { Flag } from '../../infra/contracts/index.ts';

/** Flags texts by the facts that it was given last. */
export interface Flagger {
  readonly model: string;
  /** How many facts texts are compared with. */
  readonly size: number;
  /** Takes the place of all facts known before. */
  know(facts: readonly ApprovedFact[]): void;
  flag(text: FlaggableText): Flag | null;
  /** Compares with `facts` alone, whatever is known: for facts that are new. */
  flagBy(text: FlaggableText, facts: KnownFacts): Flag | null;
  read(facts: readonly ApprovedFact[]): KnownFacts;
  /** The rarest words of a text, without diacritics. */
  rarest(text: string, most: number): string[];
}

/**
 * Opens the judge over what the models' base knows of words.
 * @throws {FatalError} `judge-unreadable`, `model-missing`, `model-corrupt`.
 */
export async function openFlagger(): Promise<Flagger> {
  const [base, judge] = await Promise.all([readBase(join(builtInFolder, 'base')), readJudge()]);
  const reader = { lexicon: createLexicon(base), restorer: createRestorer(base.diacritics) };
  let known = knownFacts([], reader);
  return {
    model: flagModel(judge.version),
    get size() {
      return known.claims.size + known.records.size;
    },
    know: (facts) => void (known = knownFacts(facts, reader)),
    flag: (text) => flagText(text, known, judge, reader),
    flagBy: (text, facts) => flagText(text, facts, judge, reader),
    read: (facts) => knownFacts(facts, reader),
    rarest: (text, most) => {
      const { words, unmarked } = readText(text, reader);
      const known = words.filter(({ folded }) => !/^\d+$/.test(folded)).sort((left, right) => reader.lexicon.rarity(right, unmarked) - reader.lexicon.rarity(left, unmarked));
      return [...new Set(known.map(({ folded }) => folded))].slice(0, most);
    },
  };
}
