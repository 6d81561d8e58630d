import type { Reach } from '../../infra/contracts/index.ts';
import type { Store } from '../../infra/store/index.ts';
import { deskDocuments, runQuery } from '../queries/index.ts';
import type { Desk } from './desk.ts';

/** Ids asked for at once. */
const some = 500;

/** Looks documents up in the store. `reachOf` tells how far a source reaches, null where the office's file does not say. */
export function documentsOf(store: Store, { now, reachOf }: { readonly now: () => Date; readonly reachOf: (source: string) => Reach | null }): Desk['lookUp'] {
  return async (ids) => {
    const found = [];
    for (let at = 0; at < ids.length; at += some) found.push(...(await runQuery(store, deskDocuments, { ids: ids.slice(at, at + some), now: now().getTime() })));
    return found.map(({ likes, shares, replies, shownTitle: title, publishedAt, ...rest }) => ({ ...rest, title, reach: reachOf(rest.source), publishedAt: publishedAt === null ? null : new Date(publishedAt).toISOString(), counts: { likes, shares, replies } }));
  };
}
