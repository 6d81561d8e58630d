import type { CaseFile } from './case-file.ts';
import { html, type Markup } from './markup.ts';
import type { Pen } from './pen.ts';

/** The facts with their explanations and sources. */
export function factsPart({ facts }: CaseFile, { words }: Pen): Markup | null {
  if (facts.length === 0) return null;
  return html`<h2>${words.labels.fact}</h2>${facts.map(
    ({ kind, id, text, verdict, explanation, source, url, date }) => html`<p><strong>${words.factKinds[kind]} ${id}</strong> · ${date}${verdict !== null && html` · ${words.verdicts[verdict]}`}<br>${text}${explanation !== '' && html`<br>${explanation}`}${(source !== '' || url !== null) && html`<br><span class="small">${words.labels.source}: ${source} ${url}</span>`}</p>`,
  )}`;
}

/** What is to be done, and who was asked to put something right. */
export function tasksPart({ tasks, referrals }: CaseFile, { words, time }: Pen): Markup {
  const { labels } = words;
  return html`${tasks.length > 0 && html`<h2>${labels.tasks}</h2><ul>${tasks.map(({ task, doneAt }) => html`<li>${words.tasks[task]}: ${doneAt === null ? labels.open : `${labels.done}, ${time(doneAt)}`}</li>`)}</ul>`}${
    referrals.length > 0 &&
    html`<h2>${labels.referrals}</h2><ul>${referrals.map(({ unit, replyDue, repliedAt, reply }) => html`<li>${unit}, ${labels.replyDue} ${replyDue}: ${repliedAt === null ? labels.noReply : html`${labels.reply} (${time(repliedAt)}): ${reply}`}</li>`)}</ul>`
  }`;
}

/** Oldest first; what was taken back is struck out. */
export function logPart({ log }: CaseFile, { words, time }: Pen): Markup {
  const { labels } = words;
  const name = (what: string): string => words.log[what] ?? what;
  return html`<h2>${labels.log}</h2><table><tbody>${log.map(
    ({ at, by, what, text, withdrawn }) => html`<tr><td>${time(at)}</td><td>${by ?? labels.machine}</td><td>${withdrawn ? html`<s>${name(what)}</s> (${labels.withdrawn})` : name(what)}</td><td>${text}</td></tr>`,
  )}</tbody></table>`;
}
