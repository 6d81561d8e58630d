import { localAt } from '../../../alerts/clock/index.ts';
import { list, paragraph } from '../../sheet/blocks.ts';
import type { DossierSection } from './section.ts';

const mostDays = 60;

/** What was done on which day, in a word each: nobody's name, nothing that anybody wrote. */
export const log: DossierSection = {
  id: 'log',
  write: async (sheet, { log: lines }) => {
    const { words: { dossier: { log: say } }, scope, ports } = sheet;
    const days = new Map<number, { readonly at: number; readonly acts: Set<string> }>();
    for (const { at, what } of lines) {
      const act = (say.acts as Readonly<Record<string, string>>)[what];
      if (act === undefined || at >= scope.to) continue;
      const { day } = localAt(at, ports.zone);
      days.set(day, days.get(day) ?? { at, acts: new Set() });
      days.get(day)?.acts.add(act);
    }
    const told = [...days].slice(-mostDays).map(([day, { at, acts }]) => [sheet.say(`log.${day}`, say.day, { date: sheet.date(at), acts: sheet.text([...acts].join('; ')) })]);
    return told.length === 0 ? paragraph(sheet.say('log.none', say.none)) : list(told);
  },
};
