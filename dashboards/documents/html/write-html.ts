import type { Report } from '../../../infra/reports/index.ts';
import { html, type Markup } from '../../desk/export/markup.ts';
import { frameOf } from '../frame/frame.ts';
import { layoutWords } from '../words/index.ts';
import { bodyAsHtml } from './blocks.ts';
import { letterheadAsHtml, signatureAsHtml } from './letterhead.ts';
import { dresser, type HtmlFor, type Pen } from './pen.ts';
import { sheetOf } from './sheet.ts';

/** A report as one page of HTML: no script, nothing from elsewhere, one language. `fonts` are rules for letters that the machine may lack. */
export function writeHtml(report: Report, { for: target, fonts = '' }: { readonly for: HtmlFor; readonly fonts?: string }): string {
  const pen: Pen = { words: layoutWords[report.language], target, dress: dresser(target) };
  const frame = frameOf(report);
  const main = html`<main>
${letterheadAsHtml(frame, pen)}${bodyAsHtml(report, pen)}${signatureAsHtml(frame, pen)}</main>`;
  const title = `${frame.type} ${frame.subject}`;
  return (target === 'mail' ? mailOf(report.language, title, html`<div lang="${report.language}"${pen.dress('page')}>${main}</div>`) : pageOf(report.language, title, main, fonts + sheetOf(target))).markup;
}

const pageOf = (language: string, title: string, main: Markup, sheet: string): Markup => html`<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><title>${title}</title><meta name="viewport" content="width=device-width, initial-scale=1"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; font-src data:"><style>${{ markup: sheet }}</style></head>
<body>${main}</body></html>`;

const mailOf = (language: string, title: string, main: Markup): Markup => html`<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title></head>
<body style="margin:0;padding:12px;background:#fff">${main}</body></html>`;
