import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as contracts from '../../../infra/contracts/index.ts';
import type { Relabelled } from '../../../infra/contracts/index.ts';
import { contentGroups, correctedFields, stanceLabels, tones, type Document, type LabelsBody, type LabelsTaken, type Meta, type Models } from '../api/index.ts';
import { openFixtureConsole, type OpenedConsole } from '../fixture/index.ts';
import { relabelInStore } from '../fixture/relabel.ts';
import { createConsole } from './create-console.ts';

let opened: OpenedConsole;
const told: Relabelled[] = [];
beforeAll(async () => {
  opened = await openFixtureConsole({
    parts: {
      relabel: async (relabelled) => {
        told.push(relabelled);
        await relabelInStore(opened.store, relabelled);
      },
    },
  });
});
afterAll(() => opened?.close());

const json = async <Answer>(path: string): Promise<Answer> => (await fetch(`${opened.console.url}${path}`, { headers: opened.headers })).json() as Promise<Answer>;
const send = (id: string, body: unknown, headers: Record<string, string> = {}, url = opened.console.url): Promise<Response> =>
  fetch(`${url}/api/documents/${id}/labels`, { method: 'POST', headers: { ...opened.actHeaders, ...headers }, body: typeof body === 'string' ? body : JSON.stringify(body) });
const tone = (value: string[], more: Partial<LabelsBody> = {}): LabelsBody => ({ revision: 2, field: 'tone', value, ...more });
const codeOf = async (response: Response): Promise<unknown> => [response.status, ((await response.json()) as { code: string }).code];

describe('what the models say of a document', () => {
  it('has a score and its passages for each', async () => {
    const { reading, tone: standing, contentGroup, stances, text, corrections, passages } = await json<Document>('/api/documents/corrected-1');
    expect({ standing, contentGroup, stances, corrections }).toEqual({ standing: 'negative', contentGroup: 'incidents', stances: [{ unit: 'so-khcn', label: 'critical' }], corrections: [] });
    expect(reading).toMatchObject({ tone: { label: 'negative' }, contentGroup: { id: 'incidents' }, stances: [{ unit: 'so-khcn', label: 'critical' }], topics: [{ id: 'science-technology', score: 0.92 }, { id: 'law-policy' }] });
    const [about] = reading?.stances[0]?.passages ?? [];
    expect(text.slice(about?.start, about?.end)).toContain('Sở Khoa học và Công nghệ');
    expect(reading?.claims.map(({ start, end }) => text.slice(start, end))).toContainEqual(expect.stringContaining('4,7 tỷ đồng'));
    expect(passages.some(({ kind }) => kind === 'claim')).toBe(true);
  });

  it('keeps no place in a text that has expired', async () => {
    const { reading, text, passages } = await json<Document>('/api/documents/post-2');
    expect({ text, claims: reading?.claims, passages }).toEqual({ text: '', claims: [], passages: [] });
  });
});

describe('a label that is put right', () => {
  it('goes to the log with what the models had said, and stands in the next answer', async () => {
    told.length = 0;
    const response = await send('corrected-1', tone(['neutral']));
    expect(response.status).toBe(202);
    const { reading } = await json<Document>('/api/documents/corrected-1');
    expect(((await response.json()) as LabelsTaken).correction).toMatchObject({ field: 'tone', value: ['neutral'], previous: ['negative'], correctedAt: opened.now.getTime() });
    expect(told).toEqual([{ document: 'corrected-1', revision: 2, field: 'tone', unit: '', value: ['neutral'], previous: ['negative'], model: reading?.model, withdrawn: false, at: opened.now.toISOString() }]);
    expect(() => contracts.relabelledSchema.parse(told[0])).not.toThrow();
    expect(await json<Document>('/api/documents/corrected-1')).toMatchObject({ tone: 'neutral', reading: { tone: { label: 'negative' } }, corrections: [{ field: 'tone', value: ['neutral'], previous: ['negative'] }] });
  });

  it('is what people found, whatever was found before; the models’ word stays the one to compare with', async () => {
    told.length = 0;
    await send('removed-1', { revision: 2, field: 'topics', value: ['labour', 'labour'] });
    await send('removed-1', { revision: 2, field: 'topics', value: [] });
    expect(told.map(({ value, previous }) => [value, previous])).toEqual([[['labour'], ['labour', 'women-gender-equality']], [[], ['labour', 'women-gender-equality']]]);
    await send('removed-1', { revision: 2, field: 'topics', value: ['labour'], withdrawn: true });
    expect(told.at(-1)).toMatchObject({ withdrawn: true, value: ['labour', 'women-gender-equality'] });
  });

  it.each<[string, unknown, number, string]>([
    ['none', tone(['neutral']), 404, 'document-not-found'],
    ['corrected-1', tone(['neutral'], { revision: 1 }), 409, 'revision-changed'],
    ['corrected-1', tone(['angry']), 400, 'invalid-query'],
    ['corrected-1', tone([]), 400, 'invalid-query'],
    ['corrected-1', tone(['neutral', 'negative']), 400, 'invalid-query'],
    ['corrected-1', tone(['neutral'], { unit: 'so-khcn' }), 400, 'invalid-query'],
    ['corrected-1', { revision: 2, field: 'stance', value: ['critical'] }, 400, 'invalid-query'],
    ['corrected-1', { revision: 2, field: 'stance', unit: 'so-tu-phap', value: ['critical'] }, 400, 'invalid-query'],
    ['corrected-1', { revision: 2, field: 'topics', value: ['gossip'] }, 400, 'invalid-query'],
    ['corrected-1', { ...tone(['neutral']), name: 'somebody' }, 400, 'invalid-query'],
    ['corrected-1', '{"revision":', 400, 'invalid-query'],
    ['corrected-1', JSON.stringify({ ...tone(['neutral']), unit: 'x'.repeat(40_000) }), 413, 'too-large'],
  ])('is refused where it makes no sense: %s %j', async (id, body, status, code) => {
    told.length = 0;
    expect(await codeOf(await send(id, body))).toEqual([status, code]);
    expect(told).toEqual([]);
  });

  it('comes from this console’s own pages only, as JSON', async () => {
    told.length = 0;
    const { port } = opened.console;
    for (const headers of [{ origin: 'https://elsewhere.example' }, { origin: `http://127.0.0.1:${port + 1}` }, { origin: `https://127.0.0.1:${port}` }, { origin: 'null' }, { 'sec-fetch-site': 'cross-site' }, { 'sec-fetch-site': 'same-site' }]) {
      expect(await codeOf(await send('corrected-1', tone(['neutral']), headers as Record<string, string>))).toEqual([403, 'write-refused']);
    }
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'application/jsonish']) expect(await codeOf(await send('corrected-1', tone(['neutral']), { 'content-type': type }))).toEqual([415, 'not-json']);
    expect(told).toEqual([]);
    expect((await send('corrected-1', tone(['neutral']), { origin: `http://127.0.0.1:${port}`, 'sec-fetch-site': 'same-origin', 'content-type': 'application/json; charset=utf-8' })).status).toBe(202);
    expect((await fetch(`${opened.console.url}/api/documents/corrected-1/labels`, { method: 'OPTIONS' })).status).toBe(405);
    expect((await fetch(`${opened.console.url}/api/documents/corrected-1`, { method: 'POST' })).status).toBe(405);
  });

  it('is not taken where this process cannot write to the log', async () => {
    const reading = await createConsole({ ...opened.parts, relabel: null }, { host: '127.0.0.1', port: 0 });
    const broken = await createConsole({ ...opened.parts, relabel: () => Promise.reject(new Error('broker at 10.1.2.3 is away')) }, { host: '127.0.0.1', port: 0 });
    try {
      expect(await codeOf(await send('corrected-1', tone(['neutral']), {}, reading.url))).toEqual([503, 'read-only']);
      expect(((await (await fetch(`${reading.url}/api/meta`, { headers: opened.headers })).json()) as Meta).canCorrect).toBe(false);
      const answer = await send('corrected-1', tone(['neutral']), {}, broken.url);
      expect(await answer.text()).toMatch(/^(?!.*10\.1\.2\.3).*log-unavailable/);
    } finally {
      await Promise.all([reading.close(), broken.close()]);
    }
  });

  it('knows the words that the log knows', () => {
    expect([correctedFields, contentGroups, tones, stanceLabels]).toEqual([contracts.correctedFields, contracts.contentGroups, contracts.tones, contracts.stanceLabels]);
  });
});

describe('the models', () => {
  it('are told with what is at work, since when, and their evaluations', async () => {
    const { models } = await json<Models>('/api/models');
    expect(models.map(({ task, version, measure, events }) => [task, version, measure, events.length])).toEqual([['topic', '3', 'microF1', 8], ['tone', '3', 'macroF1', 8], ['stance', '3', 'macroF1', 8], ['claim', '1', 'f1', 9]]);
    expect(models[1]).toMatchObject({ since: opened.now.getTime() - 9 * 86_400_000 });
    expect(models[1]?.documents).toBeGreaterThan(290);
  });

  it('are compared with what people found', async () => {
    const { agreement, confusion } = await json<Models>('/api/models');
    const judged = (field: string): number => agreement.find((row) => row.field === field)?.judged ?? 0;
    for (const field of ['tone', 'stance'] as const) {
      const cells = confusion.filter((cell) => cell.field === field);
      expect(cells.reduce((sum, { times }) => sum + times, 0)).toBe(judged(field));
      expect(cells.filter(({ said, found }) => said === found).reduce((sum, { times }) => sum + times, 0)).toBe(agreement.find((row) => row.field === field)?.agreed);
    }
    expect(judged('tone')).toBeGreaterThan(40);
    // What was taken back a moment ago does not count.
    expect(agreement.find((row) => row.field === 'topics')?.agreed).toBe(judged('topics'));
  });

  it('say what they are least sure of, each text once, and no more once somebody has looked', async () => {
    const { queue } = await json<Models>('/api/models');
    expect(queue.length).toBeGreaterThan(8);
    // A corrected article has the title of others and a text of its own; reprints come once.
    expect(Math.max(...[...Map.groupBy(queue, ({ title, snippet }) => title + snippet).values()].map((same) => same.length))).toBeLessThanOrEqual(2);
    expect(queue.findLastIndex(({ kind }) => kind === 'article')).toBeLessThan(queue.findIndex(({ kind }) => kind !== 'article'));
    const { queue: tones } = await json<Models>('/api/models?field=tone');
    expect(new Set(tones.map(({ field }) => field))).toEqual(new Set(['tone']));
    expect(tones.filter(({ kind }) => kind === 'article').map(({ score }) => score)).toEqual(tones.filter(({ kind }) => kind === 'article').map(({ score }) => score).toSorted((left, right) => left - right));
    const [first] = tones;
    expect((await send(first?.id ?? '', { revision: 1, field: 'tone', value: [first?.label] })).status).toBe(202);
    expect((await json<Models>('/api/models?field=tone')).queue.map(({ id }) => id)).not.toContain(first?.id);
    expect((await fetch(`${opened.console.url}/api/models?days=0`, { headers: opened.headers })).status).toBe(400);
  });
});
