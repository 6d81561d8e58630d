import { alertReceived, documentErased, documentFlagged, documentRelabelled, documentRevised, documentVisited, factChanged, flagJudged, officeActed, sourceNoticed, sourcePolled, storyArranged, topics, unwrap } from '../../infra/contracts/index.ts';
import { parseBatch, type Consumer, type Log } from '../../infra/log/index.ts';
import type { Logger } from '../../infra/observability/index.ts';
import type { Desk } from './desk.ts';
import { takeErased, takeFlagged, takeRevised } from './items/index.ts';

/** What the desk's consumer reads. */
export const deskTopics: readonly string[] = [topics.flagged.name, topics.crawl.name, topics.desk.name];

/** Everything that travels in those topics; most of it is not the desk's matter. */
const understood = [documentFlagged, documentRevised, documentErased, documentRelabelled, factChanged, flagJudged, documentVisited, sourceNoticed, sourcePolled, storyArranged, alertReceived, officeActed] as const;

/** Brings flags, new revisions and erasures to the desk. A message that comes again changes nothing. */
export function followLog(desk: Desk, { log, group, logger }: { readonly log: Log; readonly group: string; readonly logger: Logger }): Promise<Consumer> {
  return log.consume({
    group,
    topics: deskTopics,
    batchSize: 200,
    lingerMs: 100,
    handler: async (messages) => {
      const { ok } = await parseBatch(messages, (message) => unwrap(message.value, understood), { log, group, logger });
      for (const { parsed } of ok) {
        if (parsed.type === documentFlagged.type) takeFlagged(desk, parsed.data);
        else if (parsed.type === documentRevised.type) takeRevised(desk, parsed.data);
        else if (parsed.type === documentErased.type) takeErased(desk, parsed.data.document);
      }
    },
  });
}
