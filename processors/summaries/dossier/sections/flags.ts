import { note, paragraph } from '../../sheet/blocks.ts';
import { dossierWork } from '../questions/work.ts';
import type { DossierSection } from './section.ts';

/** What the machine suggested of the case's documents, and what people found of it. */
export const flags: DossierSection = {
  id: 'flags',
  write: async (sheet) => {
    const { flags: say } = sheet.words.dossier;
    const work = await sheet.ask(dossierWork);
    if (sheet.value(work, 'flags') === 0) return paragraph(sheet.say('flags.none', say.none));
    const slots = Object.fromEntries(['flags', 'strong', 'flagged', 'judged', 'upheld', 'overturned', 'waiting'].map((name) => [name, sheet.count(work, name)]));
    return [
      ...paragraph(
        sheet.say('flags.lead', say.lead, slots), sheet.value(work, 'judged') === 0 ? sheet.say('flags.judged', say.unjudged) : sheet.say('flags.judged', say.judged, slots),
        sheet.value(work, 'waiting') === 0 || sheet.value(work, 'judged') === 0 ? null : sheet.say('flags.waiting', say.waiting, slots),
      ),
      ...note(sheet.say('flags.machine', say.machine)),
    ];
  },
};
