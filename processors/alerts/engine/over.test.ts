import { describe, expect, it } from 'vitest';
import { anOccurrence, openPaperOffice, paperConfig } from '../testing/paper-office.ts';
import { takeOccurrences } from './index.ts';

const minute = 60_000;
const hour = 60 * minute;
let clock = 0;
const silent = (subject: string, over = false, rest = {}) => anOccurrence({ rule: 'silent', subject, over, story: null, document: null, at: (clock += 1000), labels: { rule: ['silent'], story: [] }, ...rest });

describe('what ends', () => {
  it('and begins again lasts, whatever else ends', async () => {
    const office = openPaperOffice();
    takeOccurrences(office.settings, [silent('a'), silent('b')]);
    await office.pass(minute);
    takeOccurrences(office.settings, [silent('a', true), silent('a')]);
    takeOccurrences(office.settings, [silent('b', true)]);
    await office.pass(minute);
    expect(office.alerts()[0]).toMatchObject({ state: 'open', lasting: 1 });
    takeOccurrences(office.settings, [silent('a', true)]);
    await office.pass(minute);
    expect(office.alerts()[0]).toMatchObject({ state: 'closed', closed_why: 'over' });
  });

  it('is told twice as begun (Grafana repeats itself) and once as ended', async () => {
    const office = openPaperOffice();
    takeOccurrences(office.settings, [silent('a'), silent('a'), silent('a')]);
    await office.pass(minute);
    takeOccurrences(office.settings, [silent('a', true), silent('a', true)]);
    await office.pass(minute);
    expect(office.alerts()[0]).toMatchObject({ state: 'closed', closed_why: 'over' });
  });

  it('takes nothing along that has no end of its own', async () => {
    const office = openPaperOffice(paperConfig({ route: { receiver: 'truc', groupBy: [], groupWait: '5s' } }));
    takeOccurrences(office.settings, [silent('a'), anOccurrence()]);
    await office.pass(minute);
    takeOccurrences(office.settings, [silent('a', true)]);
    await office.pass(minute);
    expect(office.alerts()[0]).toMatchObject({ state: 'open' });
    await office.pass(hour);
    expect(office.sent.map(({ to }) => to)).toContain('minh');
    // Nor what comes in the moment that it ends.
    takeOccurrences(office.settings, [silent('b'), silent('b', true), anOccurrence()]);
    await office.pass(minute);
    expect(office.alerts()[0]).toMatchObject({ state: 'open' });
  });

  it('is told when quiet hours are over', async () => {
    const office = openPaperOffice();
    takeOccurrences(office.settings, [silent('a')]);
    await office.pass(minute);
    const night = openPaperOffice(paperConfig({ quietHours: { from: '08:00', to: '12:00' } }), office.book);
    night.setClock(office.at());
    takeOccurrences(night.settings, [silent('a', true)]);
    await night.pass(hour);
    expect(night.sent).toEqual([]);
    await night.pass(3 * hour);
    expect(night.deliveries().map(({ purpose, state }) => [purpose, state])).toEqual([['first', 'sent'], ['over', 'sent']]);
    expect(night.alerts()[0]).toMatchObject({ state: 'closed', closed_why: 'over' });
  });
});
