import { clip, oneLine } from '../../text/index.ts';
import type { AlertDocument } from '../message.ts';
import type { Card } from '../sheet.ts';
import { linkTo, pageOf, present } from './links.ts';
import type { Writing } from './scene.ts';

const [most, longestTitle, longestPassage] = [3, 160, 240];

/** The three documents that matter, articles with their passage and address, posts only by where they stand: nothing else of a post is even looked at. */
export const passagesOf = (writing: Writing): Card[] => writing.brief.documents.slice(0, most).map((document) => (document.kind === 'article' ? article(writing, document) : post(writing, document)));

function article({ brief, words, pens }: Writing, { id, outlet, reach, publishedAt, title, passage, address }: AlertDocument): Card {
  const reached = words.reaches[reach];
  return {
    head: headOf([reached === undefined ? oneLine(outlet) : `${oneLine(outlet)} (${reached})`, publishedAt === null ? '' : pens.full(publishedAt)]),
    title: clip(oneLine(title), longestTitle),
    quote: clip(oneLine(passage), longestPassage),
    links: present([linkTo(words.read, address), linkTo(words.inConsole, pageOf(brief.console, 'documents', id))]),
  };
}

const post = ({ brief, words, pens }: Writing, { id, kind, outlet, publishedAt }: AlertDocument): Card => ({
  head: publishedAt === null ? '' : pens.full(publishedAt),
  title: kind === 'comment' ? words.comment(oneLine(outlet)) : words.post(oneLine(outlet)),
  quote: '',
  links: present([linkTo(words.inConsole, pageOf(brief.console, 'documents', id))]),
});

const headOf = (parts: readonly string[]): string => parts.filter((part) => part !== '').join(' · ');
