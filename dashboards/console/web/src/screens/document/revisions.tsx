import { useState } from 'preact/hooks';
import type { Document, Revision } from '../../../../api/index.ts';
import { useDesk } from '../../lib/context.ts';
import { Time } from '../../parts/time.tsx';
import { Comparison } from './comparison.tsx';
import { VisitLine } from './visit-line.tsx';

/** Every content the document has had, newest first, each compared with the one before. */
export function Revisions({ document: { revisions, visit } }: { readonly document: Document }) {
  const { text } = useDesk();
  const words = text.document;
  const newestFirst = revisions.toReversed();
  const firstCompared = newestFirst.find((revision) => comparedWith(revision, revisions) !== null);
  return (
    <section class="revisions">
      <header class="block-head">
        <h2>{words.revisions}</h2>
        {firstCompared && <p class="comparison-key"><del>{words.droppedKey}</del> <ins>{words.addedKey}</ins></p>}
      </header>
      {revisions.length < 2 && <p class="quiet">{words.oneRevision}</p>}
      <VisitLine visit={visit} />
      {revisions.length > 1 && (
        <ol>{newestFirst.map((revision) => <RevisionEntry key={revision.revision} revision={revision} last={lastContent(revision, revisions)} before={comparedWith(revision, revisions)} open={revision === firstCompared} />)}</ol>
      )}
    </section>
  );
}

/** The newest content that the document had before a revision: a removal has none of its own. */
const lastContent = ({ revision }: Revision, all: readonly Revision[]): Revision | null => all.findLast((other) => other.revision < revision && other.change !== 'removed') ?? null;

const comparedWith = (revision: Revision, all: readonly Revision[]): Revision | null => (revision.change === 'removed' || revision.expired ? null : lastContent(revision, all));

interface EntryProps {
  readonly revision: Revision;
  readonly last: Revision | null;
  readonly before: Revision | null;
  readonly open: boolean;
}

function RevisionEntry({ revision, last, before, open }: EntryProps) {
  const { text, format } = useDesk();
  const [shown, setShown] = useState(open);
  const words = text.document;
  const head = <><b>{words.revision(format.number(revision.revision))}</b> <span class={`revision-change revision-${revision.change}`}>{words.changes[revision.change]}</span> <Time at={revision.seenAt} /></>;
  if (!before) {
    return (
      <li class="revision">
        <p class="revision-head">{head}</p>
        {revision.change === 'removed' && last && <p class="revision-note quiet">{words.lastContentStays(format.number(last.revision))}</p>}
      </li>
    );
  }
  return (
    <li class="revision">
      <details open={shown} onToggle={(event) => setShown(event.currentTarget.open)}>
        <summary class="revision-head">{head}</summary>
        {shown && <Comparison before={before} after={revision} />}
      </details>
    </li>
  );
}
