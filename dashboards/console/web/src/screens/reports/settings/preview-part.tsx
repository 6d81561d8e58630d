import { useEffect, useState } from 'preact/hooks';
import type { PreviewReport, ReportPreview } from '../../../../../api/index.ts';
import { postJson } from '../../../lib/api.ts';
import { useDesk } from '../../../lib/context.ts';
import { periodWords } from '../../../lib/report-periods.ts';
import { useAct } from '../../../lib/use-act.ts';
import { Refusal } from '../../../parts/field.tsx';
import { makeMs } from '../make-form.tsx';

const waitMs = 900;

/** How the last whole period would look, drawn again once the reader pauses; one drawing at a time. In its frame nothing runs. */
export function PreviewPart({ body }: { readonly body: PreviewReport }) {
  const { text } = useDesk();
  const words = text.reports.template;
  const act = useAct();
  const [shown, setShown] = useState<{ readonly key: string; readonly preview: ReportPreview } | null>(null);
  const [tried, setTried] = useState('');
  const [copied, setCopied] = useState(false);
  const key = JSON.stringify(body);
  const draw = (): void => {
    setTried(key);
    void act.run(async () => setShown({ key, preview: await postJson<ReportPreview>('/api/reports/preview', body, makeMs) }));
  };
  useEffect(() => {
    if (act.busy || tried === key) return;
    const timer = setTimeout(draw, waitMs);
    return () => clearTimeout(timer);
  }, [key, act.busy, tried]);
  const yaml = shown?.preview.yaml ?? '';
  const copy = (): void => void navigator.clipboard?.writeText(yaml).then(() => setCopied(true), () => undefined);
  useEffect(() => setCopied(false), [yaml]);
  return (
    <div class="report-previewed">
      <p class="report-previewed-head"><b>{words.preview}</b> <span class="quiet" role="status">{act.busy ? words.previewing : shown ? words.previewOf(periodWords(shown.preview.period)) : ''}</span> {act.error && <button type="button" class="link-button" onClick={draw}>{words.again}</button>}</p>
      <Refusal error={act.error} />
      {shown && <iframe key={shown.preview.page} class={act.busy ? 'is-changing' : ''} title={words.preview} sandbox="" src={shown.preview.page} />}
      {yaml !== '' && (
        <div>
          <p class="statement-paste-head"><b>{words.yaml}</b> <button type="button" class="button" onClick={copy}>{copied ? words.copied : words.copy}</button></p>
          <pre class="report-yaml" tabIndex={0} role="region" aria-label={words.yaml}>{yaml}</pre>
        </div>
      )}
    </div>
  );
}
