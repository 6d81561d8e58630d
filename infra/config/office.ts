import { z } from 'zod';
import { holderSchema, reachSchema } from '../contracts/index.ts';
import { alertsSchema } from './alerting.ts';
import { reportsSchema } from './reports.ts';
import { officeRoles } from './roles.ts';

/*
 * The office's file, as a schema: every key, its default and what may stand there. `read.ts` turns a failure into the
 * line of the file, what is wrong and how to mend it.
 */

const id = z.string().regex(/^[a-z0-9][a-z0-9._-]*$/, 'use lower-case letters, digits, ".", "_" and "-", for example "so-khcn"');

export const sourceSchema = z.strictObject({
  id,
  outlet: z.string().min(1, 'name the outlet as readers know it'),
  kind: z.string().min(1),
  url: z.url({ protocol: /^https?$/, error: 'give a full address that starts with http:// or https://' }),
  own: z.boolean().default(false),
  /** The unit whose page this is: there a bare "Sở" means it. */
  unit: id.optional(),
  holder: holderSchema.optional(),
  /** How far the outlet reaches. */
  reach: reachSchema.optional(),
  language: z.string().regex(/^[a-z]{2}$/, 'use a two-letter code, for example "vi"').optional(),
  /** Seconds between two polls, where this source is to keep a fixed rhythm instead of its own. */
  interval: z.number().min(1).max(604_800).optional(),
  /** What only this kind of source knows; docs/collecting.md lists it. */
  options: z.record(z.string(), z.unknown()).optional(),
});
export type SourceConfig = z.infer<typeof sourceSchema>;

export const unitSchema = z.strictObject({
  id,
  name: z.string().min(1),
  aliases: z.array(z.string().min(1)).default([]),
  /** What it was called before a merger or a change of name: texts go on saying so for years. */
  formerly: z.array(z.string().min(1)).optional(),
  parent: id.optional(),
});
export type UnitConfig = z.infer<typeof unitSchema>;

const embedded = z.literal('embedded');

const precision = z.enum(['fp32', 'fp16', 'q8']).default('q8');
const modelFolder = z.string().min(1, 'give the path of a folder with config.json, tokenizer.json and onnx/');

/** Larger models in place of the built-in ones, from folders relative to the office's file. */
export const modelsSchema = z.strictObject({
  /** A model of natural language inference: asked whether the text entails "it is about …", for each topic of the taxonomy. */
  topic: z.strictObject({
    folder: modelFolder,
    precision,
    /** What the text is asked to entail; {} stands for the topic's name. */
    hypothesis: z.string().includes('{}', 'put {} where the name of the topic goes').default('Nội dung này nói về {}.'),
    /** From which probability on a topic is given. */
    threshold: z.number().gt(0).lt(1).default(0.7),
  }).optional(),
  /** A model that sorts texts; `labels` says which of its labels is which tone. */
  tone: z.strictObject({ folder: modelFolder, precision, labels: z.record(z.string().min(1), z.enum(['positive', 'neutral', 'negative'])) }).optional(),
  /** A model that writes a text for a text: puts extracted sentences of reports shorter. What it says is refused where it says more than they do. */
  rephrase: z.strictObject({
    folder: modelFolder,
    precision,
    /** What the model is given; {} stands for the sentences. */
    prompt: z.string().includes('{}', 'put {} where the sentences go').default('{}'),
  }).optional(),
});
export type ModelsConfig = z.infer<typeof modelsSchema>;

export const officeFileSchema = z.strictObject({
  office: z.strictObject({
    name: z.string().min(1),
    timezone: z.string().refine(isTimezone, 'use an IANA name such as "Asia/Ho_Chi_Minh"').default('Asia/Ho_Chi_Minh'),
    language: z.enum(['vi', 'en']).default('vi'),
    /** Stands in the user agent, so that a webmaster can reach the office. */
    contact: z.string().min(3).optional(),
  }),
  network: z.strictObject({
    /** Private addresses (IP, CIDR or host name) that may be fetched although they are not public. */
    allow: z.array(z.string().min(1)).default([]),
    maxBytes: z.number().int().min(65_536).max(134_217_728).default(8_388_608),
    timeoutSeconds: z.number().min(1).max(300).default(30),
  }).prefault({}),
  crawl: z.strictObject({
    /** Seconds between two requests to one site. */
    delay: z.number().min(0).max(3600).default(5),
    /** Seconds between two polls of one source at least; a source that publishes seldom is asked seldom. */
    interval: z.number().min(1).max(86_400).default(300),
    /** Seconds between two polls at most. */
    longestInterval: z.number().min(1).max(604_800).default(10_800),
    /** Hours after which a stored article is looked at again for corrections and removal. */
    revisits: z.array(z.number().min(0.01).max(8_760)).max(50).refine((hours) => hours.every((each, index) => index === 0 || each > (hours[index - 1] ?? 0)), 'give ascending hours, for example [1, 6, 24, 72, 168]').default([1, 6, 24, 72, 168]),
    /** Requests on the wire at once, to all sites together. */
    concurrency: z.number().int().min(1).max(200).default(16),
    /** Path of Chromium or Chrome for sources of kind `rendered`; looked for in the usual places without it. */
    browser: z.string().min(1).optional(),
  }).prefault({}),
  /** Where networks deliver to the office (WebSub, webhooks): off without it. */
  hooks: z.strictObject({
    /** The office's public address that leads to `port`, for example through its reverse proxy. */
    url: z.url({ protocol: /^https?$/, error: 'give a full address that starts with https://' }),
    host: z.string().min(1).default('127.0.0.1'),
    port: z.number().int().min(1).max(65_535).default(4791),
  }).optional(),
  log: z.union([embedded, z.strictObject({ brokers: z.array(z.string().min(3)).min(1), clientId: z.string().default('diembao') })]).default('embedded'),
  store: z.union([embedded, z.strictObject({ url: z.url(), database: z.string().regex(/^\w+$/).default('diembao'), username: z.string().default('default') })]).default('embedded'),
  /** What Grafana on this machine is offered. */
  grafana: z.strictObject({
    /** On 127.0.0.1, over ClickHouse's HTTP interface: the embedded store, to read; off without it. A ClickHouse server is asked directly. */
    port: z.number().int().min(1).max(65_535).optional(),
  }).prefault({}),
  /** Who may open the console, and from where. */
  access: z.strictObject({
    /** The https address that the office opens the console at, through its reverse proxy; loopback only without it. */
    url: z.url({ protocol: /^https$/, error: 'give a full address that starts with https:// and nothing after the host' }).optional(),
    /** Roles that must have a second factor. */
    secondFactor: z.array(z.enum(officeRoles)).default([]),
    /** A provider of identities that speaks OpenID Connect; the client's secret comes from DIEMBAO_OIDC_SECRET. */
    oidc: z.strictObject({
      issuer: z.url({ protocol: /^https?$/, error: 'give the issuer as a full address that starts with https://' }),
      clientId: z.string().min(1),
      /** What the button on the sign-in screen says. */
      name: z.string().min(1).max(60).default('SSO'),
      /** Takes in whoever the provider vouches for with this role; without it only people whom an administrator has added. */
      role: z.enum(['leadership', 'analyst', 'spokesperson']).optional(),
    }).optional(),
  }).prefault({}),
  /** How statements come about. */
  statements: z.strictObject({
    /** Who approves a statement before it may be published, in this order; each step takes somebody else. Without a role: a spokesperson or an administrator. */
    approvals: z.array(z.strictObject({ role: z.enum(officeRoles).optional() })).min(1, 'name at least one step, for example [{ role: spokesperson }]').max(5).default([{}]),
    /** Hours within which a case that asks for a statement is answered. */
    replyHours: z.number().min(1).max(720).default(24),
  }).prefault({}),
  retention: z.strictObject({
    /** Days that texts of posts and comments are kept. */
    postDays: z.number().int().min(1).max(3650).default(90),
  }).prefault({}),
  sources: z.array(sourceSchema).default([]),
  /** Groups of the catalogue of outlets whose confirmed feeds join the sources: `national`, `province:da-nang`, `outlet:vnexpress`. */
  catalogue: z.array(z.string().regex(/^[a-z][a-z0-9-]*(:[a-z0-9][a-z0-9._-]*)?$/, 'name a group of the catalogue such as national, government, province:da-nang or outlet:vnexpress')).default([]),
  /** Catalogue files of the office's own, relative to the office's file. */
  catalogueFiles: z.array(z.string().min(1)).default([]),
  units: z.array(unitSchema).default([]),
  /** Path of a taxonomy file, relative to the office's file; the built-in taxonomy without it. */
  topics: z.string().optional(),
  models: modelsSchema.prefault({}),
  /** Who is told of what, and how. */
  alerts: alertsSchema.prefault({}),
  /** Reports: what stands around them, when they are made, whom they go to. */
  reports: reportsSchema.prefault({}),
});
export type OfficeFile = z.infer<typeof officeFileSchema>;

function isTimezone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone.length > 0;
  } catch {
    return false;
  }
}
