import { openCase } from '../../../../desk/index.ts';
import { runQuery, storyMembers } from '../../../../queries/index.ts';
import { caseStandingSchema, openCaseSchema } from '../../../api/index.ts';
import type { ConsoleParts } from '../../parts.ts';
import { defineRoute, noQuery } from '../../route.ts';
import { requireStory } from '../stories/heads.ts';
import { deskOf } from './desk-of.ts';

export const openCaseRoute = defineRoute({
  path: '/api/desk/cases',
  summary: 'Opens a case by hand, about documents or about a story',
  permission: 'judge',
  query: noQuery,
  body: openCaseSchema,
  answer: caseStandingSchema,
  handle: async (parts, _query, _path, body, viewer) => openCase(deskOf(parts), viewer, { ...body, documents: body.story !== null && body.documents.length === 0 ? await documentsOfStory(parts, body.story) : body.documents }),
});

/** As many as a case takes at once. */
const most = 100;

async function documentsOfStory(parts: ConsoleParts, story: string): Promise<string[]> {
  await requireStory(parts, story);
  return (await runQuery(parts.store, storyMembers, { stories: [story], limit: most })).map(({ id }) => id);
}
