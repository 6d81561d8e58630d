import { useEffect, useState } from 'preact/hooks';
import type { Stories } from '../../../../api/index.ts';
import { getJson } from '../../lib/api.ts';
import { useData } from '../../lib/use-data.ts';

interface Shown {
  readonly path: string;
  readonly answer: Stories;
  readonly pages: number;
}

/** Pages of stories under one filter; the first renews itself as long as it is the only one. */
export function useStories(search: string) {
  const path = `/api/stories${search}`;
  const first = useData<Stories>(path);
  const [shown, setShown] = useState<Shown | null>(null);
  const [more, setMore] = useState<'idle' | 'loading' | 'failed'>('idle');
  const answered = first.path === path ? first.data : null;
  useEffect(() => {
    if (answered && (shown?.path !== path || shown.pages === 1)) setShown({ path, answer: answered, pages: 1 });
  }, [answered]);
  const next = shown?.answer.next ?? null;
  const showMore = async (): Promise<void> => {
    if (next === null || more === 'loading') return;
    setMore('loading');
    try {
      const page = await getJson<Stories>(`${path}${search === '' ? '?' : '&'}after=${encodeURIComponent(next)}`, AbortSignal.timeout(20_000));
      setShown((before) => (before?.path === path ? { path, pages: before.pages + 1, answer: joined(before.answer, page) } : before));
      setMore('idle');
    } catch {
      setMore('failed');
    }
  };
  /** Back to the first page, asked anew: what the others hold is no longer so. */
  const renew = (): void => {
    setShown((before) => before && { ...before, pages: 1 });
    first.reload();
  };
  return { first, stories: shown?.answer ?? null, changing: shown !== null && shown.path !== path, more, showMore, renew };
}

/** A story whose count has changed meanwhile may come twice. */
function joined(before: Stories, page: Stories): Stories {
  const known = new Set(before.stories.map(({ id }) => id));
  return { ...page, stories: [...before.stories, ...page.stories.filter(({ id }) => !known.has(id))] };
}
