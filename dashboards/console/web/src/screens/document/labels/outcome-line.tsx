import { useDesk } from '../../../lib/context.ts';
import type { Outcome } from './use-corrections.ts';

/** What became of what was chosen, in words, with the way back. */
export function OutcomeLine({ outcome, onUndo }: { readonly outcome: Outcome | undefined; readonly onUndo: () => void }) {
  const { text, language } = useDesk();
  if (outcome?.state === 'failed') {
    return (
      <p class="outcome outcome-failed" role="alert">
        {text.labels.failed} {outcome.error.titles?.[language] ?? text.problem.network} <button type="button" class="link-button" onClick={outcome.again}>{text.problem.retry}</button>
      </p>
    );
  }
  return (
    <p class="outcome" role="status">
      {outcome && <span class={`outcome-${outcome.state}`}>{text.labels.outcomes[outcome.state]}</span>}
      {outcome?.state === 'saved' && <> · <button type="button" class="link-button" onClick={onUndo}>{text.labels.undo} <kbd aria-hidden="true">z</kbd></button></>}
    </p>
  );
}
