import { afterAll, beforeAll, expect, it } from 'vitest';
import { writeFact } from '../../desk/index.ts';
import type { Quality } from '../api/index.ts';
import { openFixtureConsole, type OpenedConsole } from '../fixture/index.ts';

let opened: OpenedConsole;

beforeAll(async () => {
  opened = await openFixtureConsole();
}, 60_000);
afterAll(() => opened?.close());

const ask = (query = ''): Promise<Response> => fetch(`${opened.console.url}/api/quality${query}`, { headers: opened.headers });
const read = async (query = ''): Promise<Quality> => (await (await ask(query)).json()) as Quality;
const sum = (rows: readonly { readonly judged: number }[]): number => rows.reduce((all, { judged }) => all + judged, 0);

it('adds up over weeks, bins and facts', async () => {
  const { figures, weeks, reliability, facts, waiting } = await read();
  expect(figures.judged).toBeGreaterThan(100);
  expect([sum(weeks), sum(reliability), sum(facts)]).toEqual([figures.judged, figures.judged, figures.judged]);
  expect(reliability).toHaveLength(10);
  expect(reliability[0]).toEqual({ from: 0, to: 0.1, said: null, judged: 0, upheld: 0 });
  expect(waiting.waiting).toBeGreaterThan(waiting.strong);
});

it('begins weeks on Monday in the office’s zone', async () => {
  const { from, to, weeks } = await read('?days=28');
  expect([weeks[0]?.from, weeks.at(-1)?.to]).toEqual([from, to]);
  for (const [index, week] of weeks.entries()) {
    if (index > 0) expect(week.from).toBe(weeks[index - 1]?.to);
    if (index > 0) expect(new Date(week.from).toLocaleString('en-GB', { timeZone: 'Asia/Ho_Chi_Minh', weekday: 'long', hour: '2-digit' })).toMatch(/Monday.* 00$/);
  }
});

it('names the facts that the desk has, and refuses whoever has not signed in', async () => {
  const { desk } = opened.parts;
  if (desk) writeFact(desk, { id: 'x', name: 'x', role: 'analyst', units: null, by: 'session' }, { kind: 'fact-check', factCheck: { id: 'KC-hoc-phi', claim: 'Học phí tăng gấp ba (hư cấu)', verdict: 'fabricated', date: '2026-11-01' } }, { propose: false });
  const { facts } = await read();
  expect(facts.find(({ id }) => id === 'KC-hoc-phi')?.line).toBe('Học phí tăng gấp ba (hư cấu)');
  expect(facts.find(({ id }) => id === 'SL-ho-ngheo')).toMatchObject({ kind: 'record', line: '' });
  expect((await fetch(`${opened.console.url}/api/quality`)).status).toBe(401);
  expect((await ask('?days=0')).status).toBe(400);
});
