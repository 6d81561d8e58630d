import { randomInt } from 'node:crypto';
import { DateTime } from 'luxon';
import type { z } from 'zod';
import { runQuery, storyMembers, type StoryMemberRow } from '../../../../queries/index.ts';
import type { Viewer } from '../../../../access/index.ts';
import { splitStorySchema, storySplitSchema, type StorySplit } from '../../../api/index.ts';
import type { ConsoleParts } from '../../parts.ts';
import { ProblemError } from '../../problem.ts';
import { defineRoute, noQuery } from '../../route.ts';
import { mostMoved, tellArranged } from './arrange.ts';
import { requireStory } from './heads.ts';

export const splitStoryRoute = defineRoute({
  path: '/api/stories/split',
  summary: 'Takes documents out of a story into a new one, or into another: an event on the log',
  permission: 'judge',
  query: noQuery,
  body: splitStorySchema,
  answer: storySplitSchema,
  mostBytes: 512 * 1024,
  handle: (parts, _query, _path, body, viewer) => splitStory(parts, body, viewer),
});

/** More members than this are not looked through. */
const mostMembers = 200_000;

async function splitStory(parts: ConsoleParts, { from, documents, into, withReprints, dryRun }: z.infer<typeof splitStorySchema>, viewer: Viewer): Promise<StorySplit> {
  if (!parts.arrange) throw new ProblemError('read-only');
  if (into === from) throw new ProblemError('invalid-query', 'into: the documents are in this story already');
  await Promise.all([from, ...(into === undefined ? [] : [into])].map((id) => requireStory(parts, id)));
  const members = await runQuery(parts.store, storyMembers, { stories: [from], limit: mostMembers });
  const moved = movedOf(members, new Set(documents), withReprints);
  if (moved.length === members.length && into === undefined) throw new ProblemError('story-would-be-empty');
  if (moved.length > mostMoved) throw new ProblemError('too-many');
  if (dryRun) return { dryRun, story: into ?? null, documents: moved.length };
  const story = into ?? newStory(moved);
  await tellArranged(parts, viewer, { act: 'split', story, from, documents: moved.map(({ id }) => id), at: parts.now().toISOString() }, moved.length);
  return { dryRun, story, documents: moved.length };
}

/** @throws {ProblemError} `story-changed` where one of the documents is no longer in the story. */
function movedOf(members: readonly StoryMemberRow[], chosen: ReadonlySet<string>, withReprints: boolean): StoryMemberRow[] {
  const moved = members.filter(({ id, reprintOf }) => chosen.has(id) || (withReprints && chosen.has(reprintOf)));
  if ([...chosen].some((id) => !moved.some((member) => member.id === id))) throw new ProblemError('story-changed');
  return moved;
}

const letters = 'abcdefghijklmnopqrstuvwxyz0123456789';

/** The day of its earliest document (in UTC, as the store keeps days), and a mark. */
function newStory(documents: readonly StoryMemberRow[]): string {
  const first = Math.min(...documents.map(({ publishedAt }) => publishedAt));
  const mark = Array.from({ length: 10 }, () => letters[randomInt(letters.length)] ?? 'a').join('');
  return `${DateTime.fromMillis(first, { zone: 'utc' }).toFormat('yyyyMMdd')}-${mark}`;
}
