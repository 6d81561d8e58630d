import type { ComponentChildren } from 'preact';
import { useDesk } from '../lib/context.ts';
import type { Loaded } from '../lib/use-data.ts';
import { Failure, Stale } from './notice.tsx';

interface Props<Answer> {
  readonly of: Loaded<Answer>;
  /** Takes the room that the answer will take. */
  readonly skeleton: ComponentChildren;
  readonly children: (data: Answer) => ComponentChildren;
}

/** One of: the answer, the room kept for it, or why there is none. */
export function LoadedPart<Answer>({ of: { data, error, reload }, skeleton, children }: Props<Answer>) {
  const { text } = useDesk();
  if (data) return <>{error && <Stale onRetry={reload} />}{children(data)}</>;
  if (error) return <Failure error={error} onRetry={reload} />;
  return <div aria-busy="true"><p class="sr-only" role="status">{text.loading}</p>{skeleton}</div>;
}

/** Grey bars where text will stand. */
export function Bones({ heights }: { readonly heights: readonly number[] }) {
  return <div class="bones" aria-hidden="true">{heights.map((height) => <span class={`bone bone-${height}`} />)}</div>;
}
