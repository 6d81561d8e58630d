import type { Block } from '../../../../infra/reports/index.ts';
import { note, paragraph } from '../../sheet/blocks.ts';
import type { Sheet } from '../../sheet/sheet.ts';
import type { DossierFact } from '../ports.ts';
import { dossierWork } from '../questions/work.ts';
import { addressSlot, factSlot, shortened, verdictSlot } from './pieces.ts';
import type { DossierSection } from './section.ts';

const mostParagraphs = 8;

/** Fact-checks that a second person approved, with explanation and source, and published records. */
export const known: DossierSection = {
  id: 'known',
  write: async (sheet, { facts, draftFacts }) => {
    const { known: say } = sheet.words.dossier;
    return [
      ...(facts.length === 0 ? paragraph(sheet.say('known.none', say.none)) : facts.flatMap((fact) => oneFact(sheet, fact))),
      ...(draftFacts === 0 ? [] : note(sheet.say('known.drafts', say.drafts, { drafts: sheet.count(await sheet.ask(dossierWork), 'draftFacts') }))),
    ];
  },
};

function oneFact(sheet: Sheet, fact: DossierFact): Block[] {
  const { known: say } = sheet.words.dossier;
  const { id, kind, verdict, at, explanation } = fact;
  const slots = { fact: factSlot(sheet, fact), ...(verdict !== null && { verdict: verdictSlot(sheet, 'fact', id, verdict) }), ...(at !== null && { date: sheet.date(at) }) };
  const template = kind === 'record' ? (at === null ? say.recordUndated : say.record) : verdict === null ? say.bare : at === null ? say.claimUndated : say.claim;
  const lines = explanation.split('\n').map((line) => line.trim()).filter(Boolean).slice(0, mostParagraphs);
  return [
    ...paragraph(sheet.say(`known.${id}`, template, slots)),
    ...lines.flatMap((line) => paragraph(sheet.say(`known.${id}.explanation`, '{text}', { text: sheet.name('fact', id, shortened(line)) }))),
    ...paragraph(source(sheet, fact)),
  ];
}

function source(sheet: Sheet, { id, source: named, url }: DossierFact) {
  const { known: say } = sheet.words.dossier;
  if (named === '' && url === null) return null;
  const slots = { source: sheet.name('fact', id, named), ...(url !== null && { link: addressSlot(url) }) };
  return sheet.say(`known.${id}.source`, url === null ? say.source : named === '' ? say.link : say.sourceLink, slots);
}
