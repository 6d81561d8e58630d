import { z } from 'zod';
import { flag, integer } from './cells.ts';

/** What every row about a document says of it, in a list or by itself. */
export const documentCells = {
  id: z.string(),
  kind: z.string(),
  source: z.string(),
  outlet: z.string(),
  own: flag,
  language: z.string(),
  units: z.array(z.string()),
  topics: z.array(z.string()),
  revision: integer,
  state: z.string(),
};
