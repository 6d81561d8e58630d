import { clip, oneLine } from '../text/index.ts';
import type { Brief, Message } from './message.ts';
import { fitLead, fitShort, fitTitle } from './parts/bounds.ts';
import { linkTo, pageOf, present } from './parts/links.ts';
import { sentenceOf, titleOf, writingOf } from './parts/scene.ts';
import { pensFor } from './pens.ts';
import { htmlOf } from './render/html.ts';
import { textOf } from './render/text.ts';
import type { Card, Sheet } from './sheet.ts';
import { catalogues } from './words/index.ts';

/** Whom a message that is not of one alert goes to, and from where. */
export interface Addressed {
  readonly recipient: Brief['recipient'];
  readonly office: Brief['office'];
  readonly console: string;
  /** Milliseconds since 1970. */
  readonly now: number;
}

const [longestTitle, longestSentence] = [160, 260];
const gravest = { critical: 0, warning: 1, info: 2 } as const;

/** What was held back by the limit of an hour, in one message: each alert in a line or two with its link, the gravest first. `total` counts those that are not told here too. */
export function composeDigest(briefs: readonly Brief[], { recipient, office, console, now, total }: Addressed & { readonly total: number }): Message {
  const { language } = recipient;
  const words = catalogues[language];
  const pens = pensFor(language, office.timezone, now);
  const writings = briefs.map((brief) => writingOf(brief, language)).toSorted((one, other) => gravest[one.brief.whole.alert.severity] - gravest[other.brief.whole.alert.severity]);
  const all = pens.number(Math.max(total, briefs.length));
  const severity = writings[0]?.brief.whole.alert.severity ?? 'info';
  const title = words.digest.title(all);
  const lead = fitLead(words.digest.lead(writings.map((writing) => titleOf(writing)).join('; ')), '');
  const page = pageOf(console, 'alerts');
  const cards = writings.map((writing): Card => {
    const { alert } = writing.brief.whole;
    const opens = alert.state === 'open' ? linkTo(words.acknowledge, writing.brief.link) : null;
    return {
      head: words.band(words.severity[alert.severity], String(alert.number)), severity: alert.severity,
      title: clip(titleOf(writing), longestTitle), quote: clip(sentenceOf(writing), longestSentence),
      links: present([opens, linkTo(words.open, pageOf(console, 'alerts', String(alert.number)))]),
    };
  });
  const rest = total - briefs.length;
  const sheet: Sheet = {
    language, severity, lead, title, band: words.severity[severity], bandAside: pens.clock(now), paragraphs: [words.digest.why], news: null, button: null, facts: [],
    passages: { label: words.digest.label, cards: rest > 0 ? [...cards, { head: '', title: words.digest.rest(pens.number(rest)), quote: '', links: [] }] : cards },
    evidence: null, acts: [], links: present([linkTo(words.digest.open, page)]), footer: [words.footer.sent(oneLine(office.name)), words.footer.noReply],
  };
  return {
    language, severity, purpose: 'digest', title: fitTitle(title), lead, short: fitShort(title, '', page), text: textOf(sheet), html: htmlOf(sheet), link: null, page,
    facts: { purpose: 'digest', total, alerts: writings.map(({ brief }) => brief.whole.alert.number), page },
  };
}
