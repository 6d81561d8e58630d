import { useDesk } from '../../lib/context.ts';
import type { Hindrance } from '../../lib/fact-problems.ts';

/** What a fact lacks for approval, said before anybody tries. */
export function Missing({ hindrances }: { readonly hindrances: readonly Hindrance[] }) {
  const { text } = useDesk();
  const words = text.facts;
  if (hindrances.length === 0) return <p class="note note-restored"><b>{words.readyTitle}.</b> {words.readyText}</p>;
  return (
    <div class="note note-corrected">
      <b>{words.missingTitle}</b>
      <ul>{hindrances.map((code) => <li key={code}>{words.hindrances[code]}</li>)}</ul>
    </div>
  );
}
