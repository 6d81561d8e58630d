import type { Case } from '../../../../api/index.ts';
import { useDesk } from '../../lib/context.ts';
import { documentPath } from '../../lib/filters.ts';
import { Time } from '../../parts/time.tsx';
import { EvidencePair } from '../desk/item/evidence-pair.tsx';
import { probabilityWords } from '../desk/item/probability.ts';
import { Standing } from '../desk/item/standing.tsx';

/** The items with their evidence, the documents that were added, and the facts. */
export function CaseContents({ data }: { readonly data: Case }) {
  const desk = useDesk();
  const { text, format } = desk;
  const words = text.cases;
  return (
    <>
      <section class="block">
        <h2>{words.itemsTitle}</h2>
        {data.items.length === 0 && <p class="quiet">{words.noItems}</p>}
        {data.items.map((item) => (
          <details key={item.id} class="case-item" open={data.items.length === 1}>
            <summary><span class={`level level-${item.evidence.level}`}>{format.sure(item.evidence.probability)}</span> <b>{item.evidence.source.outlet}</b> · {item.evidence.document.title || item.evidence.passage.text || text.untitledPost}</summary>
            <p class="item-standing"><Standing item={{ ...item, case: null }} /> · {probabilityWords(desk, item.evidence)} · <a href={`/desk/items/${item.id}`}>{text.desk.pane.open}</a></p>
            <EvidencePair item={item} factNow={null} />
          </details>
        ))}
        {data.hiddenItems > 0 && <p class="quiet">{words.hidden(format.number(data.hiddenItems))}</p>}
      </section>
      {data.documents.length > 0 && (
        <section class="block">
          <h2>{words.documents}</h2>
          <ul class="entries">
            {data.documents.map((document) => (
              <li key={document.id}>
                <div>
                  <p>{document.kind === 'article' ? <a href={documentPath(document.id)}>{document.title || text.untitled}</a> : text.kinds[document.kind]} <span class="quiet">· {document.outlet} · {document.publishedAt === null ? text.time.undated : <Time at={document.publishedAt} />}</span>{document.marks.map((mark) => <span key={mark} class="badge badge-removed">{text.desk.marks[mark]}</span>)}</p>
                  <p class="case-passage">{document.kind === 'article' ? document.passage : words.postBody}</p>
                </div>
              </li>
            ))}
          </ul>
        </section>
      )}
      {data.facts.length > 0 && (
        <section class="block">
          <h2>{words.factsTitle}</h2>
          <ul class="entries">
            {data.facts.map((fact) => (
              <li key={`${fact.kind} ${fact.id}`}>
                <div>
                  <p><b>{text.desk.factKinds[fact.kind]} {fact.fact ? <a href={`/facts/${encodeURIComponent(fact.id)}`}>{fact.id}</a> : fact.id}</b>{fact.verdict !== null && <> · <span class={`verdict verdict-${fact.verdict}`}>{text.desk.verdicts[fact.verdict]}</span></>}{fact.state === null && <span class="quiet"> · {words.fromFile}</span>}</p>
                  <p class="case-passage">{fact.line || words.factGone}</p>
                </div>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
