import { fold } from '../../../text/index.ts';
import { mask } from '../mask.ts';
import { labels } from '../rule.ts';
import type { MarkedPost, MarkedSecret } from './posts.ts';
import { kinds, type Kind } from './secrets.ts';

export interface Score {
  readonly whole: number;
  readonly byKind: Readonly<Record<Kind, { readonly found: number; readonly all: number; readonly recall: number }>>;
  readonly missed: readonly string[];
}

const anyLabel = new RegExp(Object.values(labels).map((label) => label.replace(/[[\]]/g, '\\$&')).join('|'));
const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Which stretches of a text the mask took away. */
export function maskedStretches(text: string): readonly (readonly [number, number])[] {
  const pieces = mask(text).split(anyLabel);
  const match = new RegExp(`^${pieces.map(escaped).join('([\\s\\S]+?)')}$`, 'd').exec(text);
  return [...(match?.indices ?? [])].slice(1).filter((stretch) => stretch !== undefined);
}

/** How many letters and digits of spelled or written numbers may stay of one: not enough to ring or to look it up. */
const harmlessRest = 3;
const numberWord = /(?<![a-z])(?:khong|mot|hai|ba|bon|nam|sau|bay|tam|chin)(?![a-z])/g;

/** The share of marked secrets that vanish. */
export function scoreOf(posts: readonly MarkedPost[]): Score {
  const tally = Object.fromEntries(kinds.map((kind) => [kind, { found: 0, all: 0 }])) as Record<Kind, { found: number; all: number }>;
  const missed: string[] = [];
  for (const { text, secrets } of posts) {
    const stretches = maskedStretches(text);
    for (const secret of secrets) {
      tally[secret.kind].all += 1;
      if (vanished(text, secret, stretches)) tally[secret.kind].found += 1;
      else missed.push(`${secret.kind}: ${text.slice(secret.start, secret.end)} | ${mask(text)}`);
    }
  }
  const sum = (of: 'found' | 'all'): number => kinds.reduce((total, kind) => total + tally[kind][of], 0);
  const byKind = Object.fromEntries(kinds.map((kind) => [kind, { ...tally[kind], recall: tally[kind].found / tally[kind].all }])) as Score['byKind'];
  return { whole: sum('found') / sum('all'), byKind, missed };
}

function vanished(text: string, { start, end, core }: MarkedSecret, stretches: readonly (readonly [number, number])[]): boolean {
  const visible = (from: number, to: number): string => [...Array(to - from).keys()].map((index) => index + from).filter((at) => !stretches.some(([begin, stop]) => at >= begin && at < stop)).map((at) => text[at]).join('');
  if (core !== null) return !/[\p{L}\p{N}]/u.test(visible(core.start, core.end));
  const rest = fold(visible(start, end).normalize('NFKC'));
  return (rest.match(/\p{N}/gu)?.length ?? 0) <= harmlessRest && (rest.match(numberWord)?.length ?? 0) <= harmlessRest;
}
