import { z } from 'zod';

export const colleaguesSchema = z.object({
  colleagues: z.array(z.object({ id: z.string(), name: z.string(), units: z.array(z.string()).nullable().describe('What they see; null: all') })).describe('To whom items and cases can be given, by name'),
  self: z.string().describe('The viewer’s own id'),
});
export type Colleagues = z.infer<typeof colleaguesSchema>;
