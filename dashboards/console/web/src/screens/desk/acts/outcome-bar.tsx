import { useDesk } from '../../../lib/context.ts';
import type { Acts } from './use-acts.ts';

/** What became of the last act, at the foot of the screen, with the way back. */
export function OutcomeBar({ acts: { outcome, undo } }: { readonly acts: Acts }) {
  const { text, format, language } = useDesk();
  const words = text.desk;
  return (
    <div class={`outcome-bar ${outcome ? '' : 'outcome-bar-none'}`}>
      <div role="status">
        {outcome?.state === 'saving' && <span class="quiet">{words.outcomes.saving}</span>}
        {outcome?.state === 'undone' && words.outcomes.undone(format.number(outcome.touched))}
        {outcome?.state === 'done' && (
          <>
            {words.outcomes[outcome.name](format.number(outcome.touched))}
            {outcome.cases.map((number) => <span key={number}> · <a href={`/cases/${number}`}>{words.pane.caseNumber(format.number(number))}</a></span>)}
            {' · '}<button type="button" class="link-button" onClick={undo}>{words.acts.undo} <kbd aria-hidden="true">z</kbd></button>
          </>
        )}
      </div>
      <div role="alert">
        {outcome?.state === 'failed' && <>{words.outcomes.failed} {outcome.error.titles?.[language] ?? text.problem.network} {outcome.again && <button type="button" class="link-button" onClick={outcome.again}>{words.outcomes.again}</button>}</>}
      </div>
    </div>
  );
}
