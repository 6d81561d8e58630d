/** A piece of a text and what covers it. */
export interface Segment<Mark> {
  readonly text: string;
  readonly marks: readonly Mark[];
}

export interface Span<Mark> {
  readonly start: number;
  readonly end: number;
  readonly mark: Mark;
}

/** Cuts a text at the borders of its spans, which may overlap. The pieces joined are the text again. */
export function segmentsOf<Mark>(text: string, spans: readonly Span<Mark>[], from = 0, to = text.length): Segment<Mark>[] {
  const within = spans.filter((span) => span.start < to && span.end > from && span.start < span.end);
  const borders = [...new Set([from, to, ...within.flatMap(({ start, end }) => [Math.max(start, from), Math.min(end, to)])])].sort((left, right) => left - right);
  return borders.slice(0, -1).map((start, index) => {
    const end = borders[index + 1] ?? to;
    return { text: text.slice(start, end), marks: within.filter((span) => span.start <= start && span.end >= end).map((span) => span.mark) };
  });
}

/** The lines of a text with their places in it. */
export function paragraphsOf(text: string): { readonly start: number; readonly end: number }[] {
  const paragraphs: { start: number; end: number }[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    if (line.trim() !== '') paragraphs.push({ start, end: start + line.length });
    start += line.length + 1;
  }
  return paragraphs;
}
