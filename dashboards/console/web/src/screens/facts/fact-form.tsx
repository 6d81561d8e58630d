import { useRef, useState } from 'preact/hooks';
import type { DeskFact, FactBody } from '../../../../api/index.ts';
import { ApiError, postJson } from '../../lib/api.ts';
import { useDesk } from '../../lib/context.ts';
import { hindrancesOf, problemsOf, type FactProblems } from '../../lib/fact-problems.ts';
import { draftOf, factApi, freshValues, valuesOf, type FactValues } from '../../lib/facts.ts';
import { useAct } from '../../lib/use-act.ts';
import { Refusal } from '../../parts/field.tsx';
import { FactFields } from './fact-fields.tsx';
import { Missing } from './missing.tsx';

interface Props {
  readonly kind: FactBody['kind'];
  /** The version that is revised; none where a new fact is written. */
  readonly seen?: { readonly id: string; readonly version: number; readonly fact: FactBody };
  /** The fact as it is now, which may be newer than what was seen. */
  readonly present?: DeskFact;
  readonly onSaved: (fact: DeskFact) => void;
  readonly onCancel: () => void;
}

/** Writes a new fact, or the next version of one. What is wrong stands at its field; what approval needs is said all the while. */
export function FactForm({ kind, seen, present, onSaved, onCancel }: Props) {
  const { text, format } = useDesk();
  const words = text.facts;
  const [values, setValues] = useState<FactValues>(() => (seen ? valuesOf(seen.fact) : freshValues(format.isoDay(Date.now()))));
  const [problems, setProblems] = useState<FactProblems>({});
  const [onto, setOnto] = useState(seen?.version ?? 0);
  const form = useRef<HTMLFormElement>(null);
  const act = useAct();
  const change = (next: FactValues): void => {
    setValues(next);
    // Once somebody has tried to save, what they mend is told at once.
    if (Object.keys(problems).length > 0) setProblems(problemsOf(kind, next));
  };
  const save = (propose: boolean): void => {
    const found = problemsOf(kind, values);
    setProblems(found);
    if (Object.keys(found).length > 0) {
      requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
      return;
    }
    void act.run(async () => {
      const body = { fact: draftOf(kind, values), propose };
      try {
        onSaved(await postJson<DeskFact>(seen ? factApi(seen.id, '/revise') : '/api/desk/facts', seen ? { ...body, version: onto } : body));
      } catch (error) {
        const now = error instanceof ApiError && error.code === 'version-conflict' ? (error.present as { readonly version?: number } | undefined)?.version : undefined;
        if (now !== undefined) setOnto(now);
        throw error;
      }
    });
  };
  const count = Object.keys(problems).length;
  const title = seen ? words.revising(seen.id) : kind === 'fact-check' ? words.newCheck : words.newRecord;
  return (
    <form ref={form} class="fact-form" noValidate aria-label={title} onSubmit={(event) => { event.preventDefault(); save(true); }}>
      <FactFields kind={kind} values={values} problems={problems} onValues={change} />
      <div class="fact-form-end">
        <Missing hindrances={hindrancesOf(kind, values)} />
        {seen && present?.approvedVersion != null && <p class="quiet">{words.reviseText}</p>}
        <p class="fact-form-problems" role="status">{count > 0 && words.mend(format.number(count))}</p>
        {act.error?.code === 'version-conflict' ? <p class="refusal" role="alert">{words.conflictForm}</p> : <Refusal error={act.error} />}
        <p class="row-of-buttons">
          <button type="submit" class="button button-primary" disabled={act.busy}>{words.saveProposed}</button>
          <button type="button" class="button" disabled={act.busy} onClick={() => save(false)}>{words.saveDraft}</button>
          <button type="button" class="link-button" onClick={onCancel}>{words.cancel}</button>
        </p>
      </div>
    </form>
  );
}
