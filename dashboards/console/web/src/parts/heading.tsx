import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { useDesk } from '../lib/context.ts';

/** The screen's title, in the page and in the browser's tab. It takes the focus when a screen follows another. */
export function Heading({ title, eyebrow, children }: { readonly title: string; readonly eyebrow?: ComponentChildren; readonly children?: ComponentChildren }) {
  const { text } = useDesk();
  useEffect(() => {
    document.title = `${title} · ${text.product}`;
  }, [title, text]);
  return (
    <header class="heading">
      <div>
        {eyebrow && <p class="eyebrow">{eyebrow}</p>}
        <h1 tabIndex={-1}>{title}</h1>
      </div>
      {children}
    </header>
  );
}
