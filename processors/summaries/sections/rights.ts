import { topics } from '../questions/topics.ts';
import { note, paragraph, table } from '../sheet/blocks.ts';
import { change } from '../sheet/compare.ts';
import type { Sheet } from '../sheet/sheet.ts';
import { conventions } from './conventions.ts';
import type { SectionWriter } from './section.ts';

const mostNamed = 3;

/** What was said of each subject of human rights: those spoken of most in a sentence, all of them by convention in the annex. */
export const rights: SectionWriter = {
  id: 'rights',
  write: async (sheet) => {
    const { words: { rights: say } } = sheet;
    const { counted, told } = await subjectsOf(sheet);
    const [first, ...more] = [...told].sort((left, right) => right.documents - left.documents || (left.id < right.id ? -1 : 1)).slice(0, mostNamed);
    if (first === undefined) return paragraph(sheet.say('rights.none', say.none));
    const slots = { topic: sheet.topicWithin(first.id), documents: sheet.count(counted, `documents:${first.id}`), change: change(sheet, counted, 'documents', first.id) };
    const others = more.map(({ id }) => sheet.phrase(say.other, { topic: sheet.topicWithin(id), documents: sheet.count(counted, `documents:${id}`) }));
    return paragraph(others.length === 0 ? sheet.say('rights.lead', say.lead, slots) : sheet.say('rights.lead', say.leadOthers, { ...slots, others: sheet.list(others) }));
  },
  details: async (sheet) => {
    const { words: { rights: say } } = sheet;
    const { counted, told, silent } = await subjectsOf(sheet);
    if (told.length === 0) return [];
    return [
      ...table('rights.subjects', say.table, say.head, told.map(({ convention, id }) => [
        sheet.text(convention), sheet.topic(id), sheet.count(counted, `documents:${id}`), sheet.count(counted, `diff(documents,documentsBefore):${id}`, 'signed'), sheet.count(counted, `originals:${id}`), sheet.count(counted, `negative:${id}`),
      ]), 2, [28, 28, 11, 11, 11, 11]),
      ...(silent.length === 0 || !sheet.isOfAll() ? [] : paragraph(sheet.say('rights.silent', say.silent, { topics: sheet.list(silent.map(({ id }) => sheet.topicWithin(id))) }))),
      ...note(sheet.say('rights.twice', say.twice)),
    ];
  },
};

async function subjectsOf(sheet: Sheet) {
  const { language, ports } = sheet;
  const counted = await sheet.ask(topics);
  const listed = new Set(ports.topics.map(({ id }) => id));
  const subjects = conventions.flatMap((convention) => convention.topics.filter((id) => listed.has(id)).map((id) => ({ convention: convention[language], id, documents: sheet.value(counted, `documents:${id}`) })));
  return { counted, told: subjects.filter(({ documents }) => documents > 0), silent: subjects.filter(({ documents }) => documents === 0) };
}
