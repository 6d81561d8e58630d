import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { FatalError, messageOf } from '../../infra/contracts/index.ts';
import { reprint } from './reprint.ts';
import { articleSchema, bulletinSchema, forumSchema, outletSchema, reprintSchema, socialSchema, type Article, type Bulletin, type Forum, type Outlet, type SocialPage } from './schema.ts';

/** An article or reprint with its place in the demonstration. */
export interface Piece extends Article {
  readonly outletInfo: Outlet;
  /** Position in the queue of fresh items, from 0; null for what is there from the start. */
  readonly queued: number | null;
  /** Set on a reprint. */
  readonly reprintOf: { readonly id: string; readonly credit: string } | null;
}

export interface Content {
  readonly outlets: readonly Outlet[];
  readonly pieces: readonly Piece[];
  readonly bulletins: readonly Bulletin[];
  readonly social: SocialPage;
  readonly forum: Forum;
}

const folder = join(import.meta.dirname, 'content');

/**
 * Reads and checks the content files.
 * @throws {FatalError} `newsroom-content` when a file does not fit the schema or names something that is not there.
 */
export function loadContent(): Content {
  const outlets = read('outlets.yaml', z.array(outletSchema));
  const articles = readdirSync(join(folder, 'articles')).filter((name) => name.endsWith('.yaml')).sort().flatMap((name) => read(`articles/${name}`, z.array(articleSchema)));
  const reprints = read('reprints.yaml', z.array(reprintSchema));
  const queue = read('queue.yaml', z.array(z.string()));
  const bulletins = read('bulletins.yaml', z.array(bulletinSchema));
  const byId = new Map(articles.map((article) => [article.id, article]));
  const originals = articles.map((article) => ({ article, reprintOf: null }));
  const copies = reprints.map((entry) => {
    const original = byId.get(entry.of) ?? broken(`reprint "${entry.id}" names "${entry.of}", which no article is`);
    return { article: reprint(entry, original), reprintOf: { id: entry.of, credit: entry.credit } };
  });
  const place = (entry: { outlet: string; section: string; id: string }): Outlet => {
    const outlet = outlets.find((candidate) => candidate.id === entry.outlet) ?? broken(`"${entry.id}" names outlet "${entry.outlet}", which outlets.yaml lacks`);
    if (!outlet.sections.some((section) => section.id === entry.section)) broken(`"${entry.id}" names section "${entry.section}", which ${outlet.id} lacks`);
    return outlet;
  };
  const pieces = [...originals, ...copies].map(({ article, reprintOf }) => {
    const position = queue.indexOf(article.id);
    if ((position >= 0) === (article.age !== undefined)) broken(`"${article.id}" must have either an age or a place in queue.yaml`);
    return { ...article, outletInfo: place(article), queued: position >= 0 ? position : null, reprintOf };
  });
  const ids = new Set(pieces.map((piece) => piece.id));
  if (ids.size !== pieces.length) broken('two pieces share one id');
  for (const queued of queue) if (!ids.has(queued)) broken(`queue.yaml names "${queued}", which no piece is`);
  bulletins.forEach(place);
  return { outlets, pieces, bulletins, social: read('social.yaml', socialSchema), forum: read('forum.yaml', forumSchema) };
}

function read<Schema extends z.ZodType>(name: string, schema: Schema): z.infer<Schema> {
  let raw: unknown;
  try {
    raw = parse(readFileSync(join(folder, name), 'utf8'));
  } catch (error) {
    return broken(`${name}: ${messageOf(error)}`, error);
  }
  const parsed = schema.safeParse(raw);
  return parsed.success ? parsed.data : broken(`${name}: ${z.prettifyError(parsed.error)}`);
}

function broken(what: string, cause?: unknown): never {
  throw new FatalError(`The demonstration newsroom's content is not in order: ${what}`, {
    code: 'newsroom-content', cause, hint: 'Mend the file in app/newsroom/content; schema.ts says what may stand there.',
  });
}
