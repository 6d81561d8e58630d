import { useDesk } from '../../lib/context.ts';
import { storyPath } from '../../lib/story-filters.ts';
import type { Arranging } from './use-arrange.ts';

/** What became of the last merge or split, at the foot of the screen, with the way back. */
export function ArrangeOutcome({ arranging: { outcome, undo } }: { readonly arranging: Arranging }) {
  const { text, format, language } = useDesk();
  const words = text.stories;
  return (
    <div class={`outcome-bar ${outcome ? '' : 'outcome-bar-none'}`}>
      <div role="status">
        {outcome?.state === 'waiting' && <span class="quiet">{words.outcomes.waiting}</span>}
        {outcome?.state === 'done' && (
          <>
            {outcome.kind === 'undone' ? words.outcomes.undone : words.outcomes[outcome.kind](format.number(outcome.documents))}
            {outcome.late && <span class="quiet"> {words.outcomes.late}</span>}
            {outcome.kind === 'split' && !outcome.late && <> · <a href={storyPath(outcome.story)}>{words.openNew}</a></>}
            {undo && <> · <button type="button" class="link-button" onClick={undo}>{words.undo} <kbd aria-hidden="true">z</kbd></button></>}
          </>
        )}
      </div>
      <div role="alert">{outcome?.state === 'failed' && <>{words.outcomes.failed} {outcome.error.titles?.[language] ?? text.problem.network}</>}</div>
    </div>
  );
}
