import type { Hit } from '../../../api/index.ts';
import { segmentsOf } from '../lib/segments.ts';

/** A text with what the search found in it marked. */
export function Highlighted({ text, hits }: { readonly text: string; readonly hits: readonly Hit[] }) {
  const segments = segmentsOf(text, hits.map(([start, end]) => ({ start, end, mark: true })));
  return <>{segments.map((segment) => (segment.marks.length > 0 ? <mark class="hit">{segment.text}</mark> : segment.text))}</>;
}
