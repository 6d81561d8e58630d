import type { Block, Sentence } from '../../../infra/reports/index.ts';
import { chooseSentences } from '../extract/index.ts';
import { topStories } from '../questions/top-stories.ts';
import { readStories, storyName, type ToldStory } from '../reading/stories.ts';
import { list, note, paragraph } from '../sheet/blocks.ts';
import type { Answer, Sheet } from '../sheet/sheet.ts';
import type { SectionWriter } from './section.ts';

const mostLinks = 3;

/** The stories with most documents, reprints folded: what the press wrote in two sentences, how much of it, and where to read it. */
export const stories: SectionWriter = {
  id: 'stories',
  write: async (sheet) => {
    const { words: { stories: say } } = sheet;
    const counted = await sheet.ask(topStories);
    if (counted.rows.length === 0) return paragraph(sheet.say('stories.none', say.none));
    const told = await readStories(sheet, counted.rows.map(({ id }) => id));
    const items = counted.rows.map(({ id }) => oneStory(sheet, counted, id, told.get(id)));
    return [...list(items, true), ...note(sheet.say('stories.count', say.count))] satisfies Block[];
  },
};

function oneStory(sheet: Sheet, counted: Answer, id: string, story: ToldStory | undefined): Sentence[] {
  const { stories: say } = sheet.words;
  const count = (cell: string) => sheet.count(counted, `${cell}:${id}`);
  const head = story?.head ?? null;
  const name = storyName(sheet, id, story);
  const links = differentOutlets(story).map((article) => sheet.phrase(say.link, { link: sheet.link(article), outlet: sheet.name('outlet', article.outlet, article.outlet) }));
  return [
    sheet.say(`stories.${id}`, say.story, { story: name, documents: count('documents'), originals: count('originals'), reprints: count('reprints'), outlets: count('outlets') }, head === null ? [] : [head.id]),
    ...(head === null ? [] : sheet.quote(`stories.${id}.extract`, head, chooseSentences(head.text, { title: head.title, others: (story?.articles ?? []).slice(1).map(({ text }) => text), most: 2 }))),
    ...(sheet.value(counted, `critical:${id}`) + sheet.value(counted, `negative:${id}`) > 0 ? [sheet.say(`stories.${id}.critical`, say.critical, { critical: count('critical'), negative: count('negative') })] : []),
    ...(sheet.value(counted, `posts:${id}`) > 0 ? [sheet.say(`stories.${id}.posts`, say.posts, { posts: count('posts') })] : []),
    ...(links.length === 0 ? [] : [sheet.say(`stories.${id}.read`, say.read, { links: sheet.list(links) }, differentOutlets(story).map((article) => article.id))]),
  ];
}

/** The head, and an article of each of two other outlets. */
function differentOutlets(story: ToldStory | undefined) {
  const seen = new Set<string>();
  return (story?.articles ?? []).filter(({ outlet }) => !seen.has(outlet) && seen.add(outlet)).slice(0, mostLinks);
}
