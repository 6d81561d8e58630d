import { certainty, reaches, said } from './en-said.ts';
import { many } from './many.ts';
import type { Words } from './words.ts';

/** What messages say in English. */
export const en: Words = {
  said,
  mark: { critical: '[URGENT] ', warning: '', info: '' },
  severity: { critical: 'Urgent', warning: 'Attention', info: 'For information' },
  band: (severity, number) => `${severity} · Alert ${number}`,
  labels: {
    why: 'Why you get this', since: 'Since', size: 'How big', units: 'Units', topics: 'Topics', passages: 'Passages that matter',
    evidence: { 'fact-check': 'Evidence: a published fact-check', record: 'Evidence: a published record' },
    others: 'Also told', onIt: 'On it', todo: 'What to do now', until: 'Acknowledge by', news: 'New',
  },
  because: ({ kind, roster }, by) => {
    const of = roster === null ? '' : ` by the roster “${roster}”`;
    switch (kind) {
      case 'duty': return `You are on duty${of}`;
      case 'deputy': return `You are the deputy${of}`;
      case 'person': return 'You are named in the office’s list of recipients';
      case 'handed-over':
        if (roster !== null) return `You took over a turn of duty${of}`;
        return by === null ? 'It was handed over to you' : `${by.name} handed it over to you${by.why === '' ? '' : `: “${by.why}”`}`;
      case 'webhook': return 'A shared channel of the office gets this';
    }
  },
  step: (step) => `step ${step}, as nobody acknowledged at the step before`,
  since: (full, ago) => `${full} (${ago})`,
  story: ({ documents, originals, reprints, outlets }) => `${many(documents, 'document')} in ${many(outlets, 'outlet')}: ${many(originals, 'original')}, ${many(reprints, 'reprint')}`,
  occurrences: (count) => `${count} findings in one alert`,
  more: (count) => `${count} more`,
  fresh: {
    update: (fresh, all, where) => `${many(fresh, 'more finding', 'more findings')} since the last message${where === '' ? '' : `, in ${where}`}; ${all} in all.`,
    nothing: (all) => `Nothing new since the last message; ${many(all, 'finding')} in all.`,
    repeat: (ago) => `A reminder: first told ${ago}, nobody has acknowledged.`,
    over: 'This is over. The alert is closed.',
  },
  over: (title) => `Over: ${title}`,
  post: (outlet) => `A public post on ${outlet}`,
  comment: (outlet) => `A public comment on ${outlet}`,
  read: 'Read the article',
  inConsole: 'See it in the console',
  verdict: (verdict) => `Verdict: ${verdict}`,
  verdicts: { fabricated: 'Fabricated', inaccurate: 'Inaccurate', misleading: 'Misleading', accurate: 'Accurate', opinion: 'Opinion', unproven: 'Unproven' },
  judged: (day) => `checked on ${day}`,
  published: (day) => `Published on ${day}`,
  source: 'Source of the evidence',
  probable: (probability, sure, kind) => `The machine: ${certainty(probability)} ${kind === 'record' ? 'contradicts it' : 'repeats it'} (${sure}).`,
  personDecides: 'This is a machine’s suggestion; a person reads and decides.',
  nobodyElse: 'Nobody else so far',
  onIt: (names) => `${names} on it`,
  todo: {
    'strong-flag': 'Read the passage beside the evidence, then decide on the triage desk.',
    spike: 'Look at the story that spreads and consider whether it needs a reply.',
    swing: 'Read what is critical: is there something to explain or to put right?',
    named: 'Read the article; refer it to the unit concerned or prepare a reply where one is needed.',
    revised: 'Look at the new version and bring the case up to date.',
    deadline: 'Finish it, or extend it with a reason.',
    'source-silent': 'Check the source on the Sources screen: what is not collected cannot be monitored.',
    other: 'Open the alert and see whether something needs doing.',
  },
  act: {
    acknowledge: 'If you take it on, press “Acknowledge”. Sign in to snooze it, hand it over or call it a false alarm.',
    acknowledged: 'Somebody is on it; you are told so that you know how it goes on.',
    group: 'Whoever takes it on signs in and presses “I am on it”.',
    over: 'There is nothing more for you to do.',
  },
  before: (when) => `by ${when}`,
  leadUntil: (when) => `Acknowledge by ${when}.`,
  next: (when) => `${when}. If nobody has acknowledged by then, the next step is told.`,
  noNext: 'There is no step after you: it is repeated until somebody acknowledges.',
  acknowledge: 'Acknowledge',
  open: 'Open the alert',
  openConsole: 'Open the console',
  toConsole: 'See the alert in the console (sign-in needed)',
  footer: {
    rule: (rule, number) => `Rule “${rule}”, alert ${number}.`,
    sent: (office) => `Sent automatically by Điểm Báo at ${office}, to people of the office only; do not forward the link that acknowledges.`,
    noReply: 'Nobody reads replies to this mail.',
  },
  digest: {
    title: (count) => `${many(count, 'alert')} in one message`,
    lead: (titles) => `Among them: ${titles}`,
    why: 'You have had as many messages as one hour allows, so these come together.',
    rest: (count) => `and ${many(count, 'more alert', 'more alerts')} in the console.`,
    open: 'Open the list of alerts',
    label: 'The alerts',
  },
  heartbeat: { title: 'The monitor is alive', lead: (when) => `Sent at ${when}. If this message does not come on time, look after the monitor.`, text: 'This regular message says that Điểm Báo is running and can send. There is nothing for you to do.' },
  test: { title: 'A test: this channel works', lead: (office) => `${office} tests how you are reached. There is nothing for you to do.`, text: 'If you can read this line, real alerts will reach you this way too. Vietnamese letters: ắ ộ ữ ẽ đ Đ.' },
  reaches,
};
