import type { Block, Section, Sentence } from '../../../infra/reports/index.ts';

/*
 * A body of two pages, or of four. How much room words take is reckoned as the decree's paper has it: letters of 13 points on lines of 165 millimetres. What gives way are sentences of
 * articles, which stand in the annex too: first of what people ask for, then of the stories, those of the largest last; and the last lines of long lists.
 */

/** Letters in a line of a paragraph, and of a list. */
const letters = { paragraph: 86, item: 80 } as const;
/** In lines: a heading with its margins, and what stands between paragraphs and items. */
const heights = { heading: 1.7, paragraph: 0.4, item: 0.2 } as const;
/** Lines of text that stand on two sheets beside a letterhead and a signature, and on each sheet more. */
const linesOfTwo = 84;
const linesOfOne = 51;

export const linesFor = (size: 'small' | 'large'): number => (size === 'small' ? linesOfTwo : linesOfTwo + 2 * linesOfOne);

/** How many lines the sections take, about. */
export const linesOf = (sections: readonly Section[]): number => sections.reduce<number>((sum, { blocks }) => sum + heights.heading + blocks.reduce<number>((lines, block) => lines + linesOfBlock(block), 0), 0);

function linesOfBlock(block: Block): number {
  switch (block.kind) {
    case 'paragraph': case 'note': return Math.ceil((lengthOf(block.sentences) + 5) / letters.paragraph) + heights.paragraph;
    case 'list': return block.items.reduce<number>((lines, item) => lines + Math.ceil(lengthOf(item) / letters.item) + heights.item, heights.paragraph);
    // Stands in a body only where a template asks for its section whole.
    case 'table': return 2 + block.rows.length * 1.3;
    case 'chart': return 13;
  }
}

const lengthOf = (sentences: readonly Sentence[]): number => sentences.reduce((sum, { pieces, from }) => sum + pieces.reduce((length, { text }) => length + text.length, 1) + (from === 'extract' ? 2 : 0), 0);

/** The body in its room: as it is, or without so many passages as do not fit. */
export function fitted(body: readonly Section[], size: 'small' | 'large'): Section[] {
  let left = [...body];
  for (const ids of givingWay(body)) {
    if (linesOf(left) <= linesFor(size)) break;
    left = left.map((section) => ({ ...section, blocks: section.blocks.map((block) => (block.kind === 'list' ? { ...block, items: without(block.items, ids) } : block)) }));
  }
  return left;
}

/** The line over time stands in the overview where there is room for a picture, else in the annex. */
export function withPicture(sections: readonly Section[], size: 'small' | 'large'): Section[] {
  const chart = sections.find(({ id, part }) => id === 'overview-annex' && part === 'annex')?.blocks.find(({ kind }) => kind === 'chart');
  const body = sections.filter(({ part }) => part !== 'annex');
  if (chart === undefined || !body.some(({ id }) => id === 'overview') || linesOf(body) + linesOfBlock(chart) > linesFor(size)) return [...sections];
  return sections.map((section) => {
    if (section.id === 'overview') return { ...section, blocks: [...section.blocks, chart] };
    return section.id === 'overview-annex' ? { ...section, blocks: section.blocks.filter((block) => block !== chart) } : section;
  });
}

const without = (items: readonly Sentence[][], ids: ReadonlySet<string>): Sentence[][] => items.map((item) => item.filter(({ id }) => !ids.has(id))).filter((item) => item.length > 0);

/** Ids of sentences that go together, in the order in which they go. */
function givingWay(body: readonly Section[]): ReadonlySet<string>[] {
  const passages = (section: string): Set<string>[] => body.filter(({ id }) => id === section).flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'list' ? block.items : []))).flatMap((item) => {
    const quoted = item.filter(({ from }) => from === 'extract').map(({ id }) => id);
    const link = item.find(({ id }) => quoted.some((quote) => id === quote.replace(/\.passage$/u, '.read')));
    return quoted.length === 0 ? [] : [new Set([...quoted, ...(link === undefined ? [] : [link.id])])];
  }).reverse();
  const items = (section: string, from: number): Set<string>[] => body.filter(({ id }) => id === section).flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'list' ? block.items : []))).slice(from).map((item) => new Set(item.map(({ id }) => id))).reverse();
  const [asks, stories] = [passages('asks'), passages('stories')];
  return [
    ...asks.slice(0, -1), ...stories.slice(0, 2), ...asks.slice(-1), ...items('coming', 3), ...stories.slice(2, -1), ...items('tone', 4), ...items('asks', 2), ...items('decisions', 2),
    ...items('tone', 3), ...items('coming', 2), ...items('stories', 4), ...items('asks', 1),
  ];
}
