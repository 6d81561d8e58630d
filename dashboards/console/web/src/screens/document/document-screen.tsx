import { useLocation, useRoute } from 'preact-iso';
import { useEffect } from 'preact/hooks';
import type { Document } from '../../../../api/index.ts';
import { useDesk } from '../../lib/context.ts';
import { hasMoved } from '../../lib/journey.ts';
import { openOriginal, useShortcuts } from '../../lib/shortcuts.ts';
import { useData } from '../../lib/use-data.ts';
import { Badges } from '../../parts/badges.tsx';
import { Heading } from '../../parts/heading.tsx';
import { Icon } from '../../parts/icon.tsx';
import { Bones, LoadedPart } from '../../parts/loaded.tsx';
import { Empty } from '../../parts/notice.tsx';
import { Time } from '../../parts/time.tsx';
import { Aside } from './aside.tsx';
import { MarkedText } from './marked-text.tsx';
import { OriginalLink } from './original-link.tsx';
import { Revisions } from './revisions.tsx';

/** One document: what it says, what was read in it, how it changed, where it stands. */
export function DocumentScreen() {
  const { text } = useDesk();
  const { params } = useRoute();
  const { route } = useLocation();
  const id = params['id'] ?? '';
  const loaded = useData<Document>(`/api/documents/${encodeURIComponent(id)}`);
  const back = (): void => (hasMoved() ? history.back() : route('/documents'));
  useShortcuts({ Escape: back, o: () => loaded.data && loaded.data.original !== 'none' && openOriginal(id), '/': (event) => { event.preventDefault(); route('/documents?focus=search'); } });
  useEffect(() => scrollTo({ top: 0 }), [id]);
  const gone = !loaded.data && loaded.error?.code === 'document-not-found';
  return (
    <div class="screen screen-document">
      <a class="back" href="/documents" onClick={(event) => { event.preventDefault(); event.stopPropagation(); back(); }}><Icon name="back" />{text.document.back}</a>
      {gone
        ? <><Heading title={text.document.notFound} /><Empty title={text.document.notFoundText}><a href="/documents?focus=search">{text.notFound.search}</a></Empty></>
        : <LoadedPart of={loaded} skeleton={<Bones heights={[28, 96, 320]} />}>{(document) => <Content document={document} />}</LoadedPart>}
    </div>
  );
}

function Content({ document }: { readonly document: Document }) {
  const { text } = useDesk();
  const title = document.title || (document.kind === 'article' ? text.untitled : text.untitledPost);
  return (
    <div class="document">
      <article class="document-main" lang={document.language === 'en' ? 'en' : undefined}>
        <Heading title={title} eyebrow={<><b>{document.outlet}</b>{document.section && ` · ${document.section}`} · {document.publishedKnown ? <Time at={document.publishedAt} /> : text.time.undated} <Badges {...document} /></>} />
        <Notices document={document} />
        <MarkedText document={document} />
        <OriginalLink document={document} />
        <Revisions document={document} />
      </article>
      <Aside document={document} />
    </div>
  );
}

function Notices({ document: { state, expired, revisions } }: { readonly document: Document }) {
  const { text, format } = useDesk();
  const removedAt = revisions.findLast(({ change }) => change === 'removed')?.seenAt;
  const last = revisions.at(-1);
  return (
    <>
      {state === 'corrected' && <p class="note note-corrected">{text.document.correctedNotice}</p>}
      {state === 'removed' && <p class="note note-removed">{removedAt === undefined ? text.document.removedNotice : text.document.removedNoticeAt(format.full(removedAt))}</p>}
      {last?.change === 'restored' && removedAt !== undefined && <p class="note note-restored">{text.document.restoredNotice(format.full(removedAt), format.full(last.seenAt))}</p>}
      {expired && <p class="note">{text.document.expiredNotice}</p>}
    </>
  );
}
