import type { Sentence } from '../../../../infra/reports/index.ts';
import { asks as byGroup } from '../../questions/asks.ts';
import { statementsOf } from '../../questions/book.ts';
import { flaggedFacts } from '../../questions/flagged.ts';
import { factChecks } from '../../reading/facts.ts';
import { list, note, paragraph } from '../../sheet/blocks.ts';
import { begun } from '../../sheet/begun.ts';
import { change } from '../../sheet/compare.ts';
import { kindsOf } from '../../sheet/kinds.ts';
import type { Sheet } from '../../sheet/sheet.ts';
import { groupsToTell } from '../asks.ts';
import { groupOf, passagesOf, type Passage } from '../passages.ts';
import type { SectionWriter } from '../section.ts';

const mostAsked = 4;
const mostFacts = 3;
const longest = 130;
const longestFact = 100;
const longestTitle = 48;

/** Questions that the press may put: of what it wrote itself, by topic and unit, and of what circulates and was checked. The catalogue's questions, the store's figures, the press' words. */
export const briefingQuestions: SectionWriter = {
  id: 'briefing-questions',
  write: async (sheet) => {
    const say = sheet.words.briefing;
    const rows = (await groupsToTell(sheet)).slice(0, mostAsked);
    const passages = await passagesOf(sheet, rows, { most: mostAsked, longest });
    const items = [...await Promise.all(rows.map((id) => ofGroup(sheet, id, passages.get(id)))), ...await ofFacts(sheet)];
    if (items.length === 0) return paragraph(sheet.say('briefing.no-questions', say.noQuestions));
    return [...list(items, true), ...note(sheet.say('briefing.rule', say.rule))];
  },
};

async function ofGroup(sheet: Sheet, id: string, passage: Passage | undefined): Promise<Sentence[]> {
  const { words: { briefing: say, asks }, scope, ports } = sheet;
  const counted = await sheet.ask(byGroup);
  const { topic, unit } = groupOf(id);
  const slots = { topic: sheet.topicWithin(topic), unit: sheet.unit(unit) };
  const given = (await statementsOf(scope, ports)).filter(({ units, publishedAt }) => units.includes(unit) && publishedAt !== null && publishedAt < scope.to).slice(-1);
  const at = `briefing.question.${id}`;
  return [
    sheet.say(at, topic === '' ? say.questionNoTopic : say.question, slots),
    sheet.say(`${at}.figures`, say.figures, { documents: sheet.count(counted, `documents:${id}`), kinds: kindsOf(sheet, counted, id), change: change(sheet, counted, 'documents', id) }),
    ...(passage === undefined ? [] : [...sheet.quote(`${at}.passage`, passage.article, passage.sentences), sheet.say(`${at}.read`, asks.source, { link: sheet.linkBy(passage.article) }, [passage.article.id])]),
    given.length === 0 ? sheet.say(`${at}.unanswered`, say.unanswered) : sheet.say(`${at}.answered`, say.answered, { statements: sheet.list(given.map(({ number, title }) => sheet.statement(number, title, longestTitle))) }),
  ];
}

/** One that was never approved says nothing that a report could repeat. */
async function ofFacts(sheet: Sheet): Promise<Sentence[][]> {
  const { briefing: say, misinformation } = sheet.words;
  const by = await sheet.ask(flaggedFacts);
  const checks = await factChecks(sheet.ports.store, by.rows.map(({ id }) => id));
  return by.rows.flatMap(({ id }) => {
    const check = checks.get(id);
    if (check === undefined) return [];
    const slots = { fact: sheet.name('fact', id, begun(check.claim, longestFact)), flags: sheet.count(by, `flags:${id}`), outlets: sheet.count(by, `outlets:${id}`), verdict: sheet.text(misinformation[check.verdict]) };
    return [[sheet.say(`briefing.fact.${id}`, say.factQuestion, slots), sheet.say(`briefing.fact.${id}.answer`, say.factAnswer, slots)]];
  }).slice(0, mostFacts);
}
