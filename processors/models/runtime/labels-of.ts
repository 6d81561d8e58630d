import { z } from 'zod';

const configSchema = z.looseObject({ id2label: z.record(z.string(), z.string()).default({}) });

/** A model's labels in the order of its outputs, by its config.json. */
export function labelsOf(config: unknown): string[] {
  const parsed = configSchema.safeParse(config);
  return parsed.success ? Object.entries(parsed.data.id2label).sort(([left], [right]) => Number(left) - Number(right)).map(([, label]) => label) : [];
}
