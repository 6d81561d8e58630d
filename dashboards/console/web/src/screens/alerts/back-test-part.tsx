import { useEffect, useState } from 'preact/hooks';
import type { AlertRules, BackTestState } from '../../../../api/index.ts';
import { getJson, postJson } from '../../lib/api.ts';
import { useDesk } from '../../lib/context.ts';
import { useAct } from '../../lib/use-act.ts';
import { Refusal } from '../../parts/field.tsx';
import { BackTestResult } from './back-test-result.tsx';

type Days = 7 | 30;
const spans = [7, 30] as const satisfies readonly Days[];
const againMs = 700;

/** Tries a rule on the days gone by: what it would have sent, to whom and how often. */
export function BackTestPart({ rule: { id } }: { readonly rule: Pick<AlertRules['rules'][number], 'id'> }) {
  const { text, format } = useDesk();
  const words = text.alerts.rules;
  const path = `/api/alert-rules/${encodeURIComponent(id)}/back-test`;
  const act = useAct();
  const [days, setDays] = useState<Days | null>(null);
  const [state, setState] = useState<BackTestState | null>(null);
  const can = useDesk().may('judge');
  const running = state?.state === 'running';
  const start = (span: Days): void => {
    setDays(span);
    setState(null);
    void act.run(async () => setState(await postJson<BackTestState>(path, { days: span })));
  };
  useEffect(() => {
    if (!running || days === null) return;
    const abort = new AbortController();
    const timer = setTimeout(() => {
      getJson<BackTestState>(`${path}?days=${days}`, abort.signal)
        .then(setState)
        // Asked again: a try goes on while the line is bad.
        .catch(() => !abort.signal.aborted && setState((before) => before && { ...before }));
    }, againMs);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [state]);
  return (
    <div class="rule-try">
      {can && <p class="row-of-buttons">{spans.map((span) => <button key={span} type="button" class="button" disabled={running || act.busy} aria-describedby={`rule-title-${id}`} onClick={() => start(span)}>{words.try[span]}</button>)}</p>}
      <div role="status">
        {running && <p class="rule-trying"><progress value={state.share} max={1} aria-labelledby={`rule-title-${id}`} /> {words.trying(format.percent(state.share))}</p>}
        {state?.state === 'failed' && <p class="refusal"><b>{words.failed}</b> {state.problem}</p>}
      </div>
      <Refusal error={act.error} />
      {state?.found && <BackTestResult found={state.found} />}
    </div>
  );
}
