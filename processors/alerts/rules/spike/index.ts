import { z } from 'zod';
import { spikeHours, spikeSeries, type SpikeHour, type SpikeSeries } from '../../../../infra/store/index.ts';
import { labels } from '../parts/documents.ts';
import { say } from '../parts/said.ts';
import { defineRule, type Found } from '../rule.ts';
import { crossingsOf, keyOf, type Crossing } from './crossings.ts';
import { firstsOf } from './firsts.ts';
import { storiesById, type KnownStory } from './stories.ts';

export const spikeOptions = z.strictObject({
  of: z.array(z.enum(spikeSeries)).min(1).default(['story', 'unit', 'topic']),
  /** Deviations above what is usual at that hour of the week. */
  score: z.number().min(2).max(100).default(4),
  /** Documents in the hour. */
  fewest: z.number().int().min(2).default(5),
  /** Outlets in the hour; of a story three without it. */
  outlets: z.number().int().min(1).optional(),
});

const hourMs = 3_600_000;
/** Hours of one series that stand out within this are one spike. */
const togetherMs = 12 * hourMs;
/** What makes an hour stand out is stored at most so long after the hour began. */
const lateMs = 6 * hourMs;

/** Much more was published of a story, a unit, a topic or of all than is usual at that hour of the week (docs/trends.md, "Spikes"). */
export const spike = defineRule<z.output<typeof spikeOptions>>({
  kind: 'spike',
  options: spikeOptions,
  every: 60,
  // Not with each story: of many documents a minute, one look a minute is enough.
  wakes: [],
  look: async ({ of, score, fewest, outlets }, { reach }, { since, until }, { store }) => {
    const [storyOutlets, others] = [outlets ?? 3, outlets ?? 1];
    const from = Math.floor((since - togetherMs - lateMs) / hourMs) * hourMs;
    const hours = await spikeHours(store, { from, to: until, of, score, fewest, outlets: storyOutlets, reach });
    const crossings = await crossingsOf(store, hours, { score, fewest, storyOutlets, outlets: others, reach });
    const seen = hours.flatMap((hour) => {
      const crossing = crossings.get(keyOf(hour));
      return crossing === undefined || crossing.at - hour.hour > lateMs ? [] : [{ ...hour, at: crossing.at, crossing }];
    });
    const firsts = firstsOf(seen, togetherMs).filter(({ at }) => at >= since && at < until);
    const stories = await storiesById(store, firsts.filter(({ kind }) => kind === 'story').map(({ id }) => id));
    return firsts.map((hour) => found(hour, hour.crossing, stories.get(hour.id)));
  },
});

function found(hour: SpikeHour, { at, documents, outlets, document, reaches, languages }: Crossing, story: KnownStory | undefined): Found {
  const { kind, id } = hour;
  const figures = { hour: String(hour.hour), documents: String(documents), expected: hour.expected.toFixed(1), score: hour.score.toFixed(1), outlets: String(outlets) };
  const about: Readonly<Record<SpikeSeries, Readonly<Record<string, readonly string[]>>>> = { all: {}, unit: { unit: [id] }, topic: { topic: [id] }, story: { story: [id], unit: story?.units ?? [], topic: story?.topics ?? [] } };
  const said = { all: () => say('spike.all', figures), unit: () => say('spike.unit', { unit: id, ...figures }), topic: () => say('spike.topic', { topic: id, ...figures }), story: () => say('spike.story', { story: id, ...figures }) };
  return {
    id: `${kind}/${id}/${hour.hour}`,
    at,
    labels: labels({ ...about[kind], reach: reaches, language: languages }),
    said: said[kind](),
    document,
    story: kind === 'story' ? id : null,
    case: null,
    fact: null,
    over: false,
    subject: null,
  };
}
