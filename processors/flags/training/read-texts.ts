import { factCheckSchema, recordSchema, type FactCheck, type PublishedRecord } from '../../../infra/contracts/index.ts';

/** What a labelled text does with the claim or record under which it stands; processors/flags/texts/GUIDELINES.md says it at length. */
export const textCodes = ['R1', 'R2', 'R3', 'R4', 'N', 'D', 'Q', 'P', 'S', 'C', 'X', 'A', 'M'] as const;
export type TextCode = (typeof textCodes)[number];

export interface LabelledText {
  readonly code: TextCode;
  /** Of a near miss: number, place, time, negation, plan, actor, true, other; else empty. */
  readonly detail: string;
  readonly title: string;
  readonly text: string;
  /** Line of the file, from 1. */
  readonly line: number;
}

export interface Block {
  readonly factCheck: FactCheck | null;
  readonly record: PublishedRecord | null;
  readonly texts: readonly LabelledText[];
}

const head = /^=== (FC|REC) (\S+) *\|(.*)$/;
const field = /^(claim|explanation|source|subject|value|unit|place|period): *(.*)$/;
const coded = /^(R[1-4]|[NDQPSCXAM])(?:\[([a-z]+)\])?\s+(.*)$/;

/** @throws {Error} naming the line that is neither a heading, a field nor a labelled text. */
export function readBlocks(content: string): Block[] {
  const blocks: { kind: string; id: string; rest: string[]; fields: Record<string, string>; texts: LabelledText[] }[] = [];
  content.split('\n').forEach((raw, index) => {
    const line = raw.trim().normalize('NFC');
    if (line === '' || line.startsWith('#')) return;
    const opening = head.exec(line);
    if (opening) return void blocks.push({ kind: opening[1] as string, id: opening[2] as string, rest: (opening[3] as string).split('|').map((part) => part.trim()), fields: {}, texts: [] });
    const block = blocks.at(-1);
    const named = field.exec(line);
    const text = coded.exec(line);
    if (!block || (!named && !text)) throw new Error(`line ${index + 1}: neither a heading, a field nor a labelled text: ${line.slice(0, 80)}`);
    if (named) return readField(block.fields, line);
    const [, code, detail = '', body = ''] = text as RegExpExecArray;
    const [title, rest] = body.includes('##') ? body.split('##', 2) : ['', body];
    block.texts.push({ code: code as TextCode, detail, title: (title as string).trim(), text: (rest as string).trim().replaceAll('\\n', '\n'), line: index + 1 });
  });
  return blocks.map(({ kind, id, rest, fields, texts }) =>
    kind === 'FC'
      ? { factCheck: factCheckSchema.parse({ id, verdict: rest[0], date: rest[1], topic: rest[2] ?? '', ...fields }), record: null, texts }
      : { factCheck: null, record: recordSchema.parse({ id, date: rest[0], ...fields }), texts },
  );
}

/** "value: 4,2   unit: %   place: …" may share a line. */
function readField(fields: Record<string, string>, line: string): void {
  const single = /^(claim|explanation|source|subject):/.test(line);
  const parts = single ? [line] : line.split(/\s+(?=(?:value|unit|place|period):)/);
  for (const part of parts) {
    const [, name = '', value = ''] = field.exec(part) ?? [];
    fields[name] = value.trim();
  }
}
