/** A partition of a topic, by the topic's id. */
export interface Place {
  readonly topic: number;
  readonly partition: number;
}

export interface Member {
  readonly member: string;
  /** Ids of the topics it consumes. */
  readonly topics: readonly number[];
}

export const placeName = ({ topic, partition }: Place): string => `${topic}/${partition}`;

/**
 * Which member of a group should have which partition: dealt round, so that the shares of a topic differ by one at most. An owner
 * depends on nothing but its place and who consumes that topic, so all members compute the same and nobody has to lead.
 */
export function assign(places: readonly Place[], members: readonly Member[]): Map<string, string> {
  const sorted = members.toSorted((a, b) => (a.member < b.member ? -1 : 1));
  const owners = new Map<string, string>();
  for (const place of places) {
    const willing = sorted.filter(({ topics }) => topics.includes(place.topic));
    const owner = willing[(place.topic + place.partition) % willing.length];
    if (owner) owners.set(placeName(place), owner.member);
  }
  return owners;
}
