import type { ReportDue } from '../../../../api/index.ts';
import { useDesk } from '../../lib/context.ts';
import { periodLabel } from '../../lib/reports.ts';

/** What the schedule is to make; nothing where that is nothing. What it could not make is red. */
export function DuePart({ title, due }: { readonly title: string; readonly due: readonly ReportDue[] }) {
  if (due.length === 0) return null;
  return (
    <section class="block report-due" aria-label={title}>
      <h2>{title}</h2>
      <ul>{due.map((each) => <Due key={`${each.id} ${each.at}`} due={each} />)}</ul>
    </section>
  );
}

function Due({ due }: { readonly due: ReportDue }) {
  const { text, format, may } = useDesk();
  const words = text.reports;
  const failed = due.state === 'given-up' || due.attempts > 0;
  const make = `/reports?${new URLSearchParams({ make: 'yes', kind: due.kind, period: due.period.text }).toString()}`;
  return (
    <li class={failed ? 'report-due-failed' : ''}>
      <p>
        <b>{words.kinds[due.kind]}</b> {periodLabel(due, format)}
        {' · '}
        {due.state === 'given-up' ? <b>{words.due['given-up'](format.number(due.attempts))}</b> : due.state === 'coming' ? words.due.coming(format.full(due.at)) : due.attempts > 0 ? words.due.failing(format.number(due.attempts)) : words.due.due(format.full(due.at))}
        {due.deadline !== null && <> · <b>{words.due.deadline(format.plainDay(due.deadline))}</b></>}
      </p>
      {due.error !== '' && <p class="report-due-error">{due.error}</p>}
      {due.state === 'given-up' && may('judge') && <p><a href={make}>{words.due.makeNow}</a></p>}
    </li>
  );
}
