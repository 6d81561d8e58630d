import type { ComponentChildren } from 'preact';
import type { Story } from '../../../../api/index.ts';
import { useDesk } from '../../lib/context.ts';
import { documentsPath } from '../../lib/filters.ts';
import { ToneBar } from '../../parts/tone-bar.tsx';

/** What a story comes to, in a row. */
export function StoryFigures({ story }: { readonly story: Story }) {
  const { text, format } = useDesk();
  const words = text.stories;
  const { tones } = story;
  const changed = story.corrected + story.removed;
  return (
    <dl class="figures quality-figures story-figures">
      <Figure name={words.figures.documents} value={format.number(story.documents)} note={<>{words.originals(format.number(story.originals))} · {words.reprints(format.number(story.reprints))}<br /><a href={documentsPath({ story: story.id })}>{words.inDocuments}</a></>} />
      <Figure name={words.figures.outlets} value={format.number(story.outlets)} note={story.reaches.map(({ reach, documents }) => `${words.documents(format.number(documents))} ${words.reaches[reach]}`).join(' · ')} />
      <Figure name={words.figures.critical} value={story.spoken === 0 ? '–' : format.percent(story.critical / story.spoken)} note={story.spoken === 0 ? words.noneSpoken : words.criticalOf(format.number(story.critical), format.number(story.spoken))} />
      <Figure name={words.figures.tone} value={<ToneBar tones={tones} />} note={(['negative', 'neutral', 'positive'] as const).filter((tone) => tones[tone] > 0).map((tone) => `${format.number(tones[tone])} ${text.labels.tones[tone].toLowerCase()}`).join(' · ')} />
      <Figure name={words.figures.changes} value={format.number(changed)} note={changed === 0 ? words.noChanges : [story.corrected > 0 && words.corrected(format.number(story.corrected)), story.removed > 0 && words.removed(format.number(story.removed))].filter(Boolean).join(' · ')} />
    </dl>
  );
}

function Figure({ name, value, note }: { readonly name: string; readonly value: ComponentChildren; readonly note: ComponentChildren }) {
  return <div class="figure"><dt class="figure-name">{name}</dt><dd><span class="figure-value">{value}</span><span class="figure-note">{note}</span></dd></div>;
}
