import type { html } from 'hono/html';
import type { Item } from '../item.ts';

/** Escaped mark-up; parts may still be promises, so await the whole. */
export type Markup = ReturnType<typeof html>;

/** What a layout is given to set one article's page. */
export interface ArticleView {
  readonly item: Item;
  /** The server's address without a slash at the end. */
  readonly base: string;
  /** Other items of the outlet, for the boxes that readers (and extractors) must see past. */
  readonly related: readonly Item[];
}

export type Layout = (view: ArticleView) => Markup;

export const sectionName = (item: Item): string => item.outlet.sections.find((section) => section.id === item.section)?.name ?? item.section;
export const imagePath = (item: Item): string => `/anh/${item.id}.svg`;
