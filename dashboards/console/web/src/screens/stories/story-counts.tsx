import type { StoryCounts as Counts } from '../../../../api/index.ts';
import { useDesk } from '../../lib/context.ts';

/** "12 documents · 5 outlets · 7 reprints", and what else there is to say. */
export function StoryCounts({ story }: { readonly story: Counts & { readonly allDocuments?: number; readonly growth?: number } }) {
  const { text, format } = useDesk();
  const words = text.stories;
  const { documents, outlets, reprints, critical, corrected, removed, allDocuments = documents, growth = 0 } = story;
  return (
    <>
      <b>{words.documents(format.number(documents))}</b>
      {allDocuments > documents && ` (${words.ofAll(format.number(allDocuments))})`}
      {` · ${words.outlets(format.number(outlets))}`}
      {reprints > 0 && ` · ${words.reprints(format.number(reprints))}`}
      {growth > 0 && growth < documents && <> · <span class="story-growing" title={words.growingNote}><span aria-hidden="true" class="arrow">▲</span> {words.growing(format.number(growth))}</span></>}
      {critical > 0 && <> · <span class="story-critical">{words.critical(format.number(critical))}</span></>}
      {corrected > 0 && <span class="badge badge-corrected">{words.corrected(format.number(corrected))}</span>}
      {removed > 0 && <span class="badge badge-removed">{words.removed(format.number(removed))}</span>}
    </>
  );
}
