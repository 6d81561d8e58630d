import { useEffect, useRef } from 'preact/hooks';
import { compareWords } from '../../../lib/compare.ts';
import { useDesk } from '../../../lib/context.ts';
import { changedBetween } from '../../../lib/report-sentences.ts';
import { Refusal } from '../../../parts/field.tsx';
import { Pieces } from '../../document/comparison.tsx';
import type { ReportActing } from '../use-report-act.ts';

/** Why something was not done to a report; where somebody else was faster, what they did. */
export function ReportRefusal({ acting: { error, present, seen } }: { readonly acting: Pick<ReportActing, 'error' | 'present' | 'seen'> }) {
  const { text } = useDesk();
  const words = text.reports.edit;
  const conflict = useRef<HTMLDivElement>(null);
  // Whoever saved by the keyboard may not have the place in sight at which it is said.
  useEffect(() => conflict.current?.scrollIntoView({ block: 'center' }), [error, present]);
  if (error?.code === 'report-check-failed') return <><Refusal error={error} /><ul class="report-problem">{problemsIn(error.present).map((said, at) => <li key={at}>{said}</li>)}</ul></>;
  if (error?.code !== 'version-conflict') return <Refusal error={error} />;
  const changes = present === null ? [] : changedBetween(seen, present);
  return (
    <div ref={conflict} class="report-conflict" role="alert">
      <p class="refusal">{words.conflict}</p>
      {changes.length === 0 ? <p class="quiet">{words.conflictElsewhere}</p> : (
        <>
          <p><b>{words.conflictChanged}</b></p>
          <ul>{changes.map(({ id, before, after }) => <li key={id}>{after === '' ? <><del>{before}</del> <small>({words.gone})</small></> : <Pieces pieces={compareWords(before, after)} />}</li>)}</ul>
        </>
      )}
    </div>
  );
}

/** What a report that was not published has that is not so. */
function problemsIn(present: unknown): string[] {
  const problems = typeof present === 'object' && present !== null && 'problems' in present && Array.isArray(present.problems) ? (present.problems as unknown[]) : [];
  return problems.flatMap((problem) => (typeof problem === 'object' && problem !== null && 'text' in problem && typeof problem.text === 'string' ? [problem.text] : []));
}
