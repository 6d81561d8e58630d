import type { ApiRoute } from '../../route.ts';
import { storyDocumentsRoute } from './documents.ts';
import { storiesRoute } from './list.ts';
import { mergeStoriesRoute } from './merge.ts';
import { splitStoryRoute } from './split.ts';
import { storyRoute } from './story.ts';

/** Stories: the list, one with its documents, merging and splitting. */
export const storyRoutes: readonly ApiRoute[] = [storiesRoute, storyRoute, storyDocumentsRoute, mergeStoriesRoute, splitStoryRoute];
export { readStoryOf } from './of-document.ts';
