import { z } from 'zod';
import { messageOf, RejectedError } from '../../infra/contracts/index.ts';

/** A line of `--input`. */
const lineSchema = z.object({
  id: z.union([z.string(), z.number()]).transform(String),
  kind: z.enum(['article', 'post', 'comment']).default('article'),
  title: z.string().nullish().transform((title) => title ?? ''),
  text: z.string(),
  publishedAt: z.string().nullish(),
  outlet: z.string().nullish(),
  /** A unit of the office: under whose page or story the text stands. */
  context: z.string().nullish(),
});
export type InputLine = z.infer<typeof lineSchema>;

/** @throws {RejectedError} `bad-line` where the line is no such object, or names a unit that the office does not have. */
export function parseLine(line: string, units: ReadonlySet<string>): InputLine {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (cause) {
    throw new RejectedError(`no JSON: ${messageOf(cause)}`, { code: 'bad-line', cause });
  }
  const parsed = lineSchema.safeParse(value);
  if (!parsed.success) throw new RejectedError(parsed.error.issues.map(({ path, message }) => `${path.join('.') || 'line'}: ${message}`).join('; '), { code: 'bad-line' });
  const { context } = parsed.data;
  if (context && !units.has(context)) throw new RejectedError(`context: the office has no unit ${context}`, { code: 'bad-line' });
  return parsed.data;
}
