import type { z } from 'zod';
import { runQuery, storyMembers } from '../../../../queries/index.ts';
import type { Viewer } from '../../../../access/index.ts';
import { mergeStoriesSchema, storiesMergedSchema, type StoriesMerged } from '../../../api/index.ts';
import type { ConsoleParts } from '../../parts.ts';
import { ProblemError } from '../../problem.ts';
import { defineRoute, noQuery } from '../../route.ts';
import { mostMoved, tellArranged } from './arrange.ts';
import { requireStory } from './heads.ts';

export const mergeStoriesRoute = defineRoute({
  path: '/api/stories/merge',
  summary: 'Puts all documents of some stories into one: an event on the log',
  permission: 'judge',
  query: noQuery,
  body: mergeStoriesSchema,
  answer: storiesMergedSchema,
  handle: (parts, _query, _path, body, viewer) => mergeStories(parts, body, viewer),
});

async function mergeStories(parts: ConsoleParts, { story, others, dryRun }: z.infer<typeof mergeStoriesSchema>, viewer: Viewer): Promise<StoriesMerged> {
  if (!parts.arrange) throw new ProblemError('read-only');
  const apart = [...new Set(others)].filter((other) => other !== story);
  if (apart.length === 0) throw new ProblemError('invalid-query', 'others: a story cannot be merged with itself');
  const heads = await Promise.all([story, ...apart].map((id) => requireStory(parts, id)));
  const members = await runQuery(parts.store, storyMembers, { stories: apart, limit: mostMoved + 1 });
  // Beyond what can be named one by one, the stories' own count says how many.
  const all = members.length <= mostMoved;
  const documents = all ? members.length : heads.slice(1).reduce((sum, head) => sum + head.documents, 0);
  if (dryRun) return { dryRun, story, documents, came: null };
  await tellArranged(parts, viewer, { act: 'merge', story, others: apart, at: parts.now().toISOString() }, documents);
  return { dryRun, story, documents, came: all ? apart.map((id) => ({ story: id, documents: members.filter((member) => member.story === id).map((member) => member.id) })) : null };
}
