import type { TrendName, Trends } from '../../../../api/index.ts';
import { useData, type Loaded } from '../../lib/use-data.ts';

/** Hours are counted anew about twice a minute: asking more often shows nothing new. */
const everyMs = 60_000;

export type LoadedFigure<Name extends TrendName> = Loaded<Trends<Name>>;

/** One figure under the filters of the address; null asks nothing. */
export function useFigure<Name extends TrendName>(name: Name, search: string | null): LoadedFigure<Name> {
  return useData<Trends<Name>>(search === null ? null : `/api/trends/${name}${search}`, everyMs);
}
