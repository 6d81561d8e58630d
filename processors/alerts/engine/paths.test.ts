import { expect, it } from 'vitest';
import { alertMigrations } from '../../../infra/alerts/index.ts';
import { plansOf } from '../../../infra/book/testing/plans-of.ts';
import { anOccurrence, openPaperOffice, paperConfig } from '../testing/paper-office.ts';
import { holdIfTooMany } from './digest.ts';
import { beat } from './heartbeat.ts';
import { advance, deliverNext, takeOccurrences } from './index.ts';

it('what is asked many times a second reads no table through', async () => {
  let work: Promise<unknown> | undefined;
  const plans = plansOf(alertMigrations, (book) => {
    const config = paperConfig({ perHour: 1, heartbeat: { to: 'person:lan' }, inhibit: [{ source: ['severity=critical'], target: ['severity=info'] }] });
    const office = openPaperOffice(config, book);
    takeOccurrences(office.settings, [anOccurrence({ subject: 'a' }), anOccurrence({ story: 'b', labels: { story: ['b'] } })]);
    office.setClock(office.at() + 6000);
    advance(office.settings);
    takeOccurrences(office.settings, [anOccurrence({ subject: 'a', over: true })]);
    beat(office.settings);
    for (const delivery of office.deliveries()) holdIfTooMany(office.settings, delivery, office.at());
    // Up to where it waits.
    work = deliverNext(office.delivering, office.channel, new AbortController().signal).catch(() => undefined);
  });
  await work;
  const few = /alert_silences|alert_handovers|FROM alert_deliveries ORDER BY|begun|pragma/;
  expect(plans.length).toBeGreaterThan(20);
  expect(plans.filter((step) => step.startsWith('SCAN') && !few.test(step))).toEqual([]);
});
