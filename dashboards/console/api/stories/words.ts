import { z } from 'zod';

/* Said again here, so that the screens need nothing of the log's contracts; a test compares them. */
export const reaches = ['national', 'regional', 'local', 'specialist', 'foreign'] as const;
export type ReachClass = (typeof reaches)[number];
export const storySorts = ['documents', 'newest', 'growth'] as const;
export type StorySort = (typeof storySorts)[number];
export const storyIdSchema = z.string().regex(/^\d{8}-[a-z0-9]{8,16}$/, 'a story’s id').describe('A story’s id');
