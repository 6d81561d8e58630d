import type { Card, Evidence, Fact, Link, Sheet } from '../sheet.ts';
import { columns, wrap } from './wrap.ts';

const rule = '-'.repeat(columns);

/** The message as plain text of 72 columns, which a screen reader and an old phone read well; links stand whole on lines of their own. */
export function textOf({ band, bandAside, title, paragraphs, news, button, facts, passages, evidence, acts, links, footer }: Sheet): string {
  const blocks: (readonly string[])[] = [
    [...wrap([band, bandAside].filter((part) => part !== null).join(' · ')), ...wrap(title), '='.repeat(Math.min(columns, Math.max(8, title.length)))],
    ...paragraphs.map((paragraph) => wrap(paragraph)),
    ...(news === null ? [] : [wrap(`${news.label}: ${news.text}`)]),
    ...(button === null ? [] : [linkLines(button, '>> ')]),
    ...facts.map(factLines),
    ...(passages === null ? [] : [heading(passages.label), ...passages.cards.map(cardLines)]),
    ...(evidence === null ? [] : [heading(evidence.label), evidenceLines(evidence)]),
    ...acts.map(factLines),
    ...links.map((link) => linkLines(link)),
    [rule, ...footer.flatMap((line) => wrap(line))],
  ];
  return `${blocks.filter((block) => block.length > 0).map((block) => block.join('\n')).join('\n\n')}\n`;
}

const heading = (label: string): string[] => wrap(label.toLocaleUpperCase());
const linkLines = ({ label, href }: Link, first = ''): string[] => [...wrap(`${label}:`, { first, rest: ' '.repeat(first.length) }), href];
const factLines = ({ label, lines }: Fact): string[] => [...heading(label), ...lines.flatMap((line) => wrap(line, { first: '  ' }))];

const cardLines = ({ head, title, quote, links, severity }: Card): string[] => [
  ...wrap(title, { first: '* ', rest: '  ' }),
  ...wrap(head, { first: '  ' }),
  ...wrap(quote === '' || severity !== undefined ? quote : `“${quote}”`, { first: '  ' }),
  ...links.flatMap(({ label, href }) => [...wrap(`${label}:`, { first: '  ' }), `  ${href}`]),
];

const evidenceLines = ({ claim, lines, link, notes }: Evidence): string[] => [
  ...wrap(`“${claim}”`, { first: '  ' }),
  ...lines.flatMap((line) => wrap(line, { first: '  ' })),
  ...(link === null ? [] : [...wrap(`${link.label}:`, { first: '  ' }), `  ${link.href}`]),
  ...notes.flatMap((line) => wrap(line, { first: '  ' })),
];
