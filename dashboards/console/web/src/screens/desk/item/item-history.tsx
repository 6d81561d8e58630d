import type { ItemDetail } from '../../../../../api/index.ts';
import { useDesk } from '../../../lib/context.ts';
import { Time } from '../../../parts/time.tsx';
import { probabilityWords } from './probability.ts';

/** The evidence of before the text or the flag changed. */
export function ItemHistory({ history }: Pick<ItemDetail, 'history'>) {
  const desk = useDesk();
  const { text, format } = desk;
  const words = text.desk;
  if (history.length === 0) return null;
  return (
    <details class="item-facts">
      <summary>{words.pane.history(format.number(history.length))}</summary>
      <ol class="log">
        {history.map(({ evidence, verdict, replacedAt }) => (
          <li key={replacedAt}>
            <p class="log-what">{probabilityWords(desk, evidence)}{verdict !== null && ` · ${words.verdicts[verdict]}`} <span class="quiet">{words.pane.replaced} <Time at={replacedAt} /></span></p>
            <p class="log-text">{evidence.passage.text || words.pane.noPassage}</p>
          </li>
        ))}
      </ol>
    </details>
  );
}
