import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { silentLogger } from '../../../infra/observability/index.ts';
import { insertRows, openStore, type Store } from '../../../infra/store/index.ts';
import { isNumber, isText, openReader, type Reader } from '../testing/ask.ts';
import { expandMacros } from '../testing/expand-macros.ts';
import { fillStore } from '../testing/fill.ts';

const read = (file: string): unknown => parse(readFileSync(join(import.meta.dirname, '../provisioning/alerting', file), 'utf8'), (_key, value: unknown) => (typeof value === 'string' ? interpolated(value) : value));

/** What Grafana makes of a text in these files: `$$` is a `$`, a file stays named, and anything else that begins with one is a variable of the environment, empty here. */
const interpolated = (text: string): string => text.split('$$').map((part) => part.replaceAll(/\$(?!__file\{)(?:\{\w+\}|\w+)/g, '')).join('$');

const ruleSchema = z.strictObject({
  uid: z.string().regex(/^[a-zA-Z0-9_-]{1,40}$/), title: z.string().min(1), condition: z.literal('C'), noDataState: z.literal('OK'), execErrState: z.literal('Error'), for: z.string().regex(/^\d+[smh]$/), isPaused: z.literal(false),
  annotations: z.strictObject({ summary: z.string().min(1), summary_en: z.string().min(1), console: z.url() }),
  labels: z.strictObject({ severity: z.enum(['critical', 'warning', 'notice']), from: z.literal('diembao') }),
  data: z.tuple([
    z.object({ refId: z.literal('A'), relativeTimeRange: z.object({ from: z.number().positive(), to: z.literal(0) }), datasourceUid: z.literal('diembao'), model: z.object({ refId: z.literal('A'), editorType: z.literal('sql'), format: z.literal(1), rawSql: z.string().min(1) }) }),
    z.object({ refId: z.literal('B'), datasourceUid: z.literal('__expr__'), model: z.object({ refId: z.literal('B'), type: z.literal('reduce'), expression: z.literal('A'), reducer: z.literal('last') }) }),
    z.object({ refId: z.literal('C'), datasourceUid: z.literal('__expr__'), model: z.object({ refId: z.literal('C'), type: z.literal('threshold'), expression: z.literal('B'), conditions: z.tuple([z.object({ evaluator: z.object({ type: z.literal('gt'), params: z.tuple([z.number()]) }) })]) }) }),
  ]),
});
const fileSchema = z.strictObject({ apiVersion: z.literal(1), groups: z.tuple([z.strictObject({ orgId: z.literal(1), name: z.string().min(1), folder: z.literal('Điểm Báo'), interval: z.string().regex(/^\d+m$/), rules: z.array(ruleSchema).min(5) })]) });

const { rules } = fileSchema.parse(read('rules.yaml')).groups[0];

let store: Store;
let reader: Reader;
let now: Date;
const dir = mkdtempSync(join(tmpdir(), 'diembao-alerting-'));
beforeAll(async () => {
  store = await openStore({ kind: 'embedded', dir }, { logger: silentLogger() });
  now = await fillStore(store);
  reader = await openReader(store);
}, 120_000);
afterAll(async () => {
  await reader.close();
  await store.close();
  rmSync(dir, { recursive: true, force: true });
});

/** What fires, by its labels, as the three steps come to it. */
async function firing(uid: string, at = now): Promise<Record<string, unknown>[]> {
  const rule = rules.find((each) => each.uid === `diembao-${uid}`);
  if (!rule) throw new Error(`no rule is called ${uid}`);
  const [query, , threshold] = rule.data;
  const { meta, data } = await reader.ask(expandMacros(query.model.rawSql, { from: new Date(at.getTime() - query.relativeTimeRange.from * 1000), to: at, intervalSeconds: 60 }));
  // Grafana reads a table as numbers by label: one column of numbers, any of text, and no two rows with the same labels.
  const value = meta.filter(({ type }) => isNumber(type));
  const labels = meta.filter(({ type }) => isText(type)).map(({ name }) => name);
  expect([value.length, labels.length]).toEqual([1, meta.length - 1]);
  const named = data.map((row) => JSON.stringify(labels.map((label) => row[label])));
  expect(new Set(named).size).toBe(named.length);
  const limit = threshold.model.conditions[0].evaluator.params[0];
  return data.filter((row) => Number(row[value[0]?.name ?? '']) > limit);
}

it('has rules with addresses that stay', () => {
  expect(rules.map(({ uid }) => uid)).toEqual(['diembao-source-silent', 'diembao-documents-stopped', 'diembao-dead-letters', 'diembao-polls-failing', 'diembao-volume-spike']);
});

describe('on a day like the fixture’s', () => {
  it('tells of the one source that is silent, and of the dead letter', async () => {
    expect(await firing('source-silent')).toEqual([{ source: 'nhip-song-bien', silent: 1 }]);
    expect(await firing('dead-letters')).toEqual([{ letters: 1 }]);
  });

  it('says nothing of documents, polls and volume', async () => {
    await store.client.command({ query: 'INSERT INTO documents SELECT * REPLACE (now64(3) AS first_stored_at, version + 100 AS version) FROM documents FINAL LIMIT 1' });
    expect([await firing('documents-stopped'), await firing('polls-failing'), await firing('volume-spike')]).toEqual([[], [], []]);
  });
});

describe('on a bad day', () => {
  it('tells of polls that fail, once there are enough to say so', async () => {
    const at = new Date(now.getTime() + 86_400_000);
    const poll = (index: number) => ({ poll: `bad-${index}`, run: 'bad', source: `nguon-${index}`, outlet: 'Báo hư cấu', started_at: new Date(at.getTime() - 60_000 * (index + 1)).toISOString(), finished_at: at.toISOString(), status: index < 7 ? 'failed' : 'ok' });
    await insertRows(store, 'polls', Array.from({ length: 9 }, (_, index) => poll(index)), 'bad-nine');
    expect(await firing('polls-failing', at)).toEqual([]);
    await insertRows(store, 'polls', [poll(9)], 'bad-ten');
    expect(await firing('polls-failing', at)).toEqual([{ failing: 0.7 }]);
  });

  it('tells of a volume far above the usual, for all documents and for the unit it is about, and not of a small one', async () => {
    const at = new Date(Date.UTC(2031, 2, 9, 8, 20));
    const counted = (unit: string, hoursAgo: number, documents: number) => ({ hour: Math.floor(at.getTime() / 3_600_000 - hoursAgo) * 3600, unit, topic: '*', reach: 'local', own: false, reprint: false, documents, counted_at: at.toISOString() });
    const past = Array.from({ length: 8 }, (_, week) => [0, 1, 2].flatMap((beside) => [counted('*', (week + 1) * 168 + beside, 9), counted('so-khcn', (week + 1) * 168 + beside, 1), counted('so-tu-phap', (week + 1) * 168 + beside, 1)])).flat();
    await insertRows(store, 'trend_hours', [...past, counted('*', 1, 12), counted('so-tu-phap', 1, 12)], 'usual');
    expect(await firing('volume-spike', at)).toEqual([]);
    await insertRows(store, 'trend_hours', [{ ...counted('*', 1, 40), counted_at: new Date(at.getTime() + 1000).toISOString() }, counted('so-khcn', 1, 28)], 'spike');
    expect((await firing('volume-spike', at)).map(({ series, about }) => [series, about])).toEqual([['all', '*'], ['unit', 'so-khcn']]);
  });

  it('tells when nothing has come in for hours, and not of a store that is empty', async () => {
    await store.client.command({ query: 'TRUNCATE TABLE documents' });
    expect(await firing('documents-stopped')).toEqual([]);
    await insertRows(store, 'documents', [{ id: 'last', version: 1, kind: 'article', source: 'bao-tan-hai', outlet: 'Báo Tân Hải', item: 'last', title: 'Tin hư cấu', published_at: now.toISOString(), fetched_at: now.toISOString(), first_stored_at: new Date(Date.now() - 7 * 3_600_000).toISOString(), language: 'vi', revision: 1, content_hash: 'x', units: [], topics: [], sighting: 's' }], 'last');
    expect(await firing('documents-stopped')).toEqual([{ minutes: 420 }]);
  });
});

it('goes to the console, with a token that stands in no file', () => {
  const points = read('contact-points.yaml') as { contactPoints: { name: string; receivers: { settings: Record<string, string> }[] }[] };
  const { policies } = read('policies.yaml') as { policies: { receiver: string }[] };
  expect(points.contactPoints.map(({ name }) => name)).toEqual(policies.map(({ receiver }) => receiver));
  expect(points.contactPoints[0]?.receivers[0]?.settings).toMatchObject({ url: 'http://alert-door:4792/api/hooks/grafana', authorization_scheme: 'Bearer', authorization_credentials: '$__file{/run/secrets/alert_token}' });
});

it('loses what a single $ would name', () => {
  expect(interpolated('$__timeFilter(at) and $$__timeFilter(at) $__file{/x}')).toBe('(at) and $__timeFilter(at) $__file{/x}');
});
