import { hashOf, type DocumentKind } from '../../../infra/contracts/index.ts';
import { openJudge } from '../likeness/open-judge.ts';
import { dayNumber } from '../sketch/days.ts';
import { makeSketch } from '../sketch/make-sketch.ts';
import { packSketch } from '../sketch/pack.ts';
import { openRarity } from '../sketch/rarity.ts';
import { fold, reachDays } from './fold.ts';
import { StoryMemory } from './memory.ts';
import type { Newcomer, Placed } from './placed.ts';

export const vietnam = 7 * 3_600_000;
export const rarity = openRarity();
export const judge = openJudge();

export interface Said {
  readonly id: string;
  readonly text: string;
  readonly title?: string;
  readonly kind?: DocumentKind;
  readonly outlet?: string;
  readonly syndicatedFrom?: string | null;
  /** ISO 8601, or epoch milliseconds. */
  readonly publishedAt?: string | number;
}

export const at = (when: string | number): number => (typeof when === 'number' ? when : Date.parse(when));

/** A text on its way into a story; what is not said is an article of an outlet of its own, on the morning of 8 March 2026. */
export function newcomer({ id, title = '', text, kind = 'article', outlet = `Báo ${id} (hư cấu)`, syndicatedFrom = null, publishedAt = '2026-03-08T08:00:00+07:00' }: Said): Newcomer {
  const when = at(publishedAt);
  return { document: id, contentHash: hashOf(title, text), kind, publishedAt: when, sketch: packSketch(makeSketch({ title, text, outlet, syndicatedFrom, publishedAt: when }, rarity, vietnam)) };
}

export const dayOf = (publishedAt: number): number => dayNumber(publishedAt, vietnam);

/** A text that stands in a story already. */
export function placedText(said: Said, place: Partial<Placed> & { readonly story: string }): Placed {
  const one = newcomer(said);
  return { ...one, day: dayOf(one.publishedAt), reprintOf: null, likeness: 1, placedBy: 'machine', version: 1, ...place };
}

/** Stories in memory, over a store that is empty. */
export class StoryBench {
  readonly memory = new StoryMemory();
  #version = 0;
  readonly version = (): number => (this.#version += 1);

  /** Folds texts in this order; resolves to what each changed. */
  fold(...said: readonly Said[]): Placed[][] {
    return said.map((one) => this.foldNewcomer(newcomer(one)));
  }

  foldNewcomer(one: Newcomer): Placed[] {
    const day = this.memory.find(one.document)?.day ?? dayOf(one.publishedAt);
    for (let near = day - reachDays; near <= day + reachDays; near += 1) if (!this.memory.has(near)) this.memory.load(near, []);
    return fold(one, day, { memory: this.memory, judge, version: this.version });
  }

  place(id: string): Placed {
    const found = this.memory.find(id);
    if (!found) throw new Error(`"${id}" is in no story.`);
    return found;
  }

  storyOf(id: string): string {
    return this.place(id).story;
  }
}
