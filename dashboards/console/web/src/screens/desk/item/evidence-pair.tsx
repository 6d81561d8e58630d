import type { ComponentChildren } from 'preact';
import type { Item, ItemDetail } from '../../../../../api/index.ts';
import { useDesk } from '../../../lib/context.ts';
import { markPair, type EvidenceMark } from '../../../lib/evidence.ts';
import { documentPath } from '../../../lib/filters.ts';
import { segmentsOf, type Span } from '../../../lib/segments.ts';
import { Icon } from '../../../parts/icon.tsx';
import { Time } from '../../../parts/time.tsx';
import { dayOf } from '../log-list.tsx';

/** The passage and what it was matched with, side by side, with what agrees and what differs marked in both. */
export function EvidencePair({ item, factNow, level = 3 }: { readonly item: Item; readonly factNow: ItemDetail['factNow']; readonly level?: 2 | 3 }) {
  const { text, format } = useDesk();
  const words = text.desk.pane;
  const Title = `h${level}` as const;
  const { document, source, passage, fact } = item.evidence;
  const marks = markPair(passage.text, fact.text, item.evidence);
  const post = document.kind !== 'article';
  const body = factNow?.fact;
  const url = body === undefined ? null : body.kind === 'fact-check' ? body.factCheck.url : body.record.url;
  const publisher = body === undefined ? '' : body.kind === 'fact-check' ? body.factCheck.source : body.record.source;
  return (
    <>
      <div class="pair">
        <section class="pair-side" aria-labelledby={`passage-${item.id}`}>
          <Title class="part-title" id={`passage-${item.id}`}>{words.passage}</Title>
          <p class="pair-meta"><b>{source.outlet}</b> · {text.kinds[document.kind]} · {document.publishedAt === null ? text.time.undated : <>{words.published} <Time at={document.publishedAt} /></>}</p>
          {passage.text === '' ? <p class="quiet">{item.marks.includes('erased') ? words.erasedPassage : words.noPassage}</p> : <blockquote class="pair-text" lang={document.language === 'en' ? 'en' : undefined}><Marked text={passage.text} spans={marks.passage} /></blockquote>}
          {post ? <p class="pair-note quiet">{words.postNote}</p> : <p class="pair-link"><a href={documentPath(document.id)}>{words.document}</a></p>}
        </section>
        <section class="pair-side" aria-labelledby={`matched-${item.id}`}>
          <Title class="part-title" id={`matched-${item.id}`}>{words.matched}</Title>
          <p class="pair-meta"><b>{text.desk.factKinds[fact.kind]} {fact.id}</b>{publisher !== '' && ` · ${publisher}`} · {words.dated} {dayOf(fact.date)}</p>
          <blockquote class="pair-text"><Marked text={fact.text} spans={marks.claim} /></blockquote>
          {fact.verdict !== null && <p class="pair-found">{words.found} <span class={`verdict verdict-${fact.verdict}`}>{text.desk.verdicts[fact.verdict]}</span></p>}
          {factNow && factNow.version !== fact.version && <p class="note">{words.factChanged(format.number(factNow.version))} “{factNow.line}”</p>}
          {factNow?.state === 'retired' && <p class="note">{words.factRetired}</p>}
          <p class="pair-link">{url === null ? <span class="quiet">{factNow && words.noSource}</span> : <a href={url} target="_blank" rel="noopener noreferrer">{words.source}<Icon name="external" /></a>}</p>
        </section>
      </div>
      {passage.text !== '' && <p class="pair-legend quiet">{words.legend}: <mark class="ev-agree">{words.agree}</mark> <mark class="ev-differ">{words.differ}</mark> <mark class="ev-shared">{words.shared}</mark></p>}
    </>
  );
}

function Marked({ text: body, spans }: { readonly text: string; readonly spans: readonly Span<EvidenceMark>[] }) {
  const { text } = useDesk();
  return (
    <>
      {segmentsOf(body, spans).map(({ text: piece, marks: [mark] }, at): ComponentChildren => {
        if (mark === undefined) return piece;
        // Whoever listens need not hear of every shared word.
        return <mark key={at} class={`ev-${mark}`}>{mark !== 'shared' && <span class="sr-only">({text.desk.pane[mark]}) </span>}{piece}</mark>;
      })}
    </>
  );
}
