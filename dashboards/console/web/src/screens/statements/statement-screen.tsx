import { useLocation, useRoute } from 'preact-iso';
import { useEffect, useState } from 'preact/hooks';
import type { Statement } from '../../../../api/index.ts';
import { useDesk } from '../../lib/context.ts';
import { hasMoved } from '../../lib/journey.ts';
import { useShortcuts } from '../../lib/shortcuts.ts';
import { useData } from '../../lib/use-data.ts';
import { Heading } from '../../parts/heading.tsx';
import { Icon } from '../../parts/icon.tsx';
import { Bones, LoadedPart } from '../../parts/loaded.tsx';
import { Empty } from '../../parts/notice.tsx';
import { LogList } from '../desk/log-list.tsx';
import { Approval } from './approval.tsx';
import { Clock } from './clock.tsx';
import { CoveragePart } from './coverage-part.tsx';
import { Editor } from './editor.tsx';
import { EvidencePart } from './evidence-part.tsx';
import { Publication } from './publication.tsx';
import { StatementText } from './statement-text.tsx';
import { StatementBadge } from './state-badge.tsx';
import { TextsPart } from './texts-part.tsx';
import { VersionsPart } from './versions-part.tsx';
import { Withdraw } from './withdraw.tsx';

const everyMs = 60_000;

/** One statement: its text with the evidence beside it, the steps of its approval, where it appeared, what to paste, who reported it. */
export function StatementScreen() {
  const { text } = useDesk();
  const words = text.statements;
  const { params } = useRoute();
  const { route } = useLocation();
  const number = params['number'] ?? '';
  const loaded = useData<Statement>(`/api/desk/statements/${encodeURIComponent(number)}`, everyMs);
  const code = loaded.data ? null : loaded.error?.code;
  useShortcuts({ Escape: () => (hasMoved() ? history.back() : route('/statements')) });
  return (
    <div class="screen screen-statement">
      <a class="back" href="/statements"><Icon name="back" />{words.back}</a>
      {code === 'not-your-unit' ? <><Heading title={words.refused} /><Empty title={text.cases.refusedText} /></>
        : code === 'not-found' ? <><Heading title={words.notFound} /><Empty title={words.notFoundText} /></>
        : <LoadedPart of={loaded} skeleton={<Bones heights={[28, 96, 320]} />}>{(data) => (String(data.number) === number ? <Content key={data.number} asked={data} reload={loaded.reload} /> : <Bones heights={[28, 96, 320]} />)}</LoadedPart>}
    </div>
  );
}

/** What an act answered stands until the statement is next asked for. */
function Content({ asked, reload }: { readonly asked: Statement; readonly reload: () => void }) {
  const { text, format, may } = useDesk();
  const words = text.statements;
  const [acted, setActed] = useState<Statement | null>(null);
  const [said, setSaid] = useState('');
  useEffect(() => setActed(null), [asked]);
  const data = acted ?? asked;
  const writes = may('judge');
  const [editing, setEditing] = useState(writes && asked.state === 'draft');
  const take = (next: Statement, done: string): void => {
    setActed(next);
    setSaid(done);
    setEditing(false);
    reload();
    document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true });
  };
  const edit = (): void => {
    setSaid('');
    setEditing(true);
  };
  useShortcuts({ e: () => writes && !editing && edit() });
  const acts = { data, onDone: take };
  return (
    <article class="statement">
      <div class="statement-head">
        <Heading title={data.title || words.untitled} eyebrow={<>{words.number(format.number(data.number))} · {words.version(format.number(data.version))} · <a href={`/cases/${data.case.number}`}>{words.ofCase(format.number(data.case.number))}</a></>} />
        <p class="statement-standing"><StatementBadge state={data.state} /> <Clock of={data} /></p>
        <p class="statement-said" role="status">{said}</p>
      </div>
      <div class="statement-main">
        {editing ? <Editor data={data} onDone={take} onCancel={() => setEditing(false)} /> : (
          <>
            <StatementText content={data.content} />
            {writes && <p class="row-of-buttons statement-revise"><button type="button" class="button" onClick={edit}>{data.publishedVersion === data.version ? words.correct : words.revise} <kbd aria-hidden="true">e</kbd></button></p>}
            <Approval {...acts} />
            <Publication {...acts} />
            {data.texts && <TextsPart number={data.number} texts={data.texts} />}
            {data.published && <CoveragePart number={data.number} />}
          </>
        )}
      </div>
      <aside class="statement-side">
        <EvidencePart number={data.case.number} open={editing} />
        {!editing && <VersionsPart versions={data.versions} />}
        {!editing && <section class="block"><h2>{words.logTitle}</h2><LogList log={data.log} /></section>}
        {!editing && writes && data.published && <p class="block"><a href={`/reports?make=yes&kind=dossier&statement=${data.number}`}>{text.reports.dossier}</a></p>}
        {!editing && writes && data.state !== 'withdrawn' && <Withdraw {...acts} />}
      </aside>
    </article>
  );
}
