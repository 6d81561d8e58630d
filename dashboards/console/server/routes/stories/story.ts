import { DateTime } from 'luxon';
import { runQuery, storyArrangements, storyChanges, storyFigures, storyLabels, storyOutlets, storyTimeline, type StoryArrangementRow, type StoryFiguresRow, type StoryOutletRow, type StoryTimelineRow } from '../../../../queries/index.ts';
import { reaches, storySchema, type Headline, type Story, type StoryArrangement, type StoryChange, type StoryOutlet } from '../../../api/index.ts';
import type { ConsoleParts } from '../../parts.ts';
import { slotsOf } from '../../periods.ts';
import { ProblemError } from '../../problem.ts';
import { oneOf } from '../../reading.ts';
import { defineRoute, noQuery } from '../../route.ts';
import { readHeadlines, toCounts } from './counts.ts';
import { requireStory } from './heads.ts';

export const storyRoute = defineRoute({
  path: '/api/stories/{id}',
  summary: 'One story: counts, timeline, outlets in the order in which they brought it, units, topics, what was corrected, removed or arranged by hand',
  query: noQuery,
  answer: storySchema,
  handle: (parts, _query, { id }) => readStory(parts, id ?? ''),
});

async function readStory(parts: ConsoleParts, id: string): Promise<Story> {
  const { store, office } = parts;
  const head = await requireStory(parts, id);
  const [figures, outlets, labels, changes, arrangements] = await Promise.all([
    runQuery(store, storyFigures, { id }),
    runQuery(store, storyOutlets, { id }),
    runQuery(store, storyLabels, { story: id }),
    runQuery(store, storyChanges, { id }),
    runQuery(store, storyArrangements, { id }),
  ]);
  const counts = figures[0];
  if (!counts || counts.documents === 0) throw new ProblemError('story-not-found');
  const slots = slotsOf(spanOf(counts, office.timezone), office.timezone);
  const [timeline, headlines] = await Promise.all([runQuery(store, storyTimeline, { id, edges: slots.edges }), readHeadlines(parts, [head.headline, ...changes.map(({ document }) => document)])]);
  return {
    id,
    ...toCounts(counts),
    headline: headlines.get(head.headline) ?? null,
    timeline: { slot: slots.slot, slots: slots.edges.map((from, position) => toSlot(from, slots.edges[position + 1] ?? spanOf(counts, office.timezone).to, timeline.find((row) => row.position === position))) },
    byOutlet: outlets.map(toOutlet),
    byUnit: labels.filter(({ field }) => field === 'unit').map(({ field: _, ...row }) => row),
    byTopic: labels.filter(({ field }) => field === 'topic').map(({ id: topic, documents }) => ({ id: topic, documents })),
    changes: changes.flatMap((row) => toChange(row, headlines.get(row.document))),
    arrangements: arrangements.flatMap(toArrangement),
  };
}

/** Whole hours around a short story, whole days around a long one. */
function spanOf({ firstAt, lastAt }: StoryFiguresRow, zone: string): { readonly from: number; readonly to: number } {
  const unit = lastAt - firstAt > 60 * 3_600_000 ? 'day' : 'hour';
  const edge = (millis: number): DateTime => DateTime.fromMillis(millis, { zone }).startOf(unit);
  return { from: edge(firstAt).toMillis(), to: edge(lastAt).plus({ [unit]: 1 }).toMillis() };
}

function toSlot(from: number, to: number, row: StoryTimelineRow | undefined): Story['timeline']['slots'][number] {
  const { originals = 0, reprints = 0, positive = 0, neutral = 0, negative = 0, favourable = 0, even = 0, critical = 0 } = row ?? {};
  return { from, to, originals, reprints, tones: { positive, neutral, negative }, stances: { favourable, even, critical } };
}

const toOutlet = ({ allOwn, firstReach, ...row }: StoryOutletRow): StoryOutlet => ({ ...row, own: allOwn, reach: oneOf(reaches, firstReach) ?? 'local' });

function toChange({ document, change: word, seenAt }: { readonly document: string; readonly change: string; readonly seenAt: number }, headline: Headline | undefined): StoryChange[] {
  const change = oneOf(['corrected', 'removed', 'restored'], word);
  if (change === null || !headline) return [];
  const { kind, outlet, language, title } = headline;
  return [{ document, change, seenAt, kind, outlet, language, title }];
}

function toArrangement({ act: word, moved, ...row }: StoryArrangementRow): StoryArrangement[] {
  const act = oneOf(['merge', 'split'], word);
  return act === null ? [] : [{ ...row, act, documents: moved }];
}
