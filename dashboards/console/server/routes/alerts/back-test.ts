import { messageOf } from '../../../../../infra/contracts/index.ts';
import { backTestBodySchema, backTestQuerySchema, backTestStateSchema, type BackTestFound, type BackTestState } from '../../../api/index.ts';
import type { AlertsPort, BackTest } from '../../alerts-port.ts';
import type { ConsoleParts } from '../../parts.ts';
import { ProblemError } from '../../problem.ts';
import { defineRoute, noQuery } from '../../route.ts';
import { alertsOf } from './alerts-of.ts';
import { whoOf } from './who.ts';

const dayMs = 86_400_000;
const sampleSize = 20;

/** Tries of rules, by rule and days. Kept in memory: a try is cheap to do again, and soon old. */
interface Tries {
  running: string | null;
  readonly known: Map<string, { share: number; found: BackTest | null; problem: string | null }>;
}
const triesOf = new WeakMap<AlertsPort, Tries>();

function tries(port: AlertsPort): Tries {
  const known = triesOf.get(port) ?? { running: null, known: new Map() };
  triesOf.set(port, known);
  return known;
}

export const backTestRoute = defineRoute({
  path: '/api/alert-rules/{id}/back-test',
  summary: 'What a rule would have sent in the last days, once it was tried: the state of the try, and what it found',
  query: backTestQuerySchema,
  answer: backTestStateSchema,
  handle: async (parts, { days }, { id }) => stateOf(parts, keyOf(id ?? '', Number(days))),
});

/** One at a time: each asks the store for weeks. */
export const backTestStartRoute = defineRoute({
  path: '/api/alert-rules/{id}/back-test',
  summary: 'Tries a rule on the last days, without telling anybody; the GET of the same path says how far it is',
  permission: 'judge',
  query: noQuery,
  body: backTestBodySchema,
  answer: backTestStateSchema,
  handle: async (parts, _query, { id = '' }, { days }) => {
    const port = alertsOf(parts);
    if (!port.rules.some((rule) => rule.id === id)) throw new ProblemError('alert-rule-unknown');
    const key = keyOf(id, days);
    const { running } = tries(port);
    if (running !== null && running !== key) throw new ProblemError('back-test-busy');
    if (running === null) start(parts, port, { id, days, key });
    return stateOf(parts, key);
  },
});

const keyOf = (rule: string, days: number): string => `${rule} ${days}`;

function start({ now, logger }: ConsoleParts, port: AlertsPort, { id, days, key }: { readonly id: string; readonly days: number; readonly key: string }): void {
  const mine = tries(port);
  const entry: { share: number; found: BackTest | null; problem: string | null } = { share: 0, found: null, problem: null };
  mine.known.set(key, entry);
  mine.running = key;
  void port
    .backTest(id, now().getTime() - days * dayMs, (share) => void (entry.share = Math.min(1, Math.max(0, share))))
    .then((found) => void (entry.found = found))
    .catch((error: unknown) => {
      logger.warn({ rule: id, error: messageOf(error) }, 'a rule could not be tried on past days');
      entry.problem = messageOf(error).slice(0, 500);
    })
    .finally(() => void (mine.running = null));
}

function stateOf(parts: ConsoleParts, key: string): BackTestState {
  const entry = tries(alertsOf(parts)).known.get(key);
  if (!entry) return { state: 'none', share: 0, problem: '', found: null };
  if (entry.problem !== null) return { state: 'failed', share: entry.share, problem: entry.problem, found: null };
  return entry.found ? { state: 'done', share: 1, problem: '', found: toFound(parts, entry.found) } : { state: 'running', share: entry.share, problem: '', found: null };
}

function toFound(parts: ConsoleParts, { since, until, occurrences, alerts, messagesByRecipient, perDay }: BackTest): BackTestFound {
  const name = (id: string): string => whoOf(parts, id).name;
  return {
    since, until, occurrences,
    alerts: alerts.length,
    messages: alerts.reduce((sum, { messages }) => sum + messages.length, 0),
    byRecipient: Object.entries(messagesByRecipient).map(([id, messages]) => ({ recipient: whoOf(parts, id), messages })).sort((one, other) => other.messages - one.messages),
    perDay: perDay.map((day) => ({ ...day })),
    sample: alerts.toSorted((one, other) => other.at - one.at).slice(0, sampleSize).map(({ at, severity, said, occurrences: seen, documents, messages }) => ({
      at, severity, said, occurrences: seen, documents: documents.length, recipients: [...new Set(messages.map(({ recipient }) => name(recipient)))], messages: messages.length,
    })),
  };
}
