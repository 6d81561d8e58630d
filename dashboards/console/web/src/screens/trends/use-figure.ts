import type { TrendName, Trends } from '../../../../api/index.ts';
import { useData, type Loaded } from '../../lib/use-data.ts';

/** Hours are counted anew about twice a minute: asking more often shows nothing new. */
const everyMs = 60_000;

export interface LoadedFigure<Name extends TrendName> extends Loaded<Trends<Name>> {
  /** What is shown is of other filters than those chosen. */
  readonly changing: boolean;
}

/** One figure under the filters of the address; null asks nothing. */
export function useFigure<Name extends TrendName>(name: Name, search: string | null): LoadedFigure<Name> {
  const path = search === null ? null : `/api/trends/${name}${search}`;
  const loaded = useData<Trends<Name>>(path, everyMs);
  return { ...loaded, changing: loaded.loading && loaded.path !== null && loaded.path !== path };
}
