import type { ComponentChildren } from 'preact';
import type { Document } from '../../../../api/index.ts';
import { useDesk } from '../../lib/context.ts';
import { documentsPath } from '../../lib/filters.ts';
import { Time } from '../../parts/time.tsx';

/** What is known of a document besides its text. */
export function Aside({ document }: { readonly document: Document }) {
  const { text } = useDesk();
  return (
    <aside class="aside" aria-label={text.document.facts}>
      <Readings document={document} />
      <Facts document={document} />
      <Analyses document={document} />
    </aside>
  );
}

function Readings({ document: { units, topics, analyses, contentRevision } }: { readonly document: Document }) {
  const { text, format, unitName, topicName } = useDesk();
  const newest = analyses.find((analysis) => analysis.revision === contentRevision);
  const times = (id: string): number => newest?.units.find((unit) => unit.id === id)?.passages ?? 0;
  const score = (id: string): number | null => newest?.topics.find((topic) => topic.id === id)?.score ?? null;
  return (
    <>
      <section>
        <h2>{text.document.units}</h2>
        {units.length === 0 ? <p class="quiet">{text.document.none}</p> : (
          <ul class="readings">{units.map((id) => <li key={id}><a class="chip chip-unit" href={documentsPath({ unit: id })}>{unitName(id)}</a>{times(id) > 0 && <small>{text.document.times(format.number(times(id)))}</small>}</li>)}</ul>
        )}
      </section>
      <section>
        <h2>{text.document.topics}</h2>
        {topics.length === 0 ? <p class="quiet">{text.document.none}</p> : (
          <ul class="readings">{topics.map((id) => <li key={id}><a class="chip chip-topic" href={documentsPath({ topic: id })}>{topicName(id)}</a>{score(id) !== null && <small>{text.document.score(format.percent(score(id) ?? 0))}</small>}</li>)}</ul>
        )}
      </section>
    </>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ComponentChildren }) {
  return <div><dt>{name}</dt><dd>{children}</dd></div>;
}

function Facts({ document }: { readonly document: Document }) {
  const { text, languageName, format } = useDesk();
  const words = text.document;
  const { counts } = document;
  return (
    <section>
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

function Analyses({ document: { analyses } }: { readonly document: Document }) {
  const { text, format } = useDesk();
  if (analyses.length === 0) return null;
  return (
    <details class="analyses">
      <summary>{text.document.analyses}</summary>
      <ul>
        {analyses.map((analysis) => (
          <li key={`${analysis.revision} ${analysis.model}`}>
            {/* Written with blanks, so that it breaks between the parts. */}
            <code>{analysis.model.replaceAll('+', ' + ')}</code>
            <small>{text.document.analysedAt(format.full(analysis.analysedAt), format.number(analysis.revision))}</small>
          </li>
        ))}
      </ul>
    </details>
  );
}
