import { deliveriesOf, silencesAt, wholeAlert, type Labels, type WholeAlert } from '../../../infra/alerts/index.ts';
import { RejectedError } from '../../../infra/contracts/index.ts';
import type { RouteConfig } from '../../../infra/config/index.ts';
import { openLabels, stepsOf, type EngineSettings } from '../engine/index.ts';
import { inhibitedBy, lineage, matchesAll, mutedUntil, quietUntil, routeAt, silencedBy } from '../routing/index.ts';

/** One step of why an alert came and went as it did: a code that the catalogues put into words, and what goes into the words. */
export interface Why {
  readonly code: string;
  readonly values: Readonly<Record<string, string>>;
}

const most = 20;
const hourMs = 3_600_000;

/**
 * Why an alert came and went as it did, by the office's file as it is now: rule, labels, each route that was tried, group, what holds it back at this moment,
 * the steps of its receiver, limits.
 * @throws {RejectedError} `alert-not-found`
 */
export function explainAlert(settings: EngineSettings, number: number): Why[] {
  const whole = wholeAlert(settings.book, number);
  if (whole === undefined) throw new RejectedError(`There is no alert ${number}.`, { code: 'alert-not-found' });
  return [...ruleLines(settings, whole), ...routeLines(settings, whole.alert.labels), ...groupLines(settings, whole), ...heldLines(settings, whole), ...stepLines(settings, whole), ...limitLines(settings, whole)];
}

function ruleLines({ config }: EngineSettings, { alert, occurrences }: WholeAlert): Why[] {
  const kind = config.rules.find(({ id }) => id === alert.rule)?.kind ?? occurrences[0]?.kind ?? '';
  const times = occurrences.map(({ at }) => at);
  const span = times.length === 0 ? [alert.opened_at, alert.last_at] : [Math.min(...times), Math.max(...times)];
  return [
    { code: 'rule', values: { rule: alert.rule, kind, firstAt: String(span[0]), lastAt: String(span[1]), occurrences: String(alert.occurrences) } },
    ...Object.entries(alert.labels).filter(([, values]) => values.length > 0).map(([label, values]) => ({ code: 'label', values: { label, values: listed(values) } })),
  ];
}

/** The walk down the tree, as `routesFor` goes it. */
function routeLines({ config, units }: EngineSettings, labels: Labels): Why[] {
  if (config.route === undefined) return [{ code: 'unrouted', values: {} }];
  const above = lineage(labels['unit'] ?? [], units);
  const root = config.route;
  const walk = (route: RouteConfig, path: string): { readonly lines: Why[]; readonly holds: boolean } => {
    const matchers = [...(route.match ?? []), ...(route.under === undefined ? [] : [`under ${route.under.join(' ')}`])];
    const holds = matchesAll(route.match ?? [], labels) && (route.under === undefined || route.under.some((unit) => above.has(unit)));
    const lines: Why[] = [{ code: 'route', values: { path, receiver: routeAt(root, path).receiver, matchers: listed(matchers), holds: holds ? 'yes' : 'no' } }];
    for (const [index, child] of holds ? (route.routes ?? []).entries() : []) {
      const below = walk(child, path === '' ? String(index) : `${path}.${index}`);
      lines.push(...below.lines);
      if (below.holds && child.continue !== true) break;
    }
    return { lines, holds };
  };
  return walk(root, '').lines;
}

function groupLines({ config }: EngineSettings, { alert }: WholeAlert): Why[] {
  const { groupBy, groupWaitMs, groupIntervalMs, repeatIntervalMs } = routeAt(config.route ?? {}, alert.route);
  return [{ code: 'group', values: { by: groupBy.join(', '), values: groupBy.map((label) => listed(alert.labels[label] ?? [])).join(' · '), wait: duration(groupWaitMs), interval: duration(groupIntervalMs), repeat: duration(repeatIntervalMs) } }];
}

function heldLines({ book, config, now, zone }: EngineSettings, { alert }: WholeAlert): Why[] {
  const at = now().getTime();
  const lines: Why[] = [];
  const silence = silencedBy(silencesAt(book, at), alert.labels, at);
  if (silence) lines.push({ code: 'silenced', values: { silence: String(silence.id), by: silence.by, untilAt: String(silence.ends_at), why: silence.why } });
  const others = [...openLabels(book)].filter(([other]) => other !== alert.number).map(([, labels]) => labels);
  const inhibition = inhibitedBy(config.inhibit, alert.labels, others);
  if (inhibition !== null) lines.push({ code: 'inhibited', values: { index: String(inhibition + 1), source: listed(config.inhibit[inhibition]?.source ?? []) } });
  const { mute } = routeAt(config.route ?? {}, alert.route);
  const muted = mutedUntil(config.muteTimes, mute, at, zone);
  if (muted !== null) lines.push({ code: 'muted', values: { mute: mute.join(', '), untilAt: String(muted) } });
  const quiet = quietUntil(config.quietHours, alert.severity, at, zone);
  if (quiet !== null) lines.push({ code: 'quiet', values: { untilAt: String(quiet) } });
  return lines.length > 0 ? lines : [{ code: 'not-held', values: {} }];
}

function stepLines(settings: EngineSettings, { alert, timeline }: WholeAlert): Why[] {
  return stepsOf(settings, alert.receiver).map(({ to, via, wait, acknowledgements }, step) => {
    const told = timeline.find(({ what, detail }) => what === 'told' && detail['step'] === step && detail['purpose'] === 'first');
    return { code: 'step', values: { step: String(step + 1), to: to.join(', '), via: via?.join(', ') ?? '', wait, acknowledgements: String(acknowledgements), toldAt: told === undefined ? '' : String(told.at) } };
  });
}

function limitLines({ book, config, now }: EngineSettings, { alert }: WholeAlert): Why[] {
  return deliveriesOf(book, alert.number)
    .filter(({ state }) => state === 'held')
    .map(({ recipient, made_at: made }) => ({ code: 'limit', values: { recipient, perHour: String(config.perHour), untilAt: String(Math.max(now().getTime(), made + hourMs)) } }));
}

const listed = (values: readonly string[]): string => (values.length > most ? `${values.slice(0, most).join(', ')}, … (${values.length})` : values.join(', '));

/** As the office's file would have it. */
function duration(ms: number): string {
  const [unit, size] = ([['d', 86_400_000], ['h', 3_600_000], ['m', 60_000]] as const).find(([, each]) => ms > 0 && ms % each === 0) ?? (['s', 1000] as const);
  return `${ms / size}${unit}`;
}
