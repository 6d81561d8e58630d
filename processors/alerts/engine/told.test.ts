import { describe, expect, it } from 'vitest';
import { acknowledge, handOver, snooze, timelineOf } from '../../../infra/alerts/index.ts';
import { RejectedError } from '../../../infra/contracts/index.ts';
import { anOccurrence, openPaperOffice, paperConfig, start } from '../testing/paper-office.ts';
import { advance, enoughAcknowledged, takeOccurrences } from './index.ts';

const minute = 60_000;
const hour = 60 * minute;
const tos = (office: ReturnType<typeof openPaperOffice>): string[] => office.sent.map(({ to }) => to);
const byHand = (office: ReturnType<typeof openPaperOffice>, by: string): void => acknowledge(office.book, 1, { by, at: office.at() }, (count, alert) => enoughAcknowledged(office.settings, count, alert));

describe('whoever is told next', () => {
  it('is told at once where a step has nobody who can be reached', async () => {
    const people = paperConfig().people.map((person) => (person.id === 'lan' ? { ...person, email: undefined } : person));
    const office = openPaperOffice(paperConfig({ people }));
    takeOccurrences(office.settings, [anOccurrence()]);
    await office.pass(10_000);
    expect(tos(office)).toEqual(['minh']);
    expect(timelineOf(office.book, 1).map(({ what }) => what)).toEqual(['opened', 'undelivered', 'escalated', 'told']);
  });

  it('is the one that it was handed to, before the first message or after the clock was put back', async () => {
    const office = openPaperOffice();
    takeOccurrences(office.settings, [anOccurrence()]);
    handOver(office.book, 1, 'chanh', { by: 'lan', at: office.at() });
    await office.pass(minute);
    expect(tos(office)).toEqual(['chanh']);
    office.setClock(start - hour);
    handOver(office.book, 1, 'minh', { by: 'chanh', at: office.at() });
    await office.pass(1000);
    expect(tos(office)).toEqual(['chanh', 'minh']);
  });

  it('is the first step anew when what somebody is on, or put off, becomes graver', async () => {
    for (const act of ['acknowledge', 'snooze'] as const) {
      const office = openPaperOffice();
      takeOccurrences(office.settings, [anOccurrence()]);
      await office.pass(minute);
      if (act === 'acknowledge') byHand(office, 'lan');
      else snooze(office.book, 1, office.at() + 10 * hour, { by: 'lan', at: office.at() });
      await office.pass(hour);
      takeOccurrences(office.settings, [anOccurrence({ severity: 'critical' })]);
      await office.pass(minute);
      expect(tos(office)).toEqual(['lan', 'lan']);
      await office.pass(15 * minute);
      expect(tos(office)).toEqual(['lan', 'lan', 'minh']);
    }
  });

  it('is nobody where somebody was on it before the first message', async () => {
    const office = openPaperOffice();
    takeOccurrences(office.settings, [anOccurrence()]);
    byHand(office, 'minh');
    await office.pass(minute);
    expect(office.deliveries()).toEqual([]);
    takeOccurrences(office.settings, [anOccurrence()]);
    await office.pass(5 * minute);
    expect(tos(office)).toEqual(['minh']);
  });

  it('is not who was spared, nor who left the office', async () => {
    const office = openPaperOffice(paperConfig({ receivers: [{ id: 'truc', steps: [{ to: ['person:lan', 'person:minh', 'person:chanh'] }] }] }));
    office.answer = async () => void (office.sent.length === 0 && byHand(office, 'lan'));
    takeOccurrences(office.settings, [anOccurrence()]);
    await office.pass(minute);
    expect([office.sent.length, office.deliveries().filter(({ state }) => state === 'dropped').length]).toEqual([1, 2]);
    const [first] = tos(office);
    office.book.run("UPDATE alerts SET state = 'open', acknowledged_at = NULL");
    takeOccurrences(office.settings, [anOccurrence()]);
    await office.pass(6 * minute);
    expect(tos(office)).toEqual([first, first]);
    const people = office.settings.config.people.filter(({ id }) => id !== first);
    const later = openPaperOffice({ ...office.settings.config, people }, office.book);
    later.setClock(office.at());
    await later.pass(6 * hour);
    expect(tos(later)).not.toContain(first);
    expect(tos(later).length).toBeGreaterThan(0);
  });

  it('is the last step again where all before had failed', async () => {
    const office = openPaperOffice(paperConfig({ receivers: [{ id: 'truc', steps: [{ to: ['person:lan'] }] }] }));
    let refuses = true;
    office.answer = async () => {
      if (refuses) throw new RejectedError('550 no such user', { code: 'recipient-refused' });
    };
    takeOccurrences(office.settings, [anOccurrence()]);
    await office.pass(minute);
    refuses = false;
    await office.pass(5 * hour);
    expect(tos(office)).toEqual(['lan']);
  });

  it('is told although another alert cannot be decided about', async () => {
    const office = openPaperOffice();
    takeOccurrences(office.settings, [anOccurrence(), anOccurrence({ story: 's-2', labels: { story: ['s-2'] } })]);
    office.book.run("UPDATE alerts SET labels = 'broken' WHERE number = 1");
    office.setClock(office.at() + 6000);
    expect(advance(office.settings)).toBe(2);
    expect(office.deliveries().map(({ alert }) => alert)).toEqual([2]);
  });

  it('is of the receiver that the office’s file has at that place now', async () => {
    const office = openPaperOffice();
    takeOccurrences(office.settings, [anOccurrence()]);
    await office.pass(minute);
    const later = openPaperOffice({ ...office.settings.config, receivers: [...office.settings.config.receivers, { id: 'khac', steps: [{ to: ['person:chanh'], wait: '15m', acknowledgements: 1 }] }], route: { ...office.settings.config.route, receiver: 'khac' } }, office.book);
    later.setClock(office.at());
    takeOccurrences(later.settings, [anOccurrence()]);
    await later.pass(minute);
    expect(tos(later)).toEqual(['chanh']);
    expect(later.alerts()).toMatchObject([{ receiver: 'khac', step: 0 }]);
  });

  it('is nobody, and nothing to be red about, where whoever is on it is at the console only', async () => {
    const office = openPaperOffice();
    takeOccurrences(office.settings, [anOccurrence()]);
    await office.pass(minute);
    byHand(office, 'person/7');
    takeOccurrences(office.settings, [anOccurrence()]);
    await office.pass(6 * minute);
    expect(office.alerts()[0]).toMatchObject({ state: 'acknowledged', told: 2 });
    expect(timelineOf(office.book, 1).map(({ what }) => what)).not.toContain('undelivered');
  });
});
