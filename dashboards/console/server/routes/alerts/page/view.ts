import { acknowledgedBy, occurrencesOf, type AlertRow } from '../../../../../../infra/alerts/index.ts';
import { sentencesEn } from '../../../../web/catalogue/alert-sentences-en.ts';
import { sentencesVi } from '../../../../web/catalogue/alert-sentences-vi.ts';
import { sentenceOf, type SentencePens } from '../../../../web/catalogue/alert-sentences.ts';
import type { ConsoleParts } from '../../../parts.ts';
import { alertsOf } from '../alerts-of.ts';
import { ruleTitleOf, saidOf } from '../standing.ts';
import { whoOf } from '../who.ts';
import { escaped, frame } from './html.ts';
import { pageWords } from './words.ts';

/** Of a storm so many occurrences are counted into documents and outlets. */
const mostCounted = 5000;

export interface Shown {
  readonly alert: AlertRow;
  readonly recipient: string;
  readonly language: 'vi' | 'en';
}

/** The alert in short, with its buttons. Of documents only how many there are. */
export function alertPage(parts: ConsoleParts, shown: Shown): string {
  const { alert, recipient, language } = shown;
  const port = alertsOf(parts);
  const words = pageWords[language];
  const pens = pensOf(parts, language);
  const seen = occurrencesOf(port.book, alert.number, mostCounted);
  const documents = new Set(seen.flatMap(({ document }) => document ?? [])).size;
  const outlets = new Set(seen.flatMap(({ labels }) => labels['outlet'] ?? [])).size;
  const size = [words.times(pens.number(alert.occurrences)), ...(documents > 0 ? [words.documents(pens.number(documents))] : []), ...(outlets > 1 ? [words.outlets(pens.number(outlets))] : [])].map((part) => part.replaceAll(' ', '\u00a0')).join(' · ');
  const onIt = acknowledgedBy(port.book, alert.number);
  const until = alert.state === 'open' ? port.nextStepAt(alert) : null;
  const facts: [string, string, string?][] = [
    [words.since, pens.full(alert.opened_at)],
    [words.size, size],
    [words.onIt, onIt.length === 0 ? words.nobody : onIt.map((id) => whoOf(parts, id).name).join(', ')],
    ...(until === null ? [] : [[words.until, pens.full(until), words.untilNote] as [string, string, string]]),
  ];
  return frame(parts, language, {
    title: words.title(pens.number(alert.number)),
    body: `
<p class="severity severity-${alert.severity}">${escaped(words.severities[alert.severity])}</p>
<h1>${escaped(sentenceOf(language === 'en' ? sentencesEn : sentencesVi, saidOf(port, alert.number), pens, ruleTitleOf(port, alert.rule)))}</h1>
${standing(parts, shown, onIt, pens)}
<dl>${facts.map(([name, value, note]) => `<div><dt>${escaped(name)}</dt><dd>${escaped(value)}${note === undefined ? '' : `<small>${escaped(note)}</small>`}</dd></div>`).join('')}</dl>
${buttons(parts, shown, onIt)}
<a class="more" href="/alerts/${alert.number}">${escaped(words.more)}</a>
<p class="foot">${escaped(words.as(whoOf(parts, recipient).name))}</p>`,
  });
}

function standing(parts: ConsoleParts, { alert, recipient, language }: Shown, onIt: readonly string[], { full }: SentencePens): string {
  const words = pageWords[language];
  const note = (text: string, quiet = false): string => `<p class="note${quiet ? ' note-quiet' : ''}" role="status">${escaped(text)}</p>`;
  if (alert.state === 'closed') return note(words.closed, true);
  if (onIt.includes(recipient)) return note(alert.state === 'acknowledged' ? words.done : words.doneNotEnough);
  return alert.snoozed_until !== null && alert.snoozed_until > parts.now().getTime() ? note(words.snoozed(full(alert.snoozed_until)), true) : '';
}

function buttons(parts: ConsoleParts, { alert, recipient, language }: Shown, onIt: readonly string[]): string {
  const words = pageWords[language];
  if (alert.state === 'closed') return '';
  const mine = onIt.includes(recipient);
  const snoozed = alert.snoozed_until !== null && alert.snoozed_until > parts.now().getTime();
  const acknowledge = mine ? '' : `<button class="main" name="do" value="acknowledge">${escaped(onIt.length > 0 ? words.acknowledgeToo : words.acknowledge)}</button>`;
  const snooze = snoozed ? '' : `<button name="do" value="snooze">${escaped(words.snooze)}</button>`;
  return acknowledge + snooze === '' ? '' : `<form method="post">${acknowledge}${snooze}</form>`;
}

function pensOf({ office, units, topics }: ConsoleParts, language: 'vi' | 'en'): SentencePens {
  const locale = language === 'vi' ? 'vi-VN' : 'en-GB';
  const dates = (options: Intl.DateTimeFormatOptions) => (at: number): string => new Intl.DateTimeFormat(locale, { timeZone: office.timezone, hourCycle: 'h23', ...options }).format(at);
  const clock = dates({ hour: '2-digit', minute: '2-digit' });
  const day = dates({ day: '2-digit', month: '2-digit', year: 'numeric' });
  return {
    unit: (id) => units.find((unit) => unit.id === id)?.name ?? id,
    topic: (id) => topics.find((topic) => topic.id === id)?.name[language] ?? id,
    number: (value, decimals = 0) => value.toLocaleString(locale, { maximumFractionDigits: decimals }),
    percent: (share) => Math.min(share, 0.99).toLocaleString(locale, { style: 'percent', maximumFractionDigits: 0 }),
    clock,
    full: (at) => `${clock(at)}, ${day(at)}`,
  };
}
