import { parseDocument } from '../dom.ts';
import { z } from 'zod';

const selector = z
  .string()
  .trim()
  .min(1)
  .max(300)
  .refine(isSelector, { error: 'is no CSS selector' });

function isSelector(text: string): boolean {
  try {
    parseDocument('<html><body></body></html>').querySelector(text);
    return true;
  } catch {
    // What the engine cannot compile is no selector.
    return false;
  }
}

export const overrideSchema = z
  .strictObject({
    host: z.string().regex(/^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/, { error: 'is a host in lower case, without scheme and path' }),
    validUntil: z.iso.date({ error: 'is a day such as 2027-06-30' }),
    reason: z.string().min(10, { error: 'says why the general way fails, in a few words' }),
    title: selector.optional(),
    lead: selector.optional(),
    published: selector.optional(),
    text: selector.optional(),
    drop: z.array(selector).max(50).default([]),
  })
  .refine(({ title, lead, published, text, drop }) => [title, lead, published, text].some(Boolean) || drop.length > 0, { error: 'overrides nothing: give title, lead, published, text or drop' });

/** How one outlet's pages are to be read until a day. */
export type Override = z.infer<typeof overrideSchema>;

export const overridesSchema = z.array(overrideSchema).superRefine((entries, context) => {
  const hosts = new Set<string>();
  entries.forEach(({ host }, index) => {
    if (hosts.has(host)) context.addIssue({ code: 'custom', path: [index, 'host'], message: `${host} has two entries` });
    hosts.add(host);
  });
});
