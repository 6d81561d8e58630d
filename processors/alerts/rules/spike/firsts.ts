/** An hour of a series that stands out, and since when, in milliseconds since 1970. */
export interface Standing {
  readonly kind: string;
  readonly id: string;
  readonly hour: number;
  readonly at: number;
}

/** Those before which, in so many milliseconds, no other hour of the same series came to stand out: where a spike began to be seen. */
export function firstsOf<One extends Standing>(hours: readonly One[], togetherMs: number): One[] {
  const earlier = (one: Standing, other: Standing): boolean => one.at < other.at || (one.at === other.at && one.hour < other.hour);
  return [...Map.groupBy(hours, ({ kind, id }) => `${kind} ${id}`).values()].flatMap((series) => series.filter((hour) => !series.some((other) => earlier(other, hour) && other.at >= hour.at - togetherMs)));
}
