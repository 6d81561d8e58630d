import type { Item } from '../../../../../api/index.ts';
import { useDesk } from '../../../lib/context.ts';

/** What speaks for the flag and what speaks against it: the same room, the same type. */
export function Grounds({ evidence, level = 3 }: { readonly evidence: Item['evidence']; readonly level?: 2 | 3 }) {
  const { text } = useDesk();
  const words = text.desk.pane;
  return (
    <div class="grounds">
      <Ground title={words.reasons} grounds={evidence.reasonsInWords} none={words.noReasons} kind="for" level={level} />
      <Ground title={words.against} grounds={evidence.againstInWords} none={words.noAgainst} kind="against" level={level} />
    </div>
  );
}

function Ground({ title, grounds, none, kind, level }: { readonly level: 2 | 3; readonly title: string; readonly grounds: Item['evidence']['reasonsInWords']; readonly none: string; readonly kind: 'for' | 'against' }) {
  const { language } = useDesk();
  const Title = `h${level}` as const;
  return (
    <section class={`ground ground-${kind}`}>
      <Title class="part-title">{title}</Title>
      {grounds.length === 0 ? <p class="quiet">{none}</p> : <ul>{grounds.map((ground, at) => <li key={at}>{ground[language]}</li>)}</ul>}
    </section>
  );
}
