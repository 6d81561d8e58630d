import type { Statements } from '../../../../api/index.ts';
import { useDesk } from '../../lib/context.ts';
import { Time } from '../../parts/time.tsx';
import { Clock } from './clock.tsx';
import { StatementBadge } from './state-badge.tsx';

/** Statements in rows; on a phone each is a card. */
export function StatementTable({ statements }: Pick<Statements, 'statements'>) {
  const { text, format, language: reading } = useDesk();
  const words = text.statements;
  return (
    <ul class="statement-rows" aria-label={words.list}>
      {statements.map((each) => (
        <li key={each.number} class="statement-row" data-row={each.number}>
          <p class="statement-row-state"><StatementBadge state={each.state} /> <Clock of={each} /></p>
          <h2 class="statement-row-title"><a href={`/statements/${each.number}`} data-row-link lang={each.language}>{each.title || words.untitled}</a></h2>
          <p class="quiet">{words.number(format.number(each.number))} · {words.kinds[each.kind]}{each.language !== reading && <> · {words.languages[each.language]}</>} · {words.ofCase(format.number(each.case.number))} · <Time at={each.changedAt} as="ago" /></p>
        </li>
      ))}
    </ul>
  );
}
