import type { Models } from '../../../../api/index.ts';
import { stanceLabels, tones } from '../../words.ts';
import { useDesk } from '../../lib/context.ts';
import { Empty } from '../../parts/notice.tsx';
import { Confusion } from './confusion.tsx';

/** From so many on a share says something. */
const enough = 20;

/** Where people who looked found the models right, and what they found instead. */
export function AgreementPart({ models: { agreement, confusion } }: { readonly models: Models }) {
  const { text, format } = useDesk();
  const words = text.models;
  const judged = agreement.filter((row) => row.judged > 0);
  return (
    <section class="block models-part" aria-labelledby="models-agreement">
      <h2 id="models-agreement">{words.agreement}</h2>
      {judged.length === 0 ? <Empty title={words.noneJudged}>{words.noneJudgedText}</Empty> : (
        <>
          <p class="quiet">{words.agreementText}</p>
          <ul class="agreements">
            {judged.map((row) => (
              <li key={row.field}>
                <span class="agreement-name">{text.labels.fields[row.field]}</span>
                <span class="agreement-count">{words.agreed(format.number(row.agreed), format.number(row.judged))}</span>
                <b class="agreement-share">{row.judged >= enough ? format.percent(row.agreed / row.judged) : <small>{words.few}</small>}</b>
                <svg class="bar-track" aria-hidden="true" focusable="false"><rect class="agreement-all" width="100%" height="100%" rx="2" /><rect class="agreement-part" width={`${(row.agreed / row.judged) * 100}%`} height="100%" rx="2" /></svg>
              </li>
            ))}
          </ul>
          <div class="confusions">
            <Confusion title={text.labels.fields.tone} labels={tones} names={text.labels.tones} cells={confusion.filter(({ field }) => field === 'tone')} />
            <Confusion title={text.labels.fields.stance} labels={stanceLabels} names={text.labels.stances} cells={confusion.filter(({ field }) => field === 'stance')} />
          </div>
        </>
      )}
    </section>
  );
}
