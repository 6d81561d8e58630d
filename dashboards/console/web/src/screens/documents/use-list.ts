import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Documents } from '../../../../api/index.ts';
import { getJson } from '../../lib/api.ts';
import { cameBack } from '../../lib/journey.ts';
import { useData } from '../../lib/use-data.ts';

interface Shown extends Documents {
  /** The filters that these documents answer. */
  readonly search: string;
  readonly pages: number;
}

/** The list as it was left, so that coming back from a document finds it at the same place. */
let left: { readonly shown: Shown; readonly scroll: number; readonly row: string | null } | null = null;

/** Pages of documents under one filter. New ones show by themselves while the reader is at the top, else as a count. */
export function useList(search: string) {
  const first = useData<Documents>(`/api/documents${search}`);
  const [shown, setShown] = useState<Shown | null>(() => (cameBack() && left?.shown.search === search ? left.shown : null));
  const [more, setMore] = useState<'idle' | 'loading' | 'failed'>('idle');
  const answered = first.path === `/api/documents${search}` ? first.data : null;

  useEffect(() => {
    if (answered && (shown?.search !== search || (shown.pages === 1 && atTop()))) setShown({ ...answered, search, pages: 1 });
  }, [answered]);

  useComeBack(shown, search);

  const next = shown?.next ?? null;
  const showMore = async (): Promise<void> => {
    if (!next || more === 'loading') return;
    setMore('loading');
    try {
      const page = await getJson<Documents>(`/api/documents${search}${search === '' ? '?' : '&'}after=${encodeURIComponent(next)}`, AbortSignal.timeout(20_000));
      setShown((before) => (before?.search === search ? { ...page, search, pages: before.pages + 1, items: [...before.items, ...page.items] } : before));
      setMore('idle');
    } catch {
      setMore('failed');
    }
  };
  const showFresh = (): void => {
    if (!answered) return;
    setShown({ ...answered, search, pages: 1 });
    scrollTo({ top: 0 });
  };
  return { first, shown, changing: shown?.search !== search, fresh: countFresh(answered, shown, search), more, showMore, showFresh };
}

const atTop = (): boolean => scrollY < 120 && !document.activeElement?.closest('[data-row]');

function countFresh(answered: Documents | null, shown: Shown | null, search: string): number {
  if (!answered || shown?.search !== search) return 0;
  const known = new Set(shown.items.map((item) => item.id));
  return answered.items.filter((item) => !known.has(item.id)).length;
}

function useComeBack(shown: Shown | null, search: string): void {
  const last = useRef(shown);
  last.current = shown;
  const row = useRef<string | null>(null);
  useLayoutEffect(() => {
    if (cameBack() && left?.shown.search === search) {
      scrollTo({ top: left.scroll });
      if (left.row) document.querySelector<HTMLElement>(`[data-row="${CSS.escape(left.row)}"] [data-row-link]`)?.focus({ preventScroll: true });
    }
    const remember = (event: Event): void => {
      if (event.target instanceof Element) row.current = event.target.closest<HTMLElement>('[data-row]')?.dataset['row'] ?? null;
    };
    let scroll = scrollY;
    const onScroll = (): void => void (scroll = scrollY);
    document.addEventListener('focusin', remember);
    addEventListener('scroll', onScroll, { passive: true });
    return () => {
      document.removeEventListener('focusin', remember);
      removeEventListener('scroll', onScroll);
      if (last.current) left = { shown: last.current, scroll, row: row.current };
    };
  }, []);
}
