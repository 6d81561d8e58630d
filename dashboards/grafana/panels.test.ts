import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { topics, units } from '../console/fixture/index.ts';
import { silentLogger } from '../../infra/observability/index.ts';
import { openStore, smellsOfPerson, type Store } from '../../infra/store/index.ts';
import { boards } from './boards/index.ts';
import { isNumber, isText, isTime, openReader, type Reader } from './testing/ask.ts';
import { expandMacros } from './testing/expand-macros.ts';
import { fillStore } from './testing/fill.ts';
import { readDashboard, type ReadPanel } from './testing/read-dashboard.ts';
import { toDashboard } from './to-dashboard.ts';
import { composed } from './install.ts';
import type { BoardSpec } from './panel-spec.ts';
import type { BoardName, Language } from './words/index.ts';

let store: Store;
let reader: Reader;
let now: Date;
const dir = mkdtempSync(join(tmpdir(), 'diembao-grafana-'));
const day = 86_400_000;

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

const any = { unit: '*', topic: '*', reach: '*', originals: 'all', console: composed.console, language: 'vi', narrow: 'q=' };
const one = { ...any, unit: 'so-khcn', topic: 'law-policy', reach: 'local', originals: 'originals' };

/** As Grafana sends it: the dashboard's own period, and slots of the panel's least interval. */
function expanded(sql: string, from: string, interval = '1h', variables: Readonly<Record<string, string>> = any): string {
  const days = /^now-(\d+)([dh])$/.exec(from);
  const span = Number(days?.[1]) * (days?.[2] === 'h' ? day / 24 : day);
  return expandMacros(sql, { from: new Date(now.getTime() - span), to: now, intervalSeconds: { '1h': 3600, '1d': 86_400, '7d': 604_800 }[interval] ?? 60, variables });
}

const all = boards.flatMap((board: BoardSpec<BoardName>) => readDashboard(toDashboard(board, { language: 'vi', console: composed.console })).panels.map((panel): [string, string, ReadPanel] => [`${board.name}: ${panel.title}`, board.from, panel]));

describe.each(all)('%s', (_name, from, panel) => {
  it('answers with the columns that its overrides name, of the right kinds, and is not empty', async () => {
    const { meta, data } = await reader.ask(expanded(panel.sql, from, panel.interval));
    const columns = meta.map(({ name }) => name);
    expect(columns).toEqual(panel.overrides);
    expect(data.length, 'rows').toBeGreaterThan(0);
    const [first, ...others] = meta;
    if (panel.type === 'timeseries') {
      expect([first?.type, ...others.map(({ type }) => type)].map((type, index) => (index === 0 ? isTime(type ?? '') : isNumber(type ?? '')))).not.toContain(false);
      const times = data.map((row) => String(row['time']));
      expect(times).toEqual([...times].sort());
      expect(new Set(times).size).toBe(times.length);
      expect(data.some((row) => others.some(({ name }) => Number(row[name]) > 0)), 'a figure above nought').toBe(true);
    }
    if (panel.type === 'barchart') expect([isText(first?.type ?? ''), ...others.map(({ type }) => isNumber(type))]).not.toContain(false);
    if (panel.type === 'stat') {
      expect(isNumber(first?.type ?? '')).toBe(true);
      expect(data).toHaveLength(1);
    }
  });

  it('answers for one unit, topic and reach class too', async () => {
    await expect(reader.ask(expanded(panel.sql, from, panel.interval, one))).resolves.toMatchObject({ meta: panel.overrides.map((name) => ({ name })) });
  });

  it('has no person in it', () => {
    // Topics are words of the taxonomy; whatever is not in quotes is a table, a column or a function.
    const words = panel.sql.replaceAll(/'[^']*'|`topic_[^`]*`/g, '').match(/[A-Za-z_]\w*/g) ?? [];
    expect(words.filter((word) => smellsOfPerson(word))).toEqual([]);
  });
});

describe.each(['vi', 'en'] as const)('variables and annotations, %s', (language: Language) => {
  const read = boards.map((board: BoardSpec<BoardName>) => [board.name, board.from, readDashboard(toDashboard(board, { language, console: composed.console }))] as const);
  it.each(read.flatMap(([name, from, board]) => board.variables.map(({ name: variable, sql }) => [name, variable, from, sql] as const)))('%s: %s', async (_board, variable, from, sql) => {
    const { meta, data } = await reader.ask(expanded(sql, from));
    expect(meta.length).toBe(variable === 'narrow' ? 1 : 2);
    expect(meta.every(({ type }) => isText(type))).toBe(true);
    if (variable === 'narrow') expect(data).toEqual([{ narrow: 'q=' }]);
    else {
      expect(data[0]).toMatchObject({ value: '*' });
      expect(data.length).toBeGreaterThan(3);
      expect(new Set(data.map(({ value }) => value)).size).toBe(data.length);
    }
  });
  it('narrow says what was chosen, safe for an address', async () => {
    const sql = read[0]?.[2].variables.find(({ name }) => name === 'narrow')?.sql ?? '';
    expect((await reader.ask(expanded(sql, 'now-7d', '1h', { ...any, unit: 'a&b', topic: "l'x" }))).data).toEqual([{ narrow: 'q=&unit=a%26b&topic=l%27x' }]);
  });
  it.each(read.flatMap(([name, from, board]) => board.annotations.map(({ name: annotation, sql }) => [name, annotation, from, sql] as const)))('%s: %s', async (_board, _annotation, from, sql) => {
    const { meta } = await reader.ask(expanded(sql, from));
    expect(meta.map(({ name, type }) => [name, name === 'time' ? isTime(type) : isText(type)])).toEqual([['time', true], ['text', true], ['tags', true]]);
  });
});

describe.each(['vi', 'en'] as const)('units and topics by their names, %s', (language) => {
  const boardOf = (name: BoardName) => readDashboard(toDashboard(boards.find((board) => board.name === name) as BoardSpec<BoardName>, { language, console: composed.console }));
  const scope = { ...any, language };
  const nameOf = (id: string): string => `${units.find((unit) => unit.id === id)?.name}${language === 'en' ? ' (en)' : ''}`;

  it.each([['situation', 'unit_name'], ['topics', 'unit_name'], ['press', 'unit'], ['press', 'about']] as const)('on the board %s, in the column %s', async (name, column) => {
    const panels = boardOf(name).panels.filter(({ overrides }) => overrides.includes(column));
    expect(panels.length).toBeGreaterThan(0);
    for (const { sql, interval } of panels) {
      const { data } = await reader.ask(expanded(sql, 'now-7d', interval, scope));
      expect(data.map((row) => row[column])).toContain(nameOf('so-khcn'));
      for (const row of data) if (column === 'unit_name') expect(row[column]).toBe(nameOf(String(row['unit'])));
    }
  });

  it('in the variables, where one that is in no file any more keeps its id', async () => {
    const { variables } = boardOf('press');
    const options = async (name: string): Promise<unknown> => Object.fromEntries((await reader.ask(expanded(variables.find((variable) => variable.name === name)?.sql ?? '', 'now-7d', '1h', scope))).data.map(({ value, label }) => [value, label]));
    expect(await options('unit')).toMatchObject({ 'so-khcn': nameOf('so-khcn') });
    expect(await options('topic')).toMatchObject({ 'law-policy': topics.find(({ id }) => id === 'law-policy')?.name[language] });
    await store.client.command({ query: "INSERT INTO labels SELECT * REPLACE (1 AS gone, version + 1 AS version) FROM labels FINAL WHERE id = 'so-khcn'" });
    expect(await options('unit')).toMatchObject({ 'so-khcn': 'so-khcn' });
    await store.client.command({ query: "INSERT INTO labels SELECT * REPLACE (0 AS gone, version + 2 AS version) FROM labels WHERE id = 'so-khcn' AND vi != '' ORDER BY version DESC LIMIT 1" });
  });
});
