import { useEffect, useRef } from 'preact/hooks';
import type { ReportCheck, ReportDocument } from '../../../../../api/index.ts';
import type { ApiError } from '../../../lib/api.ts';
import { useDesk } from '../../../lib/context.ts';
import { placeProblems, saidOnce, sentencesOf, textOf } from '../../../lib/report-sentences.ts';
import { Refusal } from '../../../parts/field.tsx';

interface Props {
  readonly check: ReportCheck | null;
  readonly report: ReportDocument;
  readonly error: ApiError | null;
  readonly onGo: (sentence: string) => void;
}

/** What a check found, brought to where the reader looks: the bar by which it is asked for is in reach everywhere on the page. */
export function CheckResult(props: Props) {
  const { check, error } = props;
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (check !== null || error !== null) place.current?.scrollIntoView({ block: 'start' });
  }, [check, error]);
  return <div ref={place} class="report-check"><Found {...props} /></div>;
}

/** That all is so, or what is not, each with the way to where it stands. */
function Found({ check, report, error, onGo }: Props) {
  const { text, format } = useDesk();
  const words = text.reports.check;
  if (error) return <Refusal error={error} />;
  if (check === null) return <div role="status" />;
  const { problems, figures, documents, checkedAt } = check;
  if (problems.length === 0) return <p class="report-checked" role="status">✓ {words.good(format.number(figures), format.number(documents))} <span class="quiet">{words.at} {format.clock(checkedAt)}.</span></p>;
  const placed = placeProblems(report, problems);
  const tables = report.sections.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'table' ? [[block.id, block.caption] as const] : [])));
  const places = new Map([...tables, ...sentencesOf(report).map(({ id, pieces }) => [id, textOf(pieces)] as const)]);
  return (
    <section class="report-unchecked" role="status">
      <h2>{words.bad(format.number(problems.length))}</h2>
      <ul>
        {[...placed].map(([where, found]) => (
          <li key={where}>
            {saidOnce(found).map((said) => <p key={said}>{said}</p>)}
            {where === '' ? <p class="quiet">{words.elsewhere}</p> : places.has(where) && <p class="quiet"><q>{places.get(where)}</q> <button type="button" class="link-button" onClick={() => onGo(where)}>{words.to}</button></p>}
          </li>
        ))}
      </ul>
    </section>
  );
}
