import type { Candidate } from './candidates.ts';
import { elementsOf, isNamed, parentOf, type Element } from './dom.ts';
import { holdersOf, placeOf, type Holders } from './place.ts';
import { likeness } from './shape.ts';
import { headingInside, titleOf, type Title } from './title.ts';
import { lengthInWords, steady, textOf, wordsOf } from './words.ts';

export interface Found {
  readonly candidate: Candidate;
  readonly title: Title | null;
}

const menuNames = /(?:^|[\s_-])(?:nav|navbar|navigation|menu|submenu|footer|breadcrumbs?|pagination|paging|topbar|sitemap|social|share|hashtags?|tags?)(?:$|[\s_-])/i;
const enough = 6;
/** For an address whose like on this page are articles. */
const enoughAmongItsLike = 4;
const fewestAlike = 3;

interface Judged extends Found {
  readonly points: number;
  /** Where the link stands: the names of the elements around it. */
  readonly place: string;
}

/**
 * Tells the articles from everything else that a page links to. Each address is judged by its own shape, by what its links call it
 * and where they stand; then by the company it keeps: addresses of one shape, and links in boxes of one kind, are articles together
 * or not at all.
 */
export async function discover(candidates: readonly Candidate[]): Promise<readonly Found[]> {
  const holders = holdersOf(candidates);
  const judged: Judged[] = [];
  for (const candidate of candidates) {
    if (judged.length % 100 === 99) await new Promise(setImmediate);
    const title = titleOf(candidate.anchors, candidate.shape.slug) ?? titleBeside(candidate, holders);
    judged.push({ candidate, title, points: pointsOf(candidate, title), place: placeNameOf(title?.anchor ?? candidate.anchors[0]) });
  }
  const shapes = goodGroups(judged, ({ candidate }) => candidate.shape.signature);
  const places = goodGroups(judged, ({ place }) => place);
  return withoutPlain(judged.filter((each) => each.points >= needed(each, shapes.has(each.candidate.shape.signature), places.has(each.place))));
}

function needed({ candidate, title }: Judged, goodShape: boolean, goodPlace: boolean): number {
  const heading = title?.heading === true;
  if (goodShape && heading && candidate.shape.numbered) return 0;
  if (goodPlace && heading) return 2;
  return goodShape || goodPlace ? enoughAmongItsLike : enough;
}

/** What three or more have in common that look like articles by themselves, or that all are numbered and have titles. */
function goodGroups(judged: readonly Judged[], by: (one: Judged) => string): ReadonlySet<string> {
  const groups = new Map<string, Judged[]>();
  for (const one of judged) {
    const group = groups.get(by(one));
    if (group === undefined) groups.set(by(one), [one]);
    else group.push(one);
  }
  const isGood = (group: readonly Judged[]): boolean => {
    if (group.length < fewestAlike) return false;
    const middle = median(group.map(({ points }) => points));
    return middle >= enough || (middle >= enoughAmongItsLike && group.filter(({ candidate }) => candidate.shape.numbered).length >= group.length * 0.8);
  };
  return new Set([...groups].filter(([, group]) => isGood(group)).map(([name]) => name));
}

/** A headline beside a silent link (one laid over its whole box). */
function titleBeside({ key, anchors }: Candidate, holders: Holders): Title | null {
  for (const anchor of anchors.slice(0, 3)) {
    for (const part of placeOf(anchor, key, holders)) {
      const heading = headingInside(part);
      const text = heading === null ? '' : steady(textOf(heading));
      if (text !== '' && text.length <= 300) return { text, heading: true, anchor };
    }
  }
  return null;
}

function placeNameOf(anchor: Element | undefined): string {
  const names: string[] = [];
  for (let at = anchor ?? null, level = 0; at !== null && level < 4; at = parentOf(at), level += 1) names.push(`${at.name}.${(at.attribs['class'] ?? '').trim().split(/\s/, 1)[0]}`);
  return names.join(' ');
}

/** Where a site numbers or dates its articles, an address of words only is a section or a static page. */
function withoutPlain(found: readonly Found[]): readonly Found[] {
  const hosts = new Set(found.filter(({ candidate }) => candidate.shape.numbered).map(({ candidate }) => hostOf(candidate)));
  const numbered = found.filter(({ candidate }) => candidate.shape.numbered || !hosts.has(hostOf(candidate)));
  const plain = found.length - numbered.length;
  return numbered.length >= Math.max(5, 3 * plain) ? numbered : found;
}

const hostOf = ({ key }: Candidate): string => new URL(key).hostname;

function pointsOf({ shape, anchors }: Candidate, title: Title | null): number {
  const words = title === null ? 0 : lengthInWords(title.text);
  const like = title === null ? 0 : likeness(shape.slug, wordsOf(title.text));
  let points = shape.points;
  points += words >= 6 ? 2 : words >= 4 ? 1 : words >= 3 ? 0 : -2;
  if (like >= 0.6 && words >= 4) points += 2;
  if (title?.heading === true && words >= 3) points += 2;
  if (anchors.some(hasPicture)) points += 1;
  if (shape.hub) points -= 5;
  if (anchors.every(isInMenu)) points -= 4;
  return points;
}

const hasPicture = (anchor: Element): boolean => [...elementsOf(anchor)].some(({ name }) => name === 'img' || name === 'picture');

function isInMenu(anchor: Element): boolean {
  let at = parentOf(anchor);
  for (let level = 0; level < 8 && at !== null; level += 1, at = parentOf(at)) {
    if (at.name === 'article' || at.name === 'main' || at.name === 'body') return false;
    if (at.name === 'nav' || at.name === 'footer' || at.attribs['role'] === 'navigation' || isNamed(at, menuNames)) return true;
  }
  return false;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
