import { access, constants, stat } from 'node:fs/promises';
import { lookup } from 'node:dns/promises';
import { messageOf } from '../../infra/contracts/index.ts';
import { heldBack, verifyArchive } from '../../infra/reports/index.ts';
import { openPost } from '../../processors/alerts/channels/index.ts';
import { loadTaxonomy } from '../../processors/topics/index.ts';
import type { Context } from '../context.ts';
import { reachedBy } from '../reports/addressees.ts';
import { hasBrowser } from '../reports/file-of.ts';

const weekMs = 7 * 86_400_000;

/** Whether the reports of the office's file would be made and reach somebody, and whether the archive is as it was published. @throws where not. */
export async function reportsCheck(context: Context): Promise<string> {
  const { config, now } = context;
  const { alerts, reports: { schedule, folder }, secrets } = config;
  const problems: string[] = [];
  if (folder !== '') problems.push(...(await folderProblems(folder)));
  const topics = new Set((await loadTaxonomy(config.topicsFile)).topics.map(({ id }) => id));
  const draws = hasBrowser(context);
  for (const { kind, topic, to, formats } of schedule) {
    if (topic !== undefined && !topics.has(topic)) problems.push(`the ${kind} report is of the topic ${topic}, which there is not`);
    if (!draws && formats.every((format) => format === 'pdf')) problems.push(`the ${kind} report is to be a PDF and nothing else, and there is no browser on this machine: it cannot be sent`);
    const { missing } = reachedBy(context, to);
    if (missing.length > 0 && alerts.email !== undefined) problems.push(`the ${kind} report reaches nobody through ${missing.join(', ')}`);
  }
  if (alerts.email !== undefined && schedule.some(({ to }) => to.length > 0)) {
    await openPost({ config, secrets, ports: { now } })?.close();
    if (alerts.email.username !== undefined && secrets.smtp === null) problems.push('DIEMBAO_SMTP_PASSWORD is not set, alerts.email.username is');
    await lookup(alerts.email.host).catch((error: unknown) => problems.push(`the mail server ${alerts.email?.host} cannot be found (${messageOf(error)})`));
  }
  problems.push(...archiveProblems(context));
  if (problems.length > 0) throw new Error(problems.join('\n               '));
  const noBrowser = schedule.some(({ formats }) => formats.includes('pdf')) && !draws ? ' (no browser on this machine: reports go without their PDF)' : '';
  const reaches = alerts.email === undefined ? 'on the console alone (alerts.email is not set: nobody is mailed)' : 'each reaches somebody';
  return schedule.length === 0 ? 'no schedule: none is made by itself' : `${schedule.length} made by themselves, ${reaches}${folder === '' ? '' : `, files in ${folder}`}${noBrowser}`;
}

async function folderProblems(folder: string): Promise<string[]> {
  try {
    if (!(await stat(folder)).isDirectory()) return [`reports.folder is no folder: ${folder}`];
    await access(folder, constants.W_OK);
    return [];
  } catch (error) {
    return [`reports.folder cannot be written: ${messageOf(error)}`];
  }
}

/** What the book says: models that were changed behind its back, and what waits for a person. */
function archiveProblems({ book, now }: Context): string[] {
  const faults = verifyArchive(book());
  const { check, givenUp, mail } = heldBack(book(), now().getTime() - weekMs);
  return [
    ...faults.map(({ code, report, version }) => `the archive of report ${report}, version ${version}, is not as it was published (${code})`),
    ...(check > 0 ? [`${check} automatic reports are held: their check found what is not so; see them on the console`] : []),
    ...(givenUp > 0 ? [`${givenUp} reports of the last week could not be made and were given up; see the log`] : []),
    ...(mail > 0 ? [`${mail} mails with reports could not be delivered in the last week; see the reports' pages`] : []),
  ];
}
