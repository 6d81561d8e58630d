import { slotsOf } from '../../period.ts';
import { chart, note, paragraph, table } from '../../sheet/blocks.ts';
import type { Sheet } from '../../sheet/sheet.ts';
import { heardAt } from '../find.ts';
import { dossierAround, dossierDays } from '../questions/coverage.ts';
import { fewestSlots, shortDay } from './coverage.ts';
import type { DossierSection } from './section.ts';

const columns = ['documents', 'articles', 'posts', 'outlets', 'negative', 'critical'] as const;

/** Coverage before a statement appeared and from then on: two counts and a line that breaks there. They are no cause and effect, and it says so. */
export const uptake: DossierSection = {
  id: 'uptake',
  write: async (sheet, dossier) => {
    const { words: { dossier: { uptake: say } }, scope } = sheet;
    const at = heardAt(dossier, scope);
    if (at === null) return paragraph(sheet.say('uptake.none', say.none));
    const around = await sheet.ask(dossierAround);
    const cell = (column: string, row: 'before' | 'after') => sheet.count(around, `${column}:${row}`);
    return [
      ...paragraph(sheet.say('uptake.lead', say.lead, { date: sheet.date(at), before: cell('documents', 'before'), after: cell('documents', 'after'), beforeOutlets: cell('outlets', 'before'), afterOutlets: cell('outlets', 'after') })),
      ...table('uptake.around', say.table, say.head, (['before', 'after'] as const).map((row) => [sheet.text(say[row]), ...columns.map((column) => cell(column, row))]), 1, [25, 13, 13, 13, 12, 12, 12]),
      ...await overTime(sheet, at),
      ...note(sheet.say('uptake.caution', say.caution)),
    ];
  },
};

async function overTime(sheet: Sheet, at: number) {
  const { words: { dossier: { uptake: say } }, scope, ports } = sheet;
  const days = await sheet.ask(dossierDays);
  const slots = slotsOf(scope, ports.zone);
  if (slots.length < fewestSlots) return [];
  const last = slots.findLastIndex(({ from }) => from <= at);
  const series = [
    { name: say.before, figures: slots.map(({ id }, index) => (index <= last ? sheet.figureOf(days, `before:${id}`) : null)) },
    { name: say.after, figures: slots.map(({ id }, index) => (index >= last ? sheet.figureOf(days, `after:${id}`) : null)) },
  ];
  return chart('uptake.days', say.chart, 'lines', slots.map(({ id }) => shortDay(id)), series);
}
