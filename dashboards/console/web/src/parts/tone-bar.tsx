import { useDesk } from '../lib/context.ts';

export interface Tones {
  readonly positive: number;
  readonly neutral: number;
  readonly negative: number;
}

/** Shares of tone as one small bar; the label says the figures. Documents that no model has read are left out. */
export function ToneBar({ tones: { positive, neutral, negative } }: { readonly tones: Tones }) {
  const { text, format } = useDesk();
  const total = positive + neutral + negative;
  const width = (count: number): string => `${(count / Math.max(1, total)) * 100}%`;
  return (
    <svg class="tone-bar" role="img" aria-label={text.stories.toneLabel(format.number(positive), format.number(neutral), format.number(negative))}>
      <rect class="tone-negative" width={width(negative)} height="100%" />
      <rect class="tone-neutral" x={width(negative)} width={width(neutral)} height="100%" />
      <rect class="tone-positive" x={width(negative + neutral)} width={width(positive)} height="100%" />
    </svg>
  );
}
