import { setTimeout as sleep } from 'node:timers/promises';
import { alertMigrations, alertRowSchema, deliveryRowSchema, type AlertRow, type DeliveryRow, type Occurrence } from '../../../infra/alerts/index.ts';
import { openBook, type Book } from '../../../infra/book/index.ts';
import { alertsSchema, type AlertsConfig } from '../../../infra/config/alerting.ts';
import { silentLogger } from '../../../infra/observability/index.ts';
import type { Channel, Outgoing } from '../channels/index.ts';
import { advance, deliverNext, type DeliverySettings, type EngineSettings } from '../engine/index.ts';

/** An office that is on paper only, with a clock that is set by hand. */
export interface PaperOffice {
  readonly settings: EngineSettings;
  readonly delivering: DeliverySettings;
  readonly channel: Channel;
  readonly book: Book;
  readonly alerts: () => AlertRow[];
  readonly deliveries: () => DeliveryRow[];
  /** Messages that went through the channel, in order. */
  readonly sent: { readonly key: string; readonly to: string; readonly at: number }[];
  /** Moves the clock on (or back), stopping wherever an alert has its time, and sends what is due. */
  pass(milliseconds: number): Promise<void>;
  /** What the channel does with a message; takes it by default. */
  answer: (outgoing: Outgoing) => Promise<void>;
  at(): number;
  setClock(at: number): void;
}

export const start = Date.UTC(2026, 10, 18, 2);

/** The fictional office's file: three people, a roster, three steps. */
export const paperConfig = (over: Record<string, unknown> = {}): AlertsConfig =>
  alertsSchema.parse({
    email: { host: 'mail.example', from: 'diem-bao@so-khcn.tan-hai.example', security: 'none' },
    people: [
      { id: 'lan', name: 'Trần Thị Lan', email: 'lan@so-khcn.tan-hai.example', channels: ['email'] },
      { id: 'minh', name: 'Lê Quang Minh', email: 'minh@so-khcn.tan-hai.example', channels: ['email'] },
      { id: 'chanh', name: 'Phạm Văn Chánh', email: 'chanh@so-khcn.tan-hai.example', channels: ['email'] },
    ],
    rosters: [{ id: 'phat-ngon', people: ['lan'], start: '2026-01-05', deputies: { lan: 'minh' } }],
    receivers: [{ id: 'truc', steps: [{ to: ['duty:phat-ngon'], wait: '15m' }, { to: ['deputy:phat-ngon'], wait: '30m' }, { to: ['person:chanh'], wait: '1h' }] }],
    route: { receiver: 'truc', groupBy: ['rule', 'story'], groupWait: '5s', groupInterval: '5m', repeatInterval: '4h' },
    perHour: 1000,
    ...over,
  });

let made = 0;
export const anOccurrence = (over: Partial<Occurrence> = {}): Occurrence => {
  made += 1;
  const story = over.story ?? 's-1';
  return { id: `flag/${made}`, rule: 'flag', kind: 'strong-flag', severity: 'warning', at: start, said: { code: 'strong-flag', values: {} }, document: `d-${made}`, story, case: null, fact: null, over: false, subject: null, ...over, labels: { rule: ['flag'], story: [story], ...over.labels } };
};

export function openPaperOffice(config: AlertsConfig = paperConfig(), book: Book = openBook(':memory:', alertMigrations)): PaperOffice {
  let clock = start;
  const sent: PaperOffice['sent'] = [];
  const settings: EngineSettings = { book, config, units: [], zone: 'Asia/Ho_Chi_Minh', now: () => new Date(clock), logger: silentLogger() };
  const channel: Channel = {
    name: 'email',
    send: async (outgoing) => {
      await office.answer(outgoing);
      sent.push({ key: outgoing.key, to: outgoing.recipient.id, at: clock });
      return { answer: 'taken' };
    },
    close: async () => undefined,
  };
  const delivering: DeliverySettings = {
    ...settings,
    channels: new Map([['email', channel]]),
    outgoingOf: async (delivery) => ({ key: delivery.id, thread: { id: '', first: null }, recipient: { id: delivery.recipient, name: '', address: delivery.address, language: 'vi' }, message: { language: 'vi', severity: 'warning', purpose: delivery.purpose, title: '', lead: '', short: '', text: '', html: '', link: null, facts: {} } }),
    onOutcome: () => undefined,
  };
  const settle = async (): Promise<void> => {
    do {
      while (advance(settings) > 0);
      await sleep(0);
    } while (await deliverNext(delivering, channel, new AbortController().signal));
  };
  const office: PaperOffice = {
    settings,
    delivering,
    channel,
    book,
    sent,
    alerts: () => book.all(alertRowSchema, 'SELECT * FROM alerts ORDER BY number'),
    deliveries: () => book.all(deliveryRowSchema, 'SELECT * FROM alert_deliveries ORDER BY made_at, id'),
    pass: async (milliseconds) => {
      const until = clock + milliseconds;
      await settle();
      for (;;) {
        const times = [...office.alerts().map(({ next_at }) => next_at), ...office.deliveries().filter(({ state }) => state === 'due').map(({ due_at }) => due_at)].filter((time) => time !== null && time > clock && time <= until) as number[];
        if (times.length === 0) break;
        clock = Math.min(...times);
        await settle();
      }
      clock = until;
      await settle();
    },
    answer: async () => undefined,
    at: () => clock,
    setClock: (at) => void (clock = at),
  };
  return office;
}
