import { z } from 'zod';

type Schema = z.core.$ZodType;
interface Def {
  readonly type: string;
  readonly [key: string]: unknown;
}

const isSchema = (value: unknown): value is Schema => value instanceof z.core.$ZodType;

/** The schemas a module exports, bare or inside a message type, by export name. */
export function schemasIn(module: object): Map<string, Schema> {
  const found = new Map<string, Schema>();
  for (const [name, value] of Object.entries(module)) {
    const inside = typeof value === 'object' && value !== null && 'data' in value ? value.data : value;
    if (isSchema(inside)) found.set(name, inside);
  }
  return found;
}

const leaves = new Set(['string', 'number', 'int', 'bigint', 'boolean', 'date', 'literal', 'enum', 'null', 'undefined', 'void', 'any', 'unknown', 'never', 'nan', 'symbol', 'file', 'template_literal', 'custom', 'transform']);

/** Schemas directly inside one that has no fields of its own. */
function parts(def: Def): Schema[] {
  switch (def.type) {
    case 'array': return [def.element as Schema];
    case 'optional': case 'nullable': case 'default': case 'prefault': case 'nonoptional': case 'readonly': case 'catch': case 'success': case 'promise': return [def.innerType as Schema];
    case 'union': return [...(def.options as Schema[])];
    case 'intersection': return [def.left as Schema, def.right as Schema];
    case 'tuple': return [...(def.items as Schema[]), ...(def.rest ? [def.rest as Schema] : [])];
    case 'pipe': return [def.in as Schema, def.out as Schema];
    case 'set': return [def.valueType as Schema];
    case 'map': return [def.keyType as Schema, def.valueType as Schema];
    case 'lazy': return [(def.getter as () => Schema)()];
    default:
      if (leaves.has(def.type)) return [];
      throw new Error(`The schema walk does not know zod's "${def.type}": teach it, or a field could hide there.`);
  }
}

/** Every field name in a schema, as a path. Recursive schemas are entered once. */
export function fieldsOf(schema: Schema, path = '', seen = new Set<Schema>()): string[] {
  if (seen.has(schema)) return [];
  const inside = new Set([...seen, schema]);
  const def = schema._zod.def as unknown as Def;
  const join = (name: string): string => (path === '' ? name : `${path}.${name}`);
  if (def.type === 'object') {
    const shape = def.shape as Record<string, Schema>;
    const rest = def.catchall ? fieldsOf(def.catchall as Schema, path, inside) : [];
    return [...Object.entries(shape).flatMap(([name, field]) => [join(name), ...fieldsOf(field, join(name), inside)]), ...rest];
  }
  if (def.type === 'record') {
    const key = (def.keyType as Schema)._zod;
    const names = [...(key.values ?? [])].map((name) => join(String(name)));
    return [...names, ...fieldsOf(def.valueType as Schema, path, inside)];
  }
  return parts(def).flatMap((part) => fieldsOf(part, path, inside));
}
