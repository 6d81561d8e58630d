import { slotsOf } from '../../period.ts';
import { chart, note, paragraph, table } from '../../sheet/blocks.ts';
import type { Sheet } from '../../sheet/sheet.ts';
import { dossierArticles, dossierCoverage, dossierDays, dossierOutlets, dossierReaches } from '../questions/coverage.ts';
import { dossierWork } from '../questions/work.ts';
import type { DossierSection } from './section.ts';

const mostOutlets = 5;
/** A line over fewer days says no more than a sentence. */
export const fewestSlots = 3;
const reaches = ['national', 'regional', 'local', 'specialist', 'foreign'] as const;

/** How much was published on it, by whom, how far it reached, and when. */
export const coverage: DossierSection = {
  id: 'coverage',
  write: async (sheet) => {
    const { coverage: say } = sheet.words.dossier;
    const counted = await sheet.ask(dossierCoverage);
    const count = (cell: string) => sheet.count(counted, cell);
    const [documents, within] = [sheet.value(counted, 'documents'), sheet.value(counted, 'within')];
    if (documents === 0) return [...paragraph(sheet.say('coverage.none', say.none)), ...await leftOut(sheet)];
    const [first, last] = [sheet.date(sheet.value(counted, 'first')), sheet.date(sheet.value(counted, 'last'))];
    const isOneDay = first.pieces[0]?.text === last.pieces[0]?.text;
    const slots = Object.fromEntries(['documents', 'outlets', 'articles', 'posts', 'originals', 'reprints'].map((name) => [name, count(name)]));
    return [
      ...paragraph(
        sheet.say('coverage.lead', isOneDay ? say.leadDay : say.lead, { ...slots, first, last }),
        within === documents ? null : sheet.say('coverage.within', say.within, { within: count('within') }),
        sheet.value(counted, 'articles') === 0 ? sheet.say('coverage.posts-only', say.postsOnly) : null,
        isOneDay ? null : await peak(sheet), await outletsOf(sheet),
      ),
      ...await byReach(sheet),
      ...await overTime(sheet),
      ...paragraph(await listed(sheet), sheet.value(counted, 'removed') === 0 ? null : sheet.say('coverage.removed', say.removed, { removed: count('removed') })),
      ...await leftOut(sheet),
    ];
  },
};

async function peak(sheet: Sheet) {
  const { scope, ports } = sheet;
  const days = await sheet.ask(dossierDays);
  const [first, ...rest] = days.rows;
  if (first === undefined || rest.length === 0 || /^\d{4}-\d{2}$/.test(first.id)) return null;
  const most = rest.reduce((one, next) => (next.documents > one.documents ? next : one), first);
  const at = slotsOf(scope, ports.zone)[most.slot]?.from;
  return at === undefined ? null : sheet.say('coverage.peak', sheet.words.dossier.coverage.peak, { date: sheet.date(at), documents: sheet.count(days, `documents:${most.id}`) });
}

async function outletsOf(sheet: Sheet) {
  const { coverage: say } = sheet.words.dossier;
  const by = await sheet.ask(dossierOutlets);
  if (by.rows.length < 2) return null;
  return sheet.say('coverage.outlets', say.outlets, { outlets: sheet.list(by.rows.slice(0, mostOutlets).map(({ id }) => sheet.phrase(say.outlet, { outlet: sheet.name('outlet', id, id), documents: sheet.count(by, `documents:${id}`) }))) });
}

async function byReach(sheet: Sheet) {
  const { coverage: say } = sheet.words.dossier;
  const by = await sheet.ask(dossierReaches);
  const nameOf = (id: string): string => { const known = reaches.find((reach) => reach === id); return known === undefined ? say.unknown : say[known]; };
  const cell = (column: string, id: string) => sheet.count(by, `${column}:${id}`);
  if (by.rows.length < 2) return [];
  return table('coverage.reaches', say.reaches, say.reachHead, by.rows.filter(({ id }) => id !== '').map(({ id }) => [sheet.text(nameOf(id)), cell('documents', id), cell('originals', id), cell('outlets', id)]), 1, [40, 20, 20, 20]);
}

async function overTime(sheet: Sheet) {
  const { words: { dossier: { coverage: say } }, scope, ports } = sheet;
  const days = await sheet.ask(dossierDays);
  const slots = slotsOf(scope, ports.zone);
  if (slots.length < fewestSlots) return [];
  return chart('coverage.days', say.days, 'lines', slots.map(({ id }) => shortDay(id)), (['documents', 'originals', 'negative'] as const).map((column) => ({
    name: column === 'documents' ? say.all : say[column], figures: slots.map(({ id }) => sheet.figureOf(days, `${column}:${id}`)),
  })));
}

/** Under a line there is little room: "20/11" of a day, "11/2026" of a month. */
export function shortDay(id: string): string {
  const [year = '', month = '', day] = id.split('-');
  return day === undefined ? `${month}/${year}` : `${day}/${month}`;
}

async function listed(sheet: Sheet) {
  const { coverage: say } = sheet.words.dossier;
  const by = await sheet.ask(dossierArticles);
  if (sheet.value(by, 'shown') === 0) return null;
  const slots = { shown: sheet.count(by, 'shown'), more: sheet.count(by, 'more') };
  return sheet.say('coverage.list', sheet.value(by, 'more') === 0 ? say.list : say.listMore, slots);
}

/** What stands in no figure, and why. */
async function leftOut(sheet: Sheet) {
  const { coverage: say } = sheet.words.dossier;
  const work = await sheet.ask(dossierWork);
  return note(...(['older', 'erased'] as const).map((of) => (sheet.value(work, of) === 0 ? null : sheet.say(`coverage.${of}`, say[of], { [of]: sheet.count(work, of) }))));
}
