import type { ReportDocument } from '../../../../../api/index.ts';
import { useDesk } from '../../../lib/context.ts';
import { reportPath } from '../../../lib/reports.ts';
import { Time } from '../../../parts/time.tsx';
import { ReportBadge } from '../state-badge.tsx';

/** Versions, who gets it, mails, and what happened: after the report, for those who work with it. */
export function Life({ report }: { readonly report: ReportDocument }) {
  return (
    <div class="report-life">
      <Versions report={report} />
      <Mails report={report} />
      <Timeline report={report} />
    </div>
  );
}

function Versions({ report: { versions, line } }: { readonly report: ReportDocument }) {
  const { text, format } = useDesk();
  const words = text.reports;
  if (versions.length < 2) return null;
  return (
    <section class="block">
      <h2>{words.page.versions}</h2>
      <ol class="report-versions">
        {versions.toReversed().map(({ version, state, signed, why, publishedAt, madeAt }) => (
          <li key={version}>
            <a href={reportPath(line.number, version)} aria-current={version === line.version ? 'page' : undefined}>{words.version(format.number(version))}</a> <ReportBadge state={state} /> <span class="quiet">{signed !== '' && <>{words.signedAs(signed)} · </>}<Time at={publishedAt ?? madeAt} /></span>
            {why !== '' && <p class="quiet">{words.page.why(why)}</p>}
          </li>
        ))}
      </ol>
    </section>
  );
}

function Mails({ report: { deliveries, recipients, line } }: { readonly report: ReportDocument }) {
  const { text, format } = useDesk();
  const words = text.reports;
  if (line.state !== 'published') {
    return recipients.length === 0 || line.state === 'dropped' ? null : <section class="block"><h2>{words.willGetTitle}</h2><ul class="report-recipients">{recipients.map((name) => <li key={name}>{name}</li>)}</ul></section>;
  }
  return (
    <section class="block">
      <h2>{words.mailsTitle}</h2>
      {deliveries.length === 0 ? <p class="quiet">{words.noMails}</p> : (
        <ul class="report-mails">
          {deliveries.map(({ name, state, sentAt, dueAt, attempts, error }, at) => (
            <li key={at} class={`report-mail-${state}`}>
              <b>{name}</b> <span>{words.mailStates[state]}</span> <span class="quiet">{sentAt !== null ? <Time at={sentAt} as="ago" /> : state !== 'failed' && <Time at={dueAt} />}{attempts > 1 && <> · {words.attempts(format.number(attempts))}</>}</span>
              {error !== '' && <p class="quiet">{error}</p>}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Timeline({ report: { timeline, sections } }: { readonly report: ReportDocument }) {
  const { text, format } = useDesk();
  const words = text.reports;
  if (timeline.length === 0) return null;
  const versioned = timeline.some(({ version }) => version > 1);
  const more = (detail: (typeof timeline)[number]['detail']): string => {
    const { why, section, number, problems, figures, to, format: file } = detail;
    if (typeof why === 'string' && why !== '') return why;
    if (typeof section === 'string') return sections.find(({ id }) => id === section)?.title ?? '';
    if (typeof number === 'number') return words.signedAs(format.number(number));
    if (typeof problems === 'number') return words.check.bad(format.number(problems));
    if (typeof figures === 'number') return words.timelineFigures(format.number(figures));
    if (typeof to === 'string') return to;
    return typeof file === 'string' ? file.toUpperCase() : '';
  };
  return (
    <section class="block">
      <h2>{words.timelineTitle}</h2>
      <ol class="log">
        {timeline.toReversed().map(({ at, version, what, by, detail }, index) => (
          <li key={index} class={by === null ? 'log-machine' : ''}>
            <p class="log-what"><b>{by?.name ?? text.desk.machine}</b> {words.timeline[what] ?? what}{more(detail) !== '' && `: ${more(detail)}`} <span class="quiet">{versioned && <>{words.version(format.number(version))} · </>}<Time at={at} as="ago" /></span></p>
          </li>
        ))}
      </ol>
    </section>
  );
}
