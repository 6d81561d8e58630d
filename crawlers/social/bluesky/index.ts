/** Bluesky (AT Protocol): searches, feeds and the accounts of organisations, over XRPC. */
export { createBlueskyCollector, type BlueskySettings } from './collector.ts';
