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
import { Facts } from './facts.tsx';
import { InStory } from './in-story.tsx';
import { Labels } from './labels/labels.tsx';
import { usePointing } from './labels/pointing.ts';
import { useLabelDesk } from './labels/use-label-desk.ts';
import { MarkedText } from './marked-text.tsx';
import { OriginalLink } from './original-link.tsx';
import { Revisions } from './revisions.tsx';
import { ToCase } from './to-case.tsx';

/** One document: what it says, what was read in it, how it changed, where it stands. */
export function DocumentScreen() {
  const { text } = useDesk();
  const { params } = useRoute();
  const { route } = useLocation();
  const id = params['id'] ?? '';
  const loaded = useData<Document>(`/api/documents/${encodeURIComponent(id)}`);
  const back = (): void => (hasMoved() ? history.back() : route('/documents'));
  useShortcuts({ o: () => loaded.data && (loaded.data.original === 'open' || loaded.data.original === 'sealed') && openOriginal(id), '/': (event) => { event.preventDefault(); route('/documents?focus=search'); }, ...(loaded.data ? {} : { Escape: back }) });
  useEffect(() => scrollTo({ top: 0 }), [id]);
  const gone = !loaded.data && loaded.error?.code === 'document-not-found';
  return (
    <div class="screen screen-document">
      <a class="back" href="/documents" onClick={(event) => { event.preventDefault(); event.stopPropagation(); back(); }}><Icon name="back" />{text.document.back}</a>
      {gone
        ? <><Heading title={text.document.notFound} /><Empty title={text.document.notFoundText}><a href="/documents?focus=search">{text.notFound.search}</a></Empty></>
        : <LoadedPart of={loaded} skeleton={<Bones heights={[28, 96, 320]} />}>{(document) => <Content key={document.id} document={document} onBack={back} onReload={loaded.reload} />}</LoadedPart>}
    </div>
  );
}

function Content({ document, onBack, onReload }: { readonly document: Document; readonly onBack: () => void; readonly onReload: () => void }) {
  const { text } = useDesk();
  const title = document.title || (document.kind === 'article' ? text.untitled : text.untitledPost);
  const pointing = usePointing();
  const desk = useLabelDesk(document, { onReload, onEscape: () => (pointing.pinned === null ? onBack() : pointing.pin(null)) });
  const { pinned } = pointing;
  // What was pressed is brought into view; what is only passed over does not move the page.
  useEffect(() => {
    const mark = pinned === null ? null : window.document.querySelector('.mark-shown');
    const { top, bottom } = mark?.getBoundingClientRect() ?? { top: 0, bottom: 0 };
    if (mark && (top < 0 || bottom > innerHeight)) mark.scrollIntoView({ block: 'center' });
  }, [pinned]);
  const language = document.language === 'en' ? 'en' : undefined;
  return (
    <article class="document">
      <div class="document-head" lang={language}>
        <Heading title={title} eyebrow={<><b>{document.outlet}</b>{document.section && ` · ${document.section}`} · {document.publishedKnown ? <Time at={document.publishedAt} /> : text.time.undated} <Badges {...document} /></>} />
        <Notices document={document} />
      </div>
      <Labels document={document} desk={desk} pointing={pointing} />
      <div class="document-main">
        <div lang={language}><MarkedText document={document} shown={pointing.shown} /></div>
        <OriginalLink document={document} />
        <InStory story={document.story} />
        <ToCase document={document} />
        <Facts document={document} />
        <Revisions document={document} />
      </div>
    </article>
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
