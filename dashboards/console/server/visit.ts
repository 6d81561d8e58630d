import type { Context } from 'hono';
import type { Viewer } from '../../access/index.ts';

/** Who sends a request, found once before any route. */
export interface Visit {
  /** Null for whoever has not signed in. */
  readonly viewer: Viewer | null;
  /** Of the session that looks; null without one. */
  readonly session: string | null;
  /** What the session's own pages must send in `x-diembao-csrf` with every act; null without a session. */
  readonly csrf: string | null;
  /** True while the role needs a second factor that has not been set up. */
  readonly enrolling: boolean;
  /** Where the request comes from, for limits and the audit log. */
  readonly address: string;
  /** What the browser calls itself, shortened. */
  readonly browser: string;
  /** Scheme, host and port that the browser uses. */
  readonly origin: string;
  /** True where it came over https. */
  readonly secure: boolean;
  /** @throws {ProblemError} `csrf-refused` where a session's act does not carry the session's word. */
  requireOwnPage(): void;
  /** Gives the browser a session, in place of any that it had. */
  keep(token: string, expiresAt: Date): void;
  /** Takes the session's cookie back. */
  forget(): void;
}

/** The viewer of routes that need nobody: may nothing, sees nothing of any unit. */
export const nobody: Viewer = { id: '', name: '', role: 'leadership', units: [], by: 'session' };

const key = 'visit';

export const setVisit = (c: Context, visit: Visit): void => c.set(key, visit);

export function visitOf(c: Context): Visit {
  const visit = c.get(key) as Visit | undefined;
  if (!visit) throw new Error('a route was mounted before the door');
  return visit;
}
