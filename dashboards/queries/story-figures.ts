import { z } from 'zod';
import { defineQuery } from './query.ts';
import { storyCells, storyCounts } from './story-cells.ts';

/** What is counted of one whole story. No documents where there is no such story. */
export const storyFigures = defineQuery({
  name: 'story-figures',
  sql: `SELECT ${storyCounts({ reprint: "reprint_of != ''" })} FROM documents FINAL WHERE story = {id:String}`,
  row: z.object(storyCells),
});
export type StoryFiguresRow = z.infer<typeof storyFigures.row>;
