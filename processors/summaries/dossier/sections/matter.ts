import { note, paragraph } from '../../sheet/blocks.ts';
import type { Sheet } from '../../sheet/sheet.ts';
import { wasClosed } from '../find.ts';
import type { Dossier } from '../ports.ts';
import { dossierWork } from '../questions/work.ts';
import { caseSlot, factSlot, unitSlots, unstopped, verdictSlot, written } from './pieces.ts';
import type { DossierSection } from './section.ts';

/** What it is about, what was found of it, how it stands and whom it concerns. */
export const matter: DossierSection = {
  id: 'matter',
  write: async (sheet, dossier) => {
    const { matter: say } = sheet.words.dossier;
    const { facts, units } = dossier;
    const named = unitSlots(sheet, units);
    return [
      ...paragraph(
        ...facts.map((fact) => sheet.say(`matter.claim.${fact.id}`, fact.kind === 'record' ? say.record : say.claim, { fact: factSlot(sheet, fact) })),
        facts.length === 0 ? sheet.say('matter.claim', say.noClaim) : null, found(sheet, dossier),
      ),
      ...paragraph(await standing(sheet, dossier), deadline(sheet, dossier), named.length === 0 ? sheet.say('matter.units', say.noUnits) : sheet.say('matter.units', say.units, { units: sheet.list(named) })),
      ...(dossier.reason === '' || dossier.verdict === null ? [] : paragraph(sheet.say('matter.reason', say.reason), ...written(sheet, 'matter.reason', dossier.reason))),
      ...note(sheet.say('matter.criticism', say.criticism)),
    ];
  },
};

async function standing(sheet: Sheet, dossier: Dossier) {
  const { words: { dossier: { matter: say } }, scope } = sheet;
  const { number, title, state, openedAt, closedAt, facts } = dossier;
  const work = await sheet.ask(dossierWork);
  const slots = { case: facts.some(({ text }) => unstopped(text) === unstopped(title)) ? sheet.case(number, '') : caseSlot(sheet, dossier), opened: sheet.date(openedAt) };
  const isShort = sheet.value(work, 'days') === 0;
  if (wasClosed(dossier, scope) && closedAt !== null) return isShort ? sheet.say('matter.state', say.sameDay, slots) : sheet.say('matter.state', say.closed, { ...slots, closed: sheet.date(closedAt), days: sheet.count(work, 'days') });
  return isShort ? sheet.say('matter.state', say.today, slots) : sheet.say('matter.state', state === 'waiting' ? say.waiting : say.open, { ...slots, days: sheet.count(work, 'days') });
}

function deadline({ scope, words: { dossier: { matter: say } }, say: put, date, ports }: Sheet, dossier: Dossier) {
  const { dueAt } = dossier;
  if (dueAt === null || wasClosed(dossier, scope)) return null;
  // The period ends with a day that has not ended.
  return put('matter.due', dueAt < Math.min(scope.to, ports.now()) ? say.overdue : say.due, { due: date(dueAt) });
}

function found(sheet: Sheet, { number, verdict, concludedAt }: Dossier) {
  const { words: { dossier: { matter: say } }, scope } = sheet;
  if (verdict === null || (concludedAt !== null && concludedAt >= scope.to)) return sheet.say('matter.verdict', say.noVerdict);
  const slots = { verdict: verdictSlot(sheet, 'case', String(number), verdict) };
  return concludedAt === null ? sheet.say('matter.verdict', say.verdictUndated, slots) : sheet.say('matter.verdict', say.verdict, { ...slots, date: sheet.date(concludedAt) });
}
