import { outlets } from '../questions/outlets.ts';
import { slots } from '../questions/slots.ts';
import { topStories } from '../questions/top-stories.ts';
import { volume } from '../questions/volume.ts';
import { lengthInDays, slotsOf } from '../period.ts';
import { readStories, storyName } from '../reading/stories.ts';
import { chart, note, paragraph } from '../sheet/blocks.ts';
import { change, smallBelow } from '../sheet/compare.ts';
import type { Answer, Sheet } from '../sheet/sheet.ts';
import type { SectionWriter } from './section.ts';

const mostOutlets = 5;

/** How much there was, of what kind, by whom, in what tone; two sentences that lead. */
export const overview: SectionWriter = {
  id: 'overview',
  write: async (sheet) => {
    const { words: { overview: say }, scope } = sheet;
    const all = await sheet.ask(volume);
    const [from, to] = [sheet.date(scope.from), sheet.date(scope.to - 1)];
    if (sheet.value(all, 'documents') === 0) return [...paragraph(sheet.say('overview.empty', say.empty, { from, to, before: sheet.count(all, 'documentsBefore') })), ...note(sheet.say('overview.empty-note', say.emptyNote))];
    const count = (cell: string) => sheet.count(all, cell);
    return [
      ...paragraph(sheet.say('overview.lead', lengthInDays(scope, sheet.ports.zone) === 1 ? say.leadDay : say.lead, { from, to, documents: count('documents'), outlets: count('outlets'), change: change(sheet, all, 'documents') }), await top(sheet)),
      ...paragraph(
        sheet.say('overview.kinds', say.kinds, { originals: count('originals'), reprints: count('reprints'), articles: count('articles'), posts: count('posts') }),
        sheet.say('overview.naming', say.naming, { naming: count('naming'), change: change(sheet, all, 'naming') }),
        sheet.say('overview.critical', say.critical, { critical: count('critical'), change: change(sheet, all, 'critical') }),
        sheet.say('overview.tone', say.tone, { positive: count('positive'), neutral: count('neutral'), negative: count('negative'), read: count('read') }),
        await publishers(sheet),
      ),
      ...await days(sheet),
      ...(sheet.value(all, 'documents') < smallBelow ? note(sheet.say('overview.small', say.small)) : []),
    ];
  },
};

async function top(sheet: Sheet) {
  const stories = await sheet.ask(topStories);
  const first = stories.rows[0];
  if (first === undefined) return null;
  const story = (await readStories(sheet, [first.id])).get(first.id);
  const documents = story?.head ? [story.head.id] : [];
  return sheet.say('overview.top', sheet.words.overview.top, { story: storyName(sheet, first.id, story), documents: sheet.count(stories, `documents:${first.id}`), outlets: sheet.count(stories, `outlets:${first.id}`) }, documents);
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
