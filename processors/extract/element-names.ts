import type { DomElement } from './dom.ts';

/*
 * What the names that content systems give to elements (classes, ids, roles) say about where on the page they stand.
 */

const edge = (list: string): RegExp => new RegExp(`(?:^|[\\s_-])(?:${list.trim().split(/\s+/).join('|')})(?=$|[\\s_-])`, 'i');

const aside = edge(`
  related? relatednews\\w* relate side-?bar right-?col(?:umn)? col-?right left-?col(?:umn)? footer bottom-?bar comments? binh-?luan y-?kien widget\\w* (?:most-?)?(?:read|view)ed doc-?nhieu xem-?nhieu
  most-?(?:read|view|popular) tin-?(?:khac|moi|lien-?quan|nong|cung\\w*) (?:bai|tin)-?(?:viet-?)?(?:khac|moi|lien-?quan) cung-?chuyen-?muc lien-?quan (?:other|same|hot|list|latest|more|relate)-?news news-?(?:other|same|hot|list|latest|more|relate\\w*)
  box-?(?:news|category|cate) box_category box-?relate\\w* recommend\\w* read-?more see-?more top-?bar nav-?bar navigation main-?menu menu breaking ticker trend\\w* slick swiper\\w* carousel owl popup modal weather thoi-?tiet
  same-?(?:cate\\w*|zone) list-?related timeline-?list readmore-body-box sub-?news tindnd`);
const clock = edge(`clock time-?now date-?now now today current-?(?:date|time) date-?current lich lunar am-?lich server-?time dong-?ho hom-?nay countdown real-?time head-?time top-?date`);
/** A whole name, for `sc-longform-header-date` is the article's. */
const headerClock = /(?:^|\s)(?:header-?(?:date|time|clock)|date-?header)(?=$|[\s_-])/i;
const roles = ['class', 'id', 'data-role', 'itemprop'];

/** An element's names in one string, camel case taken apart; empty where it has none. */
export function nameOf(element: DomElement): string {
  let name = '';
  for (const role of roles) {
    const value = element.getAttribute(role);
    if (value) name += name === '' ? value : ` ${value}`;
  }
  return name === '' ? '' : name.slice(0, 300).replace(/([a-z])([A-Z])/g, '$1-$2');
}

/** Whether the names are those of a box beside the article. */
export const asideName = (name: string): boolean => aside.test(name);

/** Whether the names are those of the clock that portals show in their header. */
export const isClock = (name: string): boolean => clock.test(name) || headerClock.test(name);
