import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { useDesk } from '../lib/context.ts';

export interface Bar {
  readonly id: string;
  readonly name: string;
  readonly count: number;
  readonly href: string;
  readonly note?: string | undefined;
  readonly tone?: 'own' | undefined;
}

const shownAtFirst = 7;

/** Counts as a list of bars; each leads to the documents it counts. */
export function Bars({ bars, empty, children }: { readonly bars: readonly Bar[]; readonly empty: string; readonly children?: ComponentChildren }) {
  const { text, format } = useDesk();
  const [all, setAll] = useState(false);
  if (bars.length === 0) return <p class="quiet">{empty}</p>;
  const most = Math.max(...bars.map((bar) => bar.count));
  return (
    <>
      <ul class="bars">
        {(all ? bars : bars.slice(0, shownAtFirst)).map((bar) => (
          <li key={bar.id}>
            <a class="bar" href={bar.href}>
              <span class="bar-name">{bar.name}{bar.note && <small> · {bar.note}</small>}</span>
              <span class="bar-count">{format.number(bar.count)}</span>
              <svg class={`bar-track ${bar.tone === 'own' ? 'bar-own' : ''}`} aria-hidden="true" focusable="false"><rect class="bar-fill" width={`${Math.max(1.5, (bar.count / most) * 100)}%`} height="100%" rx="1.5" /></svg>
            </a>
          </li>
        ))}
      </ul>
      {bars.length > shownAtFirst && !all && <button type="button" class="link-button" onClick={() => setAll(true)}>{text.today.showAll(format.number(bars.length))}</button>}
      {children}
    </>
  );
}
