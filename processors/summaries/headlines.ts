import { asksAltogether } from './questions/asks.ts';
import { cases, statements } from './questions/book.ts';
import { flagged, judged } from './questions/flagged.ts';
import { ledger, silentAltogether } from './questions/ledger.ts';
import type { Question } from './questions/question.ts';
import { volume } from './questions/volume.ts';
import type { Sheet } from './sheet/sheet.ts';

/** By what periods stand beside each other: every report holds these figures, whether a sentence shows them or not, so that a nought is told from what nobody counted. */
const headlines: readonly (readonly [Question, readonly string[]])[] = [
  [volume, ['documents', 'outlets', 'originals', 'reprints', 'naming', 'critical', 'positive', 'negative']],
  [asksAltogether, ['documents']], [flagged, ['flags']], [judged, ['judged', 'overturned']], [statements, ['published', 'owed']], [cases, ['open']],
  [ledger, ['rejected', 'deadLettered']], [silentAltogether, ['silent']],
];

export async function addHeadlines(sheet: Sheet): Promise<void> {
  for (const [question, cells] of headlines) {
    const answer = await sheet.ask(question);
    for (const cell of cells) sheet.figureOf(answer, cell);
  }
}
