import { useLocation } from 'preact-iso';
import { useEffect, useState } from 'preact/hooks';
import type { AskReport, ReportKind } from '../../../../api/index.ts';
import { postJson } from '../../lib/api.ts';
import { useDesk } from '../../lib/context.ts';
import { periodBetween, periodWords, presetsOf } from '../../lib/report-periods.ts';
import { reportKinds, reportPath } from '../../lib/reports.ts';
import { useAct } from '../../lib/use-act.ts';
import { Choice, Field, Refusal } from '../../parts/field.tsx';

interface Props {
  /** What the address asks for: kind, period, case, statement, unit, topic, story. */
  readonly query: Readonly<Record<string, string>>;
  readonly onCancel: () => void;
}

const day = 86_400_000;
/** Making a year takes a while. */
export const makeMs = 180_000;
const two = 'between';

/** Asks for a report, and goes to its draft. */
export function MakeForm({ query, onCancel }: Props) {
  const { text, format, meta, language: reading } = useDesk();
  const words = text.reports.make;
  const { route } = useLocation();
  const act = useAct();
  const today = format.isoDay(Date.now());
  const [kind, setKind] = useState<ReportKind>(reportKinds.find((each) => each === query['kind']) ?? 'weekly');
  const presets = [...(query['period'] ? [{ name: null, period: query['period'] }] : []), ...presetsOf(kind, today)];
  const [chosen, setChosen] = useState('0');
  const [first, setFirst] = useState(format.isoDay(Date.now() - 7 * day));
  const [last, setLast] = useState(format.isoDay(Date.now() - day));
  const [language, setLanguage] = useState<'vi' | 'en'>(meta.office.language === 'en' ? 'en' : 'vi');
  const [unit, setUnit] = useState(query['unit'] ?? '');
  const [topic, setTopic] = useState(query['topic'] ?? '');
  const [story, setStory] = useState(query['story'] ?? '');
  const [of, setOf] = useState<'case' | 'statement'>(query['statement'] ? 'statement' : 'case');
  const [about, setAbout] = useState(query['case'] ?? query['statement'] ?? '');
  const dossier = kind === 'dossier';
  const period = dossier ? '' : chosen === two ? periodBetween(first, last) : (presets[Number(chosen)]?.period ?? '');
  const ready = dossier ? /^\d+$/.test(about.trim()) : period !== '';
  const submit = (event: Event): void => {
    event.preventDefault();
    const body: AskReport = { kind, period, language, ...(dossier ? { [of]: about.trim() } : { ...(unit && { unit }), ...(topic && { topic }), ...(story.trim() && { story: story.trim() }) }) };
    void act.run(async () => {
      const { number } = await postJson<{ number: number }>('/api/reports', body, makeMs);
      route(reportPath(number));
    });
  };
  return (
    <form class="report-make" aria-label={words.title} onSubmit={submit}>
      <fieldset disabled={act.busy}>
        <legend>{words.title}</legend>
        <div class="report-make-fields">
          <Choice label={text.reports.kind} value={kind} choices={Object.fromEntries(reportKinds.map((each) => [each, text.reports.kinds[each]]))} onValue={(next) => { setKind(reportKinds.find((each) => each === next) ?? kind); setChosen('0'); }} />
          {!dossier && <Choice label={words.period} value={chosen} choices={{ ...Object.fromEntries(presets.map((preset, at) => [String(at), preset.name === null ? periodWords(preset.period) : `${words.presets[preset.name]} (${periodWords(preset.period)})`])), [two]: words.between }} onValue={setChosen} />}
          {!dossier && chosen === two && <Field label={words.first} type="date" value={first} max={today} onValue={setFirst} required />}
          {!dossier && chosen === two && <Field label={words.last} type="date" value={last} min={first} max={today} onValue={setLast} required />}
          {dossier && <Choice label={words.dossierOf} value={of} choices={{ case: words.case, statement: words.statement }} onValue={(next) => setOf(next === 'statement' ? 'statement' : 'case')} />}
          {dossier && <Field label={of === 'case' ? words.caseNumber : words.statementNumber} value={about} onValue={setAbout} inputMode="numeric" autocomplete="off" required />}
          {!dossier && <Choice label={words.unit} value={unit} choices={{ '': words.everyUnit, ...Object.fromEntries(meta.units.map(({ id, name }) => [id, name])) }} onValue={setUnit} />}
          {!dossier && <Choice label={words.topic} value={topic} choices={{ '': words.everyTopic, ...Object.fromEntries(meta.topics.map(({ id, name }) => [id, name[reading]])) }} onValue={setTopic} />}
          {kind === 'ad-hoc' && <Field label={words.story} value={story} onValue={setStory} autocomplete="off" spellcheck={false} maxLength={200} />}
          <Choice label={words.language} value={language} choices={text.reports.languages} onValue={(next) => setLanguage(next === 'en' ? 'en' : 'vi')} />
        </div>
      </fieldset>
      <Refusal error={act.error} />
      {act.busy ? <Making /> : (
        <p class="row-of-buttons">
          <button type="submit" class="button button-primary" disabled={!ready}>{words.submit}</button> <button type="button" class="link-button" onClick={onCancel}>{words.cancel}</button> <span class="quiet">{words.note}</span>
        </p>
      )}
    </form>
  );
}

/** What is likely under way: the server says only when it is done, and seconds that pass are told as they are. */
export function Making() {
  const { text, format } = useDesk();
  const words = text.reports.make;
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const started = performance.now();
    const timer = setInterval(() => setSeconds(Math.round((performance.now() - started) / 1000)), 1000);
    return () => clearInterval(timer);
  }, []);
  const step = words.steps[seconds < 2 ? 0 : seconds < 5 ? 1 : seconds < 20 ? 2 : 3];
  return (
    <p class="report-making">
      <span class="pulse" aria-hidden="true"><i /><i /><i /></span> <span role="status">{step}</span> <span class="quiet" aria-hidden="true">{words.elapsed(format.number(seconds))}</span>
    </p>
  );
}
