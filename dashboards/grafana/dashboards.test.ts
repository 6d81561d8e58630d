import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { boards } from './boards/index.ts';
import { staleFiles } from './generate.ts';
import { composed } from './install.ts';
import { makeProvisioning } from './output.ts';
import type { BoardSpec } from './panel-spec.ts';
import { topics } from './taxonomy.ts';
import { readDashboard } from './testing/read-dashboard.ts';
import { toDashboard, uidOf } from './to-dashboard.ts';
import { catalogues, type BoardName, type Language } from './words/index.ts';

const all: readonly BoardSpec<BoardName>[] = boards;
const provisioning = join(import.meta.dirname, 'provisioning');
const read = (board: BoardSpec<BoardName>, language: Language) => readDashboard(toDashboard(board, { language, console: composed.console }));

describe.each(all.flatMap((board) => (['vi', 'en'] as const).map((language) => [board.name, language, board] as const)))('%s, %s', (name, language, board) => {
  const dashboard = read(board, language);

  it('has an address of its own and words for everything', () => {
    expect(dashboard.uid).toBe(uidOf(name, language));
    const text = catalogues[language].boards[name];
    expect(dashboard.title).toBe(text.title);
    expect(dashboard.panels.map(({ title }) => title).sort()).toEqual(Object.values(text.panels).map(({ title }) => title).sort());
  });

  it('has panels side by side, none over another, each with a number of its own', () => {
    expect(new Set(dashboard.panels.map(({ id }) => id)).size).toBe(dashboard.panels.length);
    const cells = dashboard.panels.flatMap(({ grid: { x, y, w, h } }) => Array.from({ length: w * h }, (_, cell) => `${x + (cell % w)}/${y + Math.floor(cell / w)}`));
    expect(new Set(cells).size).toBe(cells.length);
    for (const { grid } of dashboard.panels) expect(grid.x + grid.w).toBeLessThanOrEqual(24);
    // A row that is not full would look forgotten.
    for (const row of board.rows) expect(row.reduce((sum, { size }) => sum + size[0], 0)).toBe(24);
    for (const row of board.rows) expect(new Set(row.map(({ size }) => size[1])).size).toBe(1);
  });

  it('names only variables that it has', () => {
    const names = new Set([...dashboard.templating.list.map((variable) => variable.name), '__from', '__to', '__value', '__data']);
    const used = [...JSON.stringify(toDashboard(board, { language, console: composed.console })).matchAll(/\$\{(\w+)/g)].map(([, variable]) => variable as string);
    expect(used.filter((variable) => !names.has(variable))).toEqual([]);
  });
});

it.each(all.map((board) => [board.name, board] as const))('%s is the same in both languages but for the words', (_name, board) => {
  const [vi, en] = [read(board, 'vi'), read(board, 'en')];
  const bones = ({ panels }: typeof vi) => panels.map(({ id, type, sql, grid, overrides, urls }) => ({ id, type, sql, grid, overrides, urls }));
  expect(bones(vi)).toEqual(bones(en));
  expect(vi.annotations.map(({ sql }) => sql)).toEqual(en.annotations.map(({ sql }) => sql));
  vi.panels.forEach(({ title }, index) => expect(en.panels[index]?.title).not.toBe(title));
});

it('would notice a panel without a title, and one of another data source', () => {
  const dashboard = toDashboard(all[0] as BoardSpec<BoardName>, { language: 'vi', console: composed.console });
  const [first, ...others] = dashboard.panels ?? [];
  expect(() => readDashboard({ ...dashboard, panels: [{ ...first, title: '' }, ...others] })).toThrow('title');
  expect(() => readDashboard({ ...dashboard, panels: [{ ...first, datasource: { type: 'grafana-clickhouse-datasource', uid: 'other' } }, ...others] })).toThrow('uid');
});

it('names the topics that ship, as the taxonomy does', () => {
  const taxonomy = z.object({ topics: z.array(z.object({ id: z.string(), name: z.object({ vi: z.string(), en: z.string() }) })) }).parse(parse(readFileSync(join(import.meta.dirname, '../../processors/topics/taxonomy.yaml'), 'utf8')));
  expect([...topics]).toEqual(taxonomy.topics.map(({ id }) => id));
  for (const language of ['vi', 'en'] as const) expect(catalogues[language].values.topic).toEqual(Object.fromEntries(taxonomy.topics.map(({ id, name }) => [id, name[language]])));
});

describe('what is committed', () => {
  it('is what the generator writes', () => {
    expect(staleFiles(provisioning, makeProvisioning(composed))).toEqual([]);
  });

  it('would be noticed when it is not', () => {
    const files = new Map(makeProvisioning({ ...composed, console: 'https://console.example.vn' }));
    files.delete('dashboards/vi/press.json');
    files.set('dashboards/vi/new.json', '{}');
    const stale = staleFiles(provisioning, files);
    expect(stale).toContain('dashboards/vi/press.json');
    expect(stale).toContain('dashboards/vi/new.json');
    expect(stale).toContain('dashboards/en/press.json');
    expect(stale).not.toContain('alerting/policies.yaml');
  });

  it('brings each language into a folder of its own', () => {
    const { providers } = parse(readFileSync(join(provisioning, 'dashboards/diembao.yaml'), 'utf8')) as { providers: { folder: string; options: { path: string } }[] };
    expect(providers.map(({ folder, options }) => [folder, options.path])).toEqual([['Điểm Báo', '/etc/grafana/provisioning/dashboards/vi'], ['Điểm Báo (English)', '/etc/grafana/provisioning/dashboards/en']]);
  });
});
