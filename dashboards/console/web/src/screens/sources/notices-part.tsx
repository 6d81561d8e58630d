import { useState } from 'preact/hooks';
import type { SourceNotice, Sources } from '../../../../api/index.ts';
import { useDesk } from '../../lib/context.ts';
import { documentsPath } from '../../lib/filters.ts';
import { Time } from '../../parts/time.tsx';

const shownAtFirst = 6;
const good: ReadonlySet<SourceNotice['notice']> = new Set(['heard', 'released', 'layout-well']);

/** What was noticed of sources in the last two weeks, newest first. */
export function NoticesPart({ notices: { total, newest } }: Pick<Sources, 'notices'>) {
  const { text, format } = useDesk();
  const [all, setAll] = useState(false);
  const words = text.sources;
  return (
    <section class="notices">
      <header class="block-head"><h2>{words.noticed}</h2></header>
      {newest.length === 0 ? <p class="quiet">{words.nothingNoticed}</p> : <ol>{(all ? newest : newest.slice(0, shownAtFirst)).map((notice) => <NoticeEntry key={notice.id} notice={notice} />)}</ol>}
      {newest.length > shownAtFirst && !all && <button type="button" class="link-button" onClick={() => setAll(true)}>{text.today.showAll(format.number(newest.length))}</button>}
      {all && total > newest.length && <p class="footnote">{words.noticedMore(format.number(total - newest.length))}</p>}
    </section>
  );
}

function NoticeEntry({ notice: { notice, source, outlet, noticedAt, sinceAt, figures } }: { readonly notice: SourceNotice }) {
  const { text, format } = useDesk();
  const { notices, noticeHelp, noticeFigures, since } = text.sources;
  const rests = Object.entries(figures).map(([name, value]) => [name, format.number(value)] as const);
  return (
    <li class="notice">
      <p class="notice-time"><Time at={noticedAt} as="ago" /></p>
      <div>
        <p><a href={documentsPath({ source })}>{outlet}</a> <span class={`notice-name ${good.has(notice) ? 'notice-good' : 'notice-bad'}`}>{notices[notice]}</span></p>
        <p class="notice-detail">
          {noticeHelp[notice]} {sinceAt !== null && <>{since} <Time at={sinceAt} />. </>}
          {noticeFigures(notice, Object.fromEntries(rests))}
        </p>
      </div>
    </li>
  );
}
