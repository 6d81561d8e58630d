import type { Card, Evidence, Fact, Link } from '../sheet.ts';
import { escapeHtml } from './escape.ts';
import { edge, fonts, light } from './palette.ts';

/* Pieces of the HTML: tables and inline styles, which every mail program knows. */

const base = `font-family:${fonts};`;

/** A line of the sheet with the same margins left and right. */
export const row = (content: string, padding = '0 28px 16px'): string => `<tr><td class="pad" style="padding:${padding};">${content}</td></tr>`;

interface TextStyle {
  readonly size?: number;
  readonly bold?: boolean;
  readonly kind?: 'ink' | 'muted';
  readonly more?: string;
  readonly tag?: 'p' | 'h1' | 'h2';
}
export const text = (words: string, { size = 16, bold = false, kind = 'ink', more = '', tag = 'p' }: TextStyle = {}): string =>
  `<${tag} class="${kind}" style="margin:0;${base}font-size:${String(size)}px;line-height:1.5;font-weight:${bold ? '700' : '400'};color:${light[kind]};word-break:break-word;overflow-wrap:anywhere;${more}">${escapeHtml(words)}</${tag}>`;

export const label = (words: string): string => text(words, { size: 13, bold: true, kind: 'muted', tag: 'h2', more: 'margin:0 0 3px;letter-spacing:.2px;' });

export const anchor = ({ label: words, href }: Link, size = 15): string => `<a class="link" href="${escapeHtml(href)}" style="${base}font-size:${String(size)}px;line-height:1.6;color:${light.link};text-decoration:underline;">${escapeHtml(words)}</a>`;

export const anchors = (links: readonly Link[]): string => (links.length === 0 ? '' : `<p style="margin:8px 0 0;">${links.map((link) => anchor(link)).join(`<span class="muted" style="color:${light.muted};">&nbsp; · &nbsp;</span>`)}</p>`);

/** One that a thumb finds, made of a table's cell: Outlook paints cells where it leaves links bare. */
export const button = ({ label: words, href }: Link): string =>
  `<table role="presentation" class="wide" cellpadding="0" cellspacing="0" border="0"><tr><td class="press" align="center" bgcolor="${light.accent}" style="background:${light.accent};border:1px solid ${light.accent};border-radius:8px;">` +
  `<a href="${escapeHtml(href)}" style="display:inline-block;padding:15px 30px;${base}font-size:18px;line-height:1.3;font-weight:700;color:#ffffff;text-decoration:none;border-radius:8px;">${escapeHtml(words)}</a></td></tr></table>`;

/** A tinted box. */
export const box = (content: string, kind: 'soft' = 'soft'): string => `<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0"><tr><td class="${kind}" bgcolor="${light.soft}" style="padding:14px 16px;background:${light.soft};border:1px solid ${light.line};border-radius:8px;">${content}</td></tr></table>`;

export const fact = ({ label: words, lines, strong = false }: Fact): string => `${label(words)}${lines.map((line, index) => text(line, { bold: strong, more: index === 0 ? '' : 'margin-top:4px;' })).join('')}`;

/** A document, or an alert of a digest: an edge at its left, in the colour of its severity where it has one. */
export function card({ head, title, quote, links, severity }: Card): string {
  const colour = severity === undefined ? light.line : edge[severity].light;
  const content = [
    head === '' ? '' : severity === undefined ? text(head, { size: 13, kind: 'muted', more: 'margin-bottom:2px;' }) : `<p class="on-${severity}" style="margin:0 0 2px;${base}font-size:13px;line-height:1.5;font-weight:700;color:${colour};">${escapeHtml(head)}</p>`,
    title === '' ? '' : text(title, { bold: true }),
    quote === '' ? '' : text(severity === undefined ? `“${quote}”` : quote, { more: 'margin-top:4px;' }),
    anchors(links),
  ].join('');
  return `<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="margin:0 0 16px;"><tr><td class="${severity === undefined ? 'line' : `edge-${severity}`}" style="padding:1px 0 1px 14px;border-left:3px solid ${colour};">${content}</td></tr></table>`;
}

export const evidence = ({ label: words, claim, lines, link, notes }: Evidence): string =>
  box([label(words), text(`“${claim}”`, { bold: true }), ...lines.map((line) => text(line, { more: 'margin-top:4px;' })), anchors(link === null ? [] : [link]), ...notes.map((note) => text(note, { size: 15, kind: 'muted', more: 'margin-top:6px;' }))].join(''));
