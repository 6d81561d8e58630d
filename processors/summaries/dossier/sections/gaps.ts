import { list, note, paragraph } from '../../sheet/blocks.ts';
import { silentDuring } from '../questions/coverage.ts';
import type { DossierSection } from './section.ts';

const most = 12;

/** Which sources were silent in that time, and what this means for every figure. */
export const gaps: DossierSection = {
  id: 'gaps',
  write: async (sheet) => {
    const { dossier: { gaps: say }, ledger: { method } } = sheet.words;
    const silent = await sheet.ask(silentDuring);
    const rows = silent.rows.filter(({ id }) => id !== '');
    return [
      ...paragraph(rows.length === 0 ? sheet.say('gaps.none', say.none) : sheet.say('gaps.lead', say.lead, { sources: sheet.count(silent, 'sources') })),
      ...list(rows.slice(0, most).map(({ id, outlet, since, heard }) => {
        const slots = { outlet: sheet.name('outlet', outlet, outlet), since: sheet.date(since) };
        return [heard === 0 ? sheet.say(`gaps.${id}`, say.still, slots) : sheet.say(`gaps.${id}`, say.ended, { ...slots, heard: sheet.date(heard) })];
      })),
      ...note(rows.length > most ? sheet.say('gaps.more', say.more) : null, sheet.say('gaps.method', method)),
    ];
  },
};
