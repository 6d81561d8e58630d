import { useEffect, useState } from 'preact/hooks';
import type { StoryDocument, StoryDocuments } from '../../../../api/index.ts';
import { getJson } from '../../lib/api.ts';
import { useData } from '../../lib/use-data.ts';

interface Shown {
  readonly items: readonly StoryDocument[];
  readonly next: string | null;
  readonly pages: number;
}

/** Pages of a story's documents; the first renews itself as long as it is the only one. */
export function useStoryDocuments(path: string) {
  const first = useData<StoryDocuments>(path);
  const [shown, setShown] = useState<Shown | null>(null);
  const [more, setMore] = useState<'idle' | 'loading' | 'failed'>('idle');
  useEffect(() => {
    if (first.data && (shown === null || shown.pages === 1)) setShown({ ...first.data, pages: 1 });
  }, [first.data]);
  const showMore = async (): Promise<void> => {
    if (!shown?.next || more === 'loading') return;
    setMore('loading');
    try {
      const page = await getJson<StoryDocuments>(`${path}${path.includes('?') ? '&' : '?'}after=${encodeURIComponent(shown.next)}`, AbortSignal.timeout(20_000));
      setShown((before) => before && { items: [...before.items, ...page.items], next: page.next, pages: before.pages + 1 });
      setMore('idle');
    } catch {
      setMore('failed');
    }
  };
  const renew = (): void => {
    setShown((before) => before && { ...before, pages: 1 });
    first.reload();
  };
  return { first, shown, more, showMore, renew };
}
