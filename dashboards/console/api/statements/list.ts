import { z } from 'zod';
import { bySchema, pageSchema } from '../desk/words.ts';
import { instantSchema } from '../words.ts';
import { statementStandingSchema } from './statement.ts';
import { statementStateSchema } from './words.ts';

const count = z.number().int();
const ofCase = z.object({ number: count, title: z.string() });

export const statementsQuerySchema = z.strictObject({
  q: z.string().max(500).optional().describe('Words of number, title and claim; diacritics do not matter'),
  state: statementStateSchema.optional(),
  case: z.coerce.number().int().min(1).optional().describe('Those that answer this case'),
  ...pageSchema,
});
export const statementsSchema = z.object({
  total: count,
  states: z.object({ draft: count, proposed: count, approved: count, published: count, withdrawn: count }).describe('Under the same search, whatever the state asked for'),
  statements: z.array(statementStandingSchema.extend({ case: ofCase })).describe('Those changed last first'),
  waiting: z.array(z.object({ case: ofCase, dueAt: instantSchema, owner: bySchema.nullable() })).describe('Cases that ask for a statement which nobody has drafted, the most urgent first'),
});
export type Statements = z.infer<typeof statementsSchema>;
