import { oneLine } from '../text/index.ts';
import type { Addressed } from './digest.ts';
import type { Message } from './message.ts';
import { fitLead, fitShort, fitTitle } from './parts/bounds.ts';
import { linkTo, pageOf, present } from './parts/links.ts';
import { pensFor } from './pens.ts';
import { htmlOf } from './render/html.ts';
import { textOf } from './render/text.ts';
import { catalogues } from './words/index.ts';

/** "The monitor is alive." */
export const composeHeartbeat = (addressed: Addressed): Message => note('heartbeat', addressed);

/** What a person or an administrator sends to see whether a channel works. */
export const composeTest = (addressed: Addressed): Message => note('test', addressed);

function note(purpose: 'heartbeat' | 'test', { recipient: { language }, office, console, now }: Addressed): Message {
  const words = catalogues[language];
  const pens = pensFor(language, office.timezone, now);
  const said = words[purpose];
  const lead = fitLead(purpose === 'heartbeat' ? words.heartbeat.lead(pens.full(now)) : words.test.lead(oneLine(office.name)), '');
  const page = pageOf(console);
  const sheet = {
    language, severity: 'info', lead, title: said.title, band: words.severity.info, bandAside: pens.clock(now), paragraphs: [lead, said.text], news: null, button: null, facts: [], passages: null, evidence: null, acts: [],
    links: present([linkTo(words.openConsole, page)]), footer: [words.footer.sent(oneLine(office.name)), words.footer.noReply],
  } as const;
  return { language, severity: 'info', purpose, title: fitTitle(said.title), lead, short: fitShort(said.title, '', page), text: textOf(sheet), html: htmlOf(sheet), link: null, page, facts: { purpose, at: new Date(now).toISOString() } };
}
