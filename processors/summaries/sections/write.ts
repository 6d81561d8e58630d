import type { Block, Section, Sentence } from '../../../infra/reports/index.ts';
import type { Sheet } from '../sheet/sheet.ts';
import { fitted, withPicture } from './fit.ts';
import type { Place } from './places.ts';
import type { Room } from './section.ts';

/** Writes the sections of a report; the body's last sentence says what stands in the annex. A section of the annex that has nothing to tell is left out. */
export async function writeSections(sheet: Sheet, { places, size }: { readonly places: readonly Place[]; readonly size: Room['size'] }, onNext: (title: string, done: number, of: number) => void): Promise<Section[]> {
  const sections: Section[] = [];
  for (const [done, { id, writer, part, what }] of places.entries()) {
    const title = sheet.words.titles[writer.id];
    onNext(title, done, places.length);
    const room: Room = { part, size: part === 'annex' ? 'large' : size };
    const blocks = [...(what === 'details' ? [] : await writer.write(sheet, room)), ...(what === 'summary' ? [] : ((await writer.details?.(sheet, { ...room, whole: what === 'both' })) ?? []))];
    if (part === 'body' || blocks.length > 0) sections.push({ id, title, ...(part === 'annex' ? { part } : {}), blocks });
  }
  const whole = withAnnexNamed(sheet, sections);
  return withPicture([...fitted(whole.filter(({ part }) => part !== 'annex'), size), ...whole.filter(({ part }) => part === 'annex')], size);
}

function withAnnexNamed(sheet: Sheet, sections: readonly Section[]): Section[] {
  const last = sections.findLastIndex(({ part }) => part !== 'annex');
  if (last < 0 || last === sections.length - 1) return [...sections];
  const sentence = sheet.say('annex.named', sheet.words.places.annex);
  return sections.map((section, at) => (at === last ? { ...section, blocks: withSentence(section.blocks, sentence) } : section));
}

/** Behind the last paragraph, where that stands last. */
function withSentence(blocks: readonly Block[], sentence: Sentence): Block[] {
  const last = blocks.at(-1);
  if (last?.kind === 'paragraph') return [...blocks.slice(0, -1), { ...last, sentences: [...last.sentences, sentence] }];
  return [...blocks, { kind: 'paragraph', sentences: [sentence] }];
}
