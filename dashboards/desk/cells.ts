import { z } from 'zod';

/** A column that holds JSON. */
export const json = <Schema extends z.ZodType>(schema: Schema): z.ZodType<z.infer<Schema>> =>
  z.string().transform((text): unknown => JSON.parse(text)).pipe(schema) as unknown as z.ZodType<z.infer<Schema>>;

/** A column that is 0 or 1. */
export const flag = z.number().transform((value) => value !== 0);

export const ids = json(z.array(z.string()));
export const counted = z.object({ count: z.number().int() });
