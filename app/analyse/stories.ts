import { DateTime } from 'luxon';
import { normaliseText } from '../../infra/text/index.ts';
import { readSyndication } from '../../processors/extract/syndication.ts';
import { foldTexts, openJudge, openRarity, type FoldedText, type TextToFold } from '../../processors/stories/index.ts';
import { instantOf } from './instant.ts';
import type { InputLine } from './input.ts';

/**
 * The story of each text of a file, and the text that it repeats, by the number of its line. They are folded as they would have come, by
 * `publishedAt`; one without it counts as published with the last.
 */
export function foldLines(lines: ReadonlyMap<number, InputLine>, zone: string): Map<number, FoldedText> {
  const numbers = [...lines.keys()];
  const times = numbers.map((number) => instantOf(lines.get(number)?.publishedAt)?.getTime());
  const last = times.reduce<number>((latest, at) => Math.max(latest, at ?? 0), 0) || Date.now();
  const texts = numbers.map((number, at): TextToFold => {
    const { id, kind, title, text, outlet } = lines.get(number) as InputLine;
    const whole = normaliseText(text);
    return { id, kind, title: normaliseText(title), text: whole, outlet: outlet ?? '', syndicatedFrom: readSyndication(whole, [], outlet ? [outlet] : []), publishedAt: times[at] ?? last };
  });
  const folded = foldTexts(texts, { rarity: openRarity(), judge: openJudge(), offsetAt: (at) => DateTime.fromMillis(at, { zone }).offset * 60_000 });
  return new Map(numbers.map((number, at) => [number, folded[at] as FoldedText]));
}
