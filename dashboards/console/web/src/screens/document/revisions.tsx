import { useState } from 'preact/hooks';
import type { Revision } from '../../../../api/index.ts';
import { compareTexts, compareWords, type Piece } from '../../lib/compare.ts';
import { useDesk } from '../../lib/context.ts';
import { Time } from '../../parts/time.tsx';

/** Every content the document has had, newest first, each compared with the one before. */
export function Revisions({ revisions }: { readonly revisions: readonly Revision[] }) {
  const { text } = useDesk();
  if (revisions.length < 2) return <section class="revisions"><h2>{text.document.revisions}</h2><p class="quiet">{text.document.oneRevision}</p></section>;
  const newestFirst = revisions.toReversed();
  return (
    <section class="revisions">
      <h2>{text.document.revisions}</h2>
      <ol>{newestFirst.map((revision, index) => <RevisionEntry key={revision.revision} revision={revision} before={newestFirst[index + 1] ?? null} open={index === 0} />)}</ol>
    </section>
  );
}

function RevisionEntry({ revision, before, open }: { readonly revision: Revision; readonly before: Revision | null; readonly open: boolean }) {
  const { text, format } = useDesk();
  const [shown, setShown] = useState(open);
  const head = <><b>{text.document.revision(format.number(revision.revision))}</b> <span class={`revision-change revision-${revision.change}`}>{text.document.changes[revision.change]}</span> <Time at={revision.seenAt} /></>;
  if (!before || revision.expired || revision.change === 'removed') return <li class="revision"><p class="revision-head">{head}</p></li>;
  return (
    <li class="revision">
      <details open={shown} onToggle={(event) => setShown(event.currentTarget.open)}>
        <summary class="revision-head">{head}</summary>
        {shown && <Comparison before={before} after={revision} />}
      </details>
    </li>
  );
}

function Comparison({ before, after }: { readonly before: Revision; readonly after: Revision }) {
  const { text, format } = useDesk();
  const blocks = compareTexts(before.text, after.text);
  const sameTitle = before.title === after.title;
  return (
    <div class="comparison">
      <p class="quiet">{text.document.compared(format.number(before.revision))}</p>
      {!sameTitle && <p class="comparison-title"><Pieces pieces={compareWords(before.title, after.title)} /></p>}
      {sameTitle && blocks.every((block) => block.kind === 'same') && <p>{text.document.noTextChange}</p>}
      {blocks.map((block, index) => (block.kind === 'same' ? <p key={index} class="comparison-same">{text.document.unchanged(format.number(block.count))}</p> : <p key={index}><Pieces pieces={block.pieces} /></p>))}
    </div>
  );
}

function Pieces({ pieces }: { readonly pieces: readonly Piece[] }) {
  const { text } = useDesk();
  return (
    <>
      {pieces.map((piece, index) => {
        if (piece.change === 'same') return piece.text;
        return piece.change === 'added'
          ? <ins key={index}><span class="sr-only">{text.document.added} </span>{piece.text}</ins>
          : <del key={index}><span class="sr-only">{text.document.dropped} </span>{piece.text}</del>;
      })}
    </>
  );
}
