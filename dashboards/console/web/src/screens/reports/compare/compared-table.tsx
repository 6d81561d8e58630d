import type { ComparedReports } from '../../../../../api/index.ts';
import { useDesk } from '../../../lib/context.ts';
import { periodLabel, reportPath } from '../../../lib/reports.ts';
import { SmallLine } from './small-line.tsx';

/** Figures as rows, periods as columns. On a telephone each figure is a row of its own, with its periods below its name. */
export function ComparedTable({ data: { reports, rows } }: { readonly data: ComparedReports }) {
  const { text, format } = useDesk();
  const words = text.reports;
  const [last, before] = [reports.at(-1), reports.at(-2)];
  // Days that both count are no change from one to the other.
  const overlap = last !== undefined && before !== undefined && before.period.to > last.period.from;
  const shown = rows.filter(({ values }) => values.some(({ value }) => value !== null));
  return (
    <>
      {overlap && <p class="report-note" role="note">{words.compareOverlap}</p>}
      <table class="report-compared">
        <thead>
          <tr>
            <th scope="col">{words.compareFigure}</th>
            {reports.map((line) => <th key={line.number} scope="col" class="report-cell-right"><a href={reportPath(line.number)} title={line.subject}>{periodLabel(line, format)}</a>{line.state !== 'published' && <small>{words.draftMark}</small>}</th>)}
            <th scope="col" class="report-compared-line">{words.compareLine}</th>
            <th scope="col">{words.compareChange}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ figure, values }) => (
            <tr key={figure} data-row={figure}>
              <th scope="row">{words.figures[figure]}</th>
              {values.map(({ value, href }, at) => (
                <td key={at} class="report-cell-right">
                  <span class="report-compared-when" aria-hidden="true">{reports[at] ? periodLabel(reports[at], format) : ''}</span>
                  {value === null ? <span class="quiet">–<span class="sr-only">{words.none}</span></span> : href === null ? <b>{format.number(value)}</b> : <a class="report-figure" href={href} {...(at === values.length - 1 ? { 'data-row-link': true } : {})}>{format.number(value)}</a>}
                </td>
              ))}
              <td class="report-compared-line"><SmallLine values={values.map(({ value }) => value)} label={words.compareDescribe(words.figures[figure], values.map(({ value }) => (value === null ? words.none : format.number(value))).join(', '))} /></td>
              <td class="report-compared-change">{overlap ? <span class="quiet">–</span> : <Change values={values.map(({ value }) => value)} />}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

/** The last against the one before. No percentages: small numbers make them shout. */
function Change({ values }: { readonly values: readonly (number | null)[] }) {
  const { text, format } = useDesk();
  const words = text.reports;
  const [last, before] = [values.at(-1) ?? null, values.at(-2) ?? null];
  if (last === null || before === null) return <span class="quiet">–</span>;
  const by = last - before;
  if (by === 0) return <span class="quiet">{words.compareSame}</span>;
  return <span><span class="arrow" aria-hidden="true">{by > 0 ? '▲' : '▼'}</span> {(by > 0 ? words.compareUp : words.compareDown)(format.number(Math.abs(by)))}</span>;
}
