import { useEffect, useState } from 'preact/hooks';
import type { AlertRules, SilenceBody, SilenceSeen } from '../../../../api/index.ts';
import { ApiError, postJson } from '../../lib/api.ts';
import { alertPath, alertSeverities, said } from '../../lib/alerts.ts';
import { useDesk } from '../../lib/context.ts';
import { useAct } from '../../lib/use-act.ts';
import { useData } from '../../lib/use-data.ts';
import { instantOf } from '../../lib/zoned.ts';
import { Choice, Field, Refusal } from '../../parts/field.tsx';
import { TextArea } from '../../parts/text-area.tsx';
import { SeverityBadge } from './severity-badge.tsx';

const hourMs = 3_600_000;
const waitMs = 300;

/** What is to be silent, until when and why; which of the open alerts that would be shows while it is written. */
export function SilenceForm({ onDone, onCancel }: { readonly onDone: () => void; readonly onCancel: () => void }) {
  const { text, meta, format } = useDesk();
  const words = text.alerts.duty;
  const act = useAct();
  const rules = useData<AlertRules>('/api/alert-rules', 600_000).data?.rules ?? [];
  const [rule, setRule] = useState('');
  const [unit, setUnit] = useState('');
  const [severity, setSeverity] = useState('');
  const [more, setMore] = useState('');
  const [until, setUntil] = useState(() => format.isoMinute(Date.now() + 4 * hourMs));
  const [why, setWhy] = useState('');
  const match = [rule && `rule=${rule}`, unit && `unit=${unit}`, severity && `severity=${severity}`, ...more.split('\n')].map((line) => line.trim()).filter((line) => line !== '');
  const seen = usePreview(match);
  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const body: SilenceBody = { match, from: null, until: instantOf(format, until), why };
    if (await act.run(async () => void (await postJson('/api/silences', body)))) onDone();
  };
  return (
    <form class="case-form stack silence-form" aria-label={words.addTitle} onSubmit={(event) => void submit(event)}>
      <h3>{words.addTitle}</h3>
      <div class="line-form">
        <Choice label={words.rule} value={rule} choices={{ '': words.any, ...Object.fromEntries(rules.map(({ id, title }) => [id, title])) }} onValue={setRule} />
        <Choice label={words.unit} value={unit} choices={{ '': words.any, ...Object.fromEntries(meta.units.map(({ id, name }) => [id, name])) }} onValue={setUnit} />
        <Choice label={words.severity} value={severity} choices={{ '': words.any, ...Object.fromEntries(alertSeverities.map((name) => [name, text.alerts.severities[name]])) }} onValue={setSeverity} />
      </div>
      <TextArea label={words.more} hint={words.moreHint} value={more} onValue={setMore} />
      <Preview match={match} seen={seen} />
      <div class="line-form">
        <Field label={words.to} type="datetime-local" value={until} onValue={setUntil} required hint={words.zone(meta.office.timezone)} />
      </div>
      <Field label={words.why} value={why} onValue={setWhy} required minLength={3} maxLength={500} autocomplete="off" />
      <Refusal error={act.error} />
      <p class="row-of-buttons"><button type="submit" class="button button-primary" disabled={act.busy || match.length === 0}>{words.start}</button> <button type="button" class="link-button" onClick={onCancel}>{words.cancel}</button></p>
    </form>
  );
}

interface Seen {
  readonly found: SilenceSeen | null;
  readonly error: ApiError | null;
}

/** Asks which open alerts fit, a moment after the last change. */
function usePreview(match: readonly string[]): Seen {
  const [seen, setSeen] = useState<Seen>({ found: null, error: null });
  const key = match.join('\n');
  useEffect(() => {
    if (key === '') return setSeen({ found: null, error: null });
    let gone = false;
    const timer = setTimeout(() => {
      postJson<SilenceSeen>('/api/silences/look', { match: key.split('\n') })
        .then((found) => !gone && setSeen({ found, error: null }))
        .catch((error: unknown) => !gone && setSeen({ found: null, error: error instanceof ApiError ? error : new ApiError('network', null) }));
    }, waitMs);
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [key]);
  return seen;
}

function Preview({ match, seen: { found, error } }: { readonly match: readonly string[]; readonly seen: Seen }) {
  const desk = useDesk();
  const words = desk.text.alerts.duty;
  if (error) return <Refusal error={error} />;
  return (
    <div class="silence-preview" role="status">
      <p>{match.length === 0 ? words.previewFirst : found === null ? desk.text.loading : found.alerts.length === 0 ? words.previewNone : words.preview(desk.format.number(found.alerts.length))}</p>
      {found !== null && found.alerts.length > 0 && <ul>{found.alerts.map((alert) => <li key={alert.number}><SeverityBadge severity={alert.severity} /> <a href={alertPath(alert.number)}>{said(desk, alert.said, alert.ruleTitle)}</a></li>)}</ul>}
    </div>
  );
}
