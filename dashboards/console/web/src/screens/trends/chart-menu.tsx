import { useEffect, useRef, useState } from 'preact/hooks';
import type { TrendName } from '../../../../api/index.ts';
import { useDesk } from '../../lib/context.ts';

interface Props {
  readonly name: TrendName;
  readonly title: string;
  /** Of the address: what the figures are narrowed by. */
  readonly search: string;
  /** Absent where there is no drawing. */
  readonly onPicture?: (() => Promise<void>) | undefined;
}

/** What can be done with a chart: figures, picture, link. */
export function ChartMenu({ name, title, search, onPicture }: Props) {
  const { text, language } = useDesk();
  const words = text.trends;
  const menu = useRef<HTMLDetailsElement>(null);
  const [copied, setCopied] = useState<'no' | 'yes' | 'refused'>('no');
  useCloseOutside(menu);
  const close = (): void => menu.current?.removeAttribute('open');
  const copy = (): void => {
    const link = `${location.origin}/trends${search}#${name}`;
    void Promise.resolve(navigator.clipboard?.writeText(link) ?? Promise.reject(new Error('no clipboard'))).then(() => setCopied('yes'), () => setCopied('refused'));
  };
  return (
    <details ref={menu} class="trend-menu" onToggle={() => setCopied('no')} onKeyDown={(event) => event.key === 'Escape' && (close(), menu.current?.querySelector('summary')?.focus())}>
      <summary aria-label={words.menuOf(title)} title={words.menuOf(title)}><span aria-hidden="true">⋯</span></summary>
      <ul>
        <li><a href={`/api/trends/${name}.csv${search}${search === '' ? '?' : '&'}language=${language}`} download onClick={close}>{words.csv}</a></li>
        {onPicture && <li><button type="button" onClick={() => void onPicture().then(close)}>{words.png}</button></li>}
        <li><button type="button" onClick={copy}>{words.copy}</button></li>
      </ul>
      <p class="trend-copied" role="status">{copied === 'yes' ? words.copied : copied === 'refused' ? words.notCopied : ''}</p>
    </details>
  );
}

function useCloseOutside(menu: { readonly current: HTMLDetailsElement | null }): void {
  useEffect(() => {
    const onPress = (event: PointerEvent): void => {
      if (event.target instanceof Node && !menu.current?.contains(event.target)) menu.current?.removeAttribute('open');
    };
    document.addEventListener('pointerdown', onPress);
    return () => document.removeEventListener('pointerdown', onPress);
  }, []);
}
