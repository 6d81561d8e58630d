import type { Alert } from '../../../../api/index.ts';
import { useDesk } from '../../lib/context.ts';
import { factPath } from '../../lib/facts.ts';
import { verdicts } from '../../words.ts';
import { dayOf } from '../desk/log-list.tsx';

/** The fact that a flag rests on; the machine suggests, a person decides. */
export function AlertEvidence({ evidence }: Pick<Alert, 'evidence'>) {
  const { text, format } = useDesk();
  if (evidence === null) return null;
  const words = text.alerts.evidence;
  const { id, kind, line, probability, date, source, url } = evidence;
  const verdict = verdicts.find((name) => name === evidence.verdict);
  return (
    <section class="block">
      <h2>{words.title}</h2>
      <div class="alert-evidence">
        <p class="pair-meta">{words[kind]} <b>{id}</b>{date !== '' && <> · {dayOf(date)}</>}{verdict && <> · <span class={`verdict verdict-${verdict}`}>{text.desk.verdicts[verdict]}</span></>}</p>
        {line !== '' && <p class="pair-text">{line}</p>}
        <p>{words.probability(format.sure(probability))}</p>
        <p class="quiet">{source !== '' && <>{words.source}: {url === null ? source : <a href={url} rel="noreferrer noopener" target="_blank">{source}</a>} · </>}<a href={factPath(id)}>{words.open}</a></p>
      </div>
    </section>
  );
}
