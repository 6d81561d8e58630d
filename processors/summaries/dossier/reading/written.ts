import type { Period } from '../../../../infra/reports/index.ts';
import type { Store } from '../../../../infra/store/index.ts';
import { runsOf, saidByPosts } from '../../reading/post-words.ts';
import type { Dossier } from '../ports.ts';
import { isNamedAfter } from '../sections/pieces.ts';

/** The dossier without what colleagues wrote that repeats a post of the time; the book does not have the posts' words, and they never leave the store. */
export async function readWritten(dossier: Dossier, period: Period, store: Store): Promise<Dossier> {
  // A case is named after its fact: the office's own sentence, which posts repeat.
  const title = isNamedAfter(dossier.title, dossier.facts) ? '' : dossier.title;
  const runs = new Map([title, dossier.reason, ...dossier.referrals.map(({ reply }) => reply)].map((text) => [text, runsOf(text)]));
  const said = new Set(await saidByPosts(store, [...new Set([...runs.values()].flat())], period));
  const kept = (text: string): string => ((runs.get(text) ?? []).some((words) => said.has(words)) ? '' : text);
  return said.size === 0 ? dossier : { ...dossier, title: title === '' ? dossier.title : kept(title), reason: kept(dossier.reason), referrals: dossier.referrals.map((one) => ({ ...one, reply: kept(one.reply) })) };
}
