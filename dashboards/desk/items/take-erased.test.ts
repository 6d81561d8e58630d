import { expect, it } from 'vitest';
import { byMachine, draftReport, modelOf, modelText } from '../../../infra/reports/index.ts';
import { article, quote, smallReport } from '../../../infra/reports/testing/small-report.ts';
import { openTestDesk } from '../testing/open-desk.ts';
import { takeErased } from './take-erased.ts';

it('an erasure reaches reports', () => {
  const desk = openTestDesk();
  draftReport(desk.book, { model: smallReport(), recipients: [], due: null }, byMachine(0));
  takeErased(desk, 'd-1');
  const held = modelText(modelOf(desk.book, 1, 1));
  for (const words of [quote, article.title, article.url]) expect(held).not.toContain(words);
});
