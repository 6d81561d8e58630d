import type { Context, Hono } from 'hono';
import { z } from 'zod';
import type { ConsoleParts } from './parts.ts';
import { ProblemError } from './problem.ts';

/** One question of the API: what it takes, what it answers, and how. OpenAPI is written from the same lines. */
export interface ApiRoute<Query extends z.ZodType = z.ZodType, Answer extends z.ZodType = z.ZodType> {
  /** With `{id}` for parts of the path. */
  readonly path: string;
  readonly summary: string;
  readonly query: Query;
  readonly answer: Answer;
  readonly handle: (parts: ConsoleParts, query: z.infer<Query>, path: Readonly<Record<string, string>>) => Promise<z.infer<Answer>>;
}

/** Keeps the types of a route together. */
export function defineRoute<Query extends z.ZodType, Answer extends z.ZodType>(route: ApiRoute<Query, Answer>): ApiRoute {
  return route as unknown as ApiRoute;
}

export const noQuery = z.strictObject({});

/** Hangs a route into the app. */
export function mount(app: Hono, parts: ConsoleParts, route: ApiRoute): void {
  app.get(route.path.replaceAll(/\{(\w+)\}/g, ':$1'), async (c) => {
    const answer = await route.handle(parts, readQuery(c, route.query), c.req.param());
    return c.json(answer as object, 200, { 'cache-control': 'private, no-cache' });
  });
}

/** @throws {ProblemError} `invalid-query`, naming what is wrong. */
function readQuery<Query extends z.ZodType>(c: Context, schema: Query): z.infer<Query> {
  const read = schema.safeParse(c.req.query());
  if (!read.success) throw new ProblemError('invalid-query', z.prettifyError(read.error));
  return read.data;
}
