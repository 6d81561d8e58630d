import type { Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { z } from 'zod';
import { may, type Permission, type Viewer } from '../../access/index.ts';
import type { ConsoleParts } from './parts.ts';
import { ProblemError, problemResponse } from './problem.ts';
import { nobody, visitOf, type Visit } from './visit.ts';

/** One question of the API, or one act: what it takes, what it answers, and how. OpenAPI is written from the same lines. */
export interface ApiRoute<Query extends z.ZodType = z.ZodType, Answer extends z.ZodType = z.ZodType, Body extends z.ZodType = z.ZodType> {
  /** With `{id}` for parts of the path. */
  readonly path: string;
  readonly summary: string;
  readonly query: Query;
  /** What is sent with it; a route with a body is an act and answers to POST, one without answers to GET. */
  readonly body?: Body;
  readonly answer: Answer;
  /** What the viewer must be allowed; `read` without it. `nobody-needed` answers those who have not signed in too, with `nobody` as the viewer. */
  readonly permission?: Permission | 'nobody-needed';
  /** `session`: a token may not, however much its role may (one's own account). `enrolling`: neither a token; open too to whoever has yet to set up the second factor that their role needs. */
  readonly by?: 'session' | 'enrolling';
  /** Bytes of the body at most; 32 KiB without it. */
  readonly mostBytes?: number;
  readonly handle: (parts: ConsoleParts, query: z.infer<Query>, path: Readonly<Record<string, string>>, body: z.infer<Body>, viewer: Viewer, visit: Visit) => Promise<z.infer<Answer>>;
}

/** Keeps the types of a route together. */
export function defineRoute<Query extends z.ZodType, Answer extends z.ZodType, Body extends z.ZodType>(route: ApiRoute<Query, Answer, Body>): ApiRoute {
  return route as unknown as ApiRoute;
}

export const noQuery = z.strictObject({});
const mostBytes = 32_768;

/** Hangs a route into the app. */
export function mount(app: Hono, parts: ConsoleParts, route: ApiRoute): void {
  const path = route.path.replaceAll(/\{(\w+)\}/g, ':$1');
  const { body } = route;
  if (body === undefined) {
    app.get(path, async (c) => {
      const { viewer, visit } = enter(c, route);
      const answer = await route.handle(parts, readQuery(c, route.query), c.req.param(), undefined, viewer, visit);
      return c.json(answer as object, 200, { 'cache-control': 'private, no-cache' });
    });
  } else {
    app.post(path, bodyLimit({ maxSize: route.mostBytes ?? mostBytes, onError: (c) => problemResponse(c, 'too-large') }), async (c) => {
      const { viewer, visit } = enter(c, route);
      const answer = await route.handle(parts, readQuery(c, route.query), c.req.param(), await readBody(c, body), viewer, visit);
      return c.json(answer as object, 202, { 'cache-control': 'no-store' });
    });
  }
}

/**
 * Lets in whoever may, before anything that was sent is read.
 * @throws {ProblemError} `sign-in-needed`, `second-factor-needed`, `session-needed`, `not-allowed`, `csrf-refused`.
 */
export function enter(c: Context, { permission = 'read', by, body }: Pick<ApiRoute, 'permission' | 'by' | 'body'>): { readonly viewer: Viewer; readonly visit: Visit } {
  const visit = visitOf(c);
  const { viewer } = visit;
  if (permission === 'nobody-needed') return { viewer: viewer ?? nobody, visit };
  if (viewer === null) throw new ProblemError('sign-in-needed');
  if (by !== undefined && viewer.by === 'token') throw new ProblemError('session-needed');
  if (visit.enrolling && by !== 'enrolling') throw new ProblemError('second-factor-needed');
  if (!may(viewer, permission)) throw new ProblemError('not-allowed');
  if (body !== undefined) visit.requireOwnPage();
  return { viewer, visit };
}

/** Whether a path belongs to an act. */
export function isAct(routes: readonly ApiRoute[]): (path: string) => boolean {
  const acts = routes.filter(({ body }) => body !== undefined).map(({ path }) => new RegExp(`^${path.replaceAll(/\{\w+\}/g, '[^/]+')}$`));
  return (path) => acts.some((act) => act.test(path));
}

/** @throws {ProblemError} `invalid-query`, naming what is wrong. */
async function readBody<Body extends z.ZodType>(c: Context, schema: Body): Promise<z.infer<Body>> {
  const json: unknown = await c.req.json().catch(() => {
    throw new ProblemError('invalid-query', 'what was sent is no JSON');
  });
  const read = schema.safeParse(json);
  if (!read.success) throw new ProblemError('invalid-query', z.prettifyError(read.error));
  return read.data;
}

/** @throws {ProblemError} `invalid-query`, naming what is wrong. */
function readQuery<Query extends z.ZodType>(c: Context, schema: Query): z.infer<Query> {
  const read = schema.safeParse(c.req.query());
  if (!read.success) throw new ProblemError('invalid-query', z.prettifyError(read.error));
  return read.data;
}
