import { outlets } from '../questions/outlets.ts';
import { slots } from '../questions/slots.ts';
import { topStories } from '../questions/top-stories.ts';
import { volume } from '../questions/volume.ts';
import { lengthInDays, slotsOf } from '../period.ts';
import { readStories, storyName } from '../reading/stories.ts';
import { chart, note, paragraph } from '../sheet/blocks.ts';
import { change, smallBelow } from '../sheet/compare.ts';
import type { Answer, Sheet } from '../sheet/sheet.ts';
import { isFirst } from './first.ts';
import type { SectionWriter } from './section.ts';

const mostOutlets = 5;
/** It stands in full among the stories. */
const longestName = 75;

/** What happened, in three or four sentences: how much, on what, with which stance and tone. The line over time stands in the annex, or here where there is room for it. */
export const overview: SectionWriter = {
  id: 'overview',
  write: async (sheet) => {
    const { words: { overview: say }, scope } = sheet;
    const all = await sheet.ask(volume);
    const [from, to] = [sheet.date(scope.from), sheet.date(scope.to - 1)];
    const isOneDay = lengthInDays(scope, sheet.ports.zone) === 1;
    if (sheet.value(all, 'documents') === 0) return [...paragraph(sheet.say('overview.empty', isOneDay ? say.emptyDay : say.empty, { from, to, before: sheet.count(all, 'documentsBefore') })), ...note(sheet.say('overview.empty-note', say.emptyNote), ...await limits(sheet))];
    const count = (cell: string) => sheet.count(all, cell);
    return [
      ...paragraph(
        sheet.say('overview.lead', isOneDay ? say.leadDay : say.lead, { from, to, documents: count('documents'), outlets: count('outlets'), articles: count('articles'), posts: count('posts'), change: change(sheet, all, 'documents') }),
        await top(sheet),
        sheet.say('overview.naming', say.naming, { naming: count('naming'), critical: count('critical'), change: change(sheet, all, 'critical') }),
        sheet.say('overview.tone', say.tone, { positive: count('positive'), neutral: count('neutral'), negative: count('negative') }),
        (await isFirst(sheet)) ? sheet.say('overview.first', say.first) : null,
      ),
      ...note(...await limits(sheet), sheet.value(all, 'documents') < smallBelow ? sheet.say('overview.small', say.small) : null),
    ];
  },
  details: async (sheet) => {
    const { words: { overview: say } } = sheet;
    const all = await sheet.ask(volume);
    if (sheet.value(all, 'documents') === 0) return [];
    const count = (cell: string) => sheet.count(all, cell);
    return [
      ...paragraph(
        sheet.say('overview.kinds', sheet.value(all, 'reprints') === 0 ? say.kindsOriginal : say.kinds, { originals: count('originals'), reprints: count('reprints') }),
        sheet.say('overview.named', say.named, { naming: count('naming'), change: change(sheet, all, 'naming') }),
        sheet.say('overview.read', say.read, { read: count('read') }),
        await publishers(sheet),
      ),
      ...await days(sheet),
    ];
  },
};

/** What the figures are not of: of a part of the press alone, or of days that have not been. */
async function limits(sheet: Sheet) {
  const { words: { overview: say }, scope, ports } = sheet;
  const { unit, topic, story } = scope;
  const told = story === '' ? undefined : (await readStories(sheet, [story])).get(story);
  return [
    unit === '' ? null : sheet.say('overview.about-unit', say.aboutUnit, { unit: sheet.unit(unit) }),
    topic === '' ? null : sheet.say('overview.about-topic', say.aboutTopic, { topic: sheet.topicWithin(topic) }),
    story === '' ? null : sheet.say('overview.about-story', say.aboutStory, { story: storyName(sheet, story, told) }, told?.head ? [told.head.id] : []),
    ports.now() < scope.to ? sheet.say('overview.not-over', say.notOver, { date: sheet.date(ports.now()) }) : null,
  ];
}

async function top(sheet: Sheet) {
  const stories = await sheet.ask(topStories);
  const first = stories.rows[0];
  // One document is the most of nothing, and a story is the only one of itself.
  if (first === undefined || first.documents < 2 || sheet.scope.story !== '') return null;
  const story = (await readStories(sheet, [first.id])).get(first.id);
  const documents = story?.head ? [story.head.id] : [];
  return sheet.say('overview.top', sheet.words.overview.top, { story: storyName(sheet, first.id, story, longestName), documents: sheet.count(stories, `documents:${first.id}`), outlets: sheet.count(stories, `outlets:${first.id}`) }, documents);
}

async function publishers(sheet: Sheet) {
  const { overview: say } = sheet.words;
  const by = await sheet.ask(outlets);
  const first = by.rows.slice(0, mostOutlets).map(({ id }) => sheet.phrase(say.outlet, { outlet: sheet.name('outlet', id, id), documents: sheet.count(by, `documents:${id}`) }));
  return first.length === 0 ? null : sheet.say('overview.outlets', say.outlets, { outlets: sheet.list(first) });
}

async function days(sheet: Sheet) {
  const { overview: say } = sheet.words;
  const counted: Answer = await sheet.ask(slots);
  const ids = slotsOf(sheet.scope, sheet.ports.zone).map(({ id }) => id);
  const series = ([['all', 'documents'], ['originals', 'originals'], ['negative', 'negative']] as const).map(([name, cell]) => ({ name: say[name], figures: ids.map((id) => sheet.figureOf(counted, `${cell}:${id}`)) }));
  return chart('overview.days', say.days, 'lines', ids.map(shortDay), series);
}

/** `2026-11-20` as "20/11", `2026-11` as "11/2026". */
function shortDay(id: string): string {
  const [year = '', month = '', day] = id.split('-');
  return day === undefined ? `${month}/${year}` : `${day}/${month}`;
}
