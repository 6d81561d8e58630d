import { messageOf, type Arranged } from '../../../../../infra/contracts/index.ts';
import type { Viewer } from '../../../../access/index.ts';
import type { ConsoleParts } from '../../parts.ts';
import { ProblemError } from '../../problem.ts';

/** More documents than this are not moved by one message. */
export const mostMoved = 5000;

/**
 * Writes what a person did to stories to the log, and to the audit log.
 * @throws {ProblemError} `read-only`, `log-unavailable`.
 */
export async function tellArranged({ arrange, logger, access }: ConsoleParts, viewer: Viewer, arranged: Arranged, documents: number): Promise<void> {
  if (!arrange) throw new ProblemError('read-only');
  await arrange(arranged).catch((error: unknown) => {
    logger.error({ story: arranged.story, error: messageOf(error) }, 'what was done to stories could not be written to the log');
    throw new ProblemError('log-unavailable');
  });
  const [act, object, others] = arranged.act === 'merge' ? (['stories-merged', arranged.story, arranged.others.join(' ')] as const) : (['story-split', arranged.from, arranged.story] as const);
  access.audit.write({ person: viewer.id, act, object: `story/${object}`, detail: { [arranged.act === 'merge' ? 'others' : 'into']: others, documents } });
}
