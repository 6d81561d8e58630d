import { describe, expect, it } from 'vitest';
import { acknowledge, addSilence, falseAlarm, handOver, snooze, timelineOf, wholeAlert, wipeDocument } from '../../../infra/alerts/index.ts';
import { RejectedError, RetryableError } from '../../../infra/contracts/index.ts';
import { anOccurrence, openPaperOffice, paperConfig, start } from '../testing/paper-office.ts';
import { putBack } from './clock-back.ts';
import { enoughAcknowledged, recoverDoubtful, takeOccurrences } from './index.ts';

const minute = 60_000;
const hour = 60 * minute;
const storm = (count: number, story: (index: number) => string) => Array.from({ length: count }, (_, index) => anOccurrence({ story: story(index), labels: { story: [story(index)] } }));

describe('what occurs', () => {
  it('a thousand times on one story is one alert, one message and updates', async () => {
    const office = openPaperOffice();
    takeOccurrences(office.settings, storm(400, () => 's'));
    await office.pass(10_000);
    takeOccurrences(office.settings, storm(600, () => 's'));
    expect(office.alerts()).toHaveLength(1);
    expect(office.sent.map(({ to }) => to)).toEqual(['lan']);
    await office.pass(5 * minute);
    expect(office.alerts()[0]).toMatchObject({ occurrences: 1000, told: 1000 });
    expect(office.deliveries().map(({ purpose, recipient }) => [purpose, recipient])).toEqual([['first', 'lan'], ['update', 'lan']]);
  });

  it('on ten stories at once is ten', async () => {
    const office = openPaperOffice();
    takeOccurrences(office.settings, storm(1000, (index) => `s-${index % 10}`));
    await office.pass(10_000);
    expect(office.alerts()).toHaveLength(10);
    expect(office.sent).toHaveLength(10);
  });

  it('and is found again is nothing new', async () => {
    const office = openPaperOffice();
    const same = anOccurrence();
    expect(takeOccurrences(office.settings, [same])).toEqual({ fresh: 1, routed: 1 });
    expect(takeOccurrences(office.settings, [same, same])).toEqual({ fresh: 0, routed: 0 });
    await office.pass(10_000);
    expect(office.alerts()[0]?.occurrences).toBe(1);
  });

  it('is kept with the reason where nobody is told', () => {
    const office = openPaperOffice(paperConfig({ inhibit: [{ source: ['severity=critical'], target: ['severity=warning'], equal: ['story'] }] }));
    addSilence(office.book, { match: ['story=quiet'], startsAt: start - 1, endsAt: start + hour, why: 'cuộc họp báo đã trả lời' }, { by: 'lan', at: start });
    takeOccurrences(office.settings, [
      anOccurrence({ id: 'silenced', labels: { story: ['quiet'], severity: ['warning'] } }),
      anOccurrence({ id: 'strong', severity: 'critical', labels: { story: ['x'], severity: ['critical'] } }),
      anOccurrence({ id: 'weak', at: start + 1, labels: { story: ['x'], severity: ['warning'] } }),
      anOccurrence({ id: 'other', at: start + 1, labels: { story: ['y'], severity: ['warning'] } }),
    ]);
    const outcomes = office.book.all({ parse: (row: unknown) => row as { id: string; outcome: string } } as never, 'SELECT id, outcome FROM alert_seen ORDER BY id');
    expect(outcomes).toEqual([{ id: 'other', outcome: 'routed' }, { id: 'silenced', outcome: 'silenced' }, { id: 'strong', outcome: 'routed' }, { id: 'weak', outcome: 'inhibited' }]);
  });

  it('leaves nothing of a document that was erased', () => {
    const office = openPaperOffice();
    takeOccurrences(office.settings, [anOccurrence({ document: 'gone', said: { code: 'revised', values: { title: 'Tin hư cấu' } }, labels: { document: ['gone'], outlet: ['Báo Hư Cấu'] } }), anOccurrence({ labels: { document: ['kept'], outlet: ['Báo Khác'] } })]);
    expect(wipeDocument(office.book, 'gone')).toBe(2);
    const { occurrences } = wholeAlert(office.book, 1) ?? {};
    expect(occurrences).toMatchObject([{ document: null, said: { values: {} } }, {}]);
    expect(office.alerts()[0]?.labels).toMatchObject({ document: ['kept'], outlet: ['Báo Khác'], story: ['s-1'] });
    expect(JSON.stringify([occurrences, office.alerts()])).not.toMatch(/gone|Hư Cấu|Tin hư cấu/);
  });
});

describe('whoever is told', () => {
  it('is the next, and the next, until somebody is on it; then nobody but them', async () => {
    const office = openPaperOffice();
    takeOccurrences(office.settings, [anOccurrence()]);
    await office.pass(16 * minute);
    expect(office.sent.map(({ to, at }) => [to, (at - start) / minute])).toEqual([['lan', 5 / 60], ['minh', 15 + 5 / 60]]);
    acknowledge(office.book, 1, { by: 'minh', at: office.at() }, (count, alert) => enoughAcknowledged(office.settings, count, alert));
    await office.pass(3 * hour);
    expect(office.sent).toHaveLength(2);
    takeOccurrences(office.settings, [anOccurrence()]);
    await office.pass(10 * minute);
    expect(office.sent.slice(2).map(({ to }) => to)).toEqual(['minh']);
    await office.pass(25 * hour);
    expect(office.alerts()[0]).toMatchObject({ state: 'closed', closed_why: 'quiet' });
  });

  it('is told again where nobody ever is, for a week', async () => {
    const office = openPaperOffice();
    takeOccurrences(office.settings, [anOccurrence()]);
    await office.pass(8 * 24 * hour);
    const repeats = office.deliveries().filter(({ purpose }) => purpose === 'repeat').length / 3;
    expect(repeats).toBeGreaterThan(38);
    expect(repeats).toBeLessThan(43);
    expect(office.alerts()[0]?.state).toBe('closed');
  });

  it('must be two where two are asked for', async () => {
    const office = openPaperOffice(paperConfig({ receivers: [{ id: 'truc', steps: [{ to: ['person:lan', 'person:minh'], wait: '15m', acknowledgements: 2 }, { to: ['person:chanh'] }] }] }));
    takeOccurrences(office.settings, [anOccurrence()]);
    await office.pass(minute);
    const by = (id: string): void => acknowledge(office.book, 1, { by: id, at: office.at() }, (count, alert) => enoughAcknowledged(office.settings, count, alert));
    by('lan');
    by('lan');
    expect(office.alerts()[0]?.state).toBe('open');
    by('minh');
    expect(office.alerts()[0]?.state).toBe('acknowledged');
    await office.pass(hour);
    expect(office.sent.map(({ to }) => to)).toEqual(['lan', 'minh']);
  });

  it('is somebody else after a hand-over, and nobody while it is snoozed', async () => {
    const office = openPaperOffice();
    takeOccurrences(office.settings, [anOccurrence()]);
    await office.pass(minute);
    handOver(office.book, 1, 'chanh', { by: 'lan', at: office.at() });
    await office.pass(1000);
    expect(office.sent.map(({ to }) => to)).toEqual(['lan', 'chanh']);
    snooze(office.book, 1, office.at() + 2 * hour, { by: 'chanh', at: office.at() });
    await office.pass(2 * hour - 1000);
    expect(office.sent).toHaveLength(2);
    await office.pass(2000);
    expect(office.sent.map(({ to }) => to)).toEqual(['lan', 'chanh', 'lan']);
  });

  it('is nobody any more after a false alarm, which counts against its rule', async () => {
    const office = openPaperOffice();
    takeOccurrences(office.settings, [anOccurrence()]);
    await office.pass(minute);
    falseAlarm(office.book, 1, { by: 'lan', at: office.at() }, 'tin cũ');
    await office.pass(24 * hour);
    expect(office.sent).toHaveLength(1);
    expect(office.alerts()[0]).toMatchObject({ state: 'closed', false_alarm: true });
    // What comes after is a new alert.
    takeOccurrences(office.settings, [anOccurrence()]);
    expect(office.alerts()).toHaveLength(2);
  });

  it('hears that it is over', async () => {
    const office = openPaperOffice();
    const silent = (subject: string, over = false) => anOccurrence({ rule: 'silent', subject, over, story: null, document: null, labels: { rule: ['silent'], story: [] } });
    takeOccurrences(office.settings, [silent('source/a'), silent('source/b')]);
    await office.pass(minute);
    takeOccurrences(office.settings, [silent('source/a', true)]);
    await office.pass(minute);
    expect(office.alerts()[0]).toMatchObject({ state: 'open', lasting: 1 });
    takeOccurrences(office.settings, [silent('source/b', true)]);
    await office.pass(minute);
    expect(office.alerts()[0]).toMatchObject({ state: 'closed', closed_why: 'over' });
    expect(office.deliveries().map(({ purpose, state }) => [purpose, state])).toEqual([['first', 'sent'], ['over', 'sent']]);
  });
});

describe('a message', () => {
  it('waits for quiet hours to end, unless it is critical', async () => {
    const office = openPaperOffice(paperConfig({ quietHours: { from: '08:00', to: '12:00' } }));
    takeOccurrences(office.settings, [anOccurrence(), anOccurrence({ severity: 'critical', labels: { story: ['s-2'] } })]);
    await office.pass(hour);
    expect(new Set(office.deliveries().map(({ alert }) => alert))).toEqual(new Set([2]));
    expect(timelineOf(office.book, 1).map(({ what }) => what)).toEqual(['opened', 'held-back']);
    await office.pass(2 * hour);
    expect(office.deliveries().find(({ alert }) => alert === 1)).toMatchObject({ recipient: 'lan', sent_at: start + 3 * hour });
  });

  it('over the limit of an hour comes with a digest, and none is lost', async () => {
    const office = openPaperOffice(paperConfig({ perHour: 3, receivers: [{ id: 'truc', steps: [{ to: ['person:lan'] }] }] }));
    takeOccurrences(office.settings, storm(10, (index) => `s-${index}`));
    await office.pass(minute);
    expect(office.sent).toHaveLength(3);
    expect(office.deliveries().filter(({ state }) => state === 'held')).toHaveLength(7);
    await office.pass(hour);
    expect(office.sent).toHaveLength(4);
    expect(office.deliveries().filter(({ state }) => state !== 'sent')).toEqual([]);
  });

  it('that is refused reaches the next person at once, and is told in the timeline', async () => {
    const office = openPaperOffice();
    office.answer = async ({ recipient }) => {
      if (recipient.id === 'lan') throw new RejectedError('550 no such user', { code: 'recipient-refused' });
    };
    takeOccurrences(office.settings, [anOccurrence()]);
    await office.pass(10_000);
    expect(office.sent.map(({ to }) => to)).toEqual(['minh']);
    expect(timelineOf(office.book, 1).map(({ what }) => what)).toEqual(['opened', 'told', 'undelivered', 'escalated', 'told']);
  });

  it('is tried again while the server is away, and the next is told meanwhile', async () => {
    const office = openPaperOffice();
    let away = true;
    office.answer = async () => {
      if (away) throw new RetryableError('connection refused', { code: 'smtp-unreachable' });
    };
    takeOccurrences(office.settings, [anOccurrence()]);
    await office.pass(5 * minute);
    expect(office.sent).toEqual([]);
    away = false;
    await office.pass(10 * minute);
    expect([...new Set(office.sent.map(({ to }) => to))].sort()).toEqual(['chanh', 'lan', 'minh']);
    expect(new Set(office.sent.map(({ key }) => key)).size).toBe(office.sent.length);
  });

  it('in doubt after a crash goes again under the same key, and is counted', async () => {
    const office = openPaperOffice();
    takeOccurrences(office.settings, [anOccurrence()]);
    await office.pass(10_000);
    office.book.run("UPDATE alert_deliveries SET state = 'sending'");
    expect(recoverDoubtful(office.settings)).toBe(1);
    await office.pass(1000);
    expect(office.sent.map(({ key }) => key)).toEqual([office.sent[0]?.key, office.sent[0]?.key]);
    expect(office.deliveries()[0]).toMatchObject({ state: 'sent', doubts: 1 });
  });
});

describe('the clock', () => {
  it('that jumps a day ahead, or back, sends no storm', async () => {
    for (const jump of [24 * hour, -24 * hour]) {
      const office = openPaperOffice();
      takeOccurrences(office.settings, storm(5, (index) => `s-${index}`));
      await office.pass(minute);
      expect(office.sent).toHaveLength(5);
      office.setClock(office.at() + jump);
      await office.pass(0);
      // One step each at most.
      expect(office.sent.length).toBeLessThanOrEqual(10);
      await office.pass(0);
      expect(office.sent.length).toBeLessThanOrEqual(10);
    }
  });

  it('that was put back holds nothing longer than the old time', async () => {
    const office = openPaperOffice();
    takeOccurrences(office.settings, [anOccurrence()]);
    await office.pass(minute);
    office.setClock(start - 24 * hour);
    putBack(office.settings);
    await office.pass(16 * minute);
    expect(office.sent.map(({ to }) => to)).toEqual(['lan', 'minh']);
    acknowledge(office.book, 1, { by: 'minh', at: office.at() }, () => true);
    takeOccurrences(office.settings, [anOccurrence({ story: 'later', labels: { story: ['later'] } })]);
    await office.pass(10_000);
    expect(office.sent).toHaveLength(3);
  });
});
