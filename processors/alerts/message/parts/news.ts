import type { WholeAlert } from '../../../../infra/alerts/index.ts';
import type { Writing } from './scene.ts';

/** Occurrences that the message before this one knew of, as the timeline has it. When an update is made from its row, the alert's own count has already gone on. */
export function knownBefore({ alert, timeline }: WholeAlert): number {
  const told = timeline.filter(({ what }) => what === 'told').map(({ detail }) => Number(detail['occurrences'] ?? 0));
  return told.length > 1 ? (told.at(-2) ?? 0) : alert.told;
}

/** What a message that is not the first says is new; null where it is the first. */
export function newsOf({ brief, words, pens }: Writing): string | null {
  const { whole, purpose } = brief;
  if (purpose === 'over') return words.fresh.over;
  if (purpose === 'repeat') return words.fresh.repeat(pens.ago(firstToldAt(whole)));
  if (purpose !== 'update') return null;
  const fresh = whole.alert.occurrences - knownBefore(whole);
  const all = pens.number(whole.alert.occurrences);
  if (fresh <= 0) return words.fresh.nothing(all);
  const newest = whole.occurrences.toSorted((one, other) => other.seenAt - one.seenAt).slice(0, fresh);
  return words.fresh.update(pens.number(fresh), all, pens.list(newest.flatMap(({ labels }) => labels['outlet'] ?? []), 3, words.more));
}

const firstToldAt = ({ alert, timeline }: WholeAlert): number => timeline.find(({ what }) => what === 'told')?.at ?? alert.told_at ?? alert.opened_at;
