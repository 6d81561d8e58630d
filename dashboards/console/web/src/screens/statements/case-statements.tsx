import type { Case, Statements } from '../../../../api/index.ts';
import { useDesk } from '../../lib/context.ts';
import { useData } from '../../lib/use-data.ts';
import { Clock } from './clock.tsx';
import { DraftButton } from './draft-button.tsx';
import { StatementBadge } from './state-badge.tsx';

/** The statements of a case with their clocks, and the way to a new one. */
export function CaseStatements({ data }: { readonly data: Case }) {
  const { text, may } = useDesk();
  const words = text.statements;
  const loaded = useData<Statements>(`/api/desk/statements?case=${data.number}`);
  const statements = loaded.data?.statements ?? [];
  const [waiting] = loaded.data?.waiting ?? [];
  return (
    <section class="block case-statements">
      <h2>{words.onCase}</h2>
      {waiting && <p><Clock of={{ dueAt: waiting.dueAt, firstPublishedAt: null }} /></p>}
      {statements.length === 0 && !waiting && <p class="quiet">{words.noneOnCase}</p>}
      {statements.length > 0 && <ul class="statement-rows">{statements.map((each) => <li key={each.number} class="statement-row"><p class="statement-row-state"><StatementBadge state={each.state} /> <Clock of={each} /></p><p><a href={`/statements/${each.number}`} lang={each.language}>{each.title || words.untitled}</a></p></li>)}</ul>}
      {may('judge') && data.state !== 'closed' && <DraftButton caseNumber={data.number} version={data.version} primary={waiting !== undefined} />}
      {may('judge') && waiting && <p class="quiet">{words.draftNote}</p>}
    </section>
  );
}
