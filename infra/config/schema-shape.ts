import { z } from 'zod';
import { officeFileSchema } from './office.ts';

type Path = readonly PropertyKey[];

/** The keys that may stand in the map at this path of the office's file, read from the schema so that both agree. */
export function keysAt(path: Path): readonly string[] {
  const schema = plain(schemaAt(path));
  return schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
}

/** Every key of the file as `crawl.delay`, `sources.url`: list positions left out. What holds itself again (a route's routes) is not gone into twice. */
export function allKeys(schema: unknown = officeFileSchema, prefix = ''): string[] {
  const map = plain(schema, false);
  if (!(map instanceof z.ZodObject)) return [];
  return Object.entries(map.shape).flatMap(([key, value]) => [prefix + key, ...allKeys(value, `${prefix}${key}.`)]);
}

function schemaAt(path: Path): unknown {
  let schema: unknown = officeFileSchema;
  for (const step of path) {
    const map = plain(schema);
    schema = map instanceof z.ZodObject && typeof step === 'string' ? map.shape[step] : map;
  }
  return schema;
}

/** The map inside defaults, optionals, lists, unions and, where `again`, what is named before it is made; anything else as it is. */
function plain(schema: unknown, again = true): unknown {
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault || schema instanceof z.ZodOptional) return plain(schema.unwrap(), again);
  if (schema instanceof z.ZodArray) return plain(schema.element, again);
  if (schema instanceof z.ZodUnion) return plain(schema.options.find((option) => option instanceof z.ZodObject), again);
  if (again && schema instanceof z.ZodLazy) return plain(schema.unwrap(), again);
  return schema;
}
