import type { Block, Report, Sentence } from '../../../infra/reports/index.ts';
import { chartOf, isEmpty } from '../charts/chart.ts';
import { captionsOf } from '../frame/captions.ts';
import type { NumberedSection } from '../frame/annex.ts';
import { addressOf } from '../pieces/address.ts';
import { drawnPieces, drawnSentences } from '../pieces/drawn.ts';
import { plain, textOf } from '../pieces/plain.ts';
import { layoutWords, type LayoutWords } from '../words/index.ts';
import { fold } from './fold.ts';
import { tableAsText } from './table.ts';

/** A section as lines: its title, its blocks with an empty line before each. */
export function sectionAsText(report: Report, { section: { title, blocks }, number }: NumberedSection): string[] {
  const words = layoutWords[report.language];
  const captions = captionsOf(report);
  const lines = blocks.flatMap((block) => ['', ...blockAsText(report, block, captions.get(block) ?? '', words)]);
  return ['', ...fold(`${number} ${plain(title)}`.toLocaleUpperCase(words.locale)), ...(lines.length === 0 ? ['', words.nothing] : lines)];
}

function blockAsText(report: Report, block: Block, caption: string, words: LayoutWords): string[] {
  switch (block.kind) {
    case 'paragraph':
      return sentencesAsText(block.sentences, words, '');
    case 'note':
      return sentencesAsText(block.sentences, words, `${words.note} `, '  ');
    case 'list':
      return block.items.flatMap((sentences, at) => [...(at > 0 ? [''] : []), ...sentencesAsText(sentences, words, block.numbered ? `${at + 1}. ` : '- ')]);
    case 'table':
      return [...fold(`${caption} ${plain(block.caption)}`), '', ...(block.rows.length === 0 ? [words.noRows] : tableAsText(block, block.rows.map((row) => row.map(({ pieces }) => textOf(drawnPieces(pieces, words)))))), ...linksBelow(block)];
    case 'chart': {
      const chart = chartOf(report, block);
      const said = chart.series.map(({ name, texts }) => words.series(name, chart.labels.map((label, at) => `${label} ${texts[at] ?? ''}`)).replace(/^: /, ''));
      return [...fold(`${caption} ${plain(block.caption)}`), ...(isEmpty(chart) ? [words.noRows] : said.flatMap((series) => fold(series, { first: '- ', rest: '  ' })))];
    }
  }
}

/** What the cells of a table lead to. */
const linksBelow = ({ rows }: Extract<Block, { kind: 'table' }>): string[] =>
  rows.flat().flatMap(({ pieces }) => pieces.flatMap((piece) => {
    const address = piece.kind === 'link' ? addressOf(piece.href) : null;
    return address === null ? [] : [...fold(`${plain(piece.text)}:`, { first: '- ', rest: '  ' }), `  <${address}>`];
  }));

/** Sentences, and below them the addresses that they lead to, each on a line of its own: it must not be broken. */
function sentencesAsText(sentences: readonly Sentence[], words: LayoutWords, first: string, rest?: string): string[] {
  const pieces = drawnSentences(sentences, words);
  const addresses = pieces.flatMap((piece) => (piece.kind === 'link' ? [addressOf(piece.href)] : [])).filter((address) => address !== null);
  const indent = rest ?? first.replaceAll(/./gu, ' ');
  return [...fold(textOf(pieces), { first, rest: indent }), ...[...new Set(addresses)].map((address) => `${indent}<${address}>`)];
}
