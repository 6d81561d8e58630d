import type { Report } from '../../../infra/reports/index.ts';
import { html, type Markup } from '../../desk/export/markup.ts';
import { bodyAndAnnex } from '../frame/annex.ts';
import { frameOf } from '../frame/frame.ts';
import { layoutWords } from '../words/index.ts';
import { sectionsAsHtml } from './blocks.ts';
import { annexHeadAsHtml, letterheadAsHtml, signatureAsHtml } from './letterhead.ts';
import { mailAsHtml } from './mail.ts';
import { dresser, type HtmlFor, type Pen } from './pen.ts';
import { sheetOf } from './sheet.ts';

export interface HtmlOptions {
  readonly for: HtmlFor;
  /** Rules for letters that the machine may lack. */
  readonly fonts?: string;
  /** Of a mail: where the whole report is read. */
  readonly web?: string;
}

/** A report as one page of HTML: no script, nothing from elsewhere, one language. A mail has the body only, and says where the annex is. */
export function writeHtml(report: Report, { for: target, fonts = '', web = '' }: HtmlOptions): string {
  const pen: Pen = { words: layoutWords[report.language], target, dress: dresser(target) };
  const frame = frameOf(report);
  const title = `${frame.type} ${frame.subject}`;
  if (target === 'mail') return mailOf(report.language, title, html`<div lang="${report.language}"${pen.dress('page')}>${mailAsHtml(report, frame, pen, web)}</div>`).markup;
  const { body, annex } = bodyAndAnnex(report);
  const main = html`<main>
${letterheadAsHtml(frame, pen)}${sectionsAsHtml(report, body, pen)}${signatureAsHtml(frame, pen)}${annex.length > 0 && html`<section${pen.dress('annex')}>${annexHeadAsHtml(frame, pen)}${sectionsAsHtml(report, annex, pen)}</section>`}</main>`;
  return pageOf(report.language, title, main, fonts + sheetOf(target)).markup;
}

const pageOf = (language: string, title: string, main: Markup, sheet: string): Markup => html`<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><title>${title}</title><meta name="viewport" content="width=device-width, initial-scale=1"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; font-src data:"><style>${{ markup: sheet }}</style></head>
<body>${main}</body></html>`;

const mailOf = (language: string, title: string, main: Markup): Markup => html`<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark"><title>${title}</title></head>
<body style="margin:0;padding:12px">${main}</body></html>`;
