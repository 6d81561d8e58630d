import type { ComponentChildren } from 'preact';
import type { Document } from '../../../../api/index.ts';
import { useDesk } from '../../lib/context.ts';
import { documentsPath } from '../../lib/filters.ts';
import { Time } from '../../parts/time.tsx';

function Fact({ name, children }: { readonly name: string; readonly children: ComponentChildren }) {
  return <div><dt>{name}</dt><dd>{children}</dd></div>;
}

/** Where a document comes from, and when. */
export function Facts({ document }: { readonly document: Document }) {
  const { text, languageName, format } = useDesk();
  const words = text.document;
  const { counts } = document;
  return (
    <section class="facts-part">
      <h2>{words.facts}</h2>
      <dl class="facts">
        <Fact name={words.outlet}><a href={documentsPath({ outlet: document.outlet })}>{document.outlet}</a></Fact>
        <Fact name={words.source}><a href={documentsPath({ source: document.source })}>{document.source}</a></Fact>
        <Fact name={words.kind}>{text.kinds[document.kind]}</Fact>
        {document.section && <Fact name={words.section}>{document.section}</Fact>}
        {document.syndicatedFrom && <Fact name={words.syndicated}>{document.syndicatedFrom}</Fact>}
        <Fact name={words.language}>{languageName(document.language)}</Fact>
        <Fact name={words.published}>{document.publishedKnown ? <Time at={document.publishedAt} /> : text.time.undated}</Fact>
        {document.modifiedAt !== null && <Fact name={words.modified}><Time at={document.modifiedAt} /></Fact>}
        <Fact name={words.fetched}><Time at={document.fetchedAt} /></Fact>
        {document.expiresAt !== null && <Fact name={words.expires}><Time at={document.expiresAt} /></Fact>}
        {counts && (
          <Fact name={words.counts}>
            {[counts.likes !== null && words.likes(format.number(counts.likes)), counts.shares !== null && words.shares(format.number(counts.shares)), counts.replies !== null && words.replies(format.number(counts.replies))].filter(Boolean).join(' · ')}
          </Fact>
        )}
      </dl>
    </section>
  );
}
