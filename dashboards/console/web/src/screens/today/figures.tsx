import type { ComponentChildren } from 'preact';
import type { Today } from '../../../../api/index.ts';
import { useDesk } from '../../lib/context.ts';
import { documentsPath } from '../../lib/filters.ts';

/** The headline counts, in a row. */
export function Figures({ today: { figures, sources, period } }: { readonly today: Today }) {
  const { text, format } = useDesk();
  const words = text.today;
  return (
    <ul class="figures">
      <Figure value={figures.documents} name={words.documents} href={documentsPath({ period })}><Change now={figures.documents} before={figures.documentsBefore} what={words.before[period]} /></Figure>
      <Figure value={figures.naming} name={words.naming} tone="accent">
        {figures.documents > 0 && <>{words.share(format.percent(figures.naming / figures.documents))}</>}
      </Figure>
      <Figure value={figures.outlets} name={words.outlets}>{figures.own > 0 && words.ownCount(format.number(figures.own))}</Figure>
      <Figure value={figures.revised} name={words.changes} href={documentsPath({ period, change: 'revised' })}>
        {(['changed', 'corrected', 'removed', 'restored'] as const).filter((change) => figures[change] > 0).map((change) => words.changesDetail[change](format.number(figures[change]))).join(' · ')}
      </Figure>
      <Figure value={sources.attention} name={words.sources} href="/sources" tone={sources.attention > 0 ? 'warn' : undefined}>
        {sources.attention > 0 ? words.sourcesOf(format.number(sources.total)) : sources.heard < sources.total ? words.waiting(format.number(sources.total - sources.heard)) : words.allWell}
      </Figure>
    </ul>
  );
}

interface FigureProps {
  readonly value: number;
  readonly name: string;
  readonly href?: string;
  readonly tone?: 'accent' | 'warn' | undefined;
  readonly children?: ComponentChildren;
}

function Figure({ value, name, href, tone, children }: FigureProps) {
  const { format } = useDesk();
  const inner = (
    <>
      <span class="figure-name">{name}</span>
      <span class="figure-value">{format.number(value)}</span>
    </>
  );
  return (
    <li class={`figure ${tone ? `figure-${tone}` : ''}`}>
      {href ? <a class="figure-link" href={href}>{inner}</a> : <div class="figure-link">{inner}</div>}
      <span class="figure-note">{children || '\u00a0'}</span>
    </li>
  );
}

function Change({ now, before, what }: { readonly now: number; readonly before: number; readonly what: string }) {
  const { text, format } = useDesk();
  const difference = now - before;
  if (difference === 0) return <>{text.today.same(what)}</>;
  const size = format.number(Math.abs(difference));
  return (
    <>
      <span aria-hidden="true" class="arrow">{difference > 0 ? '▲' : '▼'}</span> {difference > 0 ? text.today.more(size, what) : text.today.fewer(size, what)}
    </>
  );
}
