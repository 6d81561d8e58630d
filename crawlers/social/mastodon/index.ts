/** Mastodon and what speaks its interface: tags, public timelines and the accounts of organisations. */
export { createMastodonCollector, type MastodonSettings } from './collector.ts';
