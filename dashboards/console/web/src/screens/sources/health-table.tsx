import type { SourceHealth } from '../../../../api/index.ts';
import { useDesk } from '../../lib/context.ts';
import { failureWords } from '../../lib/failures.ts';
import { documentsPath } from '../../lib/filters.ts';
import { rhythmWords } from '../../lib/rhythm.ts';
import { Sparkline } from '../../parts/sparkline.tsx';
import { Time } from '../../parts/time.tsx';

/** One row a source, those that need a look first. */
export function HealthTable({ sources }: { readonly sources: readonly SourceHealth[] }) {
  const { text } = useDesk();
  const words = text.sources;
  return (
    <div class="table-frame">
      <table class="health">
        <caption class="sr-only">{words.health}</caption>
        <thead>
          <tr>
            <th scope="col">{words.source}</th><th scope="col">{words.state}</th><th scope="col">{words.lastPoll}</th><th scope="col">{words.newest}</th>
            <th scope="col">{words.perDay}</th><th scope="col">{words.errors}</th><th scope="col">{words.next}</th>
          </tr>
        </thead>
        <tbody>{sources.map((source) => <HealthRow key={source.id} source={source} />)}</tbody>
      </table>
    </div>
  );
}

function HealthRow({ source }: { readonly source: SourceHealth }) {
  const { text, format } = useDesk();
  const words = text.sources;
  return (
    <tr class={`health-${source.state}`}>
      <th scope="row" class="health-source">
        <a href={documentsPath({ source: source.id })}>{source.outlet}</a>{source.own && <span class="badge badge-own">{text.own}</span>}
        <small>{source.id} · {source.kind}</small>
      </th>
      <td class="health-state"><span class={`state state-${source.state}`} title={words.stateHelp[source.state]}>{words.states[source.state]}</span><StateNote source={source} /></td>
      <td data-label={words.lastPoll}>
        {source.lastPollAt === null ? text.time.never : <Time at={source.lastPollAt} as="ago" />}
        {(source.state === 'failing' || source.state === 'quarantined') && source.lastSuccessAt !== null && <small>{words.lastSuccess(format.ago(source.lastSuccessAt))}</small>}
      </td>
      <td class="health-newest" data-label={words.newest}>
        {source.newestAt !== null ? <Time at={source.newestAt} as="ago" /> : source.documents > 0 ? text.time.undated : text.time.never}
        {source.rhythmMs !== null && <small>{rhythmWords(text, format, source.rhythmMs)}</small>}
      </td>
      <td class="health-days" data-label={words.perDay}>
        <Sparkline values={source.days} label={words.perDayLabel(source.outlet, source.days.map(format.number).join(', '))} />
        <small>{words.today(format.number(source.days.at(-1) ?? 0))}</small>
      </td>
      <td data-label={words.errors} class="health-errors">
        {source.state === 'resting' ? null : source.recentFailures === 0 ? <span class="quiet">0</span> : words.errorsOf(format.number(source.recentFailures), format.number(source.recentPolls))}
        {source.failures > 1 && <small>{words.inARow(format.number(source.failures))}</small>}
        <FailureText source={source} />
      </td>
      <td data-label={words.next}><NextPoll source={source} /></td>
    </tr>
  );
}

/** Why it is so, where the state alone would leave the reader to guess. */
function StateNote({ source: { state, patienceMs } }: { readonly source: SourceHealth }) {
  const { text, format } = useDesk();
  const words = text.sources;
  if (state === 'silent' && patienceMs !== null) return <small>{words.tooLong(format.number(Math.round(patienceMs / 86_400_000)))}</small>;
  if (state === 'quarantined') return <small>{words.onceADay}</small>;
  return state === 'resting' ? <small>{words.notAsked}</small> : null;
}

/** The clock in the office's zone, with the day where it is another; how far away that is stands behind it. */
function NextPoll({ source: { nextPollAt, state } }: { readonly source: SourceHealth }) {
  const { text, format } = useDesk();
  if (nextPollAt === null) return <>–</>;
  const now = Date.now();
  const away = nextPollAt > now ? format.until(nextPollAt) : state === 'late' ? format.ago(nextPollAt) : text.sources.due;
  const day = format.isoDay(nextPollAt) === format.isoDay(now) ? '' : ` ${format.shortDay(nextPollAt)}`;
  return <time dateTime={new Date(nextPollAt).toISOString()} title={away}>{format.clock(nextPollAt)}{day}</time>;
}

/** What went wrong and what to do about it; an error without words of its own shows as the crawler wrote it. */
function FailureText({ source: { error, errorCode, needs } }: { readonly source: SourceHealth }) {
  const { text } = useDesk();
  if (error === null) return null;
  const words = failureWords(text, errorCode);
  if (!words) return <small class="error-text">{errorCode === null ? error : `${errorCode}: ${error}`}</small>;
  return <><small class="error-text" title={error}>{words.what}</small>{words.advice && <small>{words.advice}</small>}{needs.length > 0 && <small>{needs.map((variable) => <code key={variable}>{variable}</code>)}</small>}</>;
}
