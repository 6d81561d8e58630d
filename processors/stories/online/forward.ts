import { documentErased, documentRelabelled, factChanged, flagJudged, hashOf, officeActed, storyArranged, topics, unwrap } from '../../../infra/contracts/index.ts';
import { parseBatch, type Consumer, type Log } from '../../../infra/log/index.ts';
import type { Logger } from '../../../infra/observability/index.ts';

/** Of the word that a document was erased; it is taken away too once it was heard. */
export const erasureKey = (document: string): string => hashOf('erased', document);

/** What people decide travels by document and fact; what of it concerns stories goes on to the one partition on which they are folded. */
export function forwardArrangements({ log, logger, group }: { readonly log: Log; readonly logger: Logger; readonly group: string }): Promise<Consumer> {
  return log.consume({
    group,
    topics: [topics.desk.name],
    batchSize: 100,
    lingerMs: 50,
    handler: async (batch) => {
      const { ok } = await parseBatch(batch, (message) => unwrap(message.value, [storyArranged, documentErased, documentRelabelled, factChanged, flagJudged, officeActed]), { log, group, logger });
      const ours = ok.filter(({ parsed }) => parsed.type === storyArranged.type || parsed.type === documentErased.type);
      // Under the document's own key the store's erasing, which goes on at the same time, would take the word of it away; and of two acts on one
      // story compaction would keep the newer alone, should nobody fold for a day.
      if (ours.length > 0) await log.send(topics.offered.name, ours.map(({ message: { value }, parsed }) => ({ key: parsed.type === documentErased.type ? erasureKey(parsed.data.document) : hashOf('arranged', parsed.id), value })));
    },
  });
}
