import { findDates } from '../../infra/text/dates/scan.ts';
import { readDate, type ReadDate } from '../../infra/text/dates.ts';
import type { DateContext } from './date-context.ts';
import type { DateLine, Place } from './survey.ts';

/** A date that readers see, and how surely it is the article's. */
export interface VisibleDate {
  readonly read: ReadDate;
  readonly label: 'published' | 'modified' | null;
  /** From about 3 on it is likely the article's own, from 6 on surely. */
  readonly score: number;
  readonly at: number;
}

/** Names of elements that hold an article's date, and names that hold any date. */
const ofArticle = /publish|pdate|(?:detail|article|post|entry|news|content|page|date|single|cms|head|info|author|sapo|main)[\w-]*?[_-]{0,2}(?:time|date|meta)|(?:time|date)[_-]?(?:post|detail|news|public|created|up|day)|ngay-?dang|ngay-?xuat-?ban|kbwcm|pub_?time|date-?line|op-published|format_time|f-datetime|bread-crumb/i;
const ofAny = /date|time|ngay|publish|created|posted|clock|period|meta|gio/i;
const mostLeft = 45;
const mostOfAName = 3;
/** A path of sections above the headline has a few links, a menu has many; below it there may be buttons to share. */
const mostLinksAbove = 8;
const mostLinksBelow = 18;

/**
 * Reads the lines that survey has found; what stands at the headline counts more than what stands anywhere. `local` says
 * that the page's clocks without a zone are the office's.
 */
export function visibleDates(lines: readonly DateLine[], headline: Place | null, context: DateContext, local: boolean): VisibleDate[] {
  const found: VisibleDate[] = [];
  const named = new Map<string, number>();
  for (const line of lines) if (!line.clock) named.set(line.name, (named.get(line.name) ?? 0) + 1);
  for (const line of lines) {
    const often = line.name !== '' && (named.get(line.name) ?? 0) > mostOfAName;
    // What stands in a box beside the article is seldom worth the reading.
    if (line.clock || (isAside(line, headline) && (often || !ofArticle.test(line.name)))) continue;
    const place = placeScore(line, headline) + (ofArticle.test(line.name) ? 3 : ofAny.test(line.name) ? 1.5 : 0) - (often ? 3 : 0);
    const { dates, left } = findDates(line.text, context);
    const prose = left > mostLeft ? 6 : left > 25 ? 2 : 0;
    const kind = /dateModified|dateCreated/.test(line.itemprop) ? 'modified' : line.itemprop.includes('datePublished') ? 'published' : null;
    const machine = line.machine === '' ? null : readDate(line.machine, context);
    // Several dates in one line without a word for either are a span of time, or a table.
    const tellable = dates.length === 1 || (dates.length === 2 && dates.some(({ label }) => label !== null));
    let timed = false;
    const toldElsewhere = !local && machine?.hasTime === true && machine.offset !== null;
    if (tellable && !(toldElsewhere && dates.every(({ read }) => read.offset === null))) {
      for (const { read, label } of dates) {
        timed ||= read.hasTime;
        found.push({ read, label: label ?? kind, at: line.at, score: place + scoreOf(read, label ?? kind) - prose });
      }
    }
    // A relative or bare day on screen ("2 giờ trước") beside an exact time for machines.
    if (machine && !timed) found.push({ read: machine, label: kind, at: line.at, score: place + scoreOf(machine, kind) });
  }
  return found.sort((a, b) => b.score - a.score || a.at - b.at);
}

const scoreOf = (read: ReadDate, label: VisibleDate['label']): number => (read.hasTime ? 3 : 0) + (label === 'published' ? 2 : label === 'modified' ? -2 : 0);

const isAside = (line: DateLine, headline: Place | null): boolean => line.aside !== 0 && line.aside !== headline?.aside;

function placeScore(line: DateLine, headline: Place | null): number {
  let score = line.linked ? -2 : 0;
  if (isAside(line, headline)) score -= 6;
  if (headline === null) return score;
  if (line.header !== 0 && line.header !== headline.header) score -= 3;
  const distance = line.at - headline.at;
  const between = Math.abs(line.links - headline.links);
  if (distance >= 0) return score + (between > mostLinksBelow ? 0 : distance <= 40 ? 4 : distance <= 120 ? 2 : 0);
  // A menu lies between: this is the site's header.
  if (between > mostLinksAbove) return score - 5;
  return score + (distance >= -30 ? 3 : distance >= -80 ? 1 : -1);
}
