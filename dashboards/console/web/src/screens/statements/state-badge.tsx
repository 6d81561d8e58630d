import type { StatementState } from '../../../../api/index.ts';
import { useDesk } from '../../lib/context.ts';

/** A statement's state in a word, with a mark that does without colour. */
export function StatementBadge({ state }: { readonly state: StatementState }) {
  const { text } = useDesk();
  return <span class={`statement-badge statement-badge-${state}`}><span class="statement-badge-mark" aria-hidden="true" />{text.statements.states[state]}</span>;
}
