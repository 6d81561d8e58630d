import { removeCaptions } from './captions.ts';
import { attributeOf, textNode, type DomDocument, type DomElement } from './dom.ts';
import { walkTree } from './tree.ts';

const never = new Set('SCRIPT STYLE NOSCRIPT TEMPLATE SVG IFRAME BUTTON SELECT INPUT TEXTAREA NAV DIALOG FIGCAPTION AUDIO VIDEO OBJECT EMBED'.split(' '));
const untouchable = new Set(['HTML', 'BODY', 'ARTICLE', 'MAIN', 'P', 'H1']);

const words = (list: string): RegExp => new RegExp(`(?:^|[\\s_-])(?:${list.trim().split(/\s+/).join('|')})(?=$|[\\s_-])`, 'i');

/** Names that content systems give to what is not the article: dropped unless most of the page's text stands inside. */
const strong = words(`
  related relate recommend\\w* recirc\\w* readmore read-more read-also more-stories morestories share sharing social\\w* newsletter\\w* subscri\\w* signup sign-up
  promos? promo-\\w+ cookie\\w* consent gdpr onetrust\\w* didomi usercentrics cmp-\\w+ comments? disqus breadcrumbs? outbrain taboola author-?(?:bio|box|info|card)s?
  rollover(?:-\\w+)* tooltip\\w* popover hover-?card boilerplate affiliate\\w* paywall\\w* \\w*cta donat\\w+ video-js vjs-\\w+ jw-?player\\w*
  print-?only visually-?hidden sr-only screen-reader\\w* relatednews\\w* relatedonenews relatedbox tindnd link-content-footer (?:box-?)?tin-?lien-?quan\\w*
  tin-?(?:khac|moi|noi-?bat) (?:xem|doc)-?(?:nhieu|them|tiep) (?:tin-?|bai-?)?cung-?chuyen-?muc bai-?viet-?(?:lien-?quan|khac|moi) lien-?quan binh-?luan chia-?se
  (?:other|same|latest)-?news news-?other tin-?tuc-?khac readmore-body-box box_category pagination site-header navbar jump-?links?
  visits visitors (?:visitor|visit|hit)s?-?count\\w* page-?views? (?:so-?)?luot-?(?:truy-?cap|xem) thong-?ke-?truy-?cap`);
/** Names that are as often part of the article: dropped only where little text stands inside. */
const weak = words(`
  sponsor\\w* advert advertise\\w* ads? adslot banner popup modal tags? tag-list keywords bio byline caption\\w* chu-?thich\\w* tu-?khoa tac-?gia quang-?cao credit\\w* copyright footer menu widget\\w* toolbar
  trending popular most-read mostread toc inner-article item_slide_show rating poll quiz dateline timestamp publish-?date live-blog-nav gallery-nav`);
const surelyOther = /comment|related|cookie|consent|onetrust/i;
const besideRole = /\b(?:complementary|navigation|contentinfo|search|dialog)\b/;
/** Posts quoted in the story: part of it, whatever their wrapping is called. */
const quotedPost = /tweet|twitter/;
const mostPosts = 200;
const hidden = /display\s*:\s*none|visibility\s*:\s*hidden/i;
const named = ['class', 'id', 'type', 'data-testid', 'data-component', 'role'];

type Verdict = { readonly strong: boolean; readonly name: string };

/** An element that by its name is not the article, and how much of the page's paragraphs stands inside. */
interface Suspect extends Verdict {
  readonly element: DomElement;
  own: number;
}

/** Removes from the document, in place, what by element or by name is not the article. */
export function clean(document: DomDocument): void {
  const root = document.documentElement;
  if (!root) return;
  const gone: DomElement[] = [];
  const posts: DomElement[] = [];
  walkTree(root, {
    enter(element) {
      if (never.has(element.tagName)) return gone.push(element) < 0;
      if (element.tagName === 'BLOCKQUOTE' && posts.length < mostPosts && quotedPost.test(attributeOf(element, 'class'))) posts.push(element);
      return true;
    },
  });
  for (const element of gone) element.remove();
  removeCaptions(root);
  for (const post of posts) unwrap(post);
  const { suspects, total } = suspectsIn(root);
  for (const { element, own, strong: sure, name } of suspects) {
    if (element.parentNode && (sure ? own < 0.35 * total && (own <= 1500 || surelyOther.test(name)) : own < Math.max(200, 0.08 * total))) element.remove();
  }
}

/** In one walk; those that hold the headline are none. */
function suspectsIn(root: DomElement): { readonly suspects: readonly Suspect[]; readonly total: number } {
  const suspects: Suspect[] = [];
  const open: { readonly suspect: Suspect; readonly textBefore: number; readonly headlinesBefore: number }[] = [];
  let paragraphs = 0;
  let text = 0;
  let headlines = 0;
  walkTree(root, {
    enter(element) {
      const tag = element.tagName;
      if (tag === 'P') paragraphs += 1;
      if (tag === 'H1') headlines += 1;
      if (untouchable.has(tag)) return true;
      const verdict = judge(element);
      const inSentence = tag === 'A' && paragraphs > 0;
      if (verdict !== null && !inSentence) open.push({ suspect: { ...verdict, element, own: 0 }, textBefore: text, headlinesBefore: headlines });
      return true;
    },
    leave(element) {
      if (element.tagName === 'P') paragraphs -= 1;
      const last = open.at(-1);
      if (last?.suspect.element !== element) return;
      open.pop();
      last.suspect.own = text - last.textBefore;
      if (headlines === last.headlinesBefore) suspects.push(last.suspect);
    },
    text(node) {
      if (paragraphs > 0 && node.nodeType === textNode) text += (node.textContent ?? '').length;
    },
  });
  return { suspects, total: text || 1 };
}

/** Takes an element out of whatever wraps nothing else. */
function unwrap(element: DomElement): void {
  const length = (element.textContent ?? '').trim().length;
  let outer = element;
  while (outer.parentNode && !untouchable.has(outer.parentNode.tagName) && (outer.parentNode.textContent ?? '').trim().length === length) outer = outer.parentNode;
  if (outer !== element && length > 0) outer.replaceWith(element);
}

function judge(element: DomElement): Verdict | null {
  const aside = element.tagName === 'ASIDE' || element.tagName === 'FORM';
  if (!element.hasAttributes()) return aside ? { strong: true, name: '' } : null;
  let name = '';
  for (const attribute of named) {
    const value = attributeOf(element, attribute);
    if (value !== '') name += ` ${value}`;
  }
  if (name !== '') name = name.replace(/([a-z])([A-Z])/g, '$1-$2');
  if (aside || strong.test(name) || hidden.test(attributeOf(element, 'style')) || besideRole.test(attributeOf(element, 'role'))) return { strong: true, name };
  return weak.test(name) ? { strong: false, name } : null;
}
