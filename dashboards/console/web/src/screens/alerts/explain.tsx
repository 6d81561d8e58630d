import { useState } from 'preact/hooks';
import type { AlertSaid, ExplainedAlert } from '../../../../api/index.ts';
import { alertApi } from '../../lib/alerts.ts';
import { useDesk, type Desk } from '../../lib/context.ts';
import { useData } from '../../lib/use-data.ts';
import { Bones, LoadedPart } from '../../parts/loaded.tsx';

/** Why it came and went as it did, for whoever asks; fetched when it is opened. */
export function Explain({ number }: { readonly number: number }) {
  const { text } = useDesk();
  const [open, setOpen] = useState(false);
  return (
    <details class="item-facts" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{text.alerts.explain.title}</summary>
      {open && <Lines number={number} />}
    </details>
  );
}

function Lines({ number }: { readonly number: number }) {
  const desk = useDesk();
  const words = desk.text.alerts.explain;
  const loaded = useData<ExplainedAlert>(alertApi(number, '/explain'), 60_000);
  return (
    <LoadedPart of={loaded} skeleton={<Bones heights={[96]} />}>
      {({ why }) => (why.length === 0 ? <p class="quiet">{words.none}</p> : <ol class="alert-explained">{why.map((line, index) => <li key={index}>{lineOf(line, desk)}</li>)}</ol>)}
    </LoadedPart>
  );
}

/** Values that end in `At` are times; in the sentence they stand without that ending. A line that the catalogue does not know is shown as it is. */
function lineOf({ code, values }: AlertSaid, { text, format, unitName }: Desk): string {
  const line = text.alerts.explain.lines[code];
  if (!line) return `${code} ${Object.entries(values).map(([name, value]) => `${name}=${value}`).join(' ')}`;
  const shown = Object.fromEntries(Object.entries(values).map(([name, value]) => (name.endsWith('At') ? [name.slice(0, -2), value === '' ? '' : format.full(Number(value))] : [name, value])));
  const units = code === 'label' && values['label'] === 'unit' ? { values: (values['values'] ?? '').split(', ').map(unitName).join(', ') } : {};
  return line({ ...shown, ...units });
}
