import type { ReportCheck, ReportDocument } from '../../../../../api/index.ts';
import type { ApiError } from '../../../lib/api.ts';
import { useDesk } from '../../../lib/context.ts';
import { placeProblems, sentencesOf, textOf } from '../../../lib/report-sentences.ts';
import { Refusal } from '../../../parts/field.tsx';

/** What a check found: that all is so, or what is not, each with the way to where it stands. */
export function CheckResult({ check, report, error, onGo }: { readonly check: ReportCheck | null; readonly report: ReportDocument; readonly error: ApiError | null; readonly onGo: (sentence: string) => void }) {
  const { text, format } = useDesk();
  const words = text.reports.check;
  if (error) return <Refusal error={error} />;
  if (check === null) return <div role="status" />;
  const { problems, figures, documents, checkedAt } = check;
  if (problems.length === 0) return <p class="report-checked" role="status">✓ {words.good(format.number(figures), format.number(documents))} <span class="quiet">{words.at} {format.clock(checkedAt)}.</span></p>;
  const placed = placeProblems(report, problems);
  const sentences = new Map(sentencesOf(report).map(({ id, pieces }) => [id, textOf(pieces)]));
  return (
    <section class="report-unchecked" role="status">
      <h2>{words.bad(format.number(problems.length))}</h2>
      <ul>
        {[...placed].map(([where, found]) => (
          <li key={where}>
            {found.map(({ text: said }, at) => <p key={at}>{said}</p>)}
            {where === '' ? <p class="quiet">{words.elsewhere}</p> : sentences.has(where) && <p class="quiet"><q>{sentences.get(where)}</q> <button type="button" class="link-button" onClick={() => onGo(where)}>{words.to}</button></p>}
          </li>
        ))}
      </ul>
    </section>
  );
}
