import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pdfPrinter } from '../../dashboards/desk/index.ts';
import { writePdf } from '../../dashboards/documents/index.ts';
import { readPdf } from '../../dashboards/documents/testing/read-pdf.ts';
import { silentLogger } from '../../infra/observability/index.ts';
import type { Report, ReportKind } from '../../infra/reports/index.ts';
import { openStore, type Store } from '../../infra/store/index.ts';
import { checkPortsOf, checkReport } from '../../processors/summaries/check/index.ts';
import { makeReport, type ReportPorts } from '../../processors/summaries/index.ts';
import { busyPorts, fillBusyWeek, letterhead } from './busy-week.ts';

const print = pdfPrinter(undefined);
const bodyOf = (report: Report): Report => ({ ...report, sections: report.sections.filter(({ part }) => part !== 'annex') });

const weekly = [['weekly', '2026-W47', 'vi', 2], ['weekly', '2026-W47', 'en', 2]] as const;
const others = [['ad-hoc', '2026-11-16..2026-11-20', 'vi', 2], ['monthly', '2026-11', 'vi', 4], ['quarterly', '2026-Q4', 'en', 4], ['yearly', '2026', 'vi', 4]] as const;

// What has to give way depends on the week: two of them.
describe.each([{ seed: 8, kinds: [...weekly, ...others] }, { seed: 1, kinds: weekly }])('a busy week drawn from $seed', ({ seed, kinds }) => {
  const dir = mkdtempSync(join(tmpdir(), 'diembao-test-'));
  let store: Store;
  let ports: ReportPorts;
  beforeAll(async () => {
    store = await openStore({ kind: 'embedded', dir }, { logger: silentLogger() });
    await fillBusyWeek(store, seed);
    ports = await busyPorts(store);
  }, 120_000);
  afterAll(async () => {
    await store.close();
    rmSync(dir, { recursive: true, force: true });
  });

  it.each(kinds)('%s %s (%s): the body stands on %i pages, the rest in the annex', async (kind, period, language, most) => {
    const report = await makeReport({ kind: kind as ReportKind, period, language, letterhead }, ports);
    expect(await checkReport(report, checkPortsOf(ports, { console: '' }))).toEqual([]);
    const { pages } = await readPdf(await writePdf(bodyOf(report), print));
    expect(pages.length).toBeLessThanOrEqual(most);
    // Nothing was left out for that: stories in full, every unit, every group stand in the annex.
    const annex = report.sections.filter(({ part }) => part === 'annex');
    expect(annex.map(({ id }) => id)).toEqual(expect.arrayContaining(['overview-annex', 'stories-annex', 'tone-annex', 'rights-annex', 'asks-annex', 'misinformation-annex', 'ledger-annex']));
    const units = annex.find(({ id }) => id === 'tone-annex')?.blocks.find((block) => block.kind === 'table' && block.id === 'tone.units');
    expect(units?.kind === 'table' ? units.rows.length : 0).toBe(60);
    expect(report.sections.findIndex(({ part }) => part === 'annex')).toBe(report.sections.length - annex.length);
  }, 120_000);
});
