import { z } from 'zod';
import { laterIfPassing } from '../../../infra/store/index.ts';
import type { ReportPorts } from '../ports.ts';
import { openDossierNames } from '../dossier/names.ts';
import { openAsker } from '../questions/index.ts';
import { factChecks, factTexts } from '../reading/facts.ts';
import { saidByPosts } from '../reading/post-words.ts';
import { isStory } from '../reading/stories.ts';
import { catalogues } from '../words/index.ts';
import type { CheckPorts, NameOf, StoredDocument } from './ports.ts';

/** What the report's own ports do not know. */
export interface CheckSettings {
  /** Where people open the console. */
  readonly console: string;
}

/** Ids that are asked for at once. */
const some = 500;

const rowSchema = z.object({ id: z.string(), kind: z.enum(['article', 'post', 'comment']), shownTitle: z.string(), story: z.string(), outlet: z.string(), shownUrl: z.string(), publishedAt: z.coerce.number(), words: z.array(z.string()) });

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
  const inParts = async <Row>(all: readonly string[], each: (part: string[]) => Promise<Row[]>): Promise<Row[]> => {
    const rows: Row[] = [];
    for (let at = 0; at < all.length; at += some) rows.push(...(await each(all.slice(at, at + some))));
    return rows;
  };
  const places = Object.values(catalogues).map((words) => words.places);
  const numbered = (word: 'case' | 'statement', id: string, title: string | undefined): string[] => (title === undefined ? [] : places.flatMap((words) => [`${words[word]} ${id}`, ...(title === '' ? [] : [`${words[word]} ${id} (${title})`])]));
  const dossierNames = openDossierNames(ports);
  const namesOf: Readonly<Record<NameOf, (id: string, language: 'vi' | 'en') => readonly string[] | Promise<readonly string[]>>> = {
    unit: (id) => units.filter((unit) => unit.id === id).flatMap(({ name, aliases = [] }) => [name, ...aliases]),
    topic: (id, language) => topics.filter((topic) => topic.id === id).map(({ name }) => name[language]),
    outlet: async (id) => (await ask('SELECT outlet FROM (SELECT toString(outlet) AS outlet FROM coverage UNION ALL SELECT toString(outlet) FROM source_notices) WHERE outlet = {id:String} LIMIT 1', { id }, z.object({ outlet: z.string() }))).map(({ outlet }) => outlet),
    story: async (id) => {
      const rows = await ask(
        "SELECT DISTINCT title FROM documents FINAL PREWHERE id IN (SELECT id FROM coverage WHERE story_key = sipHash64({id:String}) AND story = {id:String} AND kind = 'article' LIMIT 5000) WHERE story = {id:String}",
        { id }, z.object({ title: z.string() }),
      );
      // A story of posts alone has no title that may be told.
      return [...rows.map(({ title }) => title), ...(rows.length === 0 && !(await isStory(store, id)) ? [] : places.flatMap(({ noTitle, postsOnly }) => [noTitle, postsOnly]))];
    },
    // What it says, and who found it.
    fact: async (id, language) => [...dossierNames.fact(id, language), ...(await factTexts(store, [id])).values(), ...[...(await factChecks(store, [id])).values()].map(({ source }) => source)],
    case: async (id, language) => [...numbered('case', id, (await ports.cases()).find(({ number }) => String(number) === id)?.title), ...await dossierNames.case(id, language)],
    statement: async (id) => [...numbered('statement', id, (await ports.statements()).find(({ number }) => String(number) === id)?.title), ...await dossierNames.statement(id)],
  };
  return {
    askAgain: openAsker(ports),
    documents: async (ids) => {
      const rows = await inParts<z.infer<typeof rowSchema>>(ids, (part) => ask(
        // Of a post nothing that it says leaves the store.
        `SELECT id, kind, outlet, story, toUnixTimestamp64Milli(published_at) AS publishedAt, if(kind = 'article', title, '') AS shownTitle, if(kind = 'article', ifNull(url, ''), '') AS shownUrl,
           if(kind = 'article', [title, lead, text], []) AS words
         FROM documents FINAL PREWHERE id IN {part:Array(String)}`,
        { part }, rowSchema,
      ));
      return new Map<string, StoredDocument>(rows.map(({ shownTitle: title, shownUrl: url, ...row }) => [row.id, { ...row, title, url }]));
    },
    erased: async (ids) => new Set((await inParts(ids, (part) => ask('SELECT document FROM erasures WHERE document IN {part:Array(String)}', { part }, z.object({ document: z.string() })))).map(({ document }) => document)),
    names: async (of, id, language) => await namesOf[of](id, language),
    saidByPosts: async (runs, period) => await saidByPosts(store, runs, period),
    isOwnAddress: (href) => isBelow(href, address),
    publicAddresses: async (addresses) => ports.dossiers?.addresses(addresses) ?? new Set<string>(),
    // No template has a number in it.
    isTemplateNumber: () => false,
  };
}

function isBelow(href: string, address: string): boolean {
  return URL.canParse(href) && URL.canParse(address) && new URL(href).origin === new URL(address).origin;
}
