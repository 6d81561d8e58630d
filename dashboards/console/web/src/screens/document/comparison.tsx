import { Fragment } from 'preact';
import type { Revision } from '../../../../api/index.ts';
import { compareTexts, compareWords, type ComparedBlock, type Piece } from '../../lib/compare.ts';
import { useDesk } from '../../lib/context.ts';

/** What one content has that the other has not, word by word. */
export function Comparison({ before, after }: { readonly before: Revision; readonly after: Revision }) {
  const { text, format } = useDesk();
  const blocks = compareTexts(before.text, after.text);
  const sameTitle = before.title === after.title;
  const sameText = blocks.every((block) => block.kind === 'same');
  return (
    <div class="comparison">
      <p class="quiet">{text.document.compared(format.number(before.revision))}</p>
      {!sameTitle && <p class="comparison-title"><Pieces pieces={compareWords(before.title, after.title)} /></p>}
      {sameTitle && sameText && <p>{text.document.noTextChange}</p>}
      {!(sameTitle && sameText) && blocks.map((block, index) => <Block key={index} block={block} />)}
    </div>
  );
}

/** A whole paragraph that came or went is marked at its edge: lines under or through all of it would be hard to read. */
function Block({ block }: { readonly block: ComparedBlock }) {
  const { text, format } = useDesk();
  if (block.kind === 'same') return <p class="comparison-same">{text.document.unchanged(format.number(block.count))}</p>;
  const [first, ...others] = block.pieces;
  const whole = others.length === 0 && first && first.change !== 'same' ? `comparison-whole comparison-${first.change}` : '';
  return <p class={whole}><Pieces pieces={block.pieces} /></p>;
}

/** Pieces of a text with what came and what went marked. */
export function Pieces({ pieces }: { readonly pieces: readonly Piece[] }) {
  const { text } = useDesk();
  return (
    <>
      {pieces.map((piece, index) => {
        if (piece.change === 'same') return piece.text;
        const [Tag, spoken] = piece.change === 'added' ? (['ins', text.document.added] as const) : (['del', text.document.dropped] as const);
        // Blanks at the ends stand outside: a line under or through nothing is only noise.
        const [, before = '', words = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(piece.text) ?? [];
        return <Fragment key={index}>{before}<Tag><span class="sr-only">{spoken} </span>{words}</Tag>{after}</Fragment>;
      })}
    </>
  );
}
