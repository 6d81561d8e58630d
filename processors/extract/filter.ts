import type { Block } from './blocks.ts';
import { cleanLine } from './entities.ts';
import { isCounter, withoutOriginalLink } from './end-labels.ts';

/** Whole blocks that are furniture whichever site they stand on. */
const furniture = new RegExp(
  `^(?:${[
    'advertisement', 'advertising', 'anzeige', 'publicité', 'publicidad', 'quảng cáo', 'read more', 'read also', 'also read', 'see also', 'watch(?: now)?', 'listen(?: now)?', 'photos?', 'image',
    'related(?: (?:articles?|stories|news|content|topics?|coverage|links?))?', 'more on this story', 'more from .{0,40}', 'sign up .{0,120}', 'subscribe .{0,120}',
    'follow (?:us|me|him|her|@).{0,80}', 'share (?:this|on).{0,60}', 'click here.{0,80}', 'continue reading.{0,60}', 'story continues.{0,60}', 'loading\\.*', '(?:\\d+ )?comments?',
    '©.*', 'copyright .*', 'all rights reserved.*', '(?:xem|đọc) thêm.{0,160}', 'đọc tiếp.{0,40}', '(?:tin|bài)(?: viết)? (?:liên quan|mới|cùng chuyên mục)', 'chia sẻ.{0,40}', 'từ khóa.{0,120}',
    '(?:(?:đường )?(?:link|dẫn)|xem|đọc) (?:bài (?:viết )?|tin |bản )gốc.{0,80}', 'theo dõi .{0,80} trên.{0,60}', 'mời (?:quý )?(?:bạn|độc giả).{0,160}', 'video (?:đang|đọc).{0,60}', 'copy link', 'bình luận(?: \\(\\d+\\))?', 'gửi bình luận',
    '(?:à )?lire aussi.{0,160}', 'lesen sie auch.{0,160}', 'mehr zum thema.{0,80}', 'lees ook.{0,160}', 'leggi anche.{0,160}', 'lea también.{0,160}', 'leia (?:mais|também).{0,160}', 'читайте также.{0,160}',
  ].join('|')})\\s*[:.…»>]*$`,
  'i',
);
const longestTitle = 1000;
const heading = /^h[1-6]$/;
const sentenceEnd = /[.!?…。！？”"»’')\]]$/;

/** Drops furniture, the title said again, lists of links, repeated paragraphs, and what trails behind the last sentence. */
export function filterBlocks(blocks: readonly Block[], title: string): Block[] {
  const titleWords = wordsOf(title);
  const seen = new Set<string>();
  const kept = blocks.map(withoutLabel).filter((block) => {
    const lower = block.text.toLowerCase();
    if ((titleWords !== '' && wordsOf(block.text) === titleWords) || (block.text.length < 250 && (furniture.test(block.text) || isCounter(block.text)))) return false;
    if (block.linked > 0.8 * block.text.length && block.text.length < 160 && (block.tag !== 'p' || !/[.!?…”"»]$/.test(block.text))) return false;
    if (block.text.length > 60 && seen.has(lower)) return false;
    seen.add(lower);
    return true;
  });
  while (kept.length > 3 && trails(kept.at(-1) as Block)) kept.pop();
  return kept;
}

function withoutLabel(block: Block): Block {
  const text = withoutOriginalLink(block.text);
  return text === block.text ? block : { ...block, text, linked: Math.max(0, block.linked - (block.text.length - text.length)) };
}

/** What two spellings of a headline have in common, whatever their quotes and however often they were escaped. */
const wordsOf = (text: string): string => (text.length > longestTitle ? '' : cleanLine(text).toLowerCase().replace(/[^\p{L}\p{M}\p{N}%+]+/gu, ' ').trim());

const trails = (block: Block): boolean =>
  heading.test(block.tag) ||
  (block.linked > 0.5 * block.text.length && block.text.length < 200) ||
  (block.text.length < 40 && !sentenceEnd.test(block.text) && block.tag !== 'p' && block.tag !== 'li');
