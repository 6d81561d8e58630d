import { z } from 'zod';
import { durationMs } from '../../../../infra/alerts/index.ts';
import { labelsOf } from '../parts/documents.ts';
import { duration, reachClass } from '../parts/options.ts';
import { foldedWithinMs, placementsOf, settledAt } from '../parts/placements.ts';
import { say } from '../parts/said.ts';
import { defineRule } from '../rule.ts';
import { namingDocuments, notAbout, places, type Naming } from './naming.ts';

export const namedOptions = z.strictObject({
  reach: z.array(reachClass).min(1).default(['national', 'foreign']),
  /** Where the unit is first named. */
  places: z.array(z.enum(places)).min(1).default([...places]),
  /** Published at most so long before it was stored: a source that is new brings what is old. */
  fresh: duration.default('48h'),
});

/** An outlet of wide reach names a unit of the office's. One that mentions its name without speaking of it ("not about") does not count. */
export const named = defineRule<z.output<typeof namedOptions>>({
  kind: 'named',
  options: namedOptions,
  every: 60,
  wakes: ['stories'],
  look: async (options, when, { since, until }, { store }) => {
    const stored = { since: since - foldedWithinMs, until, freshMs: durationMs(options.fresh), reach: options.reach.filter((one) => when.reach?.includes(one) ?? true) };
    const documents = await namingDocuments(store, stored);
    const passing = await notAbout(store, documents.map(({ id }) => id));
    const naming = documents.map((one) => ({ ...one, places: placesOf(one, passing.get(one.id) ?? [], options.places) })).filter((one) => one.places.size > 0);
    const placements = await placementsOf(store, naming.map(({ id }) => id), stored.since - stored.freshMs);
    return naming.flatMap((one) => {
      const placement = placements.get(one.id);
      const at = settledAt(one.storedAt, placement);
      if (at < since || at >= until) return [];
      const units = [...one.places.keys()];
      const story = placement?.story ?? one.story;
      const place = places.find((each) => [...one.places.values()].includes(each)) ?? '';
      return {
        id: `document/${one.id}`, at, labels: labelsOf({ ...one, units, story }),
        said: say('named', { units: units.join(', '), place, outlet: one.outlet, reach: one.reach }),
        document: one.id, story: story === '' ? null : story, case: null, fact: null, over: false, subject: null,
      };
    });
  },
});

/** By unit that it is about: where it names it first, as far as that is one of these places. What was stored before places were read fits where any will do. */
function placesOf({ units, prominence, stances }: Naming, passing: readonly string[], wanted: readonly string[]): Map<string, string> {
  const isAbout = (unit: string): boolean => unit in stances || !passing.includes(unit);
  const fits = (place: string): boolean => (place === '' ? wanted.length === places.length : wanted.includes(place));
  return new Map(units.map((unit) => [unit, prominence[unit] ?? ''] as const).filter(([unit, place]) => isAbout(unit) && fits(place)));
}
