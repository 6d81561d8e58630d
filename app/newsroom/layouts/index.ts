/** How each outlet sets its pages: eight kinds of mark-up that an extractor must cope with. */
import type { Outlet } from '../schema.ts';
import { broadcast } from './broadcast.ts';
import { classic } from './classic.ts';
import { english } from './english.ts';
import { lineBreaks } from './line-breaks.ts';
import { magazine } from './magazine.ts';
import { portal } from './portal.ts';
import { sapo } from './sapo.ts';
import { structured } from './structured.ts';
import type { Layout } from './view.ts';

export { listing, welcome } from './listing.ts';
export { discussion } from './discussion.ts';
export { forumThread, forumThreads } from './forum.ts';
export { drawing } from './drawing.ts';
export { errorPage } from './error-page.ts';
export type { Markup } from './view.ts';

export const layouts: Readonly<Record<Outlet['layout'], Layout>> = {
  sapo, broadcast, classic, structured, 'line-breaks': lineBreaks, english, magazine, portal,
};
