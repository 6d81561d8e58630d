import type { LabelledText } from './read-texts.ts';

const hourMs = 3_600_000;
const begin = Date.UTC(2026, 5, 1);

/** The same texts, every set of events moved into one fortnight: as an office sees them, a hundred matters of one province side by side. */
export function inOneFortnight(texts: readonly LabelledText[]): LabelledText[] {
  return [...Map.groupBy(texts, ({ set }) => set).values()].flatMap((set, at) => {
    const first = Math.min(...set.map(({ publishedAt }) => publishedAt));
    return set.map((text) => ({ ...text, publishedAt: begin + ((at * 37) % 240) * hourMs + (text.publishedAt - first) }));
  });
}
