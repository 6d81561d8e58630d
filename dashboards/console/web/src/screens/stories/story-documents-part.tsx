import { useState } from 'preact/hooks';
import type { Story } from '../../../../api/index.ts';
import { useDesk } from '../../lib/context.ts';
import { focusedRow, moveInList, useShortcuts } from '../../lib/shortcuts.ts';
import { Bones } from '../../parts/loaded.tsx';
import { Failure } from '../../parts/notice.tsx';
import { ArrangeOutcome } from './arrange-outcome.tsx';
import { SplitPanel } from './split-panel.tsx';
import { StoryDocumentRow } from './story-document-row.tsx';
import { useArrange } from './use-arrange.ts';
import { useStoryDocuments } from './use-story-documents.ts';

/** A story's documents, from which some can be split off. */
export function StoryDocumentsPart({ story: { id }, onBack, onReload }: { readonly story: Story; readonly onBack: () => void; readonly onReload: () => void }) {
  const { text, format, meta } = useDesk();
  const words = text.stories;
  const list = useStoryDocuments(`/api/stories/${encodeURIComponent(id)}/documents`);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [splitting, setSplitting] = useState(false);
  const arranging = useArrange(() => {
    list.renew();
    onReload();
  });
  const toggle = (document: string | null): void => {
    if (document === null || !meta.canArrange) return;
    const next = new Set(selected);
    if (!next.delete(document)) next.add(document);
    setSelected(next);
  };
  const clear = (): void => {
    setSplitting(false);
    setSelected(new Set());
  };
  const openSplit = (): void => void (meta.canArrange && selected.size > 0 && setSplitting(true));
  useShortcuts({
    j: () => moveInList(1), k: () => moveInList(-1),
    ArrowDown: (event) => focusedRow() && moveInList(1) && event.preventDefault(),
    ArrowUp: (event) => focusedRow() && moveInList(-1) && event.preventDefault(),
    x: () => toggle(focusedRow()),
    s: (event) => { event.preventDefault(); openSplit(); },
    z: () => arranging.undo?.(),
    Escape: () => (splitting ? setSplitting(false) : selected.size > 0 ? clear() : onBack()),
  });
  return (
    <section class="block" aria-labelledby="story-documents">
      <header class="block-head"><h2 id="story-documents">{words.documentsTitle}</h2><span class="quiet">{words.documentsHint}</span></header>
      {!list.shown ? list.first.error ? <Failure error={list.first.error} onRetry={list.first.reload} /> : <Bones heights={[96, 96, 96]} /> : (
        <>
          <ol class="story-documents">{list.shown.items.map((item) => <StoryDocumentRow key={item.id} story={id} item={item} selected={selected} onToggle={meta.canArrange ? toggle : null} />)}</ol>
          {list.shown.next && <p class="more"><button type="button" class="button" disabled={list.more === 'loading'} onClick={() => void list.showMore()}>{list.more === 'failed' ? text.problem.retry : words.more}</button></p>}
        </>
      )}
      {selected.size > 0 && !splitting && (
        <p class="arrange-bar" role="status">{words.selected(format.number(selected.size))} <button type="button" class="button button-primary" aria-keyshortcuts="s" onClick={openSplit}>{words.split} <kbd aria-hidden="true">s</kbd></button> <button type="button" class="link-button" onClick={clear}>{words.unselect}</button></p>
      )}
      {splitting && <SplitPanel from={id} documents={[...selected]} onClose={() => setSplitting(false)} onSplit={(withReprints) => { clear(); arranging.split(id, [...selected], withReprints); }} />}
      <ArrangeOutcome arranging={arranging} />
    </section>
  );
}
