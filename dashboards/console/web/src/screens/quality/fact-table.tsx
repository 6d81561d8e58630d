import type { Quality } from '../../../../api/index.ts';
import { useDesk } from '../../lib/context.ts';
import { factPath } from '../../lib/facts.ts';
import { enough, shareOf } from './enough.ts';

/** Which facts mislead the machine most. */
export function FactTable({ facts }: { readonly facts: Quality['facts'] }) {
  const { text, format } = useDesk();
  const words = text.quality;
  return (
    <section class="block quality-facts" aria-labelledby="quality-facts">
      <h2 id="quality-facts">{words.byFact}</h2>
      <p class="quiet">{words.byFactText}</p>
      <div class="table-frame">
        <table>
          <thead><tr><th scope="col">{words.fact}</th><th scope="col">{words.judged}</th><th scope="col">{words.overturned}</th><th scope="col">{words.share}</th></tr></thead>
          <tbody>
            {facts.map((fact) => (
              <tr key={`${fact.kind} ${fact.id}`} class={fact.judged < enough ? 'quality-pale' : ''}>
                <th scope="row">{fact.line === '' ? fact.id : <a href={factPath(fact.id)}>{fact.line}</a>}<small>{text.facts.kinds[fact.kind]}{fact.line !== '' && <> · {fact.id}</>}</small></th>
                <td>{format.number(fact.judged)}</td>
                <td>{format.number(fact.judged - fact.upheld)}</td>
                <td>
                  {fact.judged < enough ? words.few : format.percent(shareOf(fact))}
                  <svg class="bar-track" aria-hidden="true" focusable="false"><rect class="agreement-all" width="100%" height="100%" rx="2" /><rect class="agreement-part" width={`${shareOf(fact) * 100}%`} height="100%" rx="2" /></svg>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
