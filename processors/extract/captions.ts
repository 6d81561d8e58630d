import { attributeOf, elementNode, foldBlanks, textNode, type DomElement, type DomNode } from './dom.ts';
import { holdsMoreThan, nextNode, nodeAfter } from './tree.ts';

/*
 * Captions that nothing names as such: many content systems set them as a paragraph of its own below the picture, in
 * italics or with the photographer's credit at the end, or beside the picture in a box of its own.
 */

const longest = 400;
/** What is set apart and longer, and ends like a sentence, may be a paragraph. */
const longestSetApart = 160;
const pictureBox = /(?:^|[\s_-])(?:images?|img|imgs|photos?|pictures?|pic|figure|fig|thumb(?:nail)?|hinh-?anh|anh)(?:$|[\s_-]|[A-Z]|Top|Box|Wrap)/;
const carriers = new Set(['P', 'TD', 'DIV', 'SPAN', 'EM', 'I', 'CENTER', 'FIGURE', 'SMALL', 'H6']);
/** A quotation in italics is the story's. */
const quoted = /^["“”«‘']/;
const sentence = /[.!?…]["”’)]?$/;
/** Whose picture it is, at the end of the line: "Ảnh: Hà Mẫu", "(Photo by A Sample/Agency)", "… at work. Reuters". */
const credit = new RegExp(
  [
    '(?:^|[.!?…"”)(|—–-]\\s*|\\s(?=ảnh))(?:ảnh(?: (?:minh (?:họa|hoạ)|tư liệu|chụp màn hình|cắt từ (?:clip|video)))?|nguồn ảnh|đồ (?:họa|hoạ)|photo(?: (?:credit|courtesy))?|image(?: credit)?|picture|foto|credit)\\s*[:：/]\\s*\\S.{0,70}$',
    '\\((?:photo|image|picture|ap photo|file|ảnh)[^()]{0,80}\\)\\.?$',
    '©[^.]{1,60}$',
    '(?:[.!?"”)/|—–-]|ảnh)\\s*(?:getty images|shutterstock|ap photo|afp|ap|reuters|epa|ttxvn|tân hoa xã)(?:/[\\p{L} ]{1,30})?\\)?\\.?$',
    '\\(?ảnh minh (?:họa|hoạ)\\)?\\.?$',
  ].join('|'),
  'iu',
);

/** Removes captions from the document, in place. Asks the text around pictures only. */
export function removeCaptions(root: DomElement): void {
  for (const picture of [...root.getElementsByTagName('img')]) {
    if (!picture.parentNode) continue;
    const box = boxOf(picture, root);
    if (box !== null && (box.textContent ?? '').trim() !== '') {
      box.remove();
      continue;
    }
    const words = nextWords(box ?? picture, root);
    const carrier = words === null ? null : carrierOf(words, root);
    if (carrier !== null && isCaption(carrier, foldBlanks(attributeOf(picture, 'alt')))) carrier.remove();
  }
}

/** The box named for pictures that holds this one and little text. */
function boxOf(picture: DomElement, root: DomElement): DomElement | null {
  let found: DomElement | null = null;
  let node = picture.parentNode;
  for (let level = 0; node && node !== root && level < 4; level += 1, node = node.parentNode) {
    if (!pictureBox.test(`${attributeOf(node, 'class')} ${attributeOf(node, 'itemprop')}`)) continue;
    if (holdsMoreThan(node, longest) || node.querySelector('h1,h2,h3,ul,blockquote')) break;
    found = node;
  }
  return found;
}

/** The first text behind a node, if no other picture and no heading comes before it. */
function nextWords(from: DomNode, root: DomElement): DomNode | null {
  let node = nodeAfter(from, root);
  for (let step = 0; node !== null && step < 40; step += 1, node = nextNode(node, root)) {
    if (node.nodeType === textNode && (node.textContent ?? '').trim() !== '') return node;
    if (node.nodeType === elementNode && /^(?:IMG|H[1-5]|UL|OL|BLOCKQUOTE)$/.test((node as DomElement).tagName)) return null;
  }
  return null;
}

/** The outermost element that holds these words and next to nothing else. */
function carrierOf(words: DomNode, root: DomElement): DomElement | null {
  let carrier: DomElement | null = null;
  for (let node = words.parentNode; node && node !== root && carriers.has(node.tagName); node = node.parentNode) {
    if (holdsMoreThan(node, longest)) break;
    carrier = node;
    if (node.tagName === 'P' || node.tagName === 'TD') break;
  }
  return carrier;
}

function isCaption(carrier: DomElement, alternative: string): boolean {
  const text = foldBlanks(carrier.textContent ?? '');
  if (text.length < 3) return false;
  if (text === alternative || credit.test(text)) return true;
  return !quoted.test(text) && (text.length < longestSetApart || !sentence.test(text)) && (isItalic(carrier, text) || (isCentred(carrier) && !isCentredText(carrier.nextElementSibling)));
}

/** Whether all its words stand in one element of italics. */
function isItalic(carrier: DomElement, text: string): boolean {
  if (carrier.tagName === 'EM' || carrier.tagName === 'I') return carrier.parentNode !== null && foldBlanks(carrier.parentNode.textContent ?? '') === text;
  const italic = carrier.querySelector('em,i');
  return italic !== null && foldBlanks(italic.textContent ?? '').length > 0.9 * text.length;
}

/** A site that centres all its text says nothing by it. */
const isCentredText = (next: DomElement | null): boolean => next !== null && isCentred(next) && next.querySelector('img') === null && (next.textContent ?? '').trim() !== '';

const isCentred = (carrier: DomElement): boolean => [carrier, carrier.parentNode].some((element) => element !== null && attributeOf(element, 'align') === 'center');
