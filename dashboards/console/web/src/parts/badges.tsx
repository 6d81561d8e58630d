import { useDesk } from '../lib/context.ts';

interface Badged {
  readonly kind: 'article' | 'post' | 'comment';
  readonly own: boolean;
  readonly state: 'current' | 'corrected' | 'removed';
  readonly revision: number;
}

/** What is unusual about a document; an ordinary article has none. */
export function Badges({ kind, own, state, revision }: Badged) {
  const { text, format } = useDesk();
  return (
    <>
      {kind !== 'article' && <span class="badge">{text.kinds[kind]}</span>}
      {own && <span class="badge badge-own">{text.own}</span>}
      {state !== 'current' && <span class={`badge badge-${state}`}>{text.states[state]}</span>}
      {state === 'current' && revision > 1 && <span class="badge">{text.revised(format.number(revision))}</span>}
    </>
  );
}
