import { z } from 'zod';
import { flaggedSchema } from '../../../infra/contracts/index.ts';
import { searchable } from '../../../infra/text/index.ts';
import { json } from '../cells.ts';
import type { Desk } from '../desk.ts';
import { refuse } from '../errors.ts';
import { itemRow } from '../items/rows.ts';
import type { StatementContent } from './content.ts';
import { factsOfCase } from './facts-of-case.ts';

/** As many syllables in a row as are a post's own words; fewer are a name or a turn of phrase. */
const run = 8;
/** A shorter post is repeated where all of it is, from this many syllables on. */
const shortest = 4;

/** Networks whose addresses name whoever wrote there. */
const networks = /(?:^|[/.@\s(])(?:facebook\.com|fb\.com|fb\.watch|m\.me|tiktok\.com|twitter\.com|x\.com|threads\.(?:net|com)|instagram\.com|t\.me|zalo\.me|youtube\.com|youtu\.be|bsky\.app|linkedin\.com)(?=[/\s?#)]|$)/iu;
const handle = /(?:^|[\s(“"])@[\p{L}\d_][\p{L}\d._-]{2,}/u;

/**
 * A statement answers a claim, never a person.
 * @throws {RejectedError} `statement-quotes-post` where it repeats a post of its case beyond what the case's facts say themselves;
 * `statement-names-somebody` where it holds a handle or an address at a social network.
 */
export function requireClean(desk: Desk, caseNumber: number, { title, claim, text, sources }: StatementContent): void {
  const written = [title, claim, text, ...sources.map(({ label }) => label)].join('\n');
  if ([written, ...sources.map(({ url }) => url ?? '')].some((part) => networks.test(part)) || handle.test(written)) throw refuse('statement-names-somebody', 'The statement names an account or the address of a post.', 'Answer the claim; take the address or name out.');
  const within = padded(written);
  const own = ownWords(desk, caseNumber);
  for (const post of postTexts(desk, caseNumber)) {
    if (runsOf(post).some((words) => within.includes(words) && !own.includes(words))) throw refuse('statement-quotes-post', 'The statement repeats the words of a post.', 'Say it in the office’s own words.');
  }
}

/** What the office or others have published themselves: repeating it is no quotation of a post that repeats it too. */
const ownWords = (desk: Desk, caseNumber: number): string => [desk.office.name, ...desk.units.map(({ name }) => name), ...factsOfCase(desk, caseNumber).filter(({ settled }) => settled).flatMap(({ line, explanation, source }) => [line, explanation, source])].map(padded).join('|');

/** What the case's posts said, now and before. */
function postTexts({ book }: Desk, caseNumber: number): string[] {
  const posts = book.all(itemRow, 'SELECT * FROM desk_items WHERE case_number = ?', [caseNumber]).filter(({ evidence }) => evidence.document.kind !== 'article');
  const former = posts.flatMap(({ id }) => book.all(z.object({ evidence: json(flaggedSchema) }), 'SELECT evidence FROM desk_item_history WHERE item = ?', [id]));
  return [...posts, ...former].flatMap(({ evidence: { document, flag } }) => [flag.passage.text, document.title]).filter((text) => text.trim() !== '');
}

function runsOf(text: string): string[] {
  const words = searchable(text).split(' ').filter(Boolean);
  if (words.length <= run) return words.length < shortest ? [] : [` ${words.join(' ')} `];
  return words.slice(0, words.length - run + 1).map((_, at) => ` ${words.slice(at, at + run).join(' ')} `);
}

const padded = (text: string): string => ` ${searchable(text)} `;
