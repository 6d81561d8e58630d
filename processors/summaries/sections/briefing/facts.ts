import type { Block } from '../../../../infra/reports/index.ts';
import { approvedFacts, approvedFactsAltogether } from '../../questions/facts.ts';
import { factChecks } from '../../reading/facts.ts';
import { begun } from '../../sheet/begun.ts';
import { list, paragraph } from '../../sheet/blocks.ts';
import type { Sheet } from '../../sheet/sheet.ts';
import type { SectionWriter } from '../section.ts';

const mostInBody = 5;
const longestInBody = 110;

/** Fact-checks that were approved in the period, with verdict and who found it. */
export const briefingFacts: SectionWriter = {
  id: 'briefing-facts',
  write: async (sheet) => {
    const { briefing: say } = sheet.words;
    const told = await checked(sheet, 'briefing.checked', mostInBody, longestInBody);
    if (told.length === 0) return paragraph(sheet.say('briefing.no-facts', say.noFacts));
    return [...paragraph(sheet.say('briefing.facts', say.facts, { facts: sheet.count(await sheet.ask(approvedFactsAltogether), 'facts') })), ...told];
  },
  details: (sheet) => checked(sheet, 'briefing.every', Infinity, Infinity),
};

async function checked(sheet: Sheet, at: string, most: number, longest: number): Promise<Block[]> {
  const { briefing: say, misinformation } = sheet.words;
  const approved = await sheet.ask(approvedFacts);
  const checks = await factChecks(sheet.ports.store, approved.rows.map(({ id }) => id));
  return list(approved.rows.flatMap(({ id }) => {
    const check = checks.get(id);
    if (check === undefined) return [];
    const slots = { fact: sheet.name('fact', id, begun(check.claim, longest)), verdict: sheet.text(misinformation[check.verdict]), date: sheet.date(Date.parse(`${check.date}T00:00:00Z`)) };
    return [[check.source === '' ? sheet.say(`${at}.${id}`, say.checked, slots) : sheet.say(`${at}.${id}`, say.checkedBy, { ...slots, source: sheet.name('fact', id, check.source) })]];
  }).slice(0, most));
}
