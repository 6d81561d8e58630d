import { html } from 'hono/html';
import { notice } from '../notice.ts';
import type { Markup } from './view.ts';

/** What a reader sees at an address without an article. */
export const errorPage = (title: string, explanation: string): Markup => html`<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>${title}</title></head>
<body><h1>${title}</h1><p>${explanation}</p><footer><p>${notice}</p></footer></body></html>`;
