import type { ComponentProps } from 'preact';
import { useId } from 'preact/hooks';
import type { FactBody } from '../../../../api/index.ts';
import { useDesk } from '../../lib/context.ts';
import { limits, type FactProblems } from '../../lib/fact-problems.ts';
import { verdicts, type FactValues } from '../../lib/facts.ts';
import { Choice } from '../../parts/field.tsx';

interface Props {
  readonly kind: FactBody['kind'];
  readonly values: FactValues;
  readonly problems: FactProblems;
  readonly onValues: (values: FactValues) => void;
}

type TextField = 'claim' | 'explanation' | 'subject' | 'value' | 'unit' | 'place' | 'period' | 'source' | 'url' | 'date';

/** The fields of a fact-check or a record, each with what helps below it and what is wrong in it. */
export function FactFields(props: Props) {
  const { text, meta, language } = useDesk();
  const { kind, values, onValues } = props;
  const { fields, hints, verdicts: names, noTopic } = text.facts;
  const topics = { '': noTopic, ...Object.fromEntries(meta.topics.map(({ id, name }) => [id, name[language]])), ...(values.topic === '' || meta.topics.some(({ id }) => id === values.topic) ? {} : { [values.topic]: values.topic }) };
  return (
    <div class="fact-fields">
      {kind === 'fact-check' ? (
        <>
          <Line {...props} field="claim" label={fields.claim} hint={hints.claim} rows={2} needed />
          <Choice label={fields.verdict} value={values.verdict} choices={Object.fromEntries(verdicts.map((verdict) => [verdict, names[verdict]]))} onValue={(verdict) => onValues({ ...values, verdict: verdict as FactValues['verdict'] })} />
          <Line {...props} field="date" label={fields.date} hint={hints.date} type="date" needed />
          <Line {...props} field="explanation" label={fields.explanation} hint={hints.explanation} rows={4} />
          <Line {...props} field="source" label={fields.source} hint={hints.source} wide />
        </>
      ) : (
        <>
          <Line {...props} field="subject" label={fields.subject} hint={hints.subject} wide needed />
          <Line {...props} field="value" label={fields.value} hint={hints.value} needed />
          <Line {...props} field="unit" label={fields.unit} hint={hints.unit} />
          <Line {...props} field="place" label={fields.place} />
          <Line {...props} field="period" label={fields.period} hint={hints.period} />
          <Line {...props} field="source" label={fields.recordSource} hint={hints.recordSource} />
          <Line {...props} field="date" label={fields.date} hint={hints.recordDate} type="date" needed />
        </>
      )}
      <Line {...props} field="url" label={fields.url} hint={hints.url} type="url" wide />
      {kind === 'fact-check' && <Choice label={fields.topic} value={values.topic} choices={topics} onValue={(topic) => onValues({ ...values, topic })} />}
      <Units {...props} />
    </div>
  );
}

function Line({ field, label, hint, rows, type = 'text', needed = false, wide = false, values, problems, onValues }: Props & { readonly field: TextField; readonly label: string; readonly hint?: string; readonly rows?: number; readonly type?: 'text' | 'url' | 'date'; readonly needed?: boolean; readonly wide?: boolean }) {
  const { text } = useDesk();
  const id = useId();
  const words = text.facts;
  const problem = problems[field];
  const described = [hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(' ') || undefined;
  const shared = {
    id, value: values[field], required: needed, 'aria-invalid': problem ? ('true' as const) : undefined, 'aria-describedby': described,
    onInput: (event: { readonly currentTarget: HTMLInputElement | HTMLTextAreaElement }) => onValues({ ...values, [field]: event.currentTarget.value }),
  };
  return (
    <div class={`field ${rows !== undefined || wide ? 'field-wide' : ''}`}>
      <label for={id}>{label}{!needed && <small> ({field === 'url' ? words.forApproval : words.optional})</small>}</label>
      {rows === undefined ? <input {...({ ...shared, type, autocomplete: 'off', spellcheck: type === 'text' } as ComponentProps<'input'>)} /> : <textarea {...shared} rows={rows} />}
      {problem && <p id={`${id}-problem`} class="field-problem">{problem.code === 'tooLong' ? words.errors.tooLong(String(problem.limit ?? limits[field])) : words.errors[problem.code]}</p>}
      {hint && <p id={`${id}-hint`} class="field-hint">{hint}</p>}
    </div>
  );
}

function Units({ values, onValues }: Props) {
  const { text, meta, unitName } = useDesk();
  const { units } = values;
  const known = [...meta.units.map(({ id }) => id), ...units.filter((id) => !meta.units.some((unit) => unit.id === id))];
  if (known.length === 0) return null;
  const toggle = (id: string): void => onValues({ ...values, units: units.includes(id) ? units.filter((each) => each !== id) : [...units, id] });
  return (
    <fieldset class="fact-units field-wide">
      <legend>{text.facts.fields.units} <small>({text.facts.optional})</small></legend>
      {known.map((id) => <label key={id} class="check"><input type="checkbox" checked={units.includes(id)} onChange={() => toggle(id)} /> {unitName(id)}</label>)}
    </fieldset>
  );
}
