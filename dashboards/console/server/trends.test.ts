import { parse } from 'csv-parse/sync';
import { DateTime } from 'luxon';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { everyFigure } from '../../figures/every-figure.ts';
import { grafanaFace, type Figure } from '../../figures/index.ts';
import { day, fill, hour, tell, type Told } from '../../figures/testing/fill.ts';
import { expandMacros } from '../../grafana/testing/expand-macros.ts';
import { palette } from '../../grafana/palette.ts';
import { openFixtureConsole, type OpenedConsole } from '../fixture/index.ts';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { trends as en } from '../web/catalogue/trends-en.ts';
import { trends as vi } from '../web/catalogue/trends-vi.ts';

/* Everything told here is fictional. */

type Row = Readonly<Record<string, unknown>>;
interface Answer {
  readonly from: number;
  readonly to: number;
  readonly slot: 'hour' | 'day';
  readonly slots: readonly number[];
  readonly method: { readonly vi: string; readonly en: string };
  readonly rows: readonly Row[];
}

/** Midnight by the office's clock. */
const until = Date.UTC(2026, 2, 10, 17);
/** An hour with far more than in the same hours of the weeks before; and, so that there is a past, one document long ago. */
const like = tell(until, 1, 2)[0] as Told;
const unusual = [...Array.from({ length: 60 }, (_, index): Told => ({ ...like, id: `u${index}`, at: until - 40 * hour + index * 1000, own: false, units: ['so-a'], topics: [], story: '', outlet: `Báo ${index % 6}` })), { ...like, id: 'long-ago', at: until - 30 * day, own: false }];
const zone = 'Asia/Ho_Chi_Minh';
let opened: OpenedConsole;
beforeAll(async () => {
  opened = await openFixtureConsole({ empty: true, parts: { units: [{ id: 'so-a', name: '=Sở A (hư cấu)', aliases: [] }, { id: 'so-b', name: 'Sở B (hư cấu)', aliases: [] }] } });
  await fill(opened.store, [...tell(until, 1500), ...unusual]);
}, 120_000);
afterAll(() => opened.close());

const ask = (path: string): Promise<Response> => fetch(`${opened.console.url}/api/trends/${path}`, { headers: opened.headers });
const read = async (path: string): Promise<Answer> => {
  const response = await ask(path);
  expect(response.status).toBe(200);
  return (await response.json()) as Answer;
};

const choices = [
  ['everything', 'from=2026-03-08&to=2026-03-10', { unit: '*', topic: '*', reach: '*', originals: 'all' }],
  ['a unit', 'from=2026-03-04&to=2026-03-10&unit=so-a', { unit: 'so-a', topic: '*', reach: '*', originals: 'all' }],
  ['a unit, a topic, a reach class, originals', 'from=2026-03-04&to=2026-03-10&unit=so-b&topic=children&reach=national&reprints=originals', { unit: 'so-b', topic: 'children', reach: 'national', originals: 'originals' }],
] as const;

describe.each(choices)('figures of %s', (_, search, variables) => {
  it.each(everyFigure.map((figure) => [figure.name, figure] as const))('%s is the same in the console, in its file and in Grafana', async (name, figure) => {
    const answer = await read(`${name}?${search}`);
    expect([answer.from, answer.to]).toEqual([until - (search.includes('03-04') ? 7 : 3) * day, until]);
    expect(answer.rows).toEqual(await inGrafana(figure, answer, variables));
    expect(await inFile(name, search)).toEqual(answer.rows);
  });

  it('are made of something', async () => {
    const { rows } = await read(`volume-over-time?${search}`);
    expect(rows.length).toBeGreaterThan(1);
    if (!search.includes('reach')) expect((await read(`spikes?${search}`)).rows).not.toEqual([]);
  });
});

/** A second before the console's end, which Grafana counts in; where the end has no documents, that matters to the period before alone. */
async function inGrafana(figure: Figure<Row>, { from, to, slot }: Answer, variables: Readonly<Record<string, string>>): Promise<Row[]> {
  const last = to - (figure.name === 'headline-numbers' ? 0 : 1000);
  const query = expandMacros(figure.sql(grafanaFace), { from: new Date(from), to: new Date(last), intervalSeconds: slot === 'day' ? 86_400 : 3600, variables });
  const rows = await (await opened.store.client.query({ query, format: 'JSONEachRow' })).json<Row>();
  return rows.map((row) => figure.row.parse(row));
}

/** What a file says, put back into the API's shapes: names that are only there for readers left out. */
async function inFile(name: string, search: string): Promise<Row[]> {
  const response = await ask(`${name}.csv?${search}&language=en`);
  expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
  const bytes = new Uint8Array(await response.arrayBuffer());
  expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const rows = parse(bytes, { bom: true, relax_column_count: false }) as string[][];
  const { kind: kindWord, ...words } = en.columns;
  const keys = new Map([...Object.entries(words), ['kind', kindWord] as const].map(([key, word]) => [word, key]));
  const heads = (rows[0] ?? []).map((word) => (word === en.columns.outlets ? (name === 'top-stories' ? 'outlets' : 'published') : word === en.columns.title && name === 'top-stories' ? 'title' : (keys.get(word) ?? word)));
  const widest = new Map([['national', 'national'], ['local', 'local'], ['foreign', 'foreign']]);
  const value = (key: string, text: string): unknown => {
    if (['id', 'story', 'title', 'kind', 'widest'].includes(key)) return key === 'widest' ? widest.get(text) : text;
    if (['time', 'first', 'last'].includes(key)) return DateTime.fromFormat(text, 'yyyy-MM-dd HH:mm:ss', { zone }).toMillis();
    return text === '' ? null : Number(text);
  };
  return rows.slice(1).map((cells) => Object.fromEntries(heads.flatMap((key, index) => (key === 'name' ? [] : [[key, value(key, cells[index] ?? '')]]))));
}

describe('a figure’s file', () => {
  it('has headings in the reader’s language, names beside ids, and nothing that runs in a spreadsheet', async () => {
    const text = await (await ask('share-of-voice.csv?from=2026-03-08&to=2026-03-10&unit=so-a&reprints=originals')).text();
    expect(text.split('\n')[0]?.replace('\uFEFF', '')).toBe('Mã,Tên,Tài liệu,Tỷ trọng,Ủng hộ,Phê bình');
    expect(text.split('\n')[1]).toMatch(/^so-a,'=Sở A \(hư cấu\),\d+,\d\.\d+,\d+,\d+$/);
  });

  it('says its period and filters in its name, not in its lines', async () => {
    const response = await ask('volume-over-time.csv?from=2026-03-08&to=2026-03-10&unit=so-a&reprints=originals');
    expect(response.headers.get('content-disposition')).toBe('attachment; filename="diembao-volume-over-time-20260308T0000-20260311T0000-so-a-originals.csv"');
    expect((await response.text()).split('\n')[0]).not.toContain('#');
  });
});

describe('a figure', () => {
  it('is of whole hours, never beyond the running one, by hours up to three days', async () => {
    const now = opened.now.getTime();
    const week = await read('volume-over-time');
    expect(week.to).toBe(Math.floor(now / 3_600_000) * 3_600_000 + 3_600_000);
    expect([week.slot, week.slots.length, DateTime.fromMillis(week.from, { zone }).toFormat('HH:mm')]).toEqual(['day', 7, '00:00']);
    expect((await read('volume-over-time?period=24h')).slots).toHaveLength(24);
    expect((await read('volume-over-time?period=90d')).slots).toHaveLength(90);
    const odd = await read('volume-over-time?from=2026-03-08T08:30&to=2026-03-08T10:10');
    expect([odd.to - odd.from, odd.slot, odd.slots.length]).toEqual([3 * 3_600_000, 'hour', 3]);
    expect((await read('volume-over-time?to=2026-03-10')).from).toBe(until - 7 * day);
  });

  it('says how it is counted, in both languages', async () => {
    expect(everyFigure.map(({ name }) => name).sort()).toEqual(Object.keys(vi.figures).sort());
    expect((await read('by-reach')).method).toEqual({ vi: vi.figures['by-reach'].method, en: en.figures['by-reach'].method });
  });

  it('is refused under a name, a word or a period that is none', async () => {
    expect((await ask('advertising-value')).status).toBe(404);
    expect((await ask('advertising-value.csv')).status).toBe(404);
    for (const search of ['reach=everybody', 'author=a', 'period=today', 'from=2026-03-10&to=2026-03-08', 'from=2020-01-01&to=2026-03-08', 'from=2026-02-31']) {
      expect([search, (await ask(`by-topic?${search}`)).status]).toEqual([search, 400]);
      expect([search, (await ask(`by-topic.csv?${search}`)).status]).toEqual([search, 400]);
    }
    expect((await fetch(`${opened.console.url}/api/trends/by-topic.csv`)).status).toBe(401);
  });

  it('stands in OpenAPI with the rows that it answers', async () => {
    const api = (await (await fetch(`${opened.console.url}/api/openapi.json`, { headers: opened.headers })).json()) as { paths: Record<string, { get: { responses: Record<string, { content: Record<string, { schema: { properties: { rows: { items: { properties: object } } } } }> }> } }> };
    const rows = api.paths['/api/trends/by-outlet']?.get.responses['200']?.content['application/json']?.schema.properties.rows.items.properties ?? {};
    expect(Object.keys(rows)).toEqual(['id', 'all', 'originals', 'named', 'negative', 'widest']);
  });
});

it('has Grafana’s colours for what means the same', () => {
  const css = readFileSync(join(import.meta.dirname, '..', 'web', 'styles', 'trends.css'), 'utf8');
  const light = Object.fromEntries([.../:root \{ ([^}]+)\}/.exec(css)?.[1]?.matchAll(/--trend-(\w+): (#\w+);/g) ?? []].map(([, name, color]) => [name, color]));
  expect(light).toMatchObject({ negative: palette.negative, neutral: palette.neutral, positive: palette.positive, ink: palette.ink, second: palette.fourth, faint: palette.faint });
});
