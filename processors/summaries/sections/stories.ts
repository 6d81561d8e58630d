import type { Block, Sentence } from '../../../infra/reports/index.ts';
import { chooseSentences } from '../extract/index.ts';
import { topStories } from '../questions/top-stories.ts';
import { readStories, storyName, type ToldStory } from '../reading/stories.ts';
import { list, note, paragraph } from '../sheet/blocks.ts';
import type { Answer, Sheet } from '../sheet/sheet.ts';
import { upTo, type SectionWriter } from './section.ts';

const most = 5;
const mostLinks = 3;
/** A sentence that is longer takes the room of two stories. */
const longestInBody = 130;
const longestName = 85;

/** The stories with most documents, reprints folded: in the body how much of each, one sentence and where to read it; in the annex two sentences and the titles. */
export const stories: SectionWriter = {
  id: 'stories',
  write: async (sheet, room) => {
    const { words: { stories: say } } = sheet;
    const counted = await sheet.ask(topStories);
    if (counted.rows.length === 0) return paragraph(sheet.say('stories.none', say.none));
    const first = counted.rows.slice(0, most).map(({ id }) => id);
    const told = await readStories(sheet, first);
    return list(first.map((id) => inShort(sheet, counted, id, told.get(id), upTo(room, 1, 2))), true);
  },
  details: async (sheet) => {
    const { words: { stories: say } } = sheet;
    const counted = await sheet.ask(topStories);
    if (counted.rows.length === 0) return [];
    const told = await readStories(sheet, counted.rows.map(({ id }) => id));
    return [...list(counted.rows.map(({ id }) => inFull(sheet, counted, id, told.get(id))), true), ...note(sheet.say('stories.count', say.count))] satisfies Block[];
  },
};

/** Two or three lines. */
function inShort(sheet: Sheet, counted: Answer, id: string, story: ToldStory | undefined, links: number): Sentence[] {
  const { stories: say } = sheet.words;
  const head = story?.head ?? null;
  const read = differentOutlets(story).slice(0, links);
  const count = (cell: string) => sheet.count(counted, `${cell}:${id}`);
  const judged = judgedOf(sheet, counted, id);
  return [
    sheet.say(`stories.short.${id}`, judged.length === 0 ? say.short : say.shortJudged, { story: storyName(sheet, id, story, longestName), documents: count('documents'), outlets: count('outlets'), judged: sheet.sequence(judged) }, head === null ? [] : [head.id]),
    ...(head === null ? [] : sheet.quote(`stories.short.${id}.extract`, head, sentencesOf(head.text, head.title, story, 1, longestInBody))),
    ...(read.length === 0 ? [] : [sheet.say(`stories.short.${id}.read`, say.readShort, { links: sheet.list(read.map((article) => sheet.linkBy(article))) }, read.map((article) => article.id))]),
  ];
}

function inFull(sheet: Sheet, counted: Answer, id: string, story: ToldStory | undefined): Sentence[] {
  const { stories: say } = sheet.words;
  const count = (cell: string) => sheet.count(counted, `${cell}:${id}`);
  const judged = judgedOf(sheet, counted, id);
  const some = (cell: string): boolean => sheet.value(counted, `${cell}:${id}`) > 0;
  const head = story?.head ?? null;
  const links = differentOutlets(story).map((article) => sheet.phrase(say.link, { link: sheet.link(article), outlet: sheet.name('outlet', article.outlet, article.outlet) }));
  return [
    sheet.say(`stories.${id}`, some('reprints') ? say.story : say.storyOriginal, { story: storyName(sheet, id, story), documents: count('documents'), originals: count('originals'), reprints: count('reprints'), outlets: count('outlets') }, head === null ? [] : [head.id]),
    ...(head === null ? [] : sheet.quote(`stories.${id}.extract`, head, sentencesOf(head.text, head.title, story, 2))),
    ...(judged.length > 0 ? [sheet.say(`stories.${id}.critical`, say.judged, { judged: sheet.list(judged) })] : []),
    ...(some('posts') ? [sheet.say(`stories.${id}.posts`, say.posts, { posts: count('posts') })] : []),
    ...(links.length === 0 ? [] : [sheet.say(`stories.${id}.read`, say.read, { links: sheet.list(links) }, differentOutlets(story).map((article) => article.id))]),
  ];
}

/** How many are critical, how many negative; nothing of noughts. */
const judgedOf = (sheet: Sheet, counted: Answer, id: string) => (['critical', 'negative'] as const).filter((cell) => sheet.value(counted, `${cell}:${id}`) > 0)
  .map((cell) => sheet.phrase(sheet.words.stories[`${cell}Part`], { [cell]: sheet.count(counted, `${cell}:${id}`) }));

const sentencesOf = (text: string, title: string, story: ToldStory | undefined, how: number, longest?: number): string[] =>
  chooseSentences(text, { title, others: (story?.articles ?? []).slice(1).map((article) => article.text), most: how, ...(longest === undefined ? {} : { longest }) });

/** The head, and an article of each of two other outlets. */
function differentOutlets(story: ToldStory | undefined) {
  const seen = new Set<string>();
  return (story?.articles ?? []).filter(({ outlet }) => !seen.has(outlet) && seen.add(outlet)).slice(0, mostLinks);
}
