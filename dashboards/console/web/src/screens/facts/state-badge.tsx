import type { FactState } from '../../../../api/index.ts';
import { useDesk } from '../../lib/context.ts';

/** A fact's state in a word, with a mark that does without colour. */
export function StateBadge({ state }: { readonly state: FactState }) {
  const { text } = useDesk();
  return <span class={`fact-badge fact-badge-${state}`}><span class="fact-badge-mark" aria-hidden="true" />{text.facts.states[state]}</span>;
}
