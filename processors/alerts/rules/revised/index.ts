import { z } from 'zod';
import { documentsById, labelsOf } from '../parts/documents.ts';
import { ask, inSpan, integer, moment } from '../parts/ask.ts';
import { say } from '../parts/said.ts';
import { defineRule } from '../rule.ts';

const changes = ['corrected', 'removed', 'changed', 'restored'] as const;

export const revisedOptions = z.strictObject({
  changes: z.array(z.enum(changes)).min(1).default(['corrected', 'removed']),
  /** Only articles that stand in an open case. */
  inCases: z.boolean().default(true),
});

const revisionSchema = z.object({ document: z.string(), revision: integer, change: z.enum(changes), seenAt: moment });

/** An outlet has corrected or removed an article (of an open case). The article's words are not looked at. */
export const revised = defineRule<z.output<typeof revisedOptions>>({
  kind: 'revised',
  options: revisedOptions,
  every: 60,
  wakes: ['revised'],
  look: async (options, _when, { since, until }, { store, inCases }) => {
    const revisions = await ask(
      store,
      revisionSchema,
      `SELECT document, revision, change, toUnixTimestamp64Milli(seen_at) AS seenAt FROM revisions
       PREWHERE ${inSpan('seen_at')} AND change IN {changes:Array(String)} ORDER BY seen_at LIMIT 1 BY document, revision`,
      { since, until, changes: options.changes },
    );
    const cases = inCases([...new Set(revisions.map(({ document }) => document))]);
    const wanted = revisions.filter(({ document }) => !options.inCases || cases.has(document));
    const documents = await documentsById(store, wanted.map(({ document }) => document));
    return wanted.flatMap(({ document: id, revision, change, seenAt }) => {
      const document = documents.get(id);
      // Erased; or a post, which its author has taken back: that is nobody's business.
      if (document?.kind !== 'article') return [];
      const number = cases.get(id) ?? null;
      return {
        id: `document/${id}/${revision}`, at: seenAt, labels: labelsOf(document, number === null ? {} : { case: [String(number)] }),
        said: say(`revised.${change}`, { outlet: document.outlet, case: number === null ? '' : String(number) }),
        document: id, story: document.story === '' ? null : document.story, case: number, fact: null, over: false, subject: null,
      };
    });
  },
});
