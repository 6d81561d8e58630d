import { topics } from '../questions/topics.ts';
import { note, paragraph, table } from '../sheet/blocks.ts';
import { change } from '../sheet/compare.ts';
import { conventions } from './conventions.ts';
import type { SectionWriter } from './section.ts';

/** What was said of each subject of human rights, by convention. */
export const rights: SectionWriter = {
  id: 'rights',
  write: async (sheet) => {
    const { words: { rights: say }, language, ports } = sheet;
    const counted = await sheet.ask(topics);
    const listed = new Set(ports.topics.map(({ id }) => id));
    const subjects = conventions.flatMap((convention) => convention.topics.filter((id) => listed.has(id)).map((id) => ({ convention: convention[language], id, documents: sheet.value(counted, `documents:${id}`) })));
    const told = subjects.filter(({ documents }) => documents > 0);
    const first = [...told].sort((left, right) => right.documents - left.documents || (left.id < right.id ? -1 : 1))[0];
    if (first === undefined) return paragraph(sheet.say('rights.none', say.none));
    const silent = subjects.filter(({ documents }) => documents === 0).map(({ id }) => sheet.topic(id));
    return [
      ...paragraph(sheet.say('rights.lead', say.lead, { topic: sheet.topic(first.id), documents: sheet.count(counted, `documents:${first.id}`), change: change(sheet, counted, 'documents', first.id) })),
      ...table('rights.subjects', say.table, say.head, told.map(({ convention, id }) => [
        sheet.text(convention), sheet.topic(id), sheet.count(counted, `documents:${id}`), sheet.count(counted, `diff(documents,documentsBefore):${id}`, 'signed'), sheet.count(counted, `originals:${id}`), sheet.count(counted, `negative:${id}`),
      ]), 2, [28, 28, 11, 11, 11, 11]),
      ...(silent.length === 0 ? [] : paragraph(sheet.say('rights.silent', say.silent, { topics: sheet.list(silent) }))),
      ...note(sheet.say('rights.twice', say.twice)),
    ];
  },
};
