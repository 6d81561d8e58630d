import { z } from 'zod';
import type { Store } from '../../../infra/store/index.ts';
import { covered } from '../questions/parts.ts';
import { below } from '../units.ts';
import type { Sheet } from '../sheet/sheet.ts';
import { begun } from '../sheet/begun.ts';
import { articlesById, read, type Article } from './articles.ts';

/** A story as a report tells it. */
export interface ToldStory {
  readonly id: string;
  /** Its headline where that is an article, else the earliest original of widest reach; null where nobody but people posted. */
  readonly head: Article | null;
  /** Of the press, the head first. */
  readonly articles: readonly Article[];
}

const mostArticles = 12;
const reaches = "['national', 'regional', 'local', 'specialist', 'foreign']";

/** What the press wrote of some stories in the period. */
export async function readStories({ scope, ports }: Sheet, ids: readonly string[]): Promise<Map<string, ToldStory>> {
  if (ids.length === 0) return new Map();
  const asked = { ...scope, units: below(ports.units, scope.unit), stories: [...new Set(ids)] };
  const members = await read(
    ports.store,
    z.object({ id: z.string(), story: z.string() }),
    `SELECT id, story FROM ${covered()} AND story IN {stories:Array(String)} AND kind = 'article' AND state != 'removed'
     ORDER BY story, reprint, indexOf(${reaches}, toString(reach)), published_at, id LIMIT ${mostArticles} BY story`,
    asked,
  );
  const heads = await headlines(asked.stories, ports.store);
  const articles = await articlesById(ports.store, [...members.map(({ id }) => id), ...heads.values()]);
  return new Map(asked.stories.map((story) => {
    const headline = articles.get(heads.get(story) ?? '');
    const own = members.filter((member) => member.story === story).flatMap(({ id }) => articles.get(id) ?? []);
    const head = headline ?? own[0] ?? null;
    return [story, { id: story, head, articles: head === null ? [] : [head, ...own.filter(({ id }) => id !== head.id)] }];
  }));
}

/** Whether any document is in it, of whatever time. */
export const isStory = async (store: Store, id: string): Promise<boolean> =>
  (await read(store, z.object({ story: z.string() }), 'SELECT story FROM coverage WHERE story_key = sipHash64({id:String}) AND story = {id:String} LIMIT 1', { id })).length > 0;

/** The day that a story's id begins with is what stories are in the order of. */
const dayOf = (story: string): string | null => (/^\d{8}-/.test(story) ? `${story.slice(0, 4)}-${story.slice(4, 6)}-${story.slice(6, 8)}` : null);

async function headlines(stories: readonly string[], store: Store): Promise<Map<string, string>> {
  const days = stories.map(dayOf);
  const narrow = days.every((day) => day !== null) ? 'day IN {days:Array(Date)} AND' : '';
  const rows = await read(store, z.object({ id: z.string(), headline: z.string() }), `SELECT id, headline FROM stories FINAL WHERE ${narrow} id IN {stories:Array(String)}`, { stories, ...(narrow === '' ? {} : { days }) });
  return new Map(rows.map(({ id, headline }) => [id, headline]));
}

/** A story's name: the title of its head, as a name that leads to the story; of a long one the first words, where the room is small. */
export function storyName(sheet: Sheet, id: string, story: ToldStory | undefined, longest = Infinity) {
  if (story?.head) sheet.cite(story.head);
  return sheet.name('story', id, story?.head ? begun(story.head.title, longest) || sheet.words.places.noTitle : sheet.words.places.postsOnly);
}

/** The same as plain text, for a letterhead. Cited, so that an erasure of the article finds it. */
export async function storyTitle(sheet: Sheet, id: string): Promise<string> {
  const head = (await readStories(sheet, [id])).get(id)?.head ?? null;
  if (head === null) return sheet.words.places.postsOnly;
  sheet.cite(head);
  return head.title || sheet.words.places.noTitle;
}
