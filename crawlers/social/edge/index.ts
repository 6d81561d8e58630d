/**
 * The edge that every post and comment crosses on its way in, whatever network it comes from: text masked, author turned into a voice,
 * address sealed. Nothing behind it knows a person. With it, what collectors of networks have in common.
 */
export type { SocialEntry } from './entry.ts';
export { toPost, type PostReading } from './to-post.ts';
export { readEntries, type EntriesRead } from './read-entries.ts';
export { plainText } from './plain-text.ts';
export { requireHolder } from './holder.ts';
export { keyExpired, keyMissing } from './keys.ts';
export { askJson, refusal, type Asked } from './ask.ts';
export { presenceOf } from './presence.ts';
export { countAt, listAt, objectAt, textAt, type Json } from './json.ts';
