import { z } from 'zod';

/*
 * The office's alerts, in the words of Prometheus Alertmanager (matchers, groupBy, groupWait, repeatInterval, inhibit, mute times) with duty
 * rosters, acknowledgement and escalation added.
 */

const id = z.string().regex(/^[a-z0-9][a-z0-9._-]*$/, 'use lower-case letters, digits, ".", "_" and "-", for example "phat-ngon"');
const duration = z.string().regex(/^\d+(?:s|m|h|d)$/, 'give a number and its unit, for example 30s, 15m, 4h or 2d');
const clock = z.string().regex(/^(?:(?:[01]\d|2[0-3]):[0-5]\d|24:00)$/, 'give hours and minutes, for example "07:30"');
const matcher = z.string().regex(/^[a-z]+(?:=~|!~|!=|=).*$/, 'write a label, = or != or =~ or !~, and a value: severity=critical, unit=~xa-.*');
const weekday = z.enum(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']);
const recipient = z.string().regex(/^(?:person|duty|deputy|webhook):[a-z0-9][a-z0-9._-]*$/, 'write person:ID, duty:ROSTER, deputy:ROSTER or webhook:ID');

export const severities = ['info', 'warning', 'critical'] as const;
const reachClass = z.enum(['national', 'regional', 'local', 'specialist', 'foreign']);

/** Which of the occurrences a rule is about; a list names any of its entries, an absent one means all. */
const conditionsSchema = z.strictObject({
  units: z.array(id).optional(),
  /** Units and all below them. */
  under: z.array(id).optional(),
  topics: z.array(id).optional(),
  reach: z.array(reachClass).optional(),
  languages: z.array(z.string().regex(/^[a-z]{2}$/)).optional(),
  /** By the office's clock; it may go over midnight. */
  hours: z.strictObject({ from: clock, to: clock }).optional(),
});

const ruleSchema = z.strictObject({
  id,
  /** strong-flag, spike, swing, named, revised, deadline, source-silent, grafana or sql. */
  kind: z.string().min(1),
  title: z.string().min(1).optional(),
  severity: z.enum(severities).default('warning'),
  /** Off: looked at by a test only. */
  on: z.boolean().default(true),
  when: conditionsSchema.prefault({}),
  /** What only this kind of rule knows; docs/alert-rules.md lists it. */
  options: z.record(z.string(), z.unknown()).default({}),
});

interface RouteShape {
  receiver?: string | undefined;
  match?: string[] | undefined;
  under?: string[] | undefined;
  continue?: boolean | undefined;
  groupBy?: string[] | undefined;
  groupWait?: string | undefined;
  groupInterval?: string | undefined;
  repeatInterval?: string | undefined;
  mute?: string[] | undefined;
  routes?: RouteShape[] | undefined;
}
const routeFields = {
  receiver: id.optional(),
  /** All must hold. */
  match: z.array(matcher).optional(),
  /** The unit, or one below it: a commune's alert reaches the department's and the province's desk so. */
  under: z.array(id).optional(),
  /** Goes on to the routes beside this one. */
  continue: z.boolean().optional(),
  /** Labels; [] puts everything into one alert. */
  groupBy: z.array(z.string().min(1)).optional(),
  groupWait: duration.optional(),
  groupInterval: duration.optional(),
  repeatInterval: duration.optional(),
  /** Ids of mute times. */
  mute: z.array(id).optional(),
};
const routeSchema: z.ZodType<RouteShape> = z.strictObject({ ...routeFields, routes: z.lazy(() => z.array(routeSchema)).optional() });

const rosterSchema = z.strictObject({
  id,
  name: z.string().min(1).optional(),
  timezone: z.string().min(1).optional(),
  /** In the order of their turns. */
  people: z.array(id).min(1),
  /** The day on which the first of them took over. */
  start: z.iso.date(),
  /** Days that a turn lasts. */
  days: z.number().int().min(1).max(366).default(7),
  /** When a turn begins, by the roster's clock. */
  handOver: clock.default('07:30'),
  /** Who stands in for whom. */
  deputies: z.record(id, id).default({}),
  /** Days (both included) that others have: holidays, leave, a swap. The last that holds counts. */
  exceptions: z.array(z.strictObject({ from: z.iso.date(), until: z.iso.date(), person: id, instead: id.optional(), why: z.string().optional() })).default([]),
});

const stepSchema = z.strictObject({
  to: z.array(recipient).min(1),
  /** Channels: email, console, or the id of a webhook that takes persons' addresses. A person's own choice without it. */
  via: z.array(id).optional(),
  /** How long before the next step, unless enough have acknowledged. */
  wait: duration.default('15m'),
  /** How many must acknowledge. */
  acknowledgements: z.number().int().min(1).max(20).default(1),
});

export const alertsSchema = z.strictObject({
  people: z.array(z.strictObject({
    id,
    name: z.string().min(1),
    email: z.email().optional(),
    /** What they sign in to the console with; their e-mail address without it. */
    signIn: z.string().min(1).optional(),
    language: z.enum(['vi', 'en']).optional(),
    channels: z.array(id).min(1).default(['email', 'console']),
    /** By the id of a webhook: a phone number, a chat. */
    addresses: z.record(id, z.string().min(1)).default({}),
  })).default([]),
  email: z.strictObject({
    host: z.string().min(1),
    port: z.number().int().min(1).max(65_535).default(587),
    security: z.enum(['starttls', 'tls', 'none']).default('starttls'),
    /** The password comes from DIEMBAO_SMTP_PASSWORD. */
    username: z.string().min(1).optional(),
    from: z.string().min(3),
    timeoutSeconds: z.number().min(1).max(300).default(20),
  }).optional(),
  webhooks: z.array(z.strictObject({
    id,
    url: z.url({ protocol: /^https?$/ }),
    template: z.enum(['plain', 'zalo-oa', 'telegram', 'teams', 'slack', 'sms']).default('plain'),
    /** A chat or number of the office's own, where the webhook is told as webhook:ID. */
    address: z.string().optional(),
    timeoutSeconds: z.number().min(1).max(300).default(10),
  })).default([]),
  rosters: z.array(rosterSchema).default([]),
  receivers: z.array(z.strictObject({ id, steps: z.array(stepSchema).min(1) })).default([]),
  route: routeSchema.optional(),
  /** While a `source` is open, a `target` with equal labels is not told. */
  inhibit: z.array(z.strictObject({ source: z.array(matcher).min(1), target: z.array(matcher).min(1), equal: z.array(z.string().min(1)).default([]) })).default([]),
  muteTimes: z.array(z.strictObject({
    id,
    times: z.array(z.strictObject({ weekdays: z.array(weekday).optional(), dates: z.array(z.iso.date()).optional(), from: clock.optional(), to: clock.optional() })).min(1),
  })).default([]),
  /** Nobody is told between these hours, but of the severities named. */
  quietHours: z.strictObject({ from: clock, to: clock, except: z.array(z.enum(severities)).default(['critical']) }).optional(),
  /** Messages that one person gets in an hour at most, but for critical ones; the rest comes as a digest. */
  perHour: z.number().int().min(1).max(1000).default(12),
  /** "The monitor is alive", to a webhook or a person. */
  heartbeat: z.strictObject({ to: recipient, every: duration.default('1h') }).optional(),
  rules: z.array(ruleSchema).default([]),
});
export type AlertsConfig = z.infer<typeof alertsSchema>;
export type RuleConfig = AlertsConfig['rules'][number];
export type Conditions = RuleConfig['when'];
export type RouteConfig = RouteShape;
export type RosterConfig = AlertsConfig['rosters'][number];
export type ReceiverConfig = AlertsConfig['receivers'][number];
export type StepConfig = ReceiverConfig['steps'][number];
export type AlertPerson = AlertsConfig['people'][number];
export type Severity = (typeof severities)[number];
