import type { ErrorHandler } from 'hono';
import { DiembaoError, messageOf } from '../../../infra/contracts/index.ts';
import type { Logger } from '../../../infra/observability/index.ts';
import { ProblemError, problemResponse } from './problem.ts';

/** Turns whatever a route threw into a problem. What we did not foresee is logged and says nothing of its inside. */
export function problemOfError(logger: Logger): ErrorHandler {
  return (error, c) => {
    if (error instanceof ProblemError) return problemResponse(c, error.code, error.detail);
    if (error instanceof DiembaoError && (error.code === 'store-unavailable' || error.code === 'query-too-slow')) {
      logger.warn({ code: error.code, path: c.req.path, error: error.message }, 'the store did not answer a screen');
      return problemResponse(c, error.code);
    }
    logger.error({ path: c.req.path, error: messageOf(error), stack: error.stack }, 'a screen’s request failed');
    return problemResponse(c, 'internal-error');
  };
}
