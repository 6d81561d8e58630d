/** A document of the flagged one's story, the flagged one among them. */
export interface Member {
  readonly outlet: string;
  readonly reach: string;
  readonly own: boolean;
  /** When it became part of it, milliseconds since 1970. */
  readonly at: number;
}

export interface Wanted {
  readonly outlets?: number | undefined;
  readonly documents?: number | undefined;
  readonly classes?: readonly string[] | undefined;
}

/** When a story first had reach, milliseconds since 1970; null where it has none. What the office publishes itself is no reach. */
export function reachAt(members: readonly Member[], { outlets, documents, classes }: Wanted): number | null {
  const always = outlets === undefined && documents === undefined && classes === undefined;
  const seen = new Set<string>();
  let count = 0;
  for (const { outlet, reach, at } of others(members).toSorted((one, other) => one.at - other.at)) {
    seen.add(outlet);
    count += 1;
    if (always || seen.size >= (outlets ?? Infinity) || count >= (documents ?? Infinity) || classes?.includes(reach)) return at;
  }
  return null;
}

/** How large it was then. */
export function sizeAt(members: readonly Member[], time: number): { readonly documents: number; readonly outlets: number } {
  const then = others(members).filter(({ at }) => at <= time);
  return { documents: then.length, outlets: new Set(then.map(({ outlet }) => outlet)).size };
}

const others = (members: readonly Member[]): Member[] => members.filter(({ own }) => !own);
