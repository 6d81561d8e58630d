import { useLocation } from 'preact-iso';
import { useEffect, useRef, useState } from 'preact/hooks';
import { useDesk } from '../../lib/context.ts';
import { lookOf } from './draw/look.ts';
import type { Drawing } from './draw/index.ts';
import type { ChartModel } from './models/model.ts';

/** Pixels: bars need as much as they are many. */
export const heightOf = ({ kind, places }: ChartModel): number => (kind === 'bars' ? Math.max(1, places.length) * 36 + 10 : 220);

/** The drawing itself. It says nothing to a screen reader but its label: the table beside it has the figures and the links. */
export function Plot({ model, label }: { readonly model: ChartModel; readonly label: string }) {
  const { format } = useDesk();
  const { route } = useLocation();
  const frame = useRef<HTMLDivElement>(null);
  const [drawing, setDrawing] = useState<Drawing | null>(null);
  const [look, setLook] = useState(0);

  useEffect(() => {
    const parent = frame.current;
    if (!parent) return;
    let gone = false;
    let opened: Drawing | null = null;
    void import('./draw/index.ts').then(({ draw }) => {
      if (gone) return;
      opened = draw(parent, (href) => route(href));
      setDrawing(opened);
    });
    const again = (): void => setLook((count) => count + 1);
    const watch = new ResizeObserver(() => { opened?.resize(); again(); });
    watch.observe(parent);
    const theme = new MutationObserver(again);
    theme.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
    const dark = matchMedia('(prefers-color-scheme: dark)');
    dark.addEventListener('change', again);
    return () => {
      gone = true;
      watch.disconnect();
      theme.disconnect();
      dark.removeEventListener('change', again);
      opened?.close();
    };
  }, []);

  const height = heightOf(model);
  useEffect(() => {
    if (!drawing || !frame.current) return;
    drawing.resize();
    drawing.show(model, lookOf(frame.current, format));
  }, [drawing, model, look, format, height]);

  return <div ref={frame} class="trend-plot" style={{ height: `${height}px` }} role="img" aria-label={label} data-drawn={drawing ? 'yes' : 'no'} />;
}
