import { useEffect, useState } from 'preact/hooks';
import type { Case } from '../../../../api/index.ts';
import { useDesk } from '../../lib/context.ts';
import { useData } from '../../lib/use-data.ts';
import { Bones, LoadedPart } from '../../parts/loaded.tsx';
import { CaseContents } from '../cases/case-contents.tsx';

/** Opening it is a reading of the case: asked for again seldom. */
const everyMs = 600_000;

/** The case's verdict and evidence, beside the text that is written about it; on a phone it is folded. */
export function EvidencePart({ number, open }: { readonly number: number; readonly open: boolean }) {
  const { text } = useDesk();
  const words = text.statements;
  const [shown, setShown] = useState(open && matchMedia('(min-width: 1021px)').matches);
  useEffect(() => {
    if (open && matchMedia('(min-width: 1021px)').matches) setShown(true);
  }, [open]);
  return (
    <section class="block statement-evidence">
      <h2>{words.evidence}</h2>
      {shown ? <Evidence number={number} /> : <p><button type="button" class="button" onClick={() => setShown(true)}>{words.evidenceShow}</button></p>}
    </section>
  );
}

function Evidence({ number }: { readonly number: number }) {
  const { text } = useDesk();
  const loaded = useData<Case>(`/api/desk/cases/${number}`, everyMs);
  return (
    <LoadedPart of={loaded} skeleton={<Bones heights={[96, 180]} />}>
      {(data) => (
        <>
          <p>{data.verdict === null ? text.cases.noVerdict : <span class={`verdict verdict-${data.verdict}`}>{text.desk.verdicts[data.verdict]}</span>}</p>
          {data.reason !== '' && <p class="case-reason">{data.reason}</p>}
          <CaseContents data={data} />
        </>
      )}
    </LoadedPart>
  );
}
