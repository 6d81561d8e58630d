import { bulletinAt, bulletinCount } from './bulletins.ts';
import { addressOf, dayKey } from './address.ts';
import type { Content, Piece } from './content.ts';
import type { Clock, Item } from './item.ts';

export interface Edition {
  /** Everything published by now, newest first, what was removed included. */
  readonly items: readonly Item[];
  at(path: string): Item | undefined;
  /** When a removal last changed a listing of this outlet. */
  lastRemoval(outlet: string): Date | null;
}

/** Bulletins that listings can still show; older ones keep their pages. */
const bulletinsListed = 160;

/**
 * The whole newsroom at one moment. A pure function of content and clock, so that a restart shows the same items at
 * the same addresses with the same times.
 */
export function editionAt(content: Content, clock: Clock): Edition {
  const day = dayKey(clock.epoch);
  const pathOf = (piece: Piece): string => addressOf(piece.outletInfo, piece.section, piece.id, day);
  const paths = new Map(content.pieces.map((piece) => [piece.id, pathOf(piece)]));
  const items = content.pieces.flatMap((piece): Item[] => {
    const item = itemOf(piece, clock, paths);
    return item.publishedAt <= clock.now ? [item] : [];
  });
  const queued = content.pieces.filter((piece) => piece.queued !== null).length;
  const count = bulletinCount(clock, queued);
  for (let index = Math.max(0, count - bulletinsListed); index < count; index += 1) {
    const bulletin = bulletinAt(content, clock, queued, index);
    if (bulletin) items.push(bulletin);
  }
  items.sort((one, other) => other.publishedAt.getTime() - one.publishedAt.getTime() || one.id.localeCompare(other.id));
  const byPath = new Map(items.map((item) => [item.path, item]));
  return {
    items,
    at: (path) => byPath.get(path) ?? olderBulletin(path),
    lastRemoval: (outlet) => items.filter((item) => item.outlet.id === outlet && item.state === 'removed').reduce<Date | null>((last, item) => (last && last > item.modifiedAt ? last : item.modifiedAt), null),
  };

  function olderBulletin(path: string): Item | undefined {
    const index = Number(/-b(\d{1,6})(?=[-.])/.exec(path)?.[1] ?? Number.NaN);
    const bulletin = Number.isInteger(index) && index < count ? bulletinAt(content, clock, queued, index) : null;
    return bulletin?.path === path ? bulletin : undefined;
  }
}

function itemOf(piece: Piece, clock: Clock, paths: ReadonlyMap<string, string>): Item {
  const start = clock.epoch.getTime();
  const elapsed = clock.now.getTime() - start;
  const publishedAt = new Date(piece.queued === null ? start - (piece.age ?? 0) : start + (piece.queued + 1) * clock.freshEveryMs);
  const removed = piece.removedAfter !== undefined && elapsed >= piece.removedAfter;
  const corrected = piece.correction && elapsed >= piece.correction.after ? piece.correction : null;
  const edit = (text: string): string => (corrected ? corrected.replace.reduce((result, { from, to }) => result.replaceAll(from, to), text) : text);
  const modifiedAt = removed && piece.removedAfter !== undefined ? new Date(start + piece.removedAfter) : corrected ? new Date(start + corrected.after) : publishedAt;
  const pens = piece.outletInfo.penNames;
  return {
    id: piece.id,
    outlet: piece.outletInfo,
    section: piece.section,
    sections: [piece.section, ...piece.alsoIn],
    path: paths.get(piece.id) ?? '',
    title: corrected?.title ?? piece.title,
    lead: edit(piece.lead),
    paragraphs: piece.body.map(edit),
    caption: piece.caption ?? null,
    credit: piece.reprintOf?.credit ?? null,
    creditPath: piece.reprintOf ? (paths.get(piece.reprintOf.id) ?? null) : null,
    correction: corrected?.note ?? null,
    penName: pens[piece.title.length % pens.length] ?? '',
    publishedAt,
    modifiedAt,
    state: removed ? 'removed' : piece.missing ? 'missing' : 'live',
  };
}
