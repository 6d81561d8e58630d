import type { Audit } from '../../../../api/index.ts';
import { useDesk } from '../../lib/context.ts';
import { Time } from '../../parts/time.tsx';

/** Lines of the audit log as a table; on a phone each line stands by itself. */
export function AuditLines({ page: { items, names } }: { readonly page: Audit }) {
  const { text } = useDesk();
  const words = text.access.audit;
  const nameOf = (id: string): string => names[id] ?? id;
  const objectOf = (object: string): string => (object.startsWith('person/') ? nameOf(object.slice('person/'.length)) : object);
  return (
    <table class="audit-lines">
      <thead><tr>{[words.when, words.who, words.act, words.object, words.detail].map((name) => <th key={name} scope="col">{name}</th>)}</tr></thead>
      <tbody>
        {items.map(({ seq, at, who, act, object, detail }) => (
          <tr key={seq}>
            <td class="audit-when"><Time at={at} /></td>
            <td>{who === null ? <span class="quiet">{words.system}</span> : nameOf(who)}</td>
            <td>{words.acts[act] ?? act}</td>
            <td>{objectOf(object)}</td>
            <td class="quiet audit-detail">{Object.entries(detail).map(([name, value]) => `${name}: ${String(value)}`).join(' · ')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
