import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readConfig } from '../../../infra/config/index.ts';
import { turnsBetween } from '../roster/index.ts';
import { recipientsOf, routesFor } from './index.ts';

const { alerts, units, office } = readConfig({ officeFile: join(import.meta.dirname, '..', '..', '..', 'office.yaml'), dataDir: 'data', env: {} });
const zone = office.timezone;
const to = (labels: Record<string, string[]>): string[] => (alerts.route === undefined ? [] : routesFor(alerts.route, labels, units).map(({ receiver }) => receiver));

it('the example office brings a commune’s urgent alert to the communes’ desk and to the spokesperson', () => {
  expect(to({ kind: ['strong-flag'], severity: ['critical'], unit: ['xa-khe-dau'] })).toEqual(['cap-xa', 'phat-ngon']);
  expect(to({ kind: ['spike'], severity: ['warning'], unit: ['chi-cuc-tdc'] })).toEqual(['phat-ngon']);
  expect(to({ kind: ['spike'], severity: ['warning'], unit: ['so-y-te'] })).toEqual(['tong-hop']);
  expect(to({ kind: ['named'], severity: ['info'], unit: ['so-khcn'] })).toEqual(['tong-hop']);
  expect(to({ kind: ['source-silent'], severity: ['info'] })).toEqual(['ky-thuat']);
});

it('reaches somebody with every step, on every day of a year, without a mail server', () => {
  expect(alerts.email).toBeUndefined();
  for (const { steps } of alerts.receivers)
    for (const step of steps)
      for (let day = Date.parse('2027-01-01T12:00:00+07:00'); day < Date.parse('2028-01-01'); day += 86_400_000) {
        const { recipients, missing } = recipientsOf(step, day, { ...alerts, email: false, handovers: [], zone });
        expect(recipients.length, new Date(day).toISOString()).toBeGreaterThan(0);
        expect(missing).toEqual([]);
      }
});

it('gives the New Year to the director, and a week of leave to another', () => {
  const turns = (alerts.rosters[0] && turnsBetween(alerts.rosters[0], Date.parse('2027-02-05'), Date.parse('2027-03-12'), zone, [])) ?? [];
  expect(turns.filter(({ why }) => why === 'exception').map(({ person, note }) => [person, note])).toEqual([['thu-vac', 'Tết Đinh Mùi'], ['minh-sa', 'nghỉ phép']]);
});

it('has no address but fictional ones', () => {
  for (const { email } of alerts.people) expect(email).toMatch(/\.example$/);
});
