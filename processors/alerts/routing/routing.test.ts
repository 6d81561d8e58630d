import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AlertPerson, RosterConfig, StepConfig } from '../../../infra/config/index.ts';
import { groupKeyOf, overLimit, recipientsOf, type Reach } from './index.ts';

describe('the key of a group', () => {
  it('is the same for the same values in any order, and different for different ones', () => {
    const value = fc.constantFrom('a', 'b', 'a","b', '', 'á');
    const labels = fc.dictionary(fc.constantFrom('unit', 'story', 'rule'), fc.array(value, { maxLength: 3 }));
    const meaning = (set: Record<string, string[]>, names: string[]): string => names.map((name) => [...new Set(set[name]?.length ? set[name] : [''])].sort().map((one) => `${one.length}:${one}`).join()).join(';');
    fc.assert(
      fc.property(labels, labels, fc.subarray(['rule', 'story', 'unit']), (one, other, names) => {
        expect(groupKeyOf(one, names) === groupKeyOf(other, names.toReversed())).toBe(meaning(one, names) === meaning(other, names));
      }),
      { numRuns: 500 },
    );
  });

  it('does not mind the order of values, nor one that is there twice', () => {
    const shuffled = fc.uniqueArray(fc.string(), { minLength: 1 }).chain((values) => fc.tuple(fc.constant(values), fc.shuffledSubarray(values, { minLength: values.length })));
    fc.assert(fc.property(shuffled, ([values, other]) => groupKeyOf({ unit: values }, ['unit']) === groupKeyOf({ unit: [...other, ...other] }, ['unit'])));
  });

  it('takes a label that is absent for one without a value, and puts all into one without labels', () => {
    expect(groupKeyOf({}, ['story'])).toBe(groupKeyOf({ story: [''] }, ['story', 'story']));
    expect(groupKeyOf({ story: ['s'] }, [])).toBe(groupKeyOf({ story: ['t'] }, []));
  });
});

describe('the limit of an hour', () => {
  const hour = 3_600_000;

  it('says when the next may go, so that no hour has more; critical ones always may', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 3 * hour }), { maxLength: 40 }), fc.integer({ min: 1, max: 8 }), (wanted, perHour) => {
        const sent: number[] = [];
        for (const wish of wanted.toSorted((one, other) => one - other)) {
          const at = Math.max(wish, sent.at(-1) ?? 0);
          const next = overLimit(sent, perHour, at, 'warning');
          if (next !== null) {
            expect(next).toBeGreaterThan(at);
            expect(overLimit(sent, perHour, next, 'info')).toBeNull();
            expect(overLimit(sent, perHour, next - 1, 'info')).toBe(next);
          } else sent.push(at);
          expect(overLimit(sent, perHour, at, 'critical')).toBeNull();
        }
        for (const at of sent) expect(sent.filter((other) => other > at - hour && other <= at).length).toBeLessThanOrEqual(perHour);
      }),
    );
  });

  it('makes nobody wait longer than an hour because the clock was put back', () => {
    expect(overLimit([50 * hour, 50 * hour], 2, hour, 'warning')).toBe(2 * hour);
  });
});

describe('the recipients of a step', () => {
  const person = (id: string, own: Partial<AlertPerson> = {}): AlertPerson => ({ id, name: id, email: `${id}@tan-hai.example`, channels: ['email', 'console'], addresses: {}, ...own });
  const roster: RosterConfig = { id: 'truc', people: ['an', 'binh'], start: '2027-01-04', days: 7, handOver: '07:30', deputies: { an: 'binh' }, exceptions: [] };
  const monday = Date.parse('2027-01-04T08:00:00+07:00');
  const people = [
    person('an'), person('binh', { channels: ['sms', 'email'], addresses: { sms: '0900000000' } }), person('chi', { email: undefined, signIn: 'chi' }),
    person('dung', { email: undefined, channels: ['sms', 'telegram', 'console'], addresses: { telegram: '42' } }), person('em', { email: undefined }),
  ];
  const reach: Reach = { people, rosters: [roster], webhooks: [{ id: 'sms', url: 'https://sms.example/', template: 'sms', timeoutSeconds: 10 }, { id: 'telegram', url: 'https://t.example/', template: 'telegram', timeoutSeconds: 10, address: '-100' }], email: true, handovers: [], zone: 'Asia/Ho_Chi_Minh' };
  const told = (to: string[], via?: string[], own: Partial<Reach> = {}) => {
    const step: StepConfig = { to, via, wait: '15m', acknowledgements: 1 };
    const { recipients, missing } = recipientsOf(step, monday, { ...reach, ...own });
    return { told: recipients.map(({ recipient, channel, address, because }) => [recipient, channel, address, because.kind, because.roster].join(' ').trim()), missing };
  };

  it('are whoever has duty, their deputy, a person, a chat of the office', () => {
    expect(told(['duty:truc', 'deputy:truc', 'webhook:telegram']).told).toEqual(['an email an@tan-hai.example duty truc', 'an console an duty truc', 'binh sms 0900000000 deputy truc', 'binh email binh@tan-hai.example deputy truc', 'webhook:telegram telegram -100 webhook']);
    expect(told(['person:chi']).told).toEqual(['chi console chi person']);
  });

  it('know that a turn was given by hand', () => {
    const handovers = [{ id: 1, roster: 'truc', starts_at: 0, ends_at: 9e12, recipient: 'chi', by: 'an', why: '', made_at: 0 }];
    expect(told(['duty:truc'], undefined, { handovers })).toEqual({ told: ['chi console chi handed-over truc'], missing: [] });
  });

  it('get nothing twice, and the first reason counts', () => {
    expect(told(['duty:truc', 'person:an', 'duty:truc'], ['email'])).toEqual({ told: ['an email an@tan-hai.example duty truc'], missing: [] });
  });

  it('are told by the next of their own ways where they have no address for the step’s', () => {
    expect(told(['person:an', 'person:binh', 'person:dung'], ['sms']).told).toEqual(['an email an@tan-hai.example person', 'binh sms 0900000000 person', 'dung telegram 42 person']);
    expect(told(['person:an', 'person:binh'], undefined, { email: false }).told).toEqual(['an console an person', 'binh sms 0900000000 person']);
    expect(told(['person:binh'], undefined, { webhooks: [] }).told).toEqual(['binh email binh@tan-hai.example person']);
  });

  it('are named as missing where nothing reaches them', () => {
    expect(told(['person:em', 'person:la', 'duty:khong-co', 'webhook:khong-co'])).toEqual({ told: [], missing: ['em', 'person:la', 'duty:khong-co', 'webhook:khong-co'] });
    const handovers = [{ id: 1, roster: 'truc', starts_at: 0, ends_at: 9e12, recipient: 'binh', by: 'an', why: '', made_at: 0 }];
    expect(told(['deputy:truc'], undefined, { handovers }).missing).toEqual(['deputy:truc']);
  });
});
