import { rephrasedId, type Block, type Section, type Sentence } from '../../../infra/reports/index.ts';
import type { Sheet } from '../sheet/sheet.ts';
import { faultOf, type GuardOptions } from './guard.ts';

/**
 * The sections with extracted sentences put shorter by the model, where nothing speaks against what it wrote; otherwise they stay as the article has them. Templates, figures, names and links are not touched: the model
 * sees sentences of one article and nothing else. Without a model the sections are what they were.
 */
export async function rephraseSections(sections: readonly Section[], sheet: Sheet, signal?: AbortSignal): Promise<Section[]> {
  const { ports: { rephraser, units }, words } = sheet;
  if (rephraser === undefined) return [...sections];
  const guard: GuardOptions = { units: units.map(({ name, aliases = [] }) => [name, ...aliases]) };
  const rephrase = async (sentences: readonly Sentence[]): Promise<Sentence[]> => {
    const out: Sentence[] = [];
    for (const run of runsOf(sentences)) {
      signal?.throwIfAborted();
      out.push(...(await put(run, rephraser.rephrase, guard)));
    }
    return out;
  };
  const done: Section[] = [];
  for (const section of sections) {
    const blocks: Block[] = [];
    for (const block of section.blocks) {
      if (block.kind === 'list') {
        const items: Sentence[][] = [];
        for (const item of block.items) items.push(await rephrase(item));
        blocks.push({ ...block, items });
      } else blocks.push(block.kind === 'paragraph' || block.kind === 'note' ? { ...block, sentences: await rephrase(block.sentences) } : block);
    }
    done.push({ ...section, blocks });
  }
  const last = done.findLastIndex(({ part }) => part !== 'annex');
  const isChanged = done.some(({ blocks }) => blocks.some((block) => ('sentences' in block ? block.sentences : block.kind === 'list' ? block.items.flat() : []).some(({ from }) => from === 'rephrased')));
  return done.map((section, at) => (isChanged && at === Math.max(0, last) ? { ...section, blocks: [...section.blocks, { kind: 'note', sentences: [sheet.say('report.put-shorter', words.rephrased)] }] } : section));
}

/** Sentences that follow one another and are of one article stand together; every other alone. */
function runsOf(sentences: readonly Sentence[]): Sentence[][] {
  const runs: Sentence[][] = [];
  for (const sentence of sentences) {
    const last = runs.at(-1);
    const of = articleOf(sentence);
    if (last !== undefined && of !== null && articleOf(last[0]) === of) last.push(sentence);
    else runs.push([sentence]);
  }
  return runs;
}

/** The article whose words a sentence is; null for what is not extracted. */
function articleOf(sentence: Sentence | undefined): string | null {
  const [piece, ...more] = sentence?.pieces ?? [];
  return sentence?.from === 'extract' && piece?.kind === 'quote' && more.length === 0 ? piece.document : null;
}

async function put(run: readonly Sentence[], rephrase: (text: string) => Promise<string>, guard: GuardOptions): Promise<Sentence[]> {
  const [first] = run;
  const document = articleOf(first);
  if (first === undefined || document === null) return [...run];
  const sources = run.flatMap(({ pieces }) => pieces.map(({ text }) => text));
  const text = (await rephrase(sources.join(' '))).normalize('NFC').replaceAll(/\s+/gu, ' ').trim();
  // The same once more is no rephrasing.
  if (text === sources.join(' ') || faultOf(text, sources, guard) !== null) return [...run];
  return [{ id: rephrasedId(first.id), from: 'rephrased', pieces: [{ kind: 'text', text }], documents: [document] }];
}
