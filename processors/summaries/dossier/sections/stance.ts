import { note, paragraph } from '../../sheet/blocks.ts';
import { partOf, smallBelow } from '../../sheet/compare.ts';
import { dossierCoverage } from '../questions/coverage.ts';
import type { DossierSection } from './section.ts';

/** How that coverage sounds, and how it stands to the units concerned; each number with its base. */
export const stance: DossierSection = {
  id: 'stance',
  write: async (sheet, { units }) => {
    const { stance: say } = sheet.words.dossier;
    const counted = await sheet.ask(dossierCoverage);
    const slots = (...names: readonly string[]) => Object.fromEntries(names.map((name) => [name, sheet.count(counted, name)]));
    const [documents, read, stanced] = ['documents', 'read', 'stanced'].map((cell) => sheet.value(counted, cell));
    if (documents === 0) return paragraph(sheet.say('stance.none', say.none));
    const isLarge = (stanced ?? 0) >= smallBelow;
    return [
      ...paragraph(
        read === 0 ? sheet.say('stance.tone', say.unread) : sheet.say('stance.tone', say.tone, slots('read', 'positive', 'neutral', 'negative')),
        stanced === 0 ? sheet.say('stance.stance', units.length === 0 ? say.anyUnnamed : say.unnamed) : sheet.say('stance.stance', units.length === 0 ? say.anyStance : say.stance, slots('stanced', 'favourable', 'critical')),
        isLarge ? sheet.say('stance.share', say.share, { share: partOf(sheet, counted, 'critical', 'stanced') }) : null,
      ),
      ...note(isLarge ? null : sheet.say('stance.small', say.small), sheet.say('stance.rule', say.rule)),
    ];
  },
};
