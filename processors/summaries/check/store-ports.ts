import { z } from 'zod';
import { laterIfPassing } from '../../../infra/store/index.ts';
import type { ReportPorts } from '../ports.ts';
import { openAsker } from '../questions/index.ts';
import { factTexts } from '../reading/facts.ts';
import { catalogues } from '../words/index.ts';
import type { CheckPorts, NameOf, StoredDocument } from './ports.ts';

/** What the report's own ports do not know. */
export interface CheckSettings {
  /** Where people open the console. */
  readonly console: string;
}

/** Ids and phrases that are asked for at once. */
const some = 500;
const somePhrases = 200;

const rowSchema = z.object({ id: z.string(), kind: z.enum(['article', 'post', 'comment']), shownTitle: z.string(), outlet: z.string(), shownUrl: z.string(), publishedAt: z.coerce.number(), words: z.array(z.string()) });

/** Checks against the store, the office's file and the book, through what the report was made with. */
export function checkPortsOf(ports: ReportPorts, { console: address }: CheckSettings): CheckPorts {
  const { store, units, topics } = ports;
  const ask = async <Row>(query: string, query_params: Record<string, unknown>, row: z.ZodType<Row>): Promise<Row[]> => {
    try {
      const result = await store.client.query({ query, query_params, format: 'JSONEachRow', clickhouse_settings: { max_execution_time: 60 } });
      return z.array(row).parse(await result.json());
    } catch (error) {
      throw laterIfPassing(error, 'check a report against the store');
    }
  };
  const inParts = async <Row>(all: readonly string[], size: number, each: (part: string[]) => Promise<Row[]>): Promise<Row[]> => {
    const rows: Row[] = [];
    for (let at = 0; at < all.length; at += size) rows.push(...(await each(all.slice(at, at + size))));
    return rows;
  };
  const places = Object.values(catalogues).map((words) => words.places);
  const numbered = (word: 'case' | 'statement', id: string, title: string | undefined): string[] => (title === undefined ? [] : places.flatMap((words) => [`${words[word]} ${id}`, ...(title === '' ? [] : [`${words[word]} ${id} (${title})`])]));
  const namesOf: Readonly<Record<NameOf, (id: string, language: 'vi' | 'en') => readonly string[] | Promise<readonly string[]>>> = {
    unit: (id) => units.filter((unit) => unit.id === id).flatMap(({ name, aliases = [] }) => [name, ...aliases]),
    topic: (id, language) => topics.filter((topic) => topic.id === id).map(({ name }) => name[language]),
    outlet: async (id) => (await ask('SELECT outlet FROM (SELECT toString(outlet) AS outlet FROM coverage UNION ALL SELECT toString(outlet) FROM source_notices) WHERE outlet = {id:String} LIMIT 1', { id }, z.object({ outlet: z.string() }))).map(({ outlet }) => outlet),
    story: async (id) => {
      const [story] = await ask('SELECT id FROM stories FINAL WHERE id = {id:String}', { id }, z.object({ id: z.string() }));
      const rows = await ask("SELECT DISTINCT title FROM documents FINAL WHERE story = {id:String} AND kind = 'article' LIMIT 5000", { id }, z.object({ title: z.string() }));
      // A story of posts alone has no title that may be told.
      return [...rows.map(({ title }) => title), ...(story === undefined && rows.length === 0 ? [] : places.flatMap(({ noTitle, postsOnly }) => [noTitle, postsOnly]))];
    },
    fact: async (id) => [...(await factTexts(store, [id])).values()],
    case: async (id) => numbered('case', id, (await ports.cases()).find(({ number }) => String(number) === id)?.title),
    statement: async (id) => numbered('statement', id, (await ports.statements()).find(({ number }) => String(number) === id)?.title),
  };
  return {
    askAgain: openAsker(ports),
    documents: async (ids) => {
      const rows = await inParts<z.infer<typeof rowSchema>>(ids, some, (part) => ask(
        // Of a post nothing that it says leaves the store.
        `SELECT id, kind, outlet, toUnixTimestamp64Milli(published_at) AS publishedAt, if(kind = 'article', title, '') AS shownTitle, if(kind = 'article', ifNull(url, ''), '') AS shownUrl,
           if(kind = 'article', [title, lead, text], []) AS words
         FROM documents FINAL WHERE id IN {part:Array(String)}`,
        { part }, rowSchema,
      ));
      return new Map<string, StoredDocument>(rows.map(({ shownTitle: title, shownUrl: url, ...row }) => [row.id, { ...row, title, url }]));
    },
    erased: async (ids) => new Set((await inParts(ids, some, (part) => ask('SELECT document FROM erasures WHERE document IN {part:Array(String)}', { part }, z.object({ document: z.string() })))).map(({ document }) => document)),
    names: async (of, id, language) => await namesOf[of](id, language),
    saidByPosts: async (runs, { from, to }) => (await inParts(runs, somePhrases, (part) => ask(
      `SELECT DISTINCT {part:Array(String)}[place] AS said FROM (
         SELECT arrayJoin(arrayFilter((index, position) -> position > 0, arrayEnumerate(positions), positions)) AS place FROM (
           SELECT multiSearchAllPositions(folded, {part:Array(String)}) AS positions FROM documents FINAL
           WHERE kind != 'article' AND published_at >= fromUnixTimestamp64Milli({since:Int64}) AND published_at < fromUnixTimestamp64Milli({until:Int64})))`,
      { part, since: from - postsSince, until: to }, z.object({ said: z.string() }),
    ))).map(({ said }) => said),
    isOwnAddress: (href) => isBelow(href, address),
    // No template has a number in it.
    isTemplateNumber: () => false,
  };
}

/** A person who writes may have read what was said some time before. */
const postsSince = 30 * 86_400_000;

function isBelow(href: string, address: string): boolean {
  return URL.canParse(href) && URL.canParse(address) && new URL(href).origin === new URL(address).origin;
}
