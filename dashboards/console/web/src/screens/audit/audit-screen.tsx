import { useState } from 'preact/hooks';
import type { Audit, AuditVerdictAnswer, PeopleList } from '../../../../api/index.ts';
import { getJson } from '../../lib/api.ts';
import { useDesk } from '../../lib/context.ts';
import { useAct } from '../../lib/use-act.ts';
import { useData } from '../../lib/use-data.ts';
import { Choice, Field, Refusal } from '../../parts/field.tsx';
import { Heading } from '../../parts/heading.tsx';
import { Bones, LoadedPart } from '../../parts/loaded.tsx';
import { Empty } from '../../parts/notice.tsx';
import { AuditLines } from './audit-lines.tsx';

const noFilter = { who: '', act: '', object: '', from: '', to: '' };

/** The audit log, for administrators. */
export function AuditScreen() {
  const { text } = useDesk();
  const words = text.access.audit;
  const [filter, setFilter] = useState(noFilter);
  const [below, setBelow] = useState<number | null>(null);
  const query = new URLSearchParams(Object.entries(filter).filter(([, value]) => value !== '')).toString();
  const loaded = useData<Audit>(`/api/audit?${new URLSearchParams([...new URLSearchParams(query), ...(below === null ? [] : [['below', String(below)]])]).toString()}`);
  const people = useData<PeopleList>('/api/people');
  const set = (name: keyof typeof noFilter) => (value: string): void => {
    setBelow(null);
    setFilter({ ...filter, [name]: value });
  };
  const names = Object.fromEntries(people.data?.items.map(({ id, name }) => [id, name]) ?? []);
  return (
    <div class="screen audit">
      <Heading title={words.title}><p class="row-of-buttons">{(['jsonl', 'csv'] as const).map((format) => <a key={format} class="button" href={`/api/audit/export?${query === '' ? '' : `${query}&`}format=${format}`} download>{words.export} {format.toUpperCase()}</a>)}</p></Heading>
      <p class="quiet intro">{words.intro}</p>
      <Chain />
      <div class="line-form" role="search" aria-label={words.filters}>
        <Choice label={words.who} value={filter.who} onValue={set('who')} choices={{ '': words.anyone, ...names }} />
        <Choice label={words.act} value={filter.act} onValue={set('act')} choices={{ '': words.anything, ...words.groups }} />
        <Field label={words.from} type="date" value={filter.from} onValue={set('from')} />
        <Field label={words.to} type="date" value={filter.to} onValue={set('to')} />
      </div>
      <LoadedPart of={loaded} skeleton={<Bones heights={[28, 320]} />}>
        {(page) => page.items.length === 0 ? <Empty title={words.empty}>{words.emptyText}</Empty> : (
          <>
            <AuditLines page={page} />
            {page.next !== null && <p class="row-of-buttons"><button type="button" class="button" onClick={() => setBelow(page.next)}>{words.more}</button></p>}
          </>
        )}
      </LoadedPart>
    </div>
  );
}

/** Whether anybody has changed the log from outside. */
function Chain() {
  const { text, format } = useDesk();
  const words = text.access.audit;
  const act = useAct();
  const [verdict, setVerdict] = useState<AuditVerdictAnswer | null>(null);
  const check = (): void => void act.run(async () => setVerdict(await getJson<AuditVerdictAnswer>('/api/audit/verify', AbortSignal.timeout(60_000))));
  return (
    <p class="row-of-buttons chain">
      <button type="button" class="button" disabled={act.busy} onClick={check}>{words.verify}</button>
      <span role="status" class={verdict && !verdict.sound ? 'refusal' : 'quiet'}>{verdict && (verdict.sound ? words.sound(format.number(verdict.lines ?? 0)) : words.broken(format.number(verdict.line ?? 0)))}</span>
      <Refusal error={act.error} />
    </p>
  );
}
