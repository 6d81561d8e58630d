import { useRef, useState } from 'preact/hooks';
import type { Verdict } from '../../../../../api/index.ts';
import { useDesk } from '../../../lib/context.ts';
import { recentReasons } from '../../../lib/reasons.ts';
import { Choice, Field } from '../../../parts/field.tsx';
import { TextArea } from '../../../parts/text-area.tsx';
import { verdicts } from '../../../words.ts';
import type { FieldsProps } from './act-panel.tsx';
import { refuting } from './draft.ts';
import { Options } from './options.tsx';

/** A verdict with its reason and what follows from it. A digit chooses and goes on to the reason; ↑ in it brings back one that was given before. */
export function VerdictFields({ draft, onDraft }: FieldsProps) {
  const { text, meta } = useDesk();
  const words = text.desk.acts;
  const area = useRef<HTMLTextAreaElement>(null);
  const [recalled, setRecalled] = useState(-1);
  const recent = recentReasons();
  const recall = (event: KeyboardEvent): void => {
    const isOwn = draft.reason !== '' && draft.reason !== recent[recalled];
    if (event.key !== 'ArrowUp' || isOwn || recent.length === 0) return;
    event.preventDefault();
    const next = (recalled + 1) % recent.length;
    setRecalled(next);
    onDraft({ ...draft, reason: recent[next] ?? '' });
  };
  return (
    <>
      <Options
        legend={words.verdict} options={verdicts.map((value) => ({ value, name: text.desk.verdicts[value] }))} value={draft.verdict}
        onChoose={(value) => onDraft({ ...draft, verdict: value as Verdict })} onDigit={() => area.current?.focus()}
      />
      <p class="act-follows quiet">{draft.verdict === null ? words.choose : text.desk.verdictHelp[draft.verdict]}</p>
      {draft.verdict === 'accurate' && (
        <div class="line-form">
          {meta.units.length === 0 ? <p class="note">{words.noUnits}</p> : <Choice label={words.unit} value={draft.unit} choices={{ '': '—', ...Object.fromEntries(meta.units.map(({ id, name }) => [id, name])) }} onValue={(unit) => onDraft({ ...draft, unit })} />}
          <Field label={words.replyDue} type="date" value={draft.replyDue} onValue={(replyDue) => onDraft({ ...draft, replyDue })} required />
        </div>
      )}
      <TextArea area={area} label={words.reason} hint={words.reasonHint} value={draft.reason} onValue={(reason) => onDraft({ ...draft, reason })} onKeyDown={recall} />
      {recent.length > 0 && (
        <div class="act-recent">
          <span class="quiet">{words.recent}:</span>
          {recent.slice(0, 3).map((reason) => <button key={reason} type="button" class="act-reason" onClick={() => { onDraft({ ...draft, reason }); area.current?.focus(); }}>{reason}</button>)}
        </div>
      )}
      {refuting(draft.verdict) && <label class="check"><input type="checkbox" checked={draft.statement} onChange={() => onDraft({ ...draft, statement: !draft.statement })} /> {words.statement}</label>}
    </>
  );
}
