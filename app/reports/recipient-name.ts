import type { Config } from '../../infra/config/index.ts';

const deputy = { vi: 'người thay', en: 'deputy' } as const;

/** What people call `person:ID`, `duty:ROSTER`, `deputy:ROSTER` or `receiver:ID` of the office's file; null where it has nobody of that name. */
export function recipientName({ alerts, office }: Pick<Config, 'alerts' | 'office'>, recipient: string): string | null {
  const [kind, id] = [recipient.slice(0, recipient.indexOf(':')), recipient.slice(recipient.indexOf(':') + 1)];
  if (kind === 'person') return alerts.people.find((one) => one.id === id)?.name ?? null;
  if (kind === 'receiver') return alerts.receivers.some((one) => one.id === id) ? id : null;
  const roster = alerts.rosters.find((one) => one.id === id);
  if (roster === undefined || (kind !== 'duty' && kind !== 'deputy')) return null;
  const name = roster.name ?? roster.id;
  return kind === 'duty' ? name : `${name} (${deputy[office.language]})`;
}
