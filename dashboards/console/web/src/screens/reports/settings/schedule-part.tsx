import type { ReportSchedule } from '../../../../../api/index.ts';
import { useDesk } from '../../../lib/context.ts';
import { scheduleWords } from '../../../lib/report-schedule.ts';
import { Time } from '../../../parts/time.tsx';

/** What is made when and for whom, as the office's file says it. */
export function SchedulePart({ schedule: { lines, deadlines } }: { readonly schedule: ReportSchedule }) {
  const { text, language, unitName, topicName } = useDesk();
  const words = text.reports;
  const columns = words.scheduleColumns;
  return (
    <section class="block">
      <h2>{words.scheduleTitle}</h2>
      <p class="quiet">{words.scheduleNote}</p>
      {lines.length === 0 ? <p>{words.scheduleEmpty}</p> : (
        <table class="report-schedule">
          <thead><tr><th scope="col">{columns.kind}</th><th scope="col">{columns.at}</th><th scope="col">{columns.next}</th><th scope="col">{columns.to}</th><th scope="col">{columns.approve}</th><th scope="col">{columns.formats}</th></tr></thead>
          <tbody>
            {lines.map((line, at) => (
              <tr key={at}>
                <th scope="row">{[words.kinds[line.kind], line.unit && unitName(line.unit), line.topic && topicName(line.topic), line.language === 'en' && words.languages.en].filter(Boolean).join(' · ')}</th>
                <td data-name={columns.at}>{scheduleWords(line, words.scheduleAt, language)}</td>
                <td data-name={columns.next}>{line.nextAt === null ? '–' : <Time at={line.nextAt} />}</td>
                <td data-name={columns.to}>{line.to.join(', ') || '–'}</td>
                <td data-name={columns.approve}>{words.approveWords[line.approve]}</td>
                <td data-name={columns.formats}>{line.formats.map((format) => format.toUpperCase()).join(', ')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {deadlines.length > 0 && <p class="footnote">{words.deadlines(deadlines.join(', '))}</p>}
    </section>
  );
}
