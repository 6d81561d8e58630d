import { deadLetters, deadLettersAltogether, ledger as sums, newSources, rejections, revised, silentAltogether, silentSources, sources } from '../questions/ledger.ts';
import { list, note, paragraph, table } from '../sheet/blocks.ts';
import type { Sheet } from '../sheet/sheet.ts';
import { reasonText } from '../words/index.ts';
import { upTo, type SectionWriter } from './section.ts';

const mostRows = 12;
const parts = ['stored', 'duplicate', 'unchanged', 'rejected', 'deadLettered', 'underWay'] as const;

/** What was collected and what became of it, with the sum that adds up; who was silent, and what that means for every other figure. */
export const ledger: SectionWriter = {
  id: 'ledger',
  write: async (sheet, room) => {
    const { ledger: say } = sheet.words;
    const [asked, sum] = [await sheet.ask(sources), await sheet.ask(sums)];
    const silent = await silence(sheet, upTo(room, 2, 3));
    const letters = await lettersLead(sheet);
    if (sheet.value(asked, 'polls') === 0 && sheet.value(sum, 'seen') === 0) return paragraph(sheet.say('ledger.none', say.none), letters, ...((await sheet.ask(silentSources)).rows.length === 0 ? [] : silent));
    const count = (cell: string) => sheet.count(asked, cell);
    const isWhole = sheet.value(sum, 'underWay') >= 0;
    return paragraph(
      sheet.say('ledger.sum', say.sum, { ...Object.fromEntries(['seen', ...parts].map((name) => [name, sheet.count(sum, name)])) }),
      isWhole ? null : sheet.say('ledger.missing', say.missing),
      sheet.say('ledger.coverage', say.coverage, { polled: count('polled'), answered: count('answered'), giving: count('giving') }),
      await added(sheet),
      letters,
      ...silent,
    );
  },
  details: async (sheet) => {
    const { ledger: say } = sheet.words;
    const [asked, sum] = [await sheet.ask(sources), await sheet.ask(sums)];
    const blocks = [...await turnedAway(sheet), ...await put(sheet), ...await everySilent(sheet)];
    if (sheet.value(asked, 'polls') === 0 && sheet.value(sum, 'seen') === 0) return blocks;
    const seen = await sheet.ask(revised);
    return [
      ...paragraph(
        sheet.value(sum, 'underWay') < 0 ? null : sheet.say('ledger.adds', say.adds, { sum: sheet.count(sum, `sum(${parts.join(',')})`) }),
        sheet.say('ledger.polls', sheet.value(asked, 'failed') === 0 ? say.pollsAll : say.polls, { polls: sheet.count(asked, 'polls'), failed: sheet.count(asked, 'failed') }),
        sheet.say('ledger.revised', (['changed', 'corrected', 'removed'] as const).every((cell) => sheet.value(seen, cell) === 0) ? say.revisedNone : say.revised, { changed: sheet.count(seen, 'changed'), corrected: sheet.count(seen, 'corrected'), removed: sheet.count(seen, 'removed') }),
      ),
      ...blocks,
      ...note(sheet.say('ledger.method', say.method)),
    ];
  },
};

/** The first of those silent by name, the others as a number. */
async function silence(sheet: Sheet, most: number) {
  const { ledger: say } = sheet.words;
  const silent = await sheet.ask(silentSources);
  if (silent.rows.length === 0) return [sheet.say('ledger.none-silent', say.noneSilent)];
  const named = silent.rows.slice(0, most).map(({ outlet, silentSince }) => sheet.phrase(say.silentPart, { outlet: sheet.name('outlet', outlet, outlet), since: sheet.date(silentSince) }));
  if (silent.rows.length <= most) return [sheet.say('ledger.silent', say.silent, { outlets: sheet.list(named) })];
  return [sheet.say('ledger.silent', say.silentMany, { outlets: sheet.sequence(named), silent: sheet.count(await sheet.ask(silentAltogether), 'silent') })];
}

async function everySilent(sheet: Sheet) {
  const { ledger: say } = sheet.words;
  const { rows } = await sheet.ask(silentSources);
  if (rows.length === 0) return [];
  return [...paragraph(sheet.say('ledger.silent-all', say.silentAll)), ...list(rows.map(({ id, outlet, silentSince }) => [sheet.say(`ledger.silent.${id}`, say.silentOne, { outlet: sheet.name('outlet', outlet, outlet), since: sheet.date(silentSince) })]))];
}

async function turnedAway(sheet: Sheet) {
  const { ledger: say } = sheet.words;
  const by = await sheet.ask(rejections);
  return table('ledger.rejections', say.rejections, say.rejectionHead, by.rows.slice(0, mostRows).map(({ id }) => [sheet.text(reasonText(id, sheet.language)), sheet.count(by, `items:${id}`), sheet.count(by, `sources:${id}`)]), 1, [60, 20, 20]);
}

async function lettersLead(sheet: Sheet) {
  const all = await sheet.ask(deadLettersAltogether);
  const { ledger: say } = sheet.words;
  const [letters, redriven] = [sheet.value(all, 'letters'), sheet.value(all, 'redriven')];
  if (letters === 0) return null;
  const slots = { letters: sheet.count(all, 'letters') };
  // What was driven again is in the figures by now.
  if (redriven === letters) return sheet.say('ledger.letters', say.lettersRedriven, slots);
  return redriven === 0 ? sheet.say('ledger.letters', say.letterLead, slots) : sheet.say('ledger.letters', say.lettersPartly, { ...slots, redriven: sheet.count(all, 'redriven'), waiting: sheet.count(all, 'diff(letters,redriven)') });
}

/** A source that was added makes every count larger than the one before: the reader has to know. Where all are new there is nothing to compare with, which the overview says. */
async function added(sheet: Sheet) {
  const sourced = await sheet.ask(newSources);
  if (sheet.value(sourced, 'documents') === 0 || sheet.value(sourced, 'earlier') === 0) return null;
  return sheet.say('ledger.added', sheet.words.ledger.added, { added: sheet.count(sourced, 'added'), documents: sheet.count(sourced, 'documents') });
}

async function put(sheet: Sheet) {
  const { ledger: say } = sheet.words;
  const by = await sheet.ask(deadLetters);
  return table('ledger.letters', say.letters, say.lettersHead, by.rows.slice(0, mostRows).map(({ id }) => [sheet.text(reasonText(id, sheet.language)), sheet.count(by, `letters:${id}`), sheet.count(by, `redriven:${id}`)]), 1, [60, 20, 20]);
}
