import { statements } from '../questions/book.ts';
import { flagged, flaggedFacts, judged, unjudged } from '../questions/flagged.ts';
import { factTexts } from '../reading/facts.ts';
import { list, note, paragraph } from '../sheet/blocks.ts';
import { change, partOf } from '../sheet/compare.ts';
import type { Sheet } from '../sheet/sheet.ts';
import type { SectionWriter } from './section.ts';

const verdicts = ['fabricated', 'inaccurate', 'misleading', 'accurate', 'opinion', 'unproven'] as const;
const mostFacts = 5;

/** What the machine flagged, what people found of it, how often it was wrong, and what was answered. */
export const misinformation: SectionWriter = {
  id: 'misinformation',
  write: async (sheet) => {
    const { misinformation: say } = sheet.words;
    const [flags, waiting, answers] = [await sheet.ask(flagged), await sheet.ask(unjudged), await sheet.ask(statements)];
    const count = (cell: string) => sheet.count(flags, cell);
    const lead = sheet.value(flags, 'flags') === 0
      ? sheet.say('misinformation.none', say.none)
      : sheet.say('misinformation.lead', say.lead, { flags: count('flags'), strong: count('strong'), documents: count('documents'), facts: count('facts'), change: change(sheet, flags, 'flags') });
    return [
      ...paragraph(lead),
      ...await facts(sheet),
      ...await found(sheet),
      ...paragraph(
        sheet.say('misinformation.answered', say.answered, { published: sheet.count(answers, 'published'), owed: sheet.count(answers, 'owed') }),
        sheet.value(waiting, 'flags') === 0 ? null : sheet.say('misinformation.waiting', say.waiting, { flags: sheet.count(waiting, 'flags'), strong: sheet.count(waiting, 'strong') }),
      ),
      ...note(sheet.say('misinformation.machine', say.machine)),
    ];
  },
};

async function facts(sheet: Sheet) {
  const by = await sheet.ask(flaggedFacts);
  const texts = await factTexts(sheet.ports.store, by.rows.map(({ id }) => id));
  // One that was never approved says nothing that a report could repeat.
  return list(by.rows.filter(({ id }) => texts.has(id)).slice(0, mostFacts).map(({ id }) => [
    sheet.say(`misinformation.fact.${id}`, sheet.words.misinformation.fact, { fact: sheet.name('fact', id, texts.get(id) ?? id), flags: sheet.count(by, `flags:${id}`), outlets: sheet.count(by, `outlets:${id}`) }),
  ]));
}

async function found(sheet: Sheet) {
  const { misinformation: say } = sheet.words;
  const by = await sheet.ask(judged);
  if (sheet.value(by, 'judged') === 0) return paragraph(sheet.say('misinformation.judged-none', say.judgedNone));
  const given = verdicts.filter((verdict) => sheet.value(by, verdict) > 0).map((verdict) => sheet.phrase(say.verdict, { verdict: sheet.text(say[verdict]), count: sheet.count(by, verdict) }));
  return paragraph(
    sheet.say('misinformation.judged', say.judged, { judged: sheet.count(by, 'judged'), upheld: sheet.count(by, 'upheld'), overturned: sheet.count(by, 'overturned') }),
    sheet.say('misinformation.overturned', say.overturned, { share: partOf(sheet, by, 'overturned', 'judged') }),
    given.length === 0 ? null : sheet.say('misinformation.verdicts', say.verdicts, { verdicts: sheet.list(given) }),
  );
}
