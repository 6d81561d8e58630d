import type { Item } from '../../../../../api/index.ts';
import { useDesk } from '../../../lib/context.ts';

/** What speaks for the flag and what speaks against it: the same room, the same type. */
export function Grounds({ evidence }: { readonly evidence: Item['evidence'] }) {
  const { text } = useDesk();
  const words = text.desk.pane;
  return (
    <div class="grounds">
      <Ground title={words.reasons} grounds={evidence.reasonsInWords} none={words.noReasons} kind="for" />
      <Ground title={words.against} grounds={evidence.againstInWords} none={words.noAgainst} kind="against" />
    </div>
  );
}

function Ground({ title, grounds, none, kind }: { readonly title: string; readonly grounds: Item['evidence']['reasonsInWords']; readonly none: string; readonly kind: 'for' | 'against' }) {
  const { language } = useDesk();
  return (
    <section class={`ground ground-${kind}`}>
      <h3>{title}</h3>
      {grounds.length === 0 ? <p class="quiet">{none}</p> : <ul>{grounds.map((ground, at) => <li key={at}>{ground[language]}</li>)}</ul>}
    </section>
  );
}
