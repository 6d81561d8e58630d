import { useDesk } from '../lib/context.ts';

/** A time in the words of `format`, with the full date behind it. */
export function Time({ at, as = 'full' }: { readonly at: number; readonly as?: 'full' | 'clock' | 'ago' | 'longDay' | 'plainDay' }) {
  const { format } = useDesk();
  return <time dateTime={new Date(at).toISOString()} title={as === 'full' ? undefined : format.full(at)}>{format[as](at)}</time>;
}
