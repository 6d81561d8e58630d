import type { Piece, Sentence } from '../../../infra/reports/index.ts';

/** What stands in a template's place; `number` decides between words that go with one and with many. */
export interface Slot {
  readonly pieces: readonly Piece[];
  readonly number: number | null;
  /** What its words compare. */
  readonly compares?: Sentence['compares'];
}
export type Slots = Readonly<Record<string, Slot>>;

const place = /\{(\w+)(?:\?([^|{}]*)\|([^{}]*))?\}/gu;

/** The template as pieces, in its order. Neighbouring texts become one. @throws {Error} where nothing was given for a place. */
export function fill(template: string, slots: Slots): Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const match of template.matchAll(place)) {
    const [whole, name = '', one, many] = match;
    const slot = slots[name];
    if (slot === undefined) throw new Error(`Nothing was given for {${name}} in "${template}".`);
    pieces.push({ kind: 'text', text: template.slice(end, match.index) });
    if (one === undefined) pieces.push(...slot.pieces);
    else pieces.push({ kind: 'text', text: slot.number === 1 ? one : (many ?? '') });
    end = match.index + whole.length;
  }
  return joined([...pieces, { kind: 'text', text: template.slice(end) }]);
}

/** What the words of a filled template compare; nothing where they compare nothing. */
export function comparesIn(template: string, slots: Slots): Pick<Sentence, 'compares'> {
  const compares = Object.entries(slots).flatMap(([name, { compares: own = [] }]) => (template.includes(`{${name}}`) ? own : []));
  return compares.length === 0 ? {} : { compares };
}

function joined(pieces: readonly Piece[]): Piece[] {
  const out: Piece[] = [];
  for (const piece of pieces) {
    const last = out.at(-1);
    if (piece.kind === 'text' && last?.kind === 'text') out[out.length - 1] = { kind: 'text', text: last.text + piece.text };
    else if (piece.kind !== 'text' || piece.text !== '') out.push(piece);
  }
  return out;
}
