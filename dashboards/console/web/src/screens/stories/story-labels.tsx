import type { Story } from '../../../../api/index.ts';
import { useDesk } from '../../lib/context.ts';
import { documentsPath } from '../../lib/filters.ts';
import { Bars } from '../../parts/bars.tsx';

/** The units that a story names, with how it speaks of them, and its topics. */
export function StoryLabels({ story: { id: story, byUnit, byTopic } }: { readonly story: Story }) {
  const { text, format, unitName, topicName } = useDesk();
  const words = text.stories;
  const units = byUnit.map(({ id, documents, favourable, critical }) => ({ id, name: unitName(id), count: documents, href: documentsPath({ story, unit: id }), note: [favourable > 0 && words.favourableOf(format.number(favourable)), critical > 0 && words.criticalIn(format.number(critical))].filter(Boolean).join(', ') || undefined }));
  const topics = byTopic.map(({ id, documents }) => ({ id, name: topicName(id), count: documents, href: documentsPath({ story, topic: id }) }));
  return (
    <>
      <section class="block"><h2>{words.byUnit}</h2><Bars bars={units} empty={words.noUnit} /></section>
      <section class="block"><h2>{words.byTopic}</h2><Bars bars={topics} empty={words.noTopic} /></section>
    </>
  );
}
