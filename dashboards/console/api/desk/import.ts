import { z } from 'zod';

/** Bytes of what is sent at most. */
export const mostImportBytes = 5 * 1024 * 1024;

export const importFactsSchema = z.strictObject({
  name: z.string().min(1).max(300).describe('Of the file, with its ending'),
  text: z.string().optional().describe('The file, where it is a text'),
  base64: z.base64().optional().describe('The file, where it is not (XLSX)'),
  language: z.enum(['vi', 'en']).optional().describe('Of messages and hints; the office’s without it'),
  commit: z.boolean().default(false).describe('false: a preview, nothing is kept'),
});
export type ImportFacts = z.input<typeof importFactsSchema>;

const place = { line: z.number().int().nullable(), position: z.number().int().nullable() };
export const importedFactsSchema = z.object({
  committed: z.boolean(),
  format: z.string(),
  added: z.number().int(),
  revised: z.number().int().describe('Known by their id, saying something else: a new version'),
  unchanged: z.number().int(),
  remarks: z.array(z.object({ line: z.number().int(), id: z.string(), text: z.string(), code: z.string() })).describe('Proposed, but not to be approved as they are; or left out because the id is of the other kind'),
  problems: z.array(z.object({ ...place, sheet: z.string().nullable(), field: z.string().nullable(), code: z.string(), message: z.string(), hint: z.string() })).describe('Entries that cannot be read: they are left out'),
  unlisted: z.number().int().describe('Further problems'),
  sample: z.array(z.object({ line: z.number().int(), id: z.string(), text: z.string() })).describe('The first of what was read'),
});
export type ImportedFacts = z.infer<typeof importedFactsSchema>;
