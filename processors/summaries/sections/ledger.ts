import { deadLetters, deadLettersAltogether, ledger as sums, rejections, revised, silentSources, sources } from '../questions/ledger.ts';
import { list, note, paragraph, table } from '../sheet/blocks.ts';
import type { Sheet } from '../sheet/sheet.ts';
import { reasonText } from '../words/index.ts';
import type { SectionWriter } from './section.ts';

const mostRows = 12;
const parts = ['stored', 'duplicate', 'unchanged', 'rejected', 'deadLettered', 'underWay'] as const;

/** What was collected and what became of it, with the sum that adds up; who was silent, and what that means for every other figure. */
export const ledger: SectionWriter = {
  id: 'ledger',
  write: async (sheet) => {
    const { ledger: say } = sheet.words;
    const [asked, sum] = [await sheet.ask(sources), await sheet.ask(sums)];
    if (sheet.value(asked, 'polls') === 0 && sheet.value(sum, 'seen') === 0) return [...paragraph(sheet.say('ledger.none', say.none)), ...await put(sheet), ...await silence(sheet)];
    const count = (cell: string) => sheet.count(asked, cell);
    const adds = sheet.value(sum, 'underWay') >= 0;
    return [
      ...paragraph(
        sheet.say('ledger.sum', say.sum, Object.fromEntries(['seen', ...parts].map((name) => [name, sheet.count(sum, name)]))),
        adds ? sheet.say('ledger.adds', say.adds, { sum: sheet.count(sum, `sum(${parts.join(',')})`) }) : sheet.say('ledger.missing', say.missing),
      ),
      ...paragraph(sheet.say('ledger.coverage', say.coverage, { polled: count('polled'), answered: count('answered'), giving: count('giving'), polls: count('polls'), failed: count('failed') }), await changes(sheet)),
      ...await silence(sheet),
      ...await turnedAway(sheet),
      ...await put(sheet),
      ...note(sheet.say('ledger.method', say.method)),
    ];
  },
};

async function changes(sheet: Sheet) {
  const seen = await sheet.ask(revised);
  return sheet.say('ledger.revised', sheet.words.ledger.revised, { changed: sheet.count(seen, 'changed'), corrected: sheet.count(seen, 'corrected'), removed: sheet.count(seen, 'removed') });
}

async function silence(sheet: Sheet) {
  const { ledger: say } = sheet.words;
  const { rows } = await sheet.ask(silentSources);
  if (rows.length === 0) return paragraph(sheet.say('ledger.none-silent', say.noneSilent));
  return [
    ...note(sheet.say('ledger.silent', say.silent), sheet.say('ledger.silent-warning', say.silentWarning)),
    ...list(rows.map(({ id, outlet, silentSince }) => [sheet.say(`ledger.silent.${id}`, say.silentOne, { outlet: sheet.name('outlet', outlet, outlet), since: sheet.date(silentSince) })])),
  ];
}

async function turnedAway(sheet: Sheet) {
  const { ledger: say } = sheet.words;
  const by = await sheet.ask(rejections);
  return table('ledger.rejections', say.rejections, say.rejectionHead, by.rows.slice(0, mostRows).map(({ id }) => [sheet.text(reasonText(id, sheet.language)), sheet.count(by, `items:${id}`), sheet.count(by, `sources:${id}`)]), 1, [60, 20, 20]);
}

async function put(sheet: Sheet) {
  const { ledger: say } = sheet.words;
  const by = await sheet.ask(deadLetters);
  if (by.rows.length === 0) return [];
  const all = await sheet.ask(deadLettersAltogether);
  return [
    ...paragraph(sheet.say('ledger.letters', say.letterLead, { letters: sheet.count(all, 'letters') })),
    ...table('ledger.letters', say.letters, say.lettersHead, by.rows.slice(0, mostRows).map(({ id }) => [sheet.text(reasonText(id, sheet.language)), sheet.count(by, `letters:${id}`), sheet.count(by, `redriven:${id}`)]), 1, [60, 20, 20]),
  ];
}
