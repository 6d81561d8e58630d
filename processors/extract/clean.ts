import type { DomDocument, DomElement } from './dom.ts';

const never = 'script,style,noscript,template,svg,iframe,button,select,input,textarea,nav,dialog,figcaption,audio,video,object,embed';
const maybe = '[class],[id],[role],[style],[type],[aria-hidden],aside,form';
const untouchable = new Set(['HTML', 'BODY', 'ARTICLE', 'MAIN', 'P', 'H1']);

const words = (list: string): RegExp => new RegExp(`(?:^|[\\s_-])(?:${list.trim().split(/\s+/).join('|')})(?=$|[\\s_-])`, 'i');

/** Names that content systems give to what is not the article: dropped unless most of the page's text stands inside. */
const strong = words(`
  related relate recommend\\w* recirc\\w* readmore read-more read-also more-stories morestories share sharing social\\w* newsletter\\w* subscri\\w* signup sign-up
  promos? promo-\\w+ cookie\\w* consent gdpr onetrust\\w* didomi usercentrics cmp-\\w+ comments? disqus breadcrumbs? outbrain taboola author-?(?:bio|box|info|card)
  print-?only visually-?hidden sr-only screen-reader\\w* relatednews\\w* relatedonenews relatedbox tindnd link-content-footer (?:box-?)?tin-?lien-?quan
  readmore-body-box box_category pagination site-header navbar jump-?links?
  visits visitors (?:visitor|visit|hit)s?-?count\\w* page-?views? (?:so-?)?luot-?(?:truy-?cap|xem) thong-?ke-?truy-?cap`);
/** Names that are as often part of the article: dropped only where little text stands inside. */
const weak = words(`
  sponsor\\w* advert advertise\\w* ads? adslot banner popup modal tags? tag-list keywords bio byline caption\\w* credit\\w* copyright footer menu widget\\w* toolbar
  trending popular most-read mostread toc inner-article item_slide_show rating poll quiz dateline timestamp publish-?date live-blog-nav gallery-nav`);
const surelyOther = /comment|related|cookie|consent|onetrust/i;
const besideRole = /\b(?:complementary|navigation|contentinfo|search|dialog)\b/;
const hidden = /display\s*:\s*none|visibility\s*:\s*hidden/i;
const named = ['class', 'id', 'type', 'data-testid', 'data-component', 'role'];

/** Removes from the document, in place, what by element or by name is not the article. */
export function clean(document: DomDocument): void {
  for (const element of [...document.querySelectorAll(never)]) element.remove();
  const total = paragraphText(document) || 1;
  for (const element of [...document.querySelectorAll(maybe)]) {
    if (!element.parentNode || untouchable.has(element.tagName)) continue;
    const verdict = judge(element);
    if (verdict === 'keep' || element.querySelector('h1')) continue;
    const own = paragraphText(element);
    if (verdict.strong ? own < 0.35 * total && (own <= 1500 || surelyOther.test(verdict.name)) : own < Math.max(200, 0.08 * total)) element.remove();
  }
}

function judge(element: DomElement): 'keep' | { readonly strong: boolean; readonly name: string } {
  const name = named.map((attribute) => element.getAttribute(attribute) ?? '').join(' ').replace(/([a-z])([A-Z])/g, '$1-$2');
  if (strong.test(name) || element.tagName === 'ASIDE' || element.tagName === 'FORM' || hidden.test(element.getAttribute('style') ?? '') || besideRole.test(element.getAttribute('role') ?? '')) return { strong: true, name };
  return weak.test(name) ? { strong: false, name } : 'keep';
}

function paragraphText(within: DomDocument | DomElement): number {
  let length = 0;
  for (const paragraph of within.querySelectorAll('p')) length += (paragraph.textContent ?? '').length;
  return length;
}
