import { flagged, flaggedFacts, judged, unjudged } from '../questions/flagged.ts';
import { statements } from '../questions/book.ts';
import { factChecks, factTexts } from '../reading/facts.ts';
import { list, note, paragraph } from '../sheet/blocks.ts';
import { begun } from '../sheet/begun.ts';
import { change, partOf } from '../sheet/compare.ts';
import type { Answer, Sheet } from '../sheet/sheet.ts';
import type { Slots } from '../words/index.ts';
import type { SectionWriter } from './section.ts';

const verdicts = ['fabricated', 'inaccurate', 'misleading', 'accurate', 'opinion', 'unproven'] as const;
const mostFacts = 10;
const longestName = 100;

/** What the machine flagged, what people found of it, how often it was wrong, and what waits. */
export const misinformation: SectionWriter = {
  id: 'misinformation',
  write: async (sheet) => {
    const { misinformation: say } = sheet.words;
    const [flags, waiting, by] = [await sheet.ask(flagged), await sheet.ask(unjudged), await sheet.ask(judged)];
    const judgedSlots = { judged: sheet.count(by, 'judged'), upheld: sheet.count(by, 'upheld'), overturned: sheet.count(by, 'overturned') };
    const isQuiet = sheet.value(flags, 'flags') === 0 && sheet.value(by, 'judged') === 0;
    return paragraph(
      ...await lead(sheet),
      isQuiet || (sheet.value(by, 'judged') === 0 && sheet.value(waiting, 'flags') > 0) ? null : sheet.value(by, 'judged') === 0 ? sheet.say('misinformation.judged-none', say.judgedNone) : sheet.say('misinformation.judged', say.judged, judgedSlots),
      sheet.value(waiting, 'flags') === 0 ? null : sheet.say('misinformation.waiting', sheet.value(waiting, 'strong') === 0 ? say.waiting : sheet.value(waiting, 'strong') === sheet.value(waiting, 'flags') ? say.waitingAllStrong : say.waitingStrong, { flags: sheet.count(waiting, 'flags'), strong: sheet.count(waiting, 'strong') }),
    );
  },
  details: async (sheet) => {
    const { misinformation: say } = sheet.words;
    const [flags, by, answers, told] = [await sheet.ask(flagged), await sheet.ask(judged), await sheet.ask(statements), await facts(sheet)];
    if (sheet.value(flags, 'flags') === 0 && sheet.value(by, 'judged') === 0) return [];
    return [
      ...(sheet.value(flags, 'flags') === 0 ? [] : paragraph(sheet.say('misinformation.facts', say.facts, { facts: sheet.count(flags, 'facts') }))),
      ...list(told.map((one) => [sheet.say(`misinformation.fact.${one.id}`, one.verdict === null ? say.fact : say.factChecked, { ...slotsOf(sheet, one), outlets: sheet.count(one.by, `outlets:${one.id}`) })])),
      ...await found(sheet),
      ...(sheet.value(answers, 'published') + sheet.value(answers, 'owed') === 0 ? [] : paragraph(sheet.say('misinformation.answered', say.answered, { published: sheet.count(answers, 'published'), owed: sheet.count(answers, 'owed') }))),
      ...note(sheet.say('misinformation.machine', say.machine)),
    ];
  },
};

/** How many, and the fact that was repeated most. */
async function lead(sheet: Sheet) {
  const { misinformation: say } = sheet.words;
  const flags = await sheet.ask(flagged);
  if (sheet.value(flags, 'flags') === 0) return [sheet.say('misinformation.none', say.none)];
  const slots = Object.fromEntries((['flags', 'strong', 'documents'] as const).map((cell) => [cell, sheet.count(flags, cell)]));
  const [first] = await facts(sheet);
  return [
    sheet.say('misinformation.lead', sheet.value(flags, 'strong') === sheet.value(flags, 'flags') ? say.leadStrong : say.lead, { ...slots, change: change(sheet, flags, 'flags') }),
    first === undefined ? null : sheet.say('misinformation.most', first.verdict === null ? say.most : say.mostChecked, slotsOf(sheet, first, longestName)),
  ];
}

interface ToldFact {
  readonly id: string;
  readonly text: string;
  /** Of a record there is none: what contradicts it was flagged. */
  readonly verdict: (typeof verdicts)[number] | null;
  readonly by: Answer;
}

/** One that was never approved says nothing that a report could repeat. */
async function facts(sheet: Sheet): Promise<ToldFact[]> {
  const by = await sheet.ask(flaggedFacts);
  const ids = by.rows.map(({ id }) => id);
  const [texts, checks] = [await factTexts(sheet.ports.store, ids), await factChecks(sheet.ports.store, ids)];
  return ids.flatMap((id) => {
    const text = texts.get(id);
    return text === undefined ? [] : [{ id, text, verdict: checks.get(id)?.verdict ?? null, by }];
  }).slice(0, mostFacts);
}

const slotsOf = (sheet: Sheet, { id, text, verdict, by }: ToldFact, longest = Infinity): Slots => ({
  fact: sheet.name('fact', id, begun(text, longest)), flags: sheet.count(by, `flags:${id}`), verdict: sheet.text(verdict === null ? '' : sheet.words.misinformation[verdict]),
});

async function found(sheet: Sheet) {
  const { misinformation: say } = sheet.words;
  const by = await sheet.ask(judged);
  if (sheet.value(by, 'judged') === 0) return [];
  const given = verdicts.filter((verdict) => sheet.value(by, verdict) > 0).map((verdict) => sheet.phrase(say.verdict, { verdict: sheet.text(say[verdict]), count: sheet.count(by, verdict) }));
  return paragraph(
    sheet.say('misinformation.overturned', say.overturned, { share: partOf(sheet, by, 'overturned', 'judged') }),
    given.length === 0 ? null : sheet.say('misinformation.verdicts', say.verdicts, { verdicts: sheet.list(given) }),
  );
}
