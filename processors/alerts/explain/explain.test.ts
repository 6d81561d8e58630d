import { expect, it } from 'vitest';
import { takeOccurrences } from '../engine/index.ts';
import { anOccurrence, openPaperOffice, paperConfig } from '../testing/paper-office.ts';
import { explainAlert } from './index.ts';

it('says that a graver alert would hold it back now', () => {
  const office = openPaperOffice(paperConfig({ route: { receiver: 'truc', groupBy: ['rule', 'severity'] }, inhibit: [{ source: ['severity=critical'], target: ['severity=warning'] }] }));
  takeOccurrences(office.settings, [anOccurrence({ labels: { severity: ['warning'] } })]);
  expect(explainAlert(office.settings, 1).map(({ code }) => code)).not.toContain('inhibited');
  takeOccurrences(office.settings, [anOccurrence({ severity: 'critical', labels: { severity: ['critical'] } })]);
  expect(explainAlert(office.settings, 1).map(({ code }) => code)).toContain('inhibited');
  expect(explainAlert(office.settings, 2).map(({ code }) => code)).not.toContain('inhibited');
});
