/*
 * From the feed that shows an item to the mail server that has accepted its alert: real feed, pages, log, models, store, rules, SMTP; all of it fictional.
 *   node tests/bench/alerts.ts --seconds 90 --rate 20
 * `--rate` documents a second come all the while, every fortieth of which repeats a refuted claim. Time is taken from the first answer of the feed that lists
 * an item: the polling interval is left out. One process runs everything, as `start` does.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import PostalMime from 'postal-mime';
import { z } from 'zod';
import { openContext } from '../../app/context.ts';
import { killHard, spawnDiembao } from '../support/cli.ts';
import { openMailbox } from '../support/mailbox.ts';
import { officeFolder } from '../support/office-file.ts';
import { startOutlet } from '../support/outlet-server.ts';
import { refutedClaim, refuteClaim } from '../support/refuted-claim.ts';
import { machine } from './machine.ts';

const { values } = parseArgs({ options: { seconds: { type: 'string', default: '90' }, rate: { type: 'string', default: '20' }, every: { type: 'string', default: '40' } } });
const [seconds, rate, every] = [Number(values.seconds), Number(values.rate), Number(values.every)];
const flaggedAt = (index: number): boolean => index % every === every - 1;
const started = Date.now();

const shown = new Map<number, number>();
let size = 0;
const outlet = await startOutlet({
  get size() {
    return size;
  },
  listed: rate * 6,
  onFeed: (listed) => {
    for (let index = Math.max(0, listed - rate * 6); index < listed; index += 1) if (!shown.has(index)) shown.set(index, Date.now());
  },
  article: (index) => (flaggedAt(index) ? { title: `Tin ngân hàng số ${index}`, published: new Date(started), paragraphs: [`Mã bản tin ${index}.`, refutedClaim, 'Nội dung hư cấu để đo phần mềm.'] } : undefined),
});
const mailbox = await openMailbox();
using folder = officeFolder({
  crawl: { delay: 0, interval: 1, longestInterval: 1 },
  sources: [{ id: 'bao-thu', outlet: 'Báo thử', kind: 'feed', url: outlet.feedUrl(), interval: 1 }],
  alerts: {
    email: { host: '127.0.0.1', port: mailbox.port, security: 'none', from: 'diem-bao@so-khcn.tan-hai.example' },
    people: [{ id: 'lan', name: 'Trần Thị Lan', email: 'lan@so-khcn.tan-hai.example', channels: ['email'] }],
    receivers: [{ id: 'truc', steps: [{ to: ['person:lan'] }] }],
    route: { receiver: 'truc', groupBy: ['document'], groupWait: '0s' },
    rules: [{ id: 'flag', kind: 'strong-flag', severity: 'critical', options: { level: 'suggest' } }],
  },
});
await refuteClaim(folder);
const child = spawnDiembao(['start', '--office', folder.officeFile, '--data', folder.dataDir, '--port', '0']);
child.stderr?.pipe(process.stderr);
try {
  // Models, fact and store have to be there; then it begins.
  await sleep(20_000);
  const first = Date.now();
  while (Date.now() - first < seconds * 1000) {
    size = Math.floor(((Date.now() - first) / 1000) * rate);
    await sleep(50);
  }
  await sleep(10_000);
} finally {
  await killHard(child);
  await outlet.close();
  await mailbox.close();
}

const texts = await Promise.all(mailbox.mails.map(async ({ raw, at }) => ({ at, text: (await PostalMime.parse(raw)).text ?? '' })));
const arrived = new Map(texts.flatMap(({ text, at }) => [.../Tin ngân hàng số (\d+)/.exec(text) ?? []].slice(1).map((index) => [Number(index), at] as const)));
const waits = [...arrived].map(([index, at]) => at - (shown.get(index) ?? 0)).sort((one, other) => one - other);
const at = (share: number): number => waits[Math.min(waits.length - 1, Math.floor(share * waits.length))] ?? 0;
const stages = await stagesOf();
const expected = Array.from({ length: size }, (_, index) => index).filter(flaggedAt).length;
process.stdout.write(`${JSON.stringify({ ...machine(), documents: size, documentsPerSecond: rate, flagged: expected, mails: mailbox.mails.length, arrived: arrived.size, p50Ms: at(0.5), p95Ms: at(0.95), maxMs: waits.at(-1), stages })}\n`);
if (arrived.size < expected) process.exitCode = 1;

/** Medians along the way, in milliseconds from the feed's answer: fetched, flagged, stored, in a story, seen by the rule, told, sent. */
async function stagesOf(): Promise<Record<string, number>> {
  await using context = await openContext({ office: folder.officeFile, data: folder.dataDir, logLevel: 'silent' });
  const rows = z.array(z.object({ id: z.string(), title: z.string(), fetched: z.coerce.number(), stored: z.coerce.number(), flagged: z.coerce.number(), joined: z.coerce.number() })).parse(
    await (await (await context.store()).client.query({
      query: `SELECT d.id AS id, d.title AS title, toUnixTimestamp64Milli(d.fetched_at) AS fetched, toUnixTimestamp64Milli(d.first_stored_at) AS stored, toUnixTimestamp64Milli(f.flagged_at) AS flagged, toUnixTimestamp64Milli(s.joined_at) AS joined
        FROM (SELECT * FROM documents FINAL) AS d INNER JOIN (SELECT * FROM flags FINAL) AS f ON f.document = d.id LEFT JOIN (SELECT * FROM story_documents FINAL) AS s ON s.document = d.id`,
      format: 'JSONEachRow',
    })).json(),
  );
  const told = context.book().all(z.object({ document: z.string(), seen: z.number(), made: z.number(), sent: z.number().nullable() }), 'SELECT o.document, o.seen_at AS seen, d.made_at AS made, d.sent_at AS sent FROM alert_occurrences o JOIN alert_deliveries d ON d.alert = o.alert');
  const times = rows.flatMap((row) => {
    const from = shown.get(Number(/số (\d+)/.exec(row.title)?.[1]));
    const one = told.find(({ document }) => document === row.id);
    return from === undefined || one === undefined ? [] : [{ fetched: row.fetched - from, flagged: row.flagged - from, stored: row.stored - from, joined: row.joined - from, seen: one.seen - from, told: one.made - from, sent: (one.sent ?? 0) - from }];
  });
  const median = (values: number[]): number => values.sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;
  return Object.fromEntries((['fetched', 'flagged', 'stored', 'joined', 'seen', 'told', 'sent'] as const).map((stage) => [stage, median(times.map((time) => time[stage]))]));
}
