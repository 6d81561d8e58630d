import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { acknowledge, falseAlarm, timelineOf, writeLine } from '../../../infra/alerts/index.ts';
import type { Book } from '../../../infra/book/index.ts';
import { RejectedError, RetryableError } from '../../../infra/contracts/index.ts';
import { anOccurrence, openPaperOffice, paperConfig, start, type PaperOffice } from '../testing/paper-office.ts';
import { beat } from './heartbeat.ts';
import { advance, deliverNext, failGone, runLane, takeOccurrences } from './index.ts';

const minute = 60_000;
const hour = 60 * minute;
const going = (): AbortSignal => new AbortController().signal;

/** An office with one message due. */
async function withOneDue(office = openPaperOffice()): Promise<PaperOffice> {
  takeOccurrences(office.settings, [anOccurrence()]);
  office.setClock(start + 6000);
  advance(office.settings);
  expect(office.deliveries().map(({ state }) => state)).toEqual(['due']);
  return office;
}

describe('a message on its way', () => {
  it.each([
    ['a false alarm', (book: Book) => falseAlarm(book, 1, { by: 'lan', at: start })],
    ['acknowledged', (book: Book) => acknowledge(book, 1, { by: 'lan', at: start }, () => true)],
  ])('is not sent where its alert is %s while it is composed', async (_, act) => {
    const office = await withOneDue();
    await deliverNext({ ...office.delivering, outgoingOf: async (delivery) => (act(office.book), office.delivering.outgoingOf(delivery)) }, office.channel, going());
    expect([office.sent, office.deliveries()[0]?.state]).toEqual([[], 'dropped']);
  });

  it('that went, while the book was busy, is in doubt and goes again under its key', async () => {
    const office = await withOneDue();
    let busy = false;
    const book: Book = {
      ...office.book,
      run: (sql, values) => {
        if (busy) throw new Error('database is locked');
        return office.book.run(sql, values);
      },
    };
    office.answer = async () => void (busy = office.sent.length === 0);
    const stop = new AbortController();
    const lane = runLane({ ...office.delivering, book }, office.channel, { wait: () => sleep(5) }, stop.signal);
    await sleep(50);
    busy = false;
    await expect.poll(() => office.deliveries()[0], { timeout: 5000 }).toMatchObject({ state: 'sent', doubts: 1 });
    stop.abort();
    await lane;
    expect(new Set(office.sent.map(({ key }) => key)).size).toBe(1);
  });

  it('that is called off with the process, and may have arrived, is counted as a doubt', async () => {
    const office = await withOneDue();
    const stop = new AbortController();
    office.answer = async () => {
      stop.abort();
      throw new RetryableError('called off', { code: 'smtp-doubtful' });
    };
    await deliverNext(office.delivering, office.channel, stop.signal);
    expect(office.deliveries()[0]).toMatchObject({ state: 'due', doubts: 1 });
  });

  it('that need not go, with a thousand others, keeps nothing else waiting', async () => {
    const office = await withOneDue();
    office.book.run("INSERT INTO alert_deliveries SELECT 'more.' || value, alert, purpose, step, recipient, channel, address, state, made_at, due_at, attempts, doubts, error, sent_at, digest FROM alert_deliveries, json_each(?)", [JSON.stringify(Array.from({ length: 1000 }, (_, index) => index))]);
    acknowledge(office.book, 1, { by: 'lan', at: office.at() }, () => true);
    const stop = new AbortController();
    const lane = runLane(office.delivering, office.channel, { wait: () => sleep(5) }, stop.signal);
    await sleep(1);
    expect(office.deliveries().filter(({ state }) => state === 'due').length).toBeGreaterThan(0);
    await expect.poll(() => office.deliveries().filter(({ state }) => state === 'due').length).toBe(0);
    stop.abort();
    await lane;
  });

  it('through a channel, or to a person, that the office has no more fails, and the next person is told', async () => {
    for (const gone of ['channel', 'person']) {
      const office = await withOneDue();
      const config = gone === 'person' ? paperConfig({ people: office.settings.config.people.filter(({ id }) => id !== 'lan'), rosters: [{ id: 'phat-ngon', people: ['minh'], start: '2026-01-05' }], receivers: [{ id: 'truc', steps: [{ to: ['person:lan'] }, { to: ['person:minh'] }] }] }) : office.settings.config;
      if (gone === 'channel') office.book.run("UPDATE alert_deliveries SET channel = 'sms-cu'");
      expect(failGone({ ...office.delivering, config })).toBe(1);
      expect(failGone({ ...office.delivering, config })).toBe(0);
      expect(office.deliveries()[0]?.state).toBe('failed');
      expect(timelineOf(office.book, 1).map(({ what }) => what)).toContain('undelivered');
      const later = openPaperOffice(config, office.book);
      later.setClock(office.at());
      await later.pass(1000);
      expect(later.sent.map(({ to }) => to)).toEqual(['minh']);
    }
  });
});

describe('a digest', () => {
  const two = (over: Record<string, unknown> = {}): PaperOffice => openPaperOffice(paperConfig({ perHour: 1, receivers: [{ id: 'truc', steps: [{ to: ['person:lan'], wait: '3h' }, { to: ['person:minh'] }] }], ...over }));
  const storm = (count: number) => Array.from({ length: count }, (_, index) => anOccurrence({ story: `s-${index}`, labels: { story: [`s-${index}`] } }));

  it('that fails for good takes what it holds along: red, and the next person is told', async () => {
    const office = two();
    takeOccurrences(office.settings, storm(2));
    await office.pass(minute);
    office.answer = async ({ recipient, message }) => {
      if (recipient.id === 'lan' && message.purpose === 'digest') throw new RejectedError('550 too large', { code: 'mail-refused' });
    };
    await office.pass(hour + minute);
    expect(office.deliveries().filter(({ state }) => state === 'held')).toEqual([]);
    expect(office.deliveries().filter(({ state, alert }) => state === 'failed' && alert !== null)).toHaveLength(1);
    expect(office.sent.map(({ to }) => to)).toEqual(['lan', 'minh']);
  });

  it('of nothing that is open still is not sent', async () => {
    const office = two();
    takeOccurrences(office.settings, storm(2));
    await office.pass(minute);
    for (const { number } of office.alerts()) falseAlarm(office.book, number, { by: 'lan', at: office.at() });
    await office.pass(2 * hour);
    expect(office.sent).toHaveLength(1);
  });

  it('waits for quiet hours to end', async () => {
    const office = two({ quietHours: { from: '09:30', to: '12:00' }, receivers: [{ id: 'truc', steps: [{ to: ['person:lan'] }] }] });
    takeOccurrences(office.settings, storm(2));
    await office.pass(2 * hour);
    expect(office.sent).toHaveLength(1);
    await office.pass(2 * hour);
    expect(office.deliveries().filter(({ state }) => state === 'held')).toEqual([]);
  });

  it('is not brought about by heartbeats', async () => {
    const office = two({ heartbeat: { to: 'person:lan', every: '10m' } });
    beat(office.settings);
    takeOccurrences(office.settings, storm(1));
    await office.pass(minute);
    expect(office.deliveries().map(({ purpose, state }) => [purpose, state]).sort()).toEqual([['first', 'sent'], ['heartbeat', 'sent']]);
  });

  it('counts a message by when it went, however long ago it was made', async () => {
    const office = two();
    takeOccurrences(office.settings, storm(1));
    await office.pass(minute);
    office.book.run('UPDATE alert_deliveries SET made_at = made_at - ?', [5 * hour]);
    writeLine(office.book, { alert: 1, at: office.at(), what: 'told' });
    takeOccurrences(office.settings, storm(2).slice(1));
    await office.pass(minute);
    expect(office.deliveries().filter(({ state }) => state === 'held')).toHaveLength(1);
  });
});
