import type { StatementStanding } from '../../../../api/index.ts';
import { useDesk } from '../../lib/context.ts';
import { Time } from '../../parts/time.tsx';

type Running = Pick<StatementStanding, 'dueAt' | 'firstPublishedAt'> & { readonly state?: StatementStanding['state'] };

/** How long there is to answer; red once it is over. It stops when the public first saw the answer. */
export function Clock({ of: { dueAt, firstPublishedAt, state } }: { readonly of: Running }) {
  const { text, format } = useDesk();
  const words = text.statements.clock;
  if (firstPublishedAt !== null) return <span class="statement-clock">{words.answered} <Time at={firstPublishedAt} as="ago" /></span>;
  if (state === 'withdrawn') return null;
  const late = dueAt < Date.now();
  return <span class={`statement-clock ${late ? 'statement-clock-late' : ''}`}>{late ? <b>{words.late}</b> : words.due} {late ? <Time at={dueAt} as="ago" /> : <span title={format.full(dueAt)}>{format.until(dueAt)}</span>} <span class="quiet">({words.by(format.full(dueAt))})</span></span>;
}
