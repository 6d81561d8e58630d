import { z } from 'zod';
import { problemSchema } from '../api/index.ts';
import type { ApiRoute } from './route.ts';

/** OpenAPI 3.1 of the routes, from the schemas that check them. */
export function openApiOf(routes: readonly ApiRoute[]): object {
  const problem = { description: 'A problem (RFC 9457)', content: { 'application/problem+json': { schema: jsonSchema(problemSchema) } } };
  const paths: Record<string, object> = {};
  for (const route of routes) {
    paths[route.path] = {
      ...paths[route.path],
      [route.body === undefined ? 'get' : 'post']: {
        summary: route.summary,
        ...(route.permission === 'nobody-needed' ? {} : { 'x-permission': route.permission ?? 'read' }),
        parameters: [...pathParameters(route.path), ...queryParameters(route.query)],
        ...(route.body === undefined ? {} : { requestBody: { required: true, content: { 'application/json': { schema: z.toJSONSchema(route.body, { io: 'input' }) } } } }),
        security: securityOf(route),
        responses: { [route.body === undefined ? 200 : 202]: { description: 'The answer', content: { 'application/json': { schema: jsonSchema(route.answer) } } }, default: problem },
      },
    };
  }
  return { openapi: '3.1.0', info: { title: 'Điểm Báo', version: '1', description: 'Reads what the console shows, and takes what people put right.' }, components: { securitySchemes }, paths };
}

const securitySchemes = {
  token: { type: 'http', scheme: 'bearer', description: 'A token from one’s own account' },
  session: { type: 'apiKey', in: 'cookie', name: '__Host-diembao', description: 'Of a page that has signed in (`diembao` on loopback); every act carries the session’s word, from /api/me, in the header x-diembao-csrf' },
};

function securityOf({ permission = 'read', by }: ApiRoute): object[] {
  if (permission === 'nobody-needed') return [];
  return by === undefined ? [{ token: [] }, { session: [] }] : [{ session: [] }];
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
