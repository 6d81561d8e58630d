import type { Story, StorySlot } from '../../../../api/index.ts';
import { useDesk } from '../../lib/context.ts';
import { StackedColumns, type Series } from '../../parts/stacked-columns.tsx';

/** A story over its hours or days: how much was written, in what tone, how it spoke of units; corrections and removals stand in it as lines. */
export function OverTime({ story }: { readonly story: Story }) {
  const { text, format } = useDesk();
  const words = text.stories;
  const { slot, slots } = story.timeline;
  const starts = slots.map(({ from }) => from);
  const series = (name: string, tone: string, of: (slot: StorySlot) => number): Series => ({ name, tone, values: slots.map(of) });
  const label = (what: string, all: readonly Series[]): string => words.overTimeLabel(what, all.map(({ name, values }) => `${format.number(values.reduce((sum, value) => sum + value, 0))} ${name.toLowerCase()}`).join(', '));
  const marks = story.changes.flatMap(({ seenAt, change, outlet }) => {
    const at = slots.findIndex(({ from, to }) => seenAt >= from && seenAt < to);
    const found = slots[at];
    return found ? [{ at: at + (seenAt - found.from) / (found.to - found.from), tone: change, kind: words.changeNames[change], name: `${outlet}: ${words.changeNames[change]}, ${format.full(seenAt)}` }] : [];
  });
  const tone = [series(text.labels.tones.negative, 'negative', ({ tones }) => tones.negative), series(text.labels.tones.neutral, 'neutral', ({ tones }) => tones.neutral), series(text.labels.tones.positive, 'positive', ({ tones }) => tones.positive)];
  const stance = [series(words.stances.critical, 'negative', ({ stances }) => stances.critical), series(words.stances.even, 'neutral', ({ stances }) => stances.even), series(words.stances.favourable, 'positive', ({ stances }) => stances.favourable)];
  return (
    <>
      <StackedColumns title={words.timeline} label={words.timelineLabel(format.number(story.originals), format.number(story.reprints))} slot={slot} starts={starts} marks={marks} tall
        series={[series(words.series.originals, 'original', ({ originals }) => originals), series(words.series.reprints, 'reprint', ({ reprints }) => reprints)]} />
      <div class="over-time">
        <StackedColumns title={words.toneOverTime} label={label(words.toneOverTime, tone)} slot={slot} starts={starts} series={tone} />
        {story.spoken > 0 && <StackedColumns title={words.stanceOverTime} label={label(words.stanceOverTime, stance)} slot={slot} starts={starts} series={stance} />}
      </div>
    </>
  );
}
