import { z } from 'zod';
import { laterIfPassing } from '../../../infra/store/index.ts';
import { slotsOf } from '../period.ts';
import type { ReportPorts } from '../ports.ts';
import { below, lineages } from '../units.ts';

/** What every question is asked with. Milliseconds since 1970; '' where it is of everything. A unit stands for those below it too. */
export const scopeSchema = z.strictObject({
  from: z.number().int(), to: z.number().int(), beforeFrom: z.number().int(), beforeTo: z.number().int(),
  unit: z.string(), topic: z.string(), story: z.string(),
  /** Of dossiers, the number; others have neither. */
  case: z.string().optional(), statement: z.string().optional(),
});
export type Scope = z.infer<typeof scopeSchema>;

/** `id` tells the rows of an answer apart; an answer of one row has none. */
export type Row = Readonly<Record<string, unknown>>;

export interface Question<R extends Row = Row> {
  readonly name: string;
  /** The same question gives the same answer while nothing was written in between. */
  readonly rows: (scope: Scope, ports: ReportPorts) => Promise<R[]>;
}

/** Longer than any question of a year of ten million documents takes on a machine that has much else to do. */
const mostSeconds = 240;

interface StoreQuestion<R extends Row> {
  readonly name: string;
  readonly sql: string | ((scope: Scope) => string);
  readonly row: z.ZodType<R>;
}

/** A question to the store's tables. Values travel as parameters: those of the scope, and `units`, `under`, `over`, `edges`, `complaints`. */
export function storeQuestion<R extends Row>({ name, sql, row }: StoreQuestion<R>): Question<R> {
  return {
    name,
    rows: async (scope, ports) => {
      const query = typeof sql === 'string' ? sql : sql(scope);
      try {
        const result = await ports.store.client.query({ query, query_params: parametersOf(query, scope, ports), format: 'JSONEachRow', clickhouse_settings: { max_execution_time: mostSeconds } });
        return z.array(row).parse(await result.json());
      } catch (error) {
        throw laterIfPassing(error, `answer the question "${name}" of a report`);
      }
    },
  };
}

/** A question to what the ports tell of the book. */
export const bookQuestion = <R extends Row>(name: string, rows: Question<R>['rows']): Question<R> => ({ name, rows });

function parametersOf(query: string, scope: Scope, { units, zone }: ReportPorts): Record<string, unknown> {
  const lines = lineages(units);
  const all: Record<string, unknown> = { ...scope, units: below(units, scope.unit), under: lines.map(([unit]) => unit), over: lines.map(([, upper]) => upper), edges: slotsOf(scope, zone).map(({ from }) => from) };
  return Object.fromEntries(Object.entries(all).filter(([name]) => query.includes(`{${name}:`)));
}

/** A 64-bit number: it may come as text. */
export const integer = z.coerce.number().int();
