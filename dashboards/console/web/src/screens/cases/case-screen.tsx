import { useRoute } from 'preact-iso';
import type { Case } from '../../../../api/index.ts';
import { useDesk } from '../../lib/context.ts';
import { useData } from '../../lib/use-data.ts';
import { Heading } from '../../parts/heading.tsx';
import { Icon } from '../../parts/icon.tsx';
import { Bones, LoadedPart } from '../../parts/loaded.tsx';
import { Empty } from '../../parts/notice.tsx';
import { LogList } from '../desk/log-list.tsx';
import { CaseContents } from './case-contents.tsx';
import { CaseExports } from './case-exports.tsx';
import { CaseHead } from './case-head.tsx';
import { CaseVerdict } from './case-verdict.tsx';
import { CaseWork } from './case-work.tsx';
import { CommentForm } from './comment-form.tsx';
import { CloseForm } from './close-form.tsx';
import { CaseStatements } from '../statements/case-statements.tsx';
import { useCaseActs } from './use-case-acts.ts';

/** One case: what was found, what follows, and everything that was done. */
export function CaseScreen() {
  const { text, format } = useDesk();
  const words = text.cases;
  const { params } = useRoute();
  const number = params['number'] ?? '';
  const loaded = useData<Case>(`/api/desk/cases/${encodeURIComponent(number)}`);
  const code = loaded.data ? null : loaded.error?.code;
  return (
    <div class="screen screen-case">
      <a class="back" href="/cases"><Icon name="back" />{words.back}</a>
      {code === 'not-your-unit' ? <><Heading title={words.refusedTitle} /><Empty title={words.refusedText} /></>
        : code === 'not-found' ? <><Heading title={words.notFound} /><Empty title={words.notFoundText} /></>
        : <LoadedPart of={loaded} skeleton={<Bones heights={[28, 96, 320]} />}>{(data) => <Content key={data.number} data={data} reload={loaded.reload} eyebrow={words.number(format.number(data.number))} />}</LoadedPart>}
    </div>
  );
}

function Content({ data, reload, eyebrow }: { readonly data: Case; readonly reload: () => void; readonly eyebrow: string }) {
  const { text } = useDesk();
  const words = text.cases;
  const acts = useCaseActs(data, reload);
  return (
    <article class="case">
      <CaseHead data={data} acts={acts} eyebrow={eyebrow} />
      <div class="case-main">
        <CaseVerdict data={data} acts={acts} />
        <CaseWork data={data} acts={acts} />
        <CaseStatements data={data} />
        <CaseContents data={data} />
      </div>
      <aside class="case-side">
        <CaseExports number={data.number} />
        {acts.may && <CommentForm acts={acts} />}
        {acts.may && <CloseForm data={data} acts={acts} />}
        <section class="block"><h2>{words.log}</h2><LogList log={data.log} /></section>
      </aside>
    </article>
  );
}
