import { acknowledge, snooze, type SignedLink } from '../../../../../../infra/alerts/index.ts';
import type { ConsoleParts } from '../../../parts.ts';
import { alertsOf } from '../alerts-of.ts';

const hourMs = 3_600_000;

/** Does what a button of the page says, as whoever the link was sent to. @throws {RejectedError} `alert-not-found`, `alert-closed`. */
export function actByLink(parts: ConsoleParts, { alert, recipient }: SignedLink, act: 'acknowledge' | 'snooze'): void {
  const { book, enough, people } = alertsOf(parts);
  const doing = { by: recipient, at: parts.now().getTime() };
  const signIn = people.find(({ id }) => id === recipient)?.signIn ?? null;
  book.transaction(() => {
    if (act === 'acknowledge') acknowledge(book, alert, doing, enough);
    else snooze(book, alert, doing.at + hourMs, doing);
    parts.access.audit.write({ person: signIn === null ? null : (parts.access.people.find(signIn)?.id ?? null), act: act === 'acknowledge' ? 'alert-acknowledged' : 'alert-snoozed', object: `alert/${alert}`, detail: { by: recipient, via: 'link' } });
  });
}
