import { expect, it } from 'vitest';
import { modelText } from '../../infra/reports/index.ts';
import { insertRows } from '../../infra/store/index.ts';
import { fillPress } from '../../processors/summaries/testing/press.ts';
import { officeFolder } from '../../tests/support/office-file.ts';
import { openContext } from '../context.ts';
import { draftOf } from './draft-of.ts';

const now = new Date(Date.UTC(2026, 10, 23));
const asked = { kind: 'weekly', period: '2026-W47', language: 'vi', about: {} } as const;

it('is made though the model that rephrases cannot be opened; of a document that was erased meanwhile it keeps no words', async () => {
  using folder = officeFolder({ models: { rephrase: { folder: 'khong-co' } } });
  await using context = await openContext({ office: folder.officeFile, data: folder.dataDir, logLevel: 'silent' }, { now: () => now });
  const store = await context.store();
  await fillPress(store);
  const made = await draftOf(context, 'http://127.0.0.1:4789', asked);
  expect(made.problems).toEqual([]);
  const [[id, { title }] = ['', { title: '' }]] = Object.entries(made.report.documents).filter((one) => one[1].title !== '');
  expect(modelText(made.report)).toContain(title);
  // The store knows of the erasure, and has not come to the text yet.
  await insertRows(store, 'erasures', [{ document: id, at: now.toISOString(), reason: 'asked' }], 'erased');
  const steps: string[] = [];
  const { report, problems } = await draftOf(context, 'http://127.0.0.1:4789', asked, (step) => void steps.push(step));
  expect(problems.map(({ code, at }) => [code, at])).toEqual([['document-erased', id]]);
  expect(steps.filter((step) => step.endsWith('making it anew'))).toHaveLength(2);
  expect(report.documents).not.toHaveProperty(id);
  expect(modelText(report)).not.toContain(title);
}, 120_000);
