import { useDesk } from '../lib/context.ts';
import { documentsPath } from '../lib/filters.ts';

/** More than this of a kind would make a column taller than what it stands beside. */
const shown = 2;

/** The first units and topics of a document, each a link to the others that have it, and how many more there are. */
export function Chips({ units, topics }: { readonly units: readonly string[]; readonly topics: readonly string[] }) {
  const { text, unitName, topicName } = useDesk();
  if (units.length + topics.length === 0) return null;
  const more = [...units.slice(shown).map(unitName), ...topics.slice(shown).map(topicName)];
  return (
    <ul class="chips">
      {units.slice(0, shown).map((id) => (
        <li key={`u${id}`}><a class="chip chip-unit" href={documentsPath({ unit: id })}>{unitName(id)}</a></li>
      ))}
      {topics.slice(0, shown).map((id) => (
        <li key={`t${id}`}><a class="chip chip-topic" href={documentsPath({ topic: id })}>{topicName(id)}</a></li>
      ))}
      {more.length > 0 && <li><span class="chip chip-more" title={more.join('\n')}><span aria-hidden="true">+{more.length}</span><span class="sr-only">{text.moreChips(more.join(', '))}</span></span></li>}
    </ul>
  );
}
