import { z } from 'zod';
import { problemSchema } from '../api/index.ts';
import type { ApiRoute } from './route.ts';

/** OpenAPI 3.1 of the routes, from the schemas that check them. */
export function openApiOf(routes: readonly ApiRoute[]): object {
  const problem = { description: 'A problem (RFC 9457)', content: { 'application/problem+json': { schema: jsonSchema(problemSchema) } } };
  const paths = routes.map((route) => [
    route.path,
    {
      [route.body === undefined ? 'get' : 'post']: {
        summary: route.summary,
        parameters: [...pathParameters(route.path), ...queryParameters(route.query)],
        ...(route.body === undefined ? {} : { requestBody: { required: true, content: { 'application/json': { schema: z.toJSONSchema(route.body, { io: 'input' }) } } } }),
        responses: { [route.body === undefined ? 200 : 202]: { description: 'The answer', content: { 'application/json': { schema: jsonSchema(route.answer) } } }, default: problem },
      },
    },
  ]);
  return { openapi: '3.1.0', info: { title: 'Điểm Báo', version: '1', description: 'Reads what the console shows, and takes what people put right. On loopback only.' }, paths: Object.fromEntries(paths) };
}

const jsonSchema = (schema: z.ZodType): object => z.toJSONSchema(schema, { io: 'output', unrepresentable: 'any' });

function pathParameters(path: string): object[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map((match) => ({ name: match[1], in: 'path', required: true, schema: { type: 'string' } }));
}

function queryParameters(query: z.ZodType): object[] {
  const schema = z.toJSONSchema(query, { io: 'input' }) as { properties?: Record<string, { description?: string }>; required?: string[] };
  return Object.entries(schema.properties ?? {}).map(([name, { description, ...rest }]) => ({
    name,
    in: 'query',
    required: schema.required?.includes(name) ?? false,
    ...(description === undefined ? {} : { description }),
    schema: rest,
  }));
}
