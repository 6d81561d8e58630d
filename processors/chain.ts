import type { Analysed, Collected } from '../infra/contracts/index.ts';
import type { UnitConfig } from '../infra/config/index.ts';
import { nothingKnown, type Draft, type Stage } from './contract/stage.ts';
import { extractStage, type PageExtractor } from './extract/index.ts';
import { claimsStage } from './claims/index.ts';
import { finish } from './finish/index.ts';
import { languageStage } from './language/index.ts';
import type { Models } from './models/index.ts';
import { normaliseStage } from './normalise/index.ts';
import { mentionedIn, stanceStage } from './stance/index.ts';
import { toneStage } from './tone/index.ts';
import { topicsStage, type Taxonomy } from './topics/index.ts';
import { createUnitFinder, unitsStage, type PageOf } from './units/index.ts';

/** What the chain is made of and what it touches of the world. */
export interface ChainParts {
  /** Reads pages: a pool of workers, or in this thread for tests. */
  readonly extractor: PageExtractor;
  readonly units: readonly UnitConfig[];
  /** Whose page each source is; nobody's without it. */
  readonly pageOf?: PageOf;
  readonly taxonomy: Taxonomy;
  readonly models: Models;
  /** The office's IANA zone: what dates without an offset are meant in. */
  readonly zone: string;
  readonly now: () => Date;
}

export interface Chain {
  /**
   * @throws {RejectedError} `no-text`, `no-title`, `not-an-article`, `extraction-timeout`, `extraction-memory`.
   * @throws {RetryableError} `extraction-not-ready`.
   */
  analyse(collected: Collected): Promise<Analysed>;
}

/** The way a document takes, from what was collected to what is known of it. */
export function createChain({ extractor, units, pageOf = () => undefined, taxonomy, models, zone, now }: ChainParts): Chain {
  const finder = createUnitFinder(units);
  const stages: readonly Stage[] = [
    extractStage({ extractor, zone, now }),
    normaliseStage(),
    languageStage(),
    unitsStage(finder, pageOf),
    topicsStage(taxonomy, models.topic),
    toneStage(models.tone),
    stanceStage(models.stance, mentionedIn(finder, pageOf)),
    claimsStage(models.claim),
  ];
  return {
    analyse: async (collected) => {
      let draft = begin(collected);
      for (const stage of stages) draft = await stage.apply(draft);
      return finish(draft);
    },
  };
}

/** A draft in which nothing is known yet but what was collected. */
const begin = ({ text, ...collected }: Collected): Draft => ({
  ...collected,
  ...nothingKnown,
  text: text ?? '',
  models: [extractModel],
});

/** Named in every analysis: change it with the rules of extraction. */
const extractModel = 'extract-readability@3';
