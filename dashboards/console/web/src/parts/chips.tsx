import { useDesk } from '../lib/context.ts';
import { documentsPath } from '../lib/filters.ts';

/** The units and topics of a document, each a link to the others that have it. */
export function Chips({ units, topics }: { readonly units: readonly string[]; readonly topics: readonly string[] }) {
  const { unitName, topicName } = useDesk();
  if (units.length + topics.length === 0) return null;
  return (
    <ul class="chips">
      {units.map((id) => (
        <li key={`u${id}`}><a class="chip chip-unit" href={documentsPath({ unit: id })}>{unitName(id)}</a></li>
      ))}
      {topics.map((id) => (
        <li key={`t${id}`}><a class="chip chip-topic" href={documentsPath({ topic: id })}>{topicName(id)}</a></li>
      ))}
    </ul>
  );
}
