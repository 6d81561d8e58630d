import { z } from 'zod';

const handle = String.raw`(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.){1,8}[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?`;
const did = String.raw`did:[a-z]{1,20}:[A-Za-z0-9._:%-]{1,240}`;
const key = String.raw`[A-Za-z0-9._~:-]{1,512}`;

const account = z.string().transform((text) => text.trim().replace(/^@/, '')).pipe(z.string().regex(new RegExp(`^(?:${handle}|${did})$`, 'i'), 'give a handle ("so-khcn.example.vn") or a DID ("did:plc:…")'));

const feedPattern = new RegExp(String.raw`^(?:https://bsky\.app/profile/(?<actor>${handle}|${did})/feed/(?<name>${key})/?|at://(?<authority>${handle}|${did})/app\.bsky\.feed\.generator/(?<key>${key}))$`, 'i');

/** A feed generator: whose repository it lies in (handle or DID), and its key there. */
export interface FeedName {
  readonly actor: string;
  readonly key: string;
}

const feed = z.string().trim().transform((text, context): FeedName => {
  const { actor, name, authority, key: record } = feedPattern.exec(text)?.groups ?? {};
  const found = { actor: actor ?? authority, key: name ?? record };
  if (found.actor !== undefined && found.key !== undefined) return { actor: found.actor, key: found.key };
  context.addIssue({ code: 'custom', message: 'give the address of a feed: "https://bsky.app/profile/…/feed/…" or "at://…/app.bsky.feed.generator/…"' });
  return z.NEVER;
});

/** One of `search`, `feed` and `account`. */
export const blueskyOptions = z.union([
  z.strictObject({ search: z.string().trim().min(2).max(300), language: z.string().regex(/^[a-z]{2}$/).optional() }),
  z.strictObject({ feed }),
  z.strictObject({ account }),
], { error: 'give one of "search" (words), "feed" (the address of a feed) or "account" (the handle or DID of an organisation)' });

export type BlueskyOptions = z.output<typeof blueskyOptions>;
export { did as didPattern };
