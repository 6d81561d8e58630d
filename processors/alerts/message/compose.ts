import { clip, oneLine } from '../text/index.ts';
import type { Brief, Message } from './message.ts';
import { actsOf } from './parts/acts.ts';
import { evidenceOf } from './parts/evidence.ts';
import { factsOf } from './parts/facts.ts';
import { linkTo, pageOf, present, webAddress } from './parts/links.ts';
import { knownBefore, newsOf } from './parts/news.ts';
import { passagesOf } from './parts/passages.ts';
import { ruleOf, sentenceOf, titleOf, writingOf, type Writing } from './parts/scene.ts';
import { fitLead, fitShort, fitTitle } from './parts/bounds.ts';
import { htmlOf } from './render/html.ts';
import { textOf } from './render/text.ts';
import type { Sheet } from './sheet.ts';

/**
 * An alert in words. The title stays the same while the alert grows, so that mail programs keep its mails together; the lead says what is new. Pure: the same
 * brief gives the same message.
 */
export function compose(brief: Brief): Message {
  const writing = writingOf(brief);
  const { words, language, pens } = writing;
  const { alert } = brief.whole;
  const title = titleOf(writing);
  const marked = fitTitle(`${words.mark[alert.severity]}${title}`);
  const news = newsOf(writing);
  const until = brief.until === null || alert.state !== 'open' ? null : pens.brief(brief.until);
  const lead = fitLead(brief.purpose === 'over' ? words.over(title) : (news ?? sentenceOf(writing)), until === null ? '' : words.leadUntil(until));
  const link = alert.state === 'open' && brief.purpose !== 'over' ? webAddress(brief.link) : null;
  const page = pageOf(brief.console, 'alerts', String(alert.number));
  const sheet = sheetOf(writing, { title, lead, news, until, page });
  return {
    language, severity: alert.severity, purpose: brief.purpose, title: marked, lead,
    short: fitShort(`${words.mark[alert.severity]}${brief.purpose === 'over' ? words.over(title) : title}`, until === null ? '' : words.leadUntil(until), link ?? page),
    text: textOf({ ...sheet, title: marked }), html: htmlOf(sheet), link, page,
    facts: factsForMachines(brief),
  };
}

interface Head {
  readonly title: string;
  readonly lead: string;
  readonly news: string | null;
  readonly until: string | null;
  readonly page: string | null;
}

function sheetOf(writing: Writing, { title, lead, news, until, page }: Head): Sheet {
  const { brief, words, language } = writing;
  const { alert } = brief.whole;
  const cards = passagesOf(writing);
  const number = String(alert.number);
  return {
    language, severity: alert.severity, lead, title: clip(title, longestHeading),
    band: words.band(words.severity[alert.severity], number),
    bandAside: until === null ? null : words.before(until),
    paragraphs: [sentenceOf(writing)],
    news: news === null ? null : { label: words.labels.news, text: news },
    button: linkTo(alert.state === 'open' && brief.purpose !== 'over' ? words.acknowledge : words.open, brief.link ?? page),
    facts: factsOf(writing),
    passages: cards.length === 0 ? null : { label: words.labels.passages, cards },
    evidence: evidenceOf(writing),
    acts: actsOf(writing),
    links: brief.link === null ? [] : present([linkTo(words.toConsole, page)]),
    footer: [words.footer.rule(ruleOf(writing), number), words.footer.sent(oneLine(brief.office.name)), words.footer.noReply],
  };
}

const longestHeading = 160;
const mostIds = 20;

/** Figures and ids: nothing that anybody has written. */
function factsForMachines({ whole, purpose, until, story, documents, console, because }: Brief): Message['facts'] {
  const { alert } = whole;
  const ids = (label: string): readonly string[] => (alert.labels[label] ?? []).slice(0, mostIds);
  return {
    alert: alert.number, rule: alert.rule, kind: ids('kind')[0] ?? null, severity: alert.severity, state: alert.state, purpose, step: because.step + 1,
    occurrences: alert.occurrences, fresh: purpose === 'update' ? Math.max(0, alert.occurrences - knownBefore(whole)) : 0,
    openedAt: new Date(alert.opened_at).toISOString(), until: until === null ? null : new Date(until).toISOString(),
    units: ids('unit'), topics: ids('topic'), outlets: ids('outlet'),
    story: story === null ? null : { id: story.id, documents: story.documents, originals: story.originals, reprints: story.reprints, outlets: story.outlets },
    documents: documents.map(({ id }) => id),
    page: pageOf(console, 'alerts', String(alert.number)),
  };
}
