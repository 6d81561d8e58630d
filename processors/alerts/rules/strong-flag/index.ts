import { z } from 'zod';
import { durationMs } from '../../../../infra/alerts/index.ts';
import { hashOf } from '../../../../infra/contracts/index.ts';
import { documentsById, labelsOf, type KnownDocument } from '../parts/documents.ts';
import { duration, reachClass } from '../parts/options.ts';
import { joinedBetween, membersOf, placementsOf, settledAt } from '../parts/placements.ts';
import { say } from '../parts/said.ts';
import { defineRule, type Found } from '../rule.ts';
import { flagsBetween, isJudged, type FlagRow } from './flags.ts';
import { reachAt, sizeAt, type Member } from './reach.ts';

export const strongFlagOptions = z.strictObject({
  /** It has reach with so many outlets in its story, or so many documents, or a document from one of the classes; with none of the three, always. */
  outlets: z.number().int().min(1).optional(),
  documents: z.number().int().min(1).optional(),
  classes: z.array(reachClass).min(1).optional(),
  /** Reach that comes later than this after the flag is none. */
  within: duration.default('48h'),
  /** `suggest`: those that are only suggested too. */
  level: z.enum(['strong', 'suggest']).default('strong'),
});

/** A document probably repeats a refuted claim, and what it is about has reach. Nobody has judged the flag yet. */
export const strongFlag = defineRule<z.output<typeof strongFlagOptions>>({
  kind: 'strong-flag',
  options: strongFlagOptions,
  every: 60,
  wakes: ['flagged'],
  look: async (options, _when, { since, until, asOf }, { store }) => {
    const withinMs = durationMs(options.within);
    const flags = await flagsBetween(store, { since: since - withinMs, until, level: options.level });
    if (flags.length === 0) return [];
    const placements = await placementsOf(store, flags.map(({ document }) => document), Math.min(...flags.map(({ publishedAt, flaggedAt }) => publishedAt ?? flaggedAt)));
    const placed = flags.map((flag): Placed => ({ flag, story: placements.get(flag.document)?.story ?? '', settled: settledAt(flag.flaggedAt, placements.get(flag.document)) }));
    // Something can only come to be so now where the flag is new, or its story has grown.
    const grown = await joinedBetween(store, placed.map(({ story }) => story).filter((story) => story !== ''), { since, until });
    const likely = placed.filter(({ settled, story }) => (settled >= since && settled < until) || grown.has(story));
    const members = await membersOf(store, likely.map(({ story }) => story).filter((story) => story !== ''), { since: since - withinMs });
    const stories = Map.groupBy(members, ({ story }) => story);
    const documents = await documentsById(store, likely.map(({ flag }) => flag.document));
    return likely.flatMap((one) => {
      const document = documents.get(one.flag.document);
      // Not stored yet, or erased.
      if (document === undefined) return [];
      const of: Member[] = [{ ...document, at: one.flag.flaggedAt }, ...(stories.get(one.story) ?? []).filter((member) => member.document !== document.id).map((member) => ({ ...member, at: member.joinedAt }))];
      const reachedAt = reachAt(of, options);
      if (reachedAt === null || reachedAt - one.flag.flaggedAt > withinMs) return [];
      const at = Math.max(one.settled, reachedAt);
      return at < since || at >= until || isJudged(one.flag, asOf ?? at) ? [] : [found(one, document, { at, ...sizeAt(of, at) })];
    });
  },
});

interface Placed {
  readonly flag: FlagRow;
  /** '' where it is in none. */
  readonly story: string;
  readonly settled: number;
}

const found = ({ flag, story }: Placed, document: KnownDocument, { at, documents, outlets }: { readonly at: number; readonly documents: number; readonly outlets: number }): Found => ({
  id: `flag/${flag.document}/${hashOf(flag.contentHash, flag.fact)}`,
  at,
  labels: labelsOf({ ...document, story: story || document.story }),
  said: say('strong-flag', { probability: flag.probability.toFixed(2), documents: String(documents), outlets: String(outlets) }),
  document: flag.document,
  story: story || document.story || null,
  case: null,
  fact: { kind: flag.factKind, id: flag.fact, probability: flag.probability },
  over: false,
  subject: null,
});
