import type { ErrorHandler } from 'hono';
import { DiembaoError, messageOf, RejectedError, RetryableError } from '../../../infra/contracts/index.ts';
import type { Logger } from '../../../infra/observability/index.ts';
import { VersionConflict } from '../../desk/index.ts';
import { isProblemCode } from '../api/index.ts';
import { ProblemError, problemResponse } from './problem.ts';
import { saidPath } from './said-path.ts';

/** Turns whatever a route threw into a problem. What we did not foresee is logged and says nothing of its inside. */
export function problemOfError(logger: Logger): ErrorHandler {
  return (error, c) => {
    if (error instanceof ProblemError) return problemResponse(c, error.code, error.detail, undefined, error.present);
    if (error instanceof DiembaoError && (error.code === 'store-unavailable' || error.code === 'query-too-slow')) {
      logger.warn({ code: error.code, path: saidPath(c), error: error.message }, 'the store did not answer a screen');
      return problemResponse(c, error.code);
    }
    if (error instanceof VersionConflict) return problemResponse(c, 'version-conflict', undefined, undefined, error.present);
    if (error instanceof RetryableError && error.code === 'case-export-failed') return problemResponse(c, 'case-export-failed');
    // What a room refuses under a code that the API knows is said as it is; a room's sentence is for the log, the title for the reader.
    if (error instanceof RejectedError && isProblemCode(error.code)) return problemResponse(c, error.code);
    if (error instanceof RetryableError && error.code === 'too-many-tries') return problemResponse(c, 'too-many-tries', undefined, error.retryAfterMs);
    logger.error({ path: saidPath(c), error: messageOf(error), stack: error.stack }, 'a screen’s request failed');
    return problemResponse(c, 'internal-error');
  };
}
